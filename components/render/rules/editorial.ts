import {msg, str} from '@lit/localize';
import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule, Scene} from '../plan.js';
import type {Generated} from '../sink.js';

/** Signs and words for what an editor did: never colour alone, never only for the eye. */
export function marked(word: () => string, open = '', close = ''): Rule {
  return (element) => ({
    tag: 'span',
    attributes: {title: sentence(word(), element)},
    lead: [{tag: 'span', attributes: {class: 'words'}, text: `${word()}: `}, ...sign(open)],
    trail: sign(close),
  });
}

function sign(text: string): Generated[] {
  return text ? [{tag: 'span', attributes: {'aria-hidden': 'true'}, text}] : [];
}

/** The word with what its attributes add: reason, agent, certainty. */
function sentence(word: string, element: XmlElement): string {
  const parts = ['reason', 'agent', 'evidence', 'source']
    .map((name) => attributeOf(element, name))
    .filter((value): value is string => Boolean(value));
  const cert = attributeOf(element, 'cert');
  if (cert) parts.push(msg(str`certainty: ${cert}`));
  return parts.length > 0 ? `${word} (${parts.join('; ')})` : word;
}

function deletion(element: XmlElement, scene: Scene): Plan {
  return {
    tag: scene.holdsBlocks(element) ? 'div' : 'del',
    attributes: {title: sentence(msg('deleted'), element)},
  };
}

function addition(element: XmlElement, scene: Scene): Plan {
  return {
    tag: scene.holdsBlocks(element) ? 'div' : 'ins',
    attributes: {title: sentence(msg('added'), element)},
  };
}

/** What is missing, in words: why, and how much of it. */
function gap(element: XmlElement): Plan {
  const reason = attributeOf(element, 'reason');
  const extent = attributeOf(element, 'extent') ?? quantity(element);
  const words = [reason ?? msg('gap'), extent].filter(Boolean).join(', ');
  return {tag: 'span', attributes: {title: words}, lead: [{tag: 'span', text: `[${words}]`}]};
}

function quantity(element: XmlElement): string {
  const number = attributeOf(element, 'quantity') ?? '';
  const unit = attributeOf(element, 'unit') ?? '';
  return `${number} ${unit}`.trim();
}

function space(element: XmlElement): Plan {
  return {
    tag: 'span',
    attributes: {title: [msg('blank space'), quantity(element)].filter(Boolean).join(', ')},
  };
}

export const plain: Rule = () => ({tag: 'span'});

export const editorialRules: Readonly<Record<string, Rule>> = {
  subst: plain,
  mod: plain,
  ex: marked(() => msg('expanded by the editor'), '(', ')'),
  supplied: marked(() => msg('supplied by the editor'), '⟨', '⟩'),
  surplus: marked(() => msg('superfluous in the source'), '{', '}'),
  secl: marked(() => msg('not genuine, the editor holds'), '{', '}'),
  unclear: marked(() => msg('hard to read')),
  damage: marked(() => msg('damaged')),
  restore: marked(() => msg('restored')),
  retrace: marked(() => msg('traced again')),
  del: deletion,
  add: addition,
  gap,
  space,
};
