import {teiName} from '../../core/tei/elements.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {msg, str} from '../../core/words/msg.js';
import {attributeOf, elementsWithin, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule, Scene} from '../plan.js';
import type {Generated, RenderAttributes} from '../sink.js';
import {sayIntervention} from './say-intervention.js';

// An addition, a deletion or damage that crosses the borders of elements is marked by where it
// begins and, with `@spanTo`, where it ends (TEI P5 12.3.1.4). Both ends are said in words, and the words
// between are marked as a deletion or addition in the line is.

const spans: Readonly<Record<string, () => string>> = {
  addSpan: () => msg('addition'),
  delSpan: () => msg('deletion'),
  damageSpan: () => msg('damage'),
  mod: () => msg('change'),
  retrace: () => msg('retracing'),
  undo: () => msg('cancelling'),
  redo: () => msg('reinstating'),
};

/** The id at which a span ends; TEI P4 writes it in `@to`, without a `#`. */
export function spanEndOf(element: XmlElement): string | undefined {
  if (!Object.hasOwn(spans, teiName(element))) return undefined;
  const written = attributeOf(element, 'spanTo') ?? attributeOf(element, 'to');
  return written?.trim().replace(/^#/, '') || undefined;
}

function beginMark(what: string): Generated {
  return {tag: 'span', attributes: {class: 'span-end'}, text: msg(str`[${what} begins]`)};
}

/** A change that may enclose its words or point to their end is marked where it does the latter. */
function withBeginning(plan: Plan, element: XmlElement): Plan {
  const name = teiName(element);
  // Before any look-up: `__proto__` and `constructor` are names of elements, too.
  if (spanEndOf(element) === undefined || Object.hasOwn(spanRules, name)) return plan;
  const what = spans[name]?.();
  if (what === undefined) return plan;
  return {...plan, lead: [...(plan.lead ?? []), beginMark(what)]};
}

/** How words inside such a span are shown. */
export function markInSpan(
  span: XmlElement,
  scene: Scene,
): {readonly tag: string; readonly attributes: RenderAttributes} {
  const name = teiName(span);
  const [tag, word] =
    name === 'delSpan'
      ? ['del', msg('deleted')]
      : name === 'addSpan'
        ? ['ins', msg('added')]
        : ['span', msg('damaged')];
  return {tag, attributes: {'data-in': name, title: sayIntervention(word, span, scene)}};
}

function beginning(element: XmlElement, scene: Scene): Plan {
  const what = spans[element.localName]?.() ?? '';
  return {
    tag: 'span',
    attributes: {title: sayIntervention(what, element, scene)},
    lead: [beginMark(what)],
  };
}

/** Tags that words can stand in. */
const inLine =
  /^(span|p|h\d|div|td|th|li|dt|dd|time|cite|em|i|del|ins|sup|sub|blockquote|aside|section)$/;

/** Tags that hold no words of their own, and beside which some can stand. */
const besides = /^(table|ul|ol|dl)$/;

/** The plan of an element at which such a span ends, with words that say so. */
export function withSpanEnd(planned: Plan, element: XmlElement, document: TeiDocument): Plan {
  const plan = withBeginning(planned, element);
  const ends = endsIn(document);
  if (ends.size === 0) return plan;
  const id = attributeOf(element, 'xml:id') ?? attributeOf(element, 'id');
  const ended = id === undefined ? undefined : ends.get(id);
  if (!ended) return plan;
  const marks = ended.map((name) => {
    const what = spans[name]?.() ?? '';
    return {tag: 'span', attributes: {class: 'span-end'}, text: msg(str`[${what} ends]`)};
  });
  // A span runs to the end of what its pointer names (att.spanning); before a break, not after it.
  if (element.children.length === 0) return {...plan, lead: [...marks, ...(plan.lead ?? [])]};
  if (inLine.test(plan.tag)) return {...plan, trail: [...(plan.trail ?? []), ...marks]};
  return besides.test(plan.tag) ? {...plan, after: marks} : plan;
}

/** By id, the spans that end at an element. */
function endsIn(document: TeiDocument): ReadonlyMap<string, readonly string[]> {
  const known = allEnds.get(document);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const text of document.texts) {
    for (const element of elementsWithin(text)) {
      const id = spanEndOf(element);
      if (id) found.set(id, [...(found.get(id) ?? []), teiName(element)]);
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
