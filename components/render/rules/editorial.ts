import {msg} from '../../core/words/msg.js';
import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
import {isBetweenBlocks} from '../block-model.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {hasWords} from '../running-text.js';
import type {Generated} from '../sink.js';
import {sayExtent} from './say-extent.js';
import {sayGap} from './say-gap.js';
import {sayIntervention} from './say-intervention.js';
import {signsOfSupplied} from './signs-of-supplied.js';

/** Signs and words for what an editor did: never colour alone, never only for the eye. */
export function marked(
  word: () => string,
  signs: (element: XmlElement) => readonly [open: string, close: string] = () => ['', ''],
): Rule {
  return (element, scene) => {
    const [open, close] = signs(element);
    return {
      tag: 'span',
      attributes: {title: sayIntervention(word(), element, scene)},
      lead: [{tag: 'span', attributes: {class: 'words'}, text: ` ${word()}: `}, ...sign(open)],
      trail: sign(close),
    };
  };
}

function sign(text: string): Generated[] {
  return text ? [{tag: 'span', attributes: {'aria-hidden': 'true'}, text}] : [];
}

function deletion(element: XmlElement, scene: Scene): Plan {
  return {
    tag: scene.holdsBlocks(element) ? 'div' : 'del',
    attributes: {title: sayIntervention(msg('deleted'), element, scene)},
  };
}

function addition(element: XmlElement, scene: Scene): Plan {
  return {
    tag: scene.holdsBlocks(element) ? 'div' : 'ins',
    attributes: {title: sayIntervention(msg('added'), element, scene)},
  };
}

/** A change in several steps: its parts are marked themselves, the whole says what it is on asking. */
function change(word: () => string): Rule {
  return (element, scene) => ({
    tag: scene.holdsBlocks(element) ? 'div' : 'span',
    attributes: {title: sayIntervention(word(), element, scene)},
  });
}

/** What is missing, in words: why, and how much of it; a description in the source stands with it. */
function gap(element: XmlElement, scene: Scene): Plan {
  return {
    tag: isBetweenBlocks(element) ? 'div' : 'span',
    attributes: {title: sayIntervention(msg('gap'), element, scene)},
    ...bracketed(
      sayGap((name) => attributeOf(element, name)),
      element,
    ),
  };
}

function bracketed(words: string, element: XmlElement): Pick<Plan, 'lead' | 'trail'> {
  if (!hasWords(element)) return {lead: [{tag: 'span', text: `[${words}]`}]};
  return {lead: [{tag: 'span', text: `[${words}: `}], trail: [{tag: 'span', text: ']'}]};
}

/** Left blank in the source: the style sheet leaves it blank too, the words are for who listens. */
function space(element: XmlElement, scene: Scene): Plan {
  const words = [msg('blank space'), sayExtent((name) => attributeOf(element, name))];
  const said = words.filter(Boolean).join(', ');
  const plan = {
    tag: 'span',
    attributes: {title: sayIntervention(msg('blank space'), element, scene)},
  };
  if (hasWords(element)) return {...plan, ...bracketed(said, element)};
  return {...plan, lead: [{tag: 'span', attributes: {class: 'words'}, text: `[${said}]`}]};
}

export const plain: Rule = () => ({tag: 'span'});

export const editorialRules: Readonly<Record<string, Rule>> = {
  subst: change(() => msg('substitution')),
  mod: change(() => msg('changed')),
  ex: marked(
    () => msg('expanded by the editor'),
    () => ['(', ')'],
  ),
  supplied: marked(
    () => msg('supplied by the editor'),
    (element) => signsOfSupplied(attributeOf(element, 'reason')),
  ),
  surplus: marked(
    () => msg('superfluous in the source'),
    () => ['{', '}'],
  ),
  secl: marked(
    () => msg('not genuine, the editor holds'),
    () => ['{', '}'],
  ),
  unclear: marked(() => msg('hard to read')),
  damage: marked(() => msg('damaged')),
  restore: marked(() => msg('restored')),
  retrace: marked(() => msg('traced again')),
  del: deletion,
  add: addition,
  gap,
  space,
};
