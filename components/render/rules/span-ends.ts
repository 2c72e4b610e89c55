import {msg, str} from '@lit/localize';
import {teiName} from '../../core/tei/elements.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {attributeOf, elementsWithin, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule} from '../plan.js';

// An addition, a deletion or damage that crosses the borders of elements is marked by where it
// begins and, with `@spanTo`, where it ends (TEI P5 12.3.1.4). Both ends are said in words.

const spans: Readonly<Record<string, () => string>> = {
  addSpan: () => msg('addition'),
  delSpan: () => msg('deletion'),
  damageSpan: () => msg('damage'),
};

function beginning(element: XmlElement): Plan {
  const what = spans[element.localName]?.() ?? '';
  const details = ['hand', 'agent', 'place', 'type']
    .map((name) => attributeOf(element, name)?.replace(/^#/, ''))
    .filter(Boolean);
  const title = details.length > 0 ? `${what} (${details.join('; ')})` : what;
  return {
    tag: 'span',
    attributes: {title},
    lead: [{tag: 'span', attributes: {class: 'span-end'}, text: msg(str`[${what} begins]`)}],
  };
}

/** Tags that words can stand in. */
const inLine =
  /^(span|p|h\d|div|td|th|li|dt|dd|time|cite|em|i|del|ins|sup|sub|blockquote|aside|section)$/;

/** The plan of an element at which such a span ends, with words that say so. */
export function withSpanEnd(plan: Plan, element: XmlElement, document: TeiDocument): Plan {
  const ends = endsIn(document);
  if (ends.size === 0 || !inLine.test(plan.tag)) return plan;
  const id = attributeOf(element, 'xml:id') ?? attributeOf(element, 'id');
  const ended = id === undefined ? undefined : ends.get(id);
  if (!ended) return plan;
  const marks = ended.map((name) => {
    const what = spans[name]?.() ?? '';
    return {tag: 'span', attributes: {class: 'span-end'}, text: msg(str`[${what} ends]`)};
  });
  return {...plan, lead: [...marks, ...(plan.lead ?? [])]};
}

/** By id, the spans that end at an element. */
function endsIn(document: TeiDocument): ReadonlyMap<string, readonly string[]> {
  const known = allEnds.get(document);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const text of document.texts) {
    for (const element of elementsWithin(text)) {
      const name = teiName(element);
      const id = Object.hasOwn(spans, name)
        ? attributeOf(element, 'spanTo')?.trim().replace(/^#/, '')
        : undefined;
      if (id) found.set(id, [...(found.get(id) ?? []), name]);
    }
  }
  allEnds.set(document, found);
  return found;
}

const allEnds = new WeakMap<TeiDocument, ReadonlyMap<string, readonly string[]>>();

export const spanRules: Readonly<Record<string, Rule>> = {
  addSpan: beginning,
  delSpan: beginning,
  damageSpan: beginning,
};
