import {attributeOf, labelOf, type XmlElement} from '../../core/xml/xml-tree.js';
import {standsAlone} from '../block-model.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {rendTokens} from '../rend.js';
import {nodeBefore} from '../running-text.js';
import {inEntry} from './dictionaries.js';
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
 * ones of the language, outside the text.
 */
function quotation(element: XmlElement, scene: Scene): Plan {
  if (inEntry(element)) return {tag: scene.holdsBlocks(element) ? 'div' : 'span'};
  const looks = rendTokens(element) ?? '';
  const block = scene.holdsBlocks(element) || looks.includes('block');
  if (block || (element.localName === 'quote' && standsAlone(element))) {
    return {tag: block || standsAlone(element) ? 'blockquote' : 'span'};
  }
  const marked =
    quotationMarks.test(labelOf(element)) || quotationMarks.test(characterBefore(element));
  return {tag: 'span', attributes: {'data-marks': marked ? undefined : 'added'}};
}

function characterBefore(element: XmlElement): string {
  const before = nodeBefore(element);
  return before?.kind === 'text' ? before.value.slice(-1) : '';
}

function foreign(element: XmlElement): Plan {
  return {tag: attributeOf(element, 'xml:lang') ? 'i' : 'span'};
}

const emphasis: Rule = (element, scene) => ({tag: scene.holdsBlocks(element) ? 'span' : 'em'});

/** A number in another script or in words: its value is told on asking. */
function number(element: XmlElement): Plan {
  const value = attributeOf(element, 'value');
  return {tag: 'span', attributes: {title: value === labelOf(element) ? undefined : value}};
}

/** A quantity as attributes give it: "3 poods of tea". */
function measure(element: XmlElement): Plan {
  const parts = ['quantity', 'unit', 'commodity'].map((name) => attributeOf(element, name));
  const title = parts.filter(Boolean).join(' ');
  return {tag: 'span', attributes: {title: title || undefined}};
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
  ...each('distinct gloss seg s w pc c cl phr m', phrase),
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
