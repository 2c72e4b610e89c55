import {divisions} from '../../core/tei/elements.js';
import {madeUp} from '../../core/tei/identifiers.js';
import {statesLanguage} from '../../core/tei/language.js';
import {wordsOf} from '../../core/tei/words-of.js';
import {msg, str} from '../../core/words/msg.js';
import {
  attributeOf,
  childElement,
  childElements,
  firstWithin,
  type XmlElement,
} from '../../core/xml/xml-tree.js';
import {isHardBlock, standsAlone} from '../block-model.js';
import type {Plan, Rule, Scene} from '../plan.js';
import type {RenderAttributes} from '../sink.js';
import {blockDirection} from './isolation.js';
import {sayDivision} from './say-division.js';
import {isCaption} from './tables.js';

/** A line of its own where lines are expected, else part of the running text. */
export const blockOrPhrase: Rule = (element, scene) => ({
  tag: standsAlone(element) || scene.holdsBlocks(element) ? 'div' : 'span',
});

/** An element nobody wrote a rule for: its content, as a block or a phrase, styled by its name. */
export const genericPlan: Rule = (element, scene) =>
  isHardBlock(element) ? {tag: 'div'} : blockOrPhrase(element, scene);

export const block: Rule = () => ({tag: 'div'});
export const phrase: Rule = () => ({tag: 'span'});
export const section: Rule = () => ({tag: 'section'});

/** A division; what it is, where it has no heading and its type says so. */
const division: Rule = (element) => {
  const text = sayDivision(element);
  return {
    tag: 'section',
    lead: text ? [{tag: 'div', attributes: {class: 'division-label'}, text}] : [],
  };
};

/** One rule for several elements. */
export function each(names: string, rule: Rule): Record<string, Rule> {
  return Object.fromEntries(names.split(/\s+/).map((name) => [name, rule]));
}

/** Where the text states no language, the first letters of a block give its direction. */
export function ownDirection(element: XmlElement): RenderAttributes {
  return statesLanguage(element) ? {} : {dir: blockDirection(element)};
}

/** HTML's `p` ends where a block begins, so a paragraph that holds one is a `div` in that role. */
function paragraph(element: XmlElement, scene: Scene): Plan {
  const {passage} = scene.ids(element);
  const label = passage ? scene.passage(passage)?.label : undefined;
  const attributes: RenderAttributes = {
    ...ownDirection(element),
    // Nothing to cite, and its number would stand on the next one's.
    'data-label': element.children.length > 0 ? label?.replace(/^¶ /, '') : undefined,
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

/**
 * A text as a whole. Where one file holds several, as a corpus does, each begins with the title
 * its own header gives, so that a reader sees where one ends and the next begins.
 */
function wholeText(element: XmlElement, scene: Scene): Plan {
  const {texts} = scene.document;
  const home = element.parent;
  const first = texts.find(({parent}) => parent === home) === element;
  if (texts.length < 2 || !home || !first) return {tag: 'div'};
  const title = titleOf(home);
  if (title === '') return {tag: 'div'};
  const level = Math.min(6, (scene.options.headingLevel ?? 1) + 1);
  const id = scene.domId(madeUp('title', texts.indexOf(element) + 1));
  return {
    tag: 'div',
    attributes: {role: 'group', 'aria-labelledby': id},
    lead: [{tag: `h${level}`, attributes: {class: 'text-title', id}, text: title}],
  };
}

function titleOf(whole: XmlElement): string {
  const header = childElement(whole, 'teiHeader');
  const statement = header && firstWithin(header, 'titleStmt');
  const titles = statement ? childElements(statement, 'title') : [];
  const main = titles.find((title) => attributeOf(title, 'type') === 'main') ?? titles[0];
  if (!main) return '';
  // Sittings of one session, volumes of one work are told apart by their subtitles alone.
  const language = attributeOf(main, 'xml:lang');
  const more = titles.filter(
    (title) => attributeOf(title, 'type') === 'sub' && attributeOf(title, 'xml:lang') === language,
  );
  return [main, ...more].map((title) => wordsOf(title)).join(': ');
}

/** A place where the edition puts together what it has elsewhere: said, since nothing stands here. */
function generatedDivision(element: XmlElement): Plan {
  const type = attributeOf(element, 'type');
  const text = type
    ? msg(str`[Here the edition generates: ${type}]`)
    : msg('[Here the edition generates a part of its own]');
  return {tag: 'div', lead: [{tag: 'span', text}]};
}

export const structureRules: Readonly<Record<string, Rule>> = {
  text: wholeText,
  group: block,
  front: section,
  body: block,
  back: section,
  div: division,
  div0: division,
  div1: division,
  div2: division,
  div3: division,
  div4: division,
  div5: division,
  div6: division,
  div7: division,
  floatingText: block,
  divGen: generatedDivision,
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
  street: blockOrPhrase,
  postCode: blockOrPhrase,
  postBox: blockOrPhrase,
  trailer: block,
  byline: block,
  epigraph: block,
  argument: block,
  titlePage: section,
  docTitle: block,
  titlePart: block,
  docAuthor: blockOrPhrase,
  docImprint: block,
  docDate: blockOrPhrase,
  docEdition: blockOrPhrase,
  imprimatur: block,
};
