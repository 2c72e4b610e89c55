import {attributeOf, labelOf, type XmlElement} from '../../core/xml/xml-tree.js';
import {standsAlone} from '../block-model.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {rendTokens} from '../rend.js';
import {blockOrPhrase} from './structure.js';

const phrase: Rule = () => ({tag: 'span'});

const sourceCode: Rule = () => ({tag: 'code'});

const quotationMarks = /^["'“”„«»‹›‘’‚「『《〈〝—–-]/;

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
  const siblings = element.parent?.children ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  return before?.kind === 'text' ? before.value.slice(-1) : '';
}

/** A glyph without text of its own shows what is known of it, as generated text. */
function glyph(element: XmlElement): Plan {
  if (labelOf(element) !== '') return {tag: 'span'};
  const name = (attributeOf(element, 'ref') ?? '').replace(/^.*[#:]/, '');
  const text = glyphs.get(name) ?? '\u{FFFD}';
  return {tag: 'span', lead: [{tag: 'span', attributes: {title: name || undefined}, text}]};
}

/** Names of characters that early-print corpora give instead of the character itself. */
const glyphs: ReadonlyMap<string, string> = new Map([
  ['EOLhyphen', '\u{AD}'],
  ['EOLunhyphen', ''],
  ['cmbAbbrStroke', '\u{304}'],
  ['punc', '▪'],
  ['abque', 'q\u{303}'],
  ['abquam', 'q\u{307}'],
  ['abper', 'ꝑ'],
  ['abpro', 'ꝓ'],
  ['abrum', 'ꝝ'],
  ['abus', 'ꝰ'],
  ['leaf', '❧'],
  ['inverted', '⸮'],
  ['fleur', '⚜'],
]);

function foreign(element: XmlElement): Plan {
  return {tag: attributeOf(element, 'xml:lang') ? 'i' : 'span'};
}

const emphasis: Rule = (element, scene) => ({tag: scene.holdsBlocks(element) ? 'span' : 'em'});

export const phraseRules: Readonly<Record<string, Rule>> = {
  hi: highlighted,
  emph: emphasis,
  foreign,
  distinct: phrase,
  mentioned: quotation,
  soCalled: quotation,
  q: quotation,
  said: quotation,
  quote: quotation,
  cit: blockOrPhrase,
  gloss: phrase,
  seg: phrase,
  s: phrase,
  w: phrase,
  pc: phrase,
  c: phrase,
  cl: phrase,
  phr: phrase,
  m: phrase,
  g: glyph,
  num: phrase,
  measure: phrase,
  formula: phrase,
  idno: phrase,
  forename: phrase,
  surname: phrase,
  addName: phrase,
  nameLink: phrase,
  genName: phrase,
  location: blockOrPhrase,
  geo: phrase,
  occupation: blockOrPhrase,
  birth: blockOrPhrase,
  death: blockOrPhrase,
  sex: phrase,
  desc: blockOrPhrase,
  code: sourceCode,
  gi: sourceCode,
  att: sourceCode,
  val: sourceCode,
  tag: sourceCode,
  ident: sourceCode,
  stamp: phrase,
};
