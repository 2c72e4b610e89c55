import {msg} from '@lit/localize';
import {divisions} from '../../core/tei/elements.js';
import {statesLanguage} from '../../core/tei/language.js';
import {closest, type XmlElement} from '../../core/xml/xml-tree.js';
import {isHardBlock, standsAlone} from '../block-model.js';
import type {Plan, Rule, Scene} from '../plan.js';
import type {RenderAttributes} from '../sink.js';
import {isCaption} from './tables.js';

/** A line of its own where lines are expected, else part of the running text. */
export const blockOrPhrase: Rule = (element, scene) => ({
  tag: standsAlone(element) || scene.holdsBlocks(element) ? 'div' : 'span',
});

/** An element nobody wrote a rule for: its content, as a block or a phrase, styled by its name. */
export const genericPlan: Rule = (element, scene) =>
  isHardBlock(element) ? {tag: 'div'} : blockOrPhrase(element, scene);

const block: Rule = () => ({tag: 'div'});
const section: Rule = () => ({tag: 'section'});

/** Where the text states no language, the first letters of a block give its direction. */
export function ownDirection(element: XmlElement): RenderAttributes {
  return statesLanguage(element) ? {} : {dir: 'auto'};
}

/** HTML's `p` ends where a block begins, so a paragraph that holds one is a `div` in that role. */
function paragraph(element: XmlElement, scene: Scene): Plan {
  const {passage} = scene.ids(element);
  const label = passage ? scene.passage(passage)?.label : undefined;
  const attributes: RenderAttributes = {
    ...ownDirection(element),
    'data-label': label?.replace(/^¶ /, ''),
  };
  if (!scene.holdsBlocks(element)) return {tag: 'p', attributes};
  return {tag: 'div', attributes: {role: 'paragraph', ...attributes}};
}

function heading(element: XmlElement, scene: Scene): Plan {
  const home = element.parent;
  if (isCaption(element)) return {tag: 'caption'};
  if (!home || !(divisions.has(home.localName) || home.localName === 'lg')) return {tag: 'div'};
  let depth = 0;
  for (let at = home.parent; at; at = at.parent) if (/^div\d?$/.test(at.localName)) depth++;
  const level = Math.min(6, (scene.options.headingLevel ?? 1) + 1 + depth);
  if (!scene.holdsBlocks(element)) return {tag: `h${level}`};
  return {tag: 'div', attributes: {role: 'heading', 'aria-level': String(level)}};
}

/** Registers in `back` are long and for reference: folded, one click away, text and all. */
function register(element: XmlElement): Plan {
  const nested = closest(element, (above) => above.localName === element.localName);
  if (nested) return {tag: 'div'};
  const words: Readonly<Record<string, string>> = {
    listPerson: msg('Register of persons'),
    listPlace: msg('Register of places'),
    listOrg: msg('Register of organisations'),
    listEvent: msg('Register of events'),
  };
  return {
    tag: 'details',
    lead: [{tag: 'summary', text: words[element.localName] ?? msg('Register')}],
  };
}

export const structureRules: Readonly<Record<string, Rule>> = {
  text: block,
  group: block,
  front: section,
  body: block,
  back: section,
  div: section,
  div0: section,
  div1: section,
  div2: section,
  div3: section,
  div4: section,
  div5: section,
  div6: section,
  div7: section,
  floatingText: block,
  p: paragraph,
  ab: paragraph,
  head: heading,
  opener: block,
  closer: block,
  postscript: block,
  salute: blockOrPhrase,
  signed: blockOrPhrase,
  dateline: blockOrPhrase,
  address: blockOrPhrase,
  addrLine: blockOrPhrase,
  trailer: block,
  byline: block,
  epigraph: block,
  argument: block,
  titlePage: section,
  docTitle: block,
  titlePart: block,
  docAuthor: block,
  docImprint: block,
  docDate: blockOrPhrase,
  docEdition: blockOrPhrase,
  imprimatur: block,
  listPerson: register,
  listPlace: register,
  listOrg: register,
  listEvent: register,
  person: block,
  personGrp: block,
  place: block,
  org: block,
  event: block,
  listBibl: block,
  bibl: blockOrPhrase,
  biblStruct: block,
  figDesc: blockOrPhrase,
  figure: (element, scene) => ({
    tag: standsAlone(element) || scene.holdsBlocks(element) ? 'figure' : 'span',
  }),
  caption: blockOrPhrase,
};
