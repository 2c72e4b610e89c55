import {traverse} from '../../xml/traverse.js';
import {attributeOf, type XmlElement} from '../../xml/xml-tree.js';
import {codePointLength} from '../code-points.js';
import {teiName} from '../elements.js';
import type {Span} from '../span.js';
import type {Alternation} from './alternation.js';

/** An entry that does not hold the words it is about, with the element it was read from. */
export interface LooseEntry {
  readonly element: XmlElement;
  readonly alternation: Alternation;
}

export interface Attachment {
  /** The entry with the words its pointers lead to. */
  readonly alternation: Alternation;
  /** Where a sign leads to it, for an entry that stands apart. */
  readonly sign?: XmlElement;
}

/** Elements whose `@n` an `@loc` counts by: verse lines, lines of a page, paragraphs. */
const counted = new Set('l lb ab p seg s w div'.split(' '));

/**
 * Finds the words each entry is about: `@from`/`@to` by id (TEI P5 12.2.2), `@loc` by the one element
 * of that number (12.2.1). What leads nowhere, or to two places, is left as it is: never guessed.
 */
export function attachApparatus(
  texts: readonly XmlElement[],
  entries: readonly LooseEntry[],
): Map<LooseEntry, Attachment> {
  const places = entries.length > 0 ? findPlaces(texts) : noPlaces;
  return new Map(entries.map((entry) => [entry, attach(entry, places)]));
}

interface Places {
  readonly byId: ReadonlyMap<string, XmlElement>;
  /** Undefined for a number that two elements have. */
  readonly byNumber: ReadonlyMap<string, XmlElement | undefined>;
  readonly spans: ReadonlyMap<XmlElement, Span>;
}

const noPlaces: Places = {byId: new Map(), byNumber: new Map(), spans: new Map()};

function findPlaces(texts: readonly XmlElement[]): Places {
  const byId = new Map<string, XmlElement>();
  const byNumber = new Map<string, XmlElement | undefined>();
  const spans = new Map<XmlElement, Span>();
  const open: number[] = [];
  let offset = 0;
  for (const text of texts) {
    traverse(text, {
      enter: (element) => {
        open.push(offset);
        const id = attributeOf(element, 'xml:id');
        if (id !== undefined && !byId.has(id)) byId.set(id, element);
        const n = counted.has(teiName(element)) ? attributeOf(element, 'n') : undefined;
        if (n !== undefined) byNumber.set(n, byNumber.has(n) ? undefined : element);
        return undefined;
      },
      leave: (element) => {
        spans.set(element, {start: open.pop() ?? offset, end: offset});
      },
      text: ({value}) => {
        offset += codePointLength(value);
      },
    });
  }
  return {byId, byNumber, spans};
}

function attach({element, alternation}: LooseEntry, places: Places): Attachment {
  const from = pointed(element, 'from', places);
  const to = pointed(element, 'to', places);
  const words = wordsBetween(from, to, places.spans.get(element), alternation, places);
  const loc = attributeOf(element, 'loc')?.trim();
  const sign = to ?? from ?? (loc === undefined ? undefined : places.byNumber.get(loc));
  return {
    alternation: words ? {...alternation, words} : alternation,
    ...(sign && alternation.place === 'apart' ? {sign} : {}),
  };
}

function pointed(app: XmlElement, name: 'from' | 'to', {byId}: Places): XmlElement | undefined {
  const written = attributeOf(app, name)?.trim();
  return written?.startsWith('#') ? byId.get(written.slice(1)) : undefined;
}

/** Without `@to`, the words of the element at `@from`, or those from there to the entry itself. */
function wordsBetween(
  from: XmlElement | undefined,
  to: XmlElement | undefined,
  entry: Span | undefined,
  {place}: Alternation,
  {spans}: Places,
): Span | undefined {
  const first = from && spans.get(from);
  const last = to && spans.get(to);
  if (first && last) {
    return last.end > first.start ? {start: first.start, end: last.end} : undefined;
  }
  if (!first) return undefined;
  if (first.end > first.start) return first;
  const upTo = place === 'attached' ? entry?.start : undefined;
  return upTo !== undefined && upTo > first.start ? {start: first.start, end: upTo} : undefined;
}
