import {
  attributeOf,
  elementsBelow,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOf,
} from './html-tree.js';

/** A footnote: where the text refers to it, and the element that holds it. */
export interface HtmlNote {
  readonly n: string;
  /** `@place` of the note; a comment stands in the margin. */
  readonly place: 'foot' | 'end' | 'margin';
  readonly holder: HtmlElement;
}

export interface HtmlNotes {
  /** The note that a link leads to. */
  readonly byReference: ReadonlyMap<HtmlNode, HtmlNote>;
  /** Elements that hold notes: they stand where they are referred to and not at their own place. */
  readonly holders: ReadonlySet<HtmlNode>;
  /** Links from a note back into the text; they only say where the reader came from. */
  readonly backLinks: ReadonlySet<HtmlNode>;
}

const HOLDERS: ReadonlySet<string> = new Set(['li', 'p', 'div', 'aside', 'dd', 'section']);
const NOTE_ID =
  /^(?:_?ftn|_?edn|fn|foot-?notes?|end-?notes?|notes?|cite_note|sdfootnote|sdendnote)[-_:.]?[\p{L}\p{N}._:-]*\d(?:sym)?$/iu;
/** How references are printed: `1`, `[12]`, `(a)`, `*`, `†`. */
const LABEL = /^[[(]?(?:\p{N}{1,4}|\p{L}{1,2}|[*†‡§¶#]{1,4}|note \d{1,3})[\])]?$/iu;

/**
 * Finds the footnotes of a page: a link to an element that links back, or that is named as notes are
 * (`fn1`, `footnote-2`, `_ftn3`, `role="doc-footnote"`). The first link to a note is its reference.
 */
export function findNotes(
  roots: readonly HtmlNode[],
  isGenerated: (element: HtmlElement) => boolean,
): HtmlNotes {
  const elements = [...elementsBelow(roots)];
  const byId = new Map<string, HtmlElement>();
  const ranks = new Map<HtmlElement, number>();
  for (const [index, element] of elements.entries()) {
    ranks.set(element, index);
    const id =
      attributeOf(element, 'id') || (element.tagName === 'a' && attributeOf(element, 'name'));
    if (id && !byId.has(id)) byId.set(id, element);
  }
  const byReference = new Map<HtmlNode, HtmlNote>();
  const holders = new Set<HtmlNode>();
  const backLinks = new Set<HtmlNode>();
  for (const link of elements) {
    const href = link.tagName === 'a' ? attributeOf(link, 'href') : '';
    if (!href.startsWith('#') || backLinks.has(link)) continue;
    const named = byId.get(decoded(href.slice(1)));
    const holder = named && holderOf(named);
    if (!named || !holder || holders.has(holder) || isWithin(link, holder)) continue;
    // A table of contents links to what follows as well; its targets are no notes.
    if ((ranks.get(holder) ?? 0) < (ranks.get(link) ?? 0)) continue;
    const back = backLinkOf(holder, link);
    const isNamed = NOTE_ID.test(attributeOf(named, 'id') || attributeOf(named, 'name'));
    const isRole = /^doc-(?:foot|end)note$/.test(attributeOf(holder, 'role'));
    const label = textOf(link).trim();
    const isReference = isGenerated(link) || ((back || isNamed || isRole) && LABEL.test(label));
    if (!isReference) continue;
    byReference.set(link, {
      n: label.replace(/^[[(]+|(?<![\])])[\])]+$/g, ''),
      place: placeOf(attributeOf(named, 'id')),
      holder,
    });
    holders.add(holder);
    if (back) backLinks.add(back);
  }
  return {byReference, holders, backLinks};
}

function placeOf(id: string): HtmlNote['place'] {
  if (/^comment/i.test(id)) return 'margin';
  return /^(?:_?edn|end-?note|sdendnote)/i.test(id) ? 'end' : 'foot';
}

function holderOf(element: HtmlElement): HtmlElement | undefined {
  for (let at: HtmlElement | undefined = element; at; at = parentOf(at)) {
    if (HOLDERS.has(at.tagName)) return at;
    if (at.tagName === 'dt') return definitionOf(at);
    if (/^(?:body|table|ul|ol|dl)$/.test(at.tagName)) return undefined;
  }
  return undefined;
}

/** The `dd` behind a `dt`: the comment behind its heading. */
function definitionOf(term: HtmlElement): HtmlElement | undefined {
  const beside: readonly HtmlNode[] = term.parentNode?.childNodes ?? [];
  return beside.slice(beside.indexOf(term)).find(isDefinition);
}

const isDefinition = (node: HtmlNode): node is HtmlElement =>
  isElement(node) && node.tagName === 'dd';

function parentOf({parentNode}: HtmlElement): HtmlElement | undefined {
  return parentNode && 'tagName' in parentNode ? parentNode : undefined;
}

function isWithin(element: HtmlElement, holder: HtmlElement): boolean {
  for (let at: HtmlElement | undefined = element; at; at = parentOf(at))
    if (at === holder) return true;
  return false;
}

/** The link in a note that leads to its reference or to what the reference stands in. */
function backLinkOf(holder: HtmlElement, reference: HtmlElement): HtmlElement | undefined {
  const ids = new Set<string>();
  for (let at: HtmlElement | undefined = reference, up = 0; at && up < 3; at = parentOf(at), up++) {
    for (const name of ['id', 'name']) ids.add(attributeOf(at, name));
  }
  ids.delete('');
  return [...elementsBelow(holder.childNodes)].find(
    (one) => one.tagName === 'a' && ids.has(decoded(attributeOf(one, 'href').replace(/^#/, ''))),
  );
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
