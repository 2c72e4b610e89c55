import {peopleNamed} from '../../core/tei/elements-by-id.js';
import {isSpeakerNote} from '../../core/tei/inline-notes.js';
import {msg, str} from '../../core/words/msg.js';
import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
import {standsAlone} from '../block-model.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {elementBefore, hasWords} from '../running-text.js';
import {sayDating} from './say-record-field.js';
import {block, ownDirection} from './structure.js';

/** What one speaker says at a time, with the speaker's name from `particDesc` (TEI P5 chapter 8). */
function utterance(element: XmlElement, scene: Scene): Plan {
  const who = isIntroduced(element)
    ? undefined
    : peopleNamed(scene.document.tree, attributeOf(element, 'who'));
  return {
    tag: 'div',
    // How it follows the speech before it: at once, over it, after a pause.
    attributes: {
      ...ownDirection(element),
      title: attributeOf(element, 'trans')?.trim() || undefined,
    },
    lead: who ? [{tag: 'span', attributes: {class: 'who'}, text: `${who}: `}] : [],
  };
}

/** Whether the record itself names the speaker before the speech. */
function isIntroduced(utterance: XmlElement): boolean {
  const before = elementBefore(utterance);
  return before?.localName === 'note' && isSpeakerNote(before);
}

/** Something heard or seen beside the words, in brackets; without a description, what kind it is. */
function beside(word: () => string): Rule {
  return (element, scene) => {
    const who = peopleNamed(scene.document.tree, attributeOf(element, 'who'));
    const lasting = durationWords(attributeOf(element, 'dur'));
    const said = hasWords(element) ? '' : [word(), lasting].filter(Boolean).join(', ');
    return {
      tag: standsAlone(element) || scene.holdsBlocks(element) ? 'div' : 'span',
      attributes: {title: [word(), who, lasting].filter(Boolean).join(', ')},
      lead: [{tag: 'span', text: `[${said}`}],
      trail: [{tag: 'span', text: ']'}],
    };
  };
}

/** A duration of ISO 8601 in minutes and seconds ("PT1M2.5S"); any other as it is written. */
function durationWords(duration: string | undefined): string | undefined {
  const [, minutes, seconds] =
    /^PT(?:(\d{1,4})M)?(?:(\d{1,6}(?:\.\d{1,6})?)S)?$/.exec(duration ?? '') ?? [];
  const parts = [minutes && msg(str`${minutes} min`), seconds && msg(str`${seconds} s`)];
  return parts.filter(Boolean).join(' ') || duration;
}

/** From here on something about the voice changes; `normal` says it is over. */
function voiceShift(element: XmlElement): Plan {
  const feature = attributeOf(element, 'feature') ?? msg('voice');
  const text = `[${feature}: ${attributeOf(element, 'new') ?? msg('as before')}]`;
  return {tag: 'span', lead: [{tag: 'span', text}]};
}

/** A message in a conversation in writing, with who wrote it and when (TEI P5, computer-mediated communication). */
function post(element: XmlElement, scene: Scene): Plan {
  const who = peopleNamed(scene.document.tree, attributeOf(element, 'who'));
  const when = sayDating(element) ?? attributeOf(element, 'when');
  const text = [who, when].filter(Boolean).join(', ');
  return {
    tag: 'div',
    attributes: ownDirection(element),
    lead: text ? [{tag: 'div', attributes: {class: 'who'}, text}] : [],
  };
}

export const speechRules: Readonly<Record<string, Rule>> = {
  u: utterance,
  post,
  annotationBlock: block,
  pause: beside(() => msg('pause')),
  vocal: beside(() => msg('a sound made by the voice')),
  kinesic: beside(() => msg('a gesture')),
  incident: beside(() => msg('something happens')),
  writing: beside(() => msg('something written is shown')),
  shift: voiceShift,
};
