import {peopleNamed} from '../../core/tei/elements-by-id.js';
import {msg} from '../../core/words/msg.js';
import {attributeOf, labelOf, type XmlElement} from '../../core/xml/xml-tree.js';
import {standsAlone} from '../block-model.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {rendTokens} from '../rend.js';
import {hasWords, nodeBefore} from '../running-text.js';
import {inEntry} from './dictionaries.js';
import {sayExtent} from './say-extent.js';
import {each, phrase} from './structure.js';

export const quotationMarks = /^["'“”„«»‹›‘’‚「『《〈〝—–-]/;

function highlighted(element: XmlElement): Plan {
  const looks = rendTokens(element) ?? '';
  if (looks.includes('superscript')) return {tag: 'sup'};
  if (looks.includes('subscript')) return {tag: 'sub'};
  return {tag: 'span'};
}

/**
 * Speech and quotation. The source's own marks stay; where it has none, the style sheet adds the
 * ones of the language, outside the text. Who speaks, and whether aloud, is told on asking.
 */
function quotation(element: XmlElement, scene: Scene): Plan {
  if (inEntry(element)) return {tag: scene.holdsBlocks(element) ? 'div' : 'span'};
  const looks = rendTokens(element) ?? '';
  const title = sayQuotation(element, scene);
  const block = scene.holdsBlocks(element) || looks.includes('block');
  if (block || (element.localName === 'quote' && standsAlone(element))) {
    return {tag: block || standsAlone(element) ? 'blockquote' : 'span', attributes: {title}};
  }
  const written = writtenMarks(element);
  const added = !(written || isUnmarked(element) || hasMarks(element));
  return {tag: 'span', attributes: {'data-marks': added ? 'added' : undefined, title}, ...written};
}

function hasMarks(element: XmlElement): boolean {
  return quotationMarks.test(labelOf(element)) || quotationMarks.test(characterBefore(element));
}

/** Indirect speech has no marks (TEI P5 3.3.3), nor has what the source sets apart in another way. */
function isUnmarked(element: XmlElement): boolean {
  const direct = attributeOf(element, 'direct');
  const looks = rendTokens(element)?.split(' ') ?? [];
  return direct === 'false' || looks.some((look) => /^(italic|small-caps|spaced|bold)$/.test(look));
}

/** The marks that `@rend` says the source has: `pre(“) post(”)`. */
function writtenMarks(element: XmlElement): Pick<Plan, 'lead' | 'trail'> | undefined {
  const rend = attributeOf(element, 'rend')?.slice(0, 200) ?? '';
  const [before, after] = [/\bpre\(([^()]{1,8})\)/, /\bpost\(([^()]{1,8})\)/].map(
    (mark) => mark.exec(rend)?.[1],
  );
  if (before === undefined && after === undefined) return undefined;
  const mark = (text: string | undefined) => (text === undefined ? [] : [{tag: 'span', text}]);
  return {lead: mark(before), trail: mark(after)};
}

function sayQuotation(element: XmlElement, scene: Scene): string | undefined {
  const who = peopleNamed(scene.document.tree, attributeOf(element, 'who'));
  const silent = attributeOf(element, 'aloud') === 'false';
  const type = attributeOf(element, 'type')?.trim();
  const parts = [type, silent && msg('not said aloud'), who].filter(Boolean);
  return parts.join(', ') || undefined;
}

function characterBefore(element: XmlElement): string {
  const before = nodeBefore(element);
  return before?.kind === 'text' ? before.value.slice(-1) : '';
}

function foreign(element: XmlElement): Plan {
  return {tag: attributeOf(element, 'xml:lang') ? 'i' : 'span'};
}

const emphasis: Rule = (element, scene) => ({tag: scene.holdsBlocks(element) ? 'span' : 'em'});

/** A word and its like, with what linguists note of them: lemma, part of speech, kind. */
function token(element: XmlElement): Plan {
  const said = ['lemma', 'pos', 'msd', 'norm', 'baseForm', 'function', 'type'].map((name) =>
    attributeOf(element, name)?.trim(),
  );
  return {tag: 'span', attributes: {title: said.filter(Boolean).join(', ') || undefined}};
}

/** Words out of the ordinary language: of a trade, a time, a place (TEI P5 3.3.2.3). */
function distinct(element: XmlElement): Plan {
  const said = ['type', 'time', 'space', 'social'].map((name) =>
    attributeOf(element, name)?.trim(),
  );
  return {tag: 'span', attributes: {title: said.filter(Boolean).join(', ') || undefined}};
}

/** A number in another script or in words: its value is told on asking. */
function number(element: XmlElement): Plan {
  const value = attributeOf(element, 'value');
  if (!hasWords(element)) return {tag: 'span', lead: value ? [{tag: 'span', text: value}] : []};
  return {tag: 'span', attributes: {title: value === labelOf(element) ? undefined : value}};
}

/** A quantity as attributes give it: "3 poods of tea". */
function measure(element: XmlElement): Plan {
  const said = (name: string): string | undefined => attributeOf(element, name);
  const text = [sayExtent(said), said('commodity')].filter(Boolean).join(' ');
  if (!hasWords(element)) return {tag: 'span', lead: text ? [{tag: 'span', text}] : []};
  return {tag: 'span', attributes: {title: text || undefined}};
}

/** Characters with their reading beside them (TEI P5 3.4.3). */
function rubyText(element: XmlElement, scene: Scene): Plan {
  return {tag: scene.holdsBlocks(element) ? 'span' : 'ruby'};
}

function rubyGloss(element: XmlElement, scene: Scene): Plan {
  return {tag: scene.holdsBlocks(element) ? 'span' : 'rt'};
}

export const phraseRules: Readonly<Record<string, Rule>> = {
  hi: highlighted,
  emph: emphasis,
  foreign,
  mentioned: quotation,
  soCalled: quotation,
  q: quotation,
  said: quotation,
  quote: quotation,
  ...each('gloss seg s pc c', phrase),
  ...each('w m cl phr', token),
  distinct,
  num: number,
  measure,
  measureGrp: phrase,
  unit: phrase,
  ruby: rubyText,
  rb: phrase,
  rt: rubyGloss,
  // P4's names for what P5 calls `ref`, `date` and `time` (TEI P4 6.4.4, 14.1).
  ...each(
    'xref xptr dateRange dateStruct timeRange timeStruct day month week year hour minute second occasion distance geog',
    phrase,
  ),
};
