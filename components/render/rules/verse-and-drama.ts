import {peopleNamed} from '../../core/tei/elements-by-id.js';
import {msg, str} from '../../core/words/msg.js';
import {attributeOf, childElements, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {hasWords} from '../running-text.js';
import type {RenderAttributes} from '../sink.js';
import {wordsBefore} from './split-lines.js';
import {block, blockOrPhrase, ownDirection, phrase} from './structure.js';

/** What metrists note of a stanza, line or foot (TEI P5 6.3), told on asking. */
function sayMetre(element: XmlElement): string | undefined {
  const said = (name: string): string | undefined =>
    attributeOf(element, name)?.trim() || undefined;
  const [met, real, rhyme, label] = ['met', 'real', 'rhyme', 'label'].map(said);
  const parts = [
    met && msg(str`metre: ${met}`),
    real && msg(str`as it is here: ${real}`),
    rhyme && msg(str`rhyme: ${rhyme}`),
    label && msg(str`rhyme: ${label}`),
  ].filter(Boolean);
  return parts.join('; ') || undefined;
}

const stanza: Rule = (element) => ({tag: 'div', attributes: {title: sayMetre(element)}});

const rhymeWord: Rule = (element) => ({tag: 'span', attributes: {title: sayMetre(element)}});

/** A verse line; the later parts of a split line are set in, every fifth number is shown. */
function line(element: XmlElement, scene: Scene): Plan {
  const n = attributeOf(element, 'n');
  const numbered = n !== undefined && /^\d+$/.test(n) && Number(n) % 5 === 0;
  return {
    tag: 'div',
    attributes: {
      'data-part': attributeOf(element, 'part'),
      'data-after': wordsBefore(element, scene.document),
      title: sayMetre(element),
      ...ownDirection(element),
    },
    lead: numbered
      ? [{tag: 'span', attributes: {class: 'line-number', 'aria-hidden': 'true'}, text: n}]
      : [],
  };
}

/** A speech whose speaker only `@who` names says so; the text's own `speaker` needs no help. */
function speech(element: XmlElement, scene: Scene): Plan {
  const who = peopleNamed(scene.document.tree, attributeOf(element, 'who'));
  if (!who || childElements(element, 'speaker').length > 0) return {tag: 'div'};
  return {tag: 'div', lead: [{tag: 'div', attributes: {class: 'who'}, text: who}]};
}

/** What happens on the stage: a line of its own between speeches, a phrase within one. */
function direction(element: XmlElement, scene: Scene): Plan {
  const {tag} = blockOrPhrase(element, scene);
  return {tag, attributes: tag === 'div' ? ownDirection(element) : {}};
}

/** A move on the stage has no words of its own: the stage direction around it says it, else we do. */
function move(element: XmlElement, scene: Scene): Plan {
  const who = peopleNamed(scene.document.tree, attributeOf(element, 'who'));
  const what = [attributeOf(element, 'type'), who].filter(Boolean).join(': ');
  const title = [what, attributeOf(element, 'where')].filter(Boolean).join(', ');
  if (title === '') return {tag: 'span'};
  const told =
    element.parent !== undefined && hasWords(element.parent) && isDirection(element.parent);
  return {tag: 'span', attributes: {title}, lead: told ? [] : [{tag: 'span', text: `[${title}]`}]};
}

const isDirection = ({localName}: XmlElement): boolean => localName === 'stage';

/** A role in a list of characters; several who share a description are bracketed by the style sheet. */
function castMember(element: XmlElement): Plan {
  const attributes: RenderAttributes = ownDirection(element);
  return {tag: 'div', attributes};
}

export const verseAndDramaRules: Readonly<Record<string, Rule>> = {
  lg: stanza,
  l: line,
  rhyme: rhymeWord,
  caesura: phrase,
  sp: speech,
  spGrp: block,
  stage: direction,
  view: direction,
  camera: direction,
  sound: direction,
  tech: direction,
  move,
  castList: block,
  castGroup: block,
  castItem: castMember,
  role: phrase,
  roleDesc: blockOrPhrase,
  actor: phrase,
  performance: block,
  set: block,
  prologue: block,
  epilogue: block,
};
