import {
  attributeOf,
  childElement,
  elementsWithin,
  labelOf,
  type XmlElement,
} from '../xml/xml-tree.js';
import {partedText} from './header-running-text.js';
import {outermost, personal} from './header-values.js';

/** Longer than this it is no label but a text of its own, which stands in its own place. */
const LONGEST = 120;
/** What is called by the names in it, whatever else it says. */
const bodies = new Set(
  'respStmt person org author editor publisher authority distributor principal sponsor funder'.split(
    ' ',
  ),
);
/** What an element is called by, where it is not its whole text. */
const calledBy = ['catDesc', 'head', 'title', 'label', 'desc', 'name', 'bibl'] as const;

/**
 * What the pointers in a header to its own parts (`who="#mb"`, `target="#law"`) lead to, in a few
 * words, by the pointer as written. A part without words, or pointed at by nobody, has no label.
 */
export function readLabels(header: XmlElement): Record<string, string> {
  const pointed = new Set<string>();
  const parts = new Map<string, XmlElement>();
  for (const element of elementsWithin(header)) {
    for (const {name, value} of element.attributes) {
      if (name === 'xml:id' && value !== '' && !parts.has(value)) parts.set(value, element);
      if (!value.includes('#')) continue;
      for (const word of value.split(/\s+/)) if (word.startsWith('#')) pointed.add(word);
    }
  }
  const labels = new Map<string, string>();
  for (const pointer of pointed) {
    const part = parts.get(pointer.slice(1));
    const label = part && nameOf(part);
    if (label) labels.set(pointer, label);
  }
  return Object.fromEntries(labels);
}

function nameOf(part: XmlElement): string {
  const people = outermost(part, personal).map(labelOf).filter(Boolean);
  if (people.length > 0 && bodies.has(part.localName)) {
    return shorten((part.localName === 'person' ? people.slice(0, 1) : people).join(', '));
  }
  for (const name of calledBy) {
    const said = childElement(part, name);
    const label = said ? partedText(said) : '';
    if (label) return shorten(label);
  }
  return shorten(partedText(part) || (attributeOf(part, 'n') ?? ''));
}

function shorten(label: string): string {
  if (label.length <= LONGEST) return label;
  // By code points, so that no character is cut in two.
  const start = [...label.slice(0, 2 * LONGEST)].slice(0, LONGEST).join('');
  return `${start.replace(/\s+\S*$/, '')} …`;
}
