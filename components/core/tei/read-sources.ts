import {
  attributeOf,
  childElement,
  childElements,
  closest,
  elementsWithin,
  labelOf,
  type XmlElement,
} from '../xml/xml-tree.js';
import {type HeaderContext, hrefOf, labelWithout, nameText, outsideHref} from './header-values.js';
import type {TeiHeader} from './tei-header.js';

const descriptions = new Set(['bibl', 'biblStruct', 'biblFull']);
type Source = TeiHeader['sources'][number];

/**
 * The sources and versions a header names, one entry for each `bibl`, `biblStruct`, `biblFull`
 * (also one nested in another: the edition behind a digital copy), and `sourceDesc/p`.
 */
export function readSources(sourceDesc: XmlElement | undefined, context: HeaderContext): Source[] {
  if (!sourceDesc) return [];
  const prose = childElements(sourceDesc, 'p', 'ab').map((p) => source(p, labelOf(p), context));
  const described = [...elementsWithin(sourceDesc)]
    .filter(({localName}) => descriptions.has(localName))
    .filter((one) => !closest(one, (above) => above.localName === 'biblFull'))
    .map((one) => source(one, describe(one), context));
  return [...prose, ...described].filter(({label, href}) => label !== '' || href !== undefined);
}

function source(element: XmlElement, label: string, context: HeaderContext): Source {
  const type = attributeOf(element, 'type');
  const href = addressOf(element, context);
  return {...(type && {type}), label: label || (href ?? ''), ...(href && {href})};
}

function describe(element: XmlElement): string {
  if (element.localName === 'biblFull') return describeFull(element);
  if (element.localName === 'biblStruct') {
    const parts = [...elementsWithin(element)].filter(
      (one) => childElements(one).length === 0 && labelOf(one) !== '' && !isAddress(one),
    );
    return parts.map(labelOf).join(', ');
  }
  return labelWithout(
    element,
    (below) =>
      descriptions.has(below.localName) ||
      /^(?:availability|note|textLang)$/.test(below.localName) ||
      isAddress(below),
  );
}

/** A library's record of a printed book: author, title, place, publisher, date. */
function describeFull(element: XmlElement): string {
  const statement = childElement(element, 'titleStmt');
  const publication = childElement(element, 'publicationStmt');
  const say = (parent: XmlElement | undefined, ...names: string[]) =>
    parent
      ? childElements(parent, ...names)
          .map(nameText)
          .filter(Boolean)
      : [];
  const parts = [
    ...say(statement, 'author'),
    ...say(statement, 'title').slice(0, 1),
    ...say(publication, 'pubPlace'),
    ...say(publication, 'publisher'),
    ...say(publication, 'date'),
  ];
  // Cataloguers end each part with the punctuation of the card.
  return parts.map((part) => part.replace(/(?<!\s)\s*[.,:;]$/, '')).join(', ');
}

function isAddress(element: XmlElement): boolean {
  if (element.localName === 'idno') return outsideHref(labelOf(element)) !== undefined;
  return element.localName === 'ptr';
}

/** Where the source can be read: an address in it or in its attributes, a DOI or a handle. */
function addressOf(element: XmlElement, context: HeaderContext): string | undefined {
  const own = hrefOf(element, context);
  if (own) return own;
  for (const below of elementsWithin(element)) {
    if (
      below !== element &&
      closest(below, (above) => descriptions.has(above.localName)) !== ownDescription(element)
    )
      continue;
    if (/^(?:ptr|ref)$/.test(below.localName)) {
      const href = hrefOf(below, context);
      if (href) return href;
    }
    if (below.localName !== 'idno') continue;
    const number = labelOf(below);
    const href = outsideHref(number);
    if (href) return href;
    if (/^doi$/i.test(attributeOf(below, 'type') ?? '')) return `https://doi.org/${number}`;
  }
  return undefined;
}

function ownDescription(element: XmlElement): XmlElement | undefined {
  return descriptions.has(element.localName)
    ? element
    : closest(element, (above) => descriptions.has(above.localName));
}
