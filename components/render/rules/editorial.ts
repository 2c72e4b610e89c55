import {msg, str} from '@lit/localize';
import {shownMember} from '../../core/tei/shown-member.js';
import {wordsOf} from '../../core/tei/words-of.js';
import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Hiding, Plan, Rule, Scene} from '../plan.js';
import type {Generated} from '../sink.js';
import {operable} from './names.js';

/** Signs and words for what an editor did: never colour alone, never only for the eye. */
function marked(word: () => string, open = '', close = ''): Rule {
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

/** Shows one member; the others are listed as hidden and stand in the card. None is ever dropped. */
function choice(element: XmlElement, scene: Scene): Plan {
  return withAlternatives(element, scene, msg('choice'), {
    code: 'alternative-encoding',
    reason: msg('Another encoding of the same words; the card of this passage gives it'),
  });
}

/** The lemma, else the first reading; the other readings stand in the card. */
function apparatus(element: XmlElement, scene: Scene): Plan {
  return withAlternatives(element, scene, msg('variant readings'), {
    code: 'variant-reading',
    reason: msg('A reading of another witness, or a note on the readings; the card gives it'),
  });
}

function withAlternatives(element: XmlElement, scene: Scene, label: string, hiding: Hiding): Plan {
  const shown = shownMember(element, scene.options.reading ?? 'diplomatic');
  // Nothing to choose from: what stands there is all there is.
  if (!shown) return {tag: 'span'};
  const owner = scene.ids(element).anchor ?? scene.nextEditorialId();
  const words = wordsOf(shown, longestName);
  return {
    tag: 'span',
    attributes: {
      'data-editorial': owner,
      id: scene.domId(owner),
      ...operable(element, scene),
      title: label,
      'aria-label': nameOf(words, label),
    },
    hides: (child) => {
      if (child === shown || child.kind === 'comment' || child.kind === 'instruction')
        return undefined;
      if (child.kind === 'text' && child.value.trim() === '') {
        return {
          code: 'layout-space',
          reason: msg('White space between alternatives, no part of any of them'),
          owner,
        };
      }
      return {...hiding, owner};
    },
  };
}

/** A control with more words than this is named by them, as they stand. */
const longestName = 120;

function nameOf(words: string, label: string): string | undefined {
  if (words.length > longestName) return undefined;
  return words ? `${words} (${label})` : label;
}

const plain: Rule = () => ({tag: 'span'});

export const editorialRules: Readonly<Record<string, Rule>> = {
  choice,
  app: apparatus,
  lem: plain,
  rdg: plain,
  orig: plain,
  reg: plain,
  abbr: plain,
  expan: plain,
  am: plain,
  subst: plain,
  mod: plain,
  ex: marked(() => msg('expanded by the editor'), '(', ')'),
  sic: marked(() => msg('so in the source')),
  corr: marked(() => msg('corrected by the editor')),
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
