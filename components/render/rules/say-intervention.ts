import {peopleNamed} from '../../core/tei/elements-by-id.js';
import {handNamed} from '../../core/tei/hand-names.js';
import {msg, str} from '../../core/words/msg.js';
import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Scene} from '../plan.js';
import {sayExtent} from './say-extent.js';
import {sayPlace} from './say-place.js';

/** What is given as the source writes it: how, why, by what, how much of it. */
const asWritten = ['rend', 'type', 'function', 'reason', 'cause', 'agent', 'evidence'] as const;

/**
 * What was done to the text, with all that its attributes add (TEI P5 11.3): where on the page, in
 * which hand, how, why, how sure the editor is, and who says so.
 */
export function sayIntervention(word: string, element: XmlElement, scene: Scene): string {
  const said = (name: string): string => attributeOf(element, name)?.trim() ?? '';
  const {tree} = scene.document;
  const hand = handNamed(tree, said('hand'));
  const responsible = peopleNamed(tree, said('resp'));
  const degree = said('degree');
  const cert = said('cert');
  const parts = [
    sayPlace(said('place')),
    hand && msg(str`hand: ${hand}`),
    ...asWritten.map(said),
    degree && msg(str`degree: ${degree}`),
    sayExtent((name) => attributeOf(element, name)),
    said('source'),
    cert && msg(str`certainty: ${cert}`),
    responsible && msg(str`responsible: ${responsible}`),
  ].filter(Boolean);
  return parts.length > 0 ? `${word} (${parts.join('; ')})` : word;
}
