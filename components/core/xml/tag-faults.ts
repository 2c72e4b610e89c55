import {showCharacter} from './say-character.js';
import type {XmlFault} from './xml-fault.js';

/** An element whose end tag has not come yet. */
export interface OpenTag {
  readonly name: string;
  readonly start: number;
}

export function lessThanInAttribute(text: string, tag: number, offset: number): XmlFault {
  const name = /^<([^\s/>=]+)/.exec(text.slice(tag, tag + 200))?.[1] ?? '';
  return {
    code: 'less-than-in-attribute',
    message: `Found “<” in an attribute value of <${name}>; expected &lt; or, if the value ended before, its closing quotation mark.`,
    offset,
  };
}

export function strayLessThan(text: string, markup: number): XmlFault {
  const after = markup + 1;
  const next = text[after] ?? '';
  if (next === '' || /[\s=<]/.test(next)) {
    return {
      code: 'stray-less-than',
      message: `Found “<” with ${showCharacter(text, after)} after it; expected a tag, or &lt; for a less-than sign.`,
      offset: markup,
    };
  }
  return {
    code: 'bad-name',
    message: `An element name may not begin with ${showCharacter(text, after)}; expected a letter, “_” or “:”.`,
    offset: after,
  };
}

export function badInTag(text: string, markup: number, here: number): XmlFault {
  if (text[here] === '/' && /\s[^\s="'<>/]+$/.test(text.slice(markup, here))) {
    return attributeWithoutValue(text, markup, here);
  }
  const tag = /^<([^\s/>=<"']+)/.exec(text.slice(markup, markup + 200))?.[1] ?? '';
  if (text[here] === '<') {
    return {
      code: 'unclosed-tag',
      message: `The start tag <${tag} is not closed before the next “<”; expected “>”.`,
      offset: here,
    };
  }
  return {
    code: 'bad-name',
    message: `Found ${showCharacter(text, here)} in the start tag <${tag}; expected a name, an attribute or “>”.`,
    offset: here,
  };
}

export function attributeWithoutValue(text: string, markup: number, here: number): XmlFault {
  const before = /(?<![^\s="'<>/])([^\s="'<>/]+)\s*$/.exec(text.slice(markup, here));
  return {
    code: 'attribute-without-value',
    message: `The attribute “${before?.[1] ?? ''}” has no value; expected ="…" after it.`,
    offset: before ? markup + before.index : here,
  };
}

export function duplicateAttribute(text: string, markup: number): XmlFault {
  const inTag = /([^\s="'<>/]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;
  inTag.lastIndex = markup + (/^<[^\s/>]+\s*/.exec(text.slice(markup))?.[0].length ?? 0);
  const seen = new Set<string>();
  for (let found = inTag.exec(text); found; found = inTag.exec(text)) {
    const name = found[1] ?? '';
    if (seen.has(name)) {
      return {
        code: 'duplicate-attribute',
        message: `The attribute “${name}” stands twice on this element; expected it once.`,
        offset: found.index,
      };
    }
    seen.add(name);
    while (/\s/.test(text[inTag.lastIndex] ?? '')) inTag.lastIndex++;
  }
  return {
    code: 'duplicate-attribute',
    message: 'An attribute stands twice on this element; expected it once.',
    offset: markup,
  };
}

/** @param where where the open element began, e.g. `at line 3, column 1`. */
export function mismatchedTag(
  text: string,
  markup: number,
  open: OpenTag | undefined,
  where: string,
): XmlFault {
  const found = /^<\/([^\s>]*)/.exec(text.slice(markup, markup + 500))?.[1] ?? '';
  return open
    ? {
        code: 'mismatched-tag',
        message: `Found </${found}>; expected </${open.name}> for the <${open.name}> opened ${where}.`,
        offset: markup,
      }
    : {
        code: 'unmatched-end-tag',
        message: `Found </${found}> with no element open; expected none here.`,
        offset: markup,
      };
}
