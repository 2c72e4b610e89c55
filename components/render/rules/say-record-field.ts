import {readDate} from '../../core/dates/read-date.js';
import {sayDate} from '../../core/dates/say-date.js';
import {peopleNamed} from '../../core/tei/elements-by-id.js';
import {msg, str} from '../../core/words/msg.js';
import {attributeOf, textsWithin, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Scene} from '../plan.js';
import {hasWords} from '../running-text.js';
import {sayExtent} from './say-extent.js';

// A record often says in attributes alone what a reader wants to know: `<birth when="1910"/>`,
// `<sex value="F"/>`, `<country key="NO"/>` (TEI P5 13.3).

/** The date that attributes give, in words; undefined for none that can be read. */
export function sayDating(element: XmlElement): string | undefined {
  const date = readDate(element.attributes);
  return date.precision === 'none' ? undefined : sayDate(date);
}

/** The same, unless the words of the element hold figures: those are the date already. */
export function sayUnwrittenDate(element: XmlElement): string | undefined {
  for (const {value} of textsWithin(element)) if (/\p{Nd}/u.test(value)) return undefined;
  return sayDating(element);
}

/** What an element without words means: its value, its key, what it points to, how much, when. */
export function sayWithoutWords(element: XmlElement, scene: Scene): string {
  if (hasWords(element)) return '';
  const said = (name: string): string => attributeOf(element, name)?.trim() ?? '';
  const named = () => peopleNamed(scene.document.tree, said('ref')) ?? '';
  const what = said('value') || said('key') || said('code') || tagsOf(said) || named();
  const extent = sayExtent((name) => attributeOf(element, name));
  return [what, what === extent ? '' : extent, sayDating(element)].filter(Boolean).join(', ');
}

/** Languages somebody knows, and how well (TEI P5 16.2.2). */
function tagsOf(said: (name: string) => string): string {
  const tag = said('tag') || said('tags').replace(/\s+/g, ', ');
  const level = said('level');
  return tag && level ? msg(str`${tag} (${level})`) : tag;
}
