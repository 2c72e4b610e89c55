import {attributeOf, type HtmlElement, type HtmlNode} from './html-tree.js';
import {type Attributes, type Inline, run} from './imported-document.js';
import {safeAddress} from './tei-markup.js';
import {findDate} from './written-date.js';

/** How HTML's phrases are called in TEI: an element, with `@rend` where it is a look. */
const PHRASES: Readonly<Record<string, readonly [name: string, rend?: string]>> = {
  b: ['hi', 'bold'],
  strong: ['hi', 'bold'],
  i: ['hi', 'italic'],
  em: ['hi', 'italic'],
  cite: ['hi', 'italic'],
  dfn: ['hi', 'italic'],
  var: ['hi', 'italic'],
  u: ['hi', 'underline'],
  s: ['hi', 'strikethrough'],
  strike: ['hi', 'strikethrough'],
  sub: ['hi', 'subscript'],
  sup: ['hi', 'superscript'],
  small: ['hi', 'small'],
  big: ['hi', 'large'],
  mark: ['hi', 'highlight'],
  del: ['del'],
  ins: ['add'],
  q: ['q'],
  abbr: ['abbr'],
};

/** The TEI phrase for an element of HTML; undefined where its content stands by itself. */
export function phraseFor(
  element: HtmlElement,
  words: string,
): {name: string; attributes: Attributes} | undefined {
  const language = languageTagOf(element);
  const lang: Attributes = language === '' ? {} : {'xml:lang': language};
  const {tagName} = element;
  if (tagName === 'a') {
    const target = linkTarget(attributeOf(element, 'href'));
    return target === undefined ? undefined : {name: 'ref', attributes: {target, ...lang}};
  }
  if (tagName === 'time') {
    const when = findDate(attributeOf(element, 'datetime'))?.when ?? findDate(words)?.when;
    return when === undefined ? undefined : {name: 'date', attributes: {when, ...lang}};
  }
  const known = Object.hasOwn(PHRASES, tagName) ? PHRASES[tagName] : undefined;
  if (known) {
    const [name, rend] = known;
    return {name, attributes: {...(rend && {rend}), ...lang}};
  }
  return language === '' ? undefined : {name: 'foreign', attributes: lang};
}

/** Where a link leads; a place within the page itself has no name in TEI. */
function linkTarget(href: string): string | undefined {
  return href.trim().startsWith('#') ? undefined : safeAddress(href);
}

/** The language an element declares, if it is a tag at all (BCP 47). */
export function languageTagOf(element: HtmlElement): string {
  const tag = (attributeOf(element, 'lang') || attributeOf(element, 'xml:lang')).trim();
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : '';
}

/** Cuts white space at the ends of inline content, as a browser does at the ends of a block. */
export function trimInlines(content: readonly Inline[]): Inline[] {
  return trimEnd(trimStart(dropEmpty(content)));
}

const dropEmpty = (content: readonly Inline[]): Inline[] =>
  content.filter((one) => one.kind !== 'run' || one.text !== '');

function trimStart(content: readonly Inline[]): Inline[] {
  const [first, ...rest] = content;
  if (first?.kind === 'line-break' || first?.kind === 'space') return trimStart(rest);
  if (first?.kind === 'run') {
    const text = first.text.replace(/^[ \t\n\r]+/, '');
    if (text === '') return trimStart(rest);
    return [run(text, first.at + first.text.length - text.length), ...rest];
  }
  if (first?.kind !== 'phrase') return [...content];
  const inside = trimStart(first.content);
  return inside.length === 0 ? trimStart(rest) : [{...first, content: inside}, ...rest];
}

function trimEnd(content: readonly Inline[]): Inline[] {
  const last = content.at(-1);
  const rest = content.slice(0, -1);
  if (last?.kind === 'line-break' || last?.kind === 'space') return trimEnd(rest);
  if (last?.kind === 'run') {
    const text = last.text.replace(/(?<![ \t\n\r])[ \t\n\r]+$/, '');
    return text === '' ? trimEnd(rest) : [...rest, run(text, last.at)];
  }
  if (last?.kind !== 'phrase') return [...content];
  const inside = trimEnd(last.content);
  return inside.length === 0 ? trimEnd(rest) : [...rest, {...last, content: inside}];
}

const CODE: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt']);

/** TEI's `code` holds text and no markup. */
export const isCode = (node: HtmlNode): boolean => CODE.has(node.nodeName);
