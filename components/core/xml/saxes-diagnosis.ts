import {standsAt} from '../natives/stands-at.js';
import {badCharacterReference, strayAmpersand} from './reference-faults.js';
import {badCharacter, sayPlace, showCharacter} from './say-character.js';
import {
  attributeWithoutValue,
  badInTag,
  duplicateAttribute,
  lessThanInAttribute,
  mismatchedTag,
  type OpenTag,
  strayLessThan,
} from './tag-faults.js';
import {xmlDeclarationEnd} from './xml-declaration.js';
import type {XmlFault} from './xml-fault.js';

/** What the reader knew when saxes stopped. */
export interface StoppedReader {
  /** The document, or the replacement text of an entity. */
  readonly text: string;
  readonly inEntity: boolean;
  /** Offset after the last character saxes took. */
  readonly position: number;
  /** Offset after the last complete markup or text. */
  readonly cursor: number;
  /** Whether the root element has begun. */
  readonly sawRoot: boolean;
  /** Open elements, outermost first. */
  readonly tags: readonly OpenTag[];
}

/**
 * Our own words and place for what saxes found. Its own words name the rule but not the place
 * (it counts the character after), and they change with its versions.
 */
export function diagnose(said: string, reader: StoppedReader): XmlFault {
  const {text, cursor} = reader;
  const here = lastCharacterBefore(text, reader.position);
  const markup = Math.max(text.indexOf('<', cursor), 0);
  const open = reader.tags.at(-1);
  const where = reader.inEntity || !open ? 'in it' : `at ${sayPlace(text, open.start)}`;
  const fault = (code: string, offset: number, message: string): XmlFault => ({
    code,
    message,
    offset,
  });

  if (said.startsWith('unclosed tag') || said.startsWith('unexpected end')) return cutShort(reader);
  switch (said) {
    case 'disallowed character.':
      if (text[here] === '<') return lessThanInAttribute(text, markup, here);
      return badCharacter(text, here);
    case 'disallowed character in tag name':
      return strayLessThan(text, markup);
    case 'disallowed character in tag name.':
    case 'disallowed character in attribute name.':
      return badInTag(text, markup, here);
    case 'forward-slash in opening tag not followed by >.':
      return fault(
        'bad-tag',
        here,
        `Found ${showCharacter(text, here)} after “/” in a tag; expected “>”.`,
      );
    case 'attribute without value.':
      return attributeWithoutValue(text, markup, here);
    case 'unquoted attribute value.':
      return fault(
        'unquoted-attribute',
        here,
        'The value of an attribute stands without quotation marks; expected " or \' around it.',
      );
    case 'no whitespace between attributes.':
      return fault('missing-space', here, 'Two attributes touch; expected a space between them.');
    case 'incorrect syntax.':
      return fault(
        'bad-declaration',
        markup,
        'Found “<!” here without a comment or CDATA section behind it; expected “<!--” or “<![CDATA[”.',
      );
    case 'text data outside of root node.':
      return textOutsideRoot(reader);
    case 'inappropriately located doctype declaration.':
      return fault(
        'misplaced-doctype',
        markup,
        'A DOCTYPE stands here; expected it once, before the root element.',
      );
    case 'malformed comment.':
      return fault(
        'double-hyphen-in-comment',
        here - 2,
        'A comment holds “--” (or ends in “--->”); expected “--” only in the “-->” that ends it.',
      );
    case 'documents may contain only one root.':
      return fault(
        'second-root',
        markup,
        'A second element stands after the end of the root element; expected the end of the file.',
      );
    case 'the string "]]>" is disallowed in char data.':
      return fault('cdata-end-in-text', here - 2, 'Found “]]>” in text; expected “]]&gt;”.');
    case 'disallowed character in closing tag.':
    case 'weird empty close tag.':
      return fault(
        'bad-end-tag',
        markup,
        'This end tag is not complete; expected “</”, a name and “>”.',
      );
    case 'unexpected close tag.':
      return mismatchedTag(text, markup, open, where);
    case 'malformed character entity.':
      return badCharacterReference(text, here);
    case 'empty entity name.':
    case 'disallowed character in entity name.':
      return strayAmpersand(text, cursor) ?? badCharacter(text, here);
    case 'processing instruction without a target.':
    case 'disallowed character in processing instruction name.':
      return fault(
        'bad-instruction',
        markup,
        'This processing instruction has no proper target; expected a name right after “<?”.',
      );
    case 'an XML declaration must be at the start of the document.':
    case 'the XML declaration must appear at the start of the document.':
    case 'processing instructions are not allowed before root.':
      return fault(
        'misplaced-xml-declaration',
        markup,
        '“<?xml” may stand only at the very start of the file, in small letters, with nothing before it.',
      );
    case 'document must contain a root element.':
      return cutShort(reader);
    default:
      if (said.startsWith('unmatched closing tag')) return mismatchedTag(text, markup, open, where);
      if (said.startsWith('duplicate attribute')) return duplicateAttribute(text, markup);
      if (here < xmlDeclarationEnd(text)) {
        return fault(
          'bad-xml-declaration',
          here,
          'The XML declaration is malformed; expected <?xml version="1.0" encoding="…" standalone="yes or no"?> in this order.',
        );
      }
      return fault('not-well-formed', here, 'The markup here is not well-formed XML.');
  }
}

/** Offset of the last character taken, minding surrogate pairs and CRLF. */
function lastCharacterBefore(text: string, position: number): number {
  const last = Math.min(position, text.length) - 1;
  const code = text.charCodeAt(last);
  const pair =
    (code >= 0xdc00 && code <= 0xdfff) || (text[last] === '\n' && text[last - 1] === '\r');
  return Math.max(pair ? last - 1 : last, 0);
}

function textOutsideRoot({text, cursor, sawRoot, position}: StoppedReader): XmlFault {
  const found = /[^ \t\r\n]/.exec(text.slice(cursor, position + 1));
  const offset = cursor + (found?.index ?? 0);
  const after = sawRoot;
  return after
    ? {
        code: 'text-after-root',
        message: `Text (${showCharacter(text, offset)} …) stands after the end of the root element; expected only comments or the end of the file.`,
        offset,
      }
    : {
        code: 'text-before-root',
        message: `Text (${showCharacter(text, offset)} …) stands before the root element; expected “<”.`,
        offset,
      };
}

/** The text ends inside something: the innermost unfinished thing is what to mend. */
function cutShort({text, cursor, tags, inEntity}: StoppedReader): XmlFault {
  const end = inEntity
    ? 'the end of the entity'
    : `the end of the file (${sayPlace(text, text.length)})`;
  const markup = text.indexOf('<', cursor);
  const stray = strayAmpersand(text.slice(0, markup === -1 ? undefined : markup), cursor);
  if (stray) return stray;
  if (markup !== -1) {
    const {code, what, closing} = constructAt(text, markup);
    // A bare `&` in an attribute value swallows the rest of the file, looking for its `;`.
    const inTag = code === 'unclosed-tag' ? strayAmpersand(text, markup) : undefined;
    if (inTag) return inTag;
    return {
      code,
      message: `The ${what} that begins here never ends; expected “${closing}” before ${end}.`,
      offset: markup,
    };
  }
  const open = tags.at(-1);
  if (open) {
    return {
      code: 'unclosed-element',
      message: `<${open.name}> opens here and is never closed; expected </${open.name}> before ${end}.`,
      offset: open.start,
    };
  }
  return {
    code: 'no-root',
    message: 'The file holds no element; expected a root element such as <TEI>.',
    offset: text.length,
  };
}

function constructAt(text: string, markup: number): {code: string; what: string; closing: string} {
  if (standsAt(text, '<!--', markup)) {
    return {code: 'unclosed-comment', what: 'comment', closing: '-->'};
  }
  if (standsAt(text, '<![CDATA[', markup)) {
    return {code: 'unclosed-cdata', what: 'CDATA section', closing: ']]>'};
  }
  if (standsAt(text, '<?', markup)) {
    return {code: 'unclosed-instruction', what: 'processing instruction', closing: '?>'};
  }
  return {code: 'unclosed-tag', what: 'tag', closing: '>'};
}
