import {FORBIDDEN_CHARACTER} from '../../xml/xml-names.js';
import {takesEvidence} from './content-rules.js';
import {type Frame, prefixOf} from './frame.js';
import {certOf, type SpliceRequest} from './request.js';
import type {MadeElement, Part, Run} from './working-tree.js';
import {type Attributes, writeTag} from './write-tag.js';

/** Attributes that an annotation may bring with it, in the order they are written. */
const known = [
  'type',
  'ref',
  'target',
  'key',
  'when',
  'notBefore',
  'notAfter',
  'from',
  'to',
  'precision',
] as const;

/** The attributes that a request brings for the new element; a sentence where one is wrong. */
export function attributesOf({
  element,
  attributes,
  certainty,
  evidence,
}: SpliceRequest): Attributes | string {
  const written: [string, string][] = [];
  for (const name of Object.keys(attributes)) {
    if (!known.some((each) => each === name))
      return `The attribute ${name} is none that is written.`;
  }
  for (const name of known) {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (value !== undefined) written.push([name, value]);
  }
  if (certainty !== undefined) written.push(['cert', certOf(certainty)]);
  if (evidence !== undefined && takesEvidence(element)) written.push(['evidence', evidence]);
  const bad = written.find(([, value]) => FORBIDDEN_CHARACTER.test(value));
  return bad ? `Its ${bad[0]} holds a character that XML does not allow.` : written;
}

/** The tags of each run: one element, or fragments that name each other by id. */
export function tagsOf(
  {id, element}: SpliceRequest,
  attributes: Attributes,
  runs: readonly Run[],
  frame: Frame,
): MadeElement[] {
  const stem = `lectern-${idStem(id)}`;
  const ids = runs.length > 1 ? runs.map((_, at) => frame.newId(`${stem}-${at + 1}`)) : [];
  return runs.map(({first}, at) => {
    const name = `${prefixAround(first)}${element}`;
    const joined: [string, string][] = [];
    const [own, next, previous] = [ids[at], ids[at + 1], ids[at - 1]];
    if (own !== undefined) joined.push([frame.idAttribute, own]);
    if (next !== undefined) joined.push(['next', frame.pointerTo(next)]);
    if (previous !== undefined) joined.push(['prev', frame.pointerTo(previous)]);
    return {
      annotation: id,
      openTag: writeTag(name, [...attributes, ...joined]),
      closeTag: `</${name}>`,
    };
  });
}

/** The prefix of the nearest element of the file around a part. */
export function prefixAround(part: Part): string {
  let above = part.parent;
  while (above && !above.element) above = above.parent;
  return prefixOf(above?.element);
}

/**
 * An `annotation` (TEI P5 16.10): who is meant as a pointer, and the element it would have been,
 * with a date's attributes, in a note.
 */
export function annotationElement(
  {element}: SpliceRequest,
  attributes: Attributes,
  {id, target, prefix}: {id: string; target: string; prefix: string},
): string {
  const open = writeTag(`${prefix}annotation`, [
    ['xml:id', id],
    ['motivation', 'identifying'],
    ['target', target],
    ...attributes.filter(([name]) => name === 'cert' || name === 'resp'),
  ]);
  const pointing = attributes.filter(([name]) => name === 'ref' || name === 'target');
  const pointers = pointing.map(([, value]) => writeTag(`${prefix}ptr`, [['target', value]], true));
  const own = attributes.filter(([name]) => !/^(?:ref|target|cert|resp)$/.test(name));
  const tag = writeTag(`${prefix}${element}`, own, true);
  return `${open}${pointers.join('')}<${prefix}note>${tag}</${prefix}note></${prefix}annotation>`;
}

/** Something short and steady that an annotation's id is known again by: the start of its UUID. */
export function idStem(id: string): string {
  const uuid = /([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.exec(id);
  if (uuid?.[1]) return uuid[1].toLowerCase();
  // FNV-1a: no secret, only a name.
  let hash = 0x811c9dc5;
  for (const character of id) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
