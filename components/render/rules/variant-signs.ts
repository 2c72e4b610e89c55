import type {WordingPart} from '../../core/tei/variants/alternation.js';
import {msg} from '../../core/words/msg.js';
import type {XmlElement} from '../../core/xml/xml-tree.js';
import type {Scene} from '../plan.js';
import type {Generated, RenderAttributes} from '../sink.js';
import type {Substitution} from '../substitutions.js';
import {sayGap} from './say-gap.js';
import {sayLimit} from './say-limit.js';

/** Signs of the entries that stand elsewhere and are about this element. */
export function entrySigns(element: XmlElement, scene: Scene): Generated[] {
  return (scene.ids(element).entries ?? []).map((entry) => ({
    tag: 'span',
    attributes: {
      ...madeCard(entry),
      class: 'variant-sign',
      'aria-label': msg('variant readings'),
    },
    text: variantSign,
  }));
}

/** What a witness has in the place of words of the text. */
export function substitute({owner, text, signs}: Substitution, scene: Scene): Generated {
  const said = signs.map(({element, details = {}}) => saySign(element, details, scene));
  const words = text === '' && said.length === 0 ? [omission()] : [{tag: 'span', text}, ...said];
  return {
    tag: 'span',
    attributes: {...madeCard(owner), class: 'variant-words'},
    children: words,
  };
}

/** What stands in a reading instead of words: a loss, or the end of the witness. */
function saySign(
  element: string | undefined,
  details: NonNullable<WordingPart['details']>,
  scene: Scene,
): Generated {
  const limit = sayLimit(element ?? '', scene.witness?.siglum ?? '');
  const words =
    limit ?? sayGap((name) => (Object.hasOwn(details, name) ? details[name] : undefined));
  return {tag: 'span', text: `[${words}]`};
}

/** Opens the card of an alternation from words that are not its own. */
export function madeCard(owner: string): RenderAttributes {
  return {
    'data-editorial': owner,
    role: 'button',
    tabindex: '0',
    'aria-haspopup': 'dialog',
    title: msg('variant readings'),
  };
}

const variantSign = '°';

export function sign(): Generated {
  return {
    tag: 'span',
    attributes: {class: 'variant-sign', 'aria-hidden': 'true'},
    text: variantSign,
  };
}

export function omission(): Generated {
  return {
    tag: 'span',
    attributes: {title: msg('no words here in this reading')},
    text: msg('[om.]'),
  };
}
