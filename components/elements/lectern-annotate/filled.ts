import type {Saying} from '../../core/annotations/make-annotation.js';
import {fromEdtf} from '../../core/dates/from-edtf.js';
import type {EntityKind} from '../../core/entities/entity.js';
import {msg, str} from '../../core/words/msg.js';
import type {ChosenEntity} from './entity-choice.js';
import {kindOfElement, type NameKind, newEntityId} from './name-kinds.js';

/** What is done with a passage. */
export type AnnotateMode = 'identify' | 'comment' | 'tag' | 'link';

/** What the form begins with. */
export interface AnnotateStart {
  readonly mode?: AnnotateMode;
  readonly element?: string;
  readonly entity?: ChosenEntity;
  readonly date?: string;
  readonly comment?: string;
  readonly tags?: readonly string[];
  readonly certainty?: number;
}

/** What stands in the fields of the form. */
export interface Filled {
  readonly mode: AnnotateMode;
  readonly kind: NameKind | undefined;
  readonly date: string;
  readonly comment: string;
  /** Parted by commas. */
  readonly tags: string;
  /** A number from 0 to 1, or nothing. */
  readonly certainty: string;
}

/** What is missing or cannot be read, and in which field. */
export interface Fault {
  readonly field: 'kind' | 'date' | 'comment' | 'tags' | 'name';
  readonly words: string;
}

export function filledWith(start: AnnotateStart, modes: readonly AnnotateMode[]): Filled {
  const {mode, element, date = '', comment = '', tags = [], certainty} = start;
  return {
    mode: mode ?? modes[0] ?? 'identify',
    kind: kindOfElement(element),
    date,
    comment,
    tags: tags.join(', '),
    certainty: certainty === undefined ? '' : String(certainty),
  };
}

/** The kind that records are offered of. */
export function entityKindOf(kind: NameKind | undefined): EntityKind | undefined {
  return kind && kind.kind !== 'date' && kind.kind !== 'other' ? kind.kind : undefined;
}

export function isEdtf(date: string): boolean {
  return date !== '' && fromEdtf(date).malformed.length === 0;
}

/**
 * What is said by what was filled in.
 *
 * @param register IRI of the authority file that a new entity is to be written into, without `#`
 * @returns what is wrong where something is; undefined for a link to be completed
 */
export function sayingOf(
  filled: Filled,
  chosen: ChosenEntity | undefined,
  register: string,
): Saying | Fault | undefined {
  const comment = filled.comment.trim();
  const tags = filled.tags.split(',').flatMap((tag) => tag.trim() || []);
  switch (filled.mode) {
    case 'comment':
      return comment
        ? {kind: 'comment', comment, tags}
        : {field: 'comment', words: msg('Write a comment first.')};
    case 'tag':
      return tags.length > 0
        ? {kind: 'tag', tags}
        : {field: 'tags', words: msg('Write a tag first.')};
    case 'link':
      return undefined;
    case 'identify':
      return identification(filled, chosen, register);
  }
}

function identification(
  {kind, comment, date}: Filled,
  chosen: ChosenEntity | undefined,
  register: string,
): Saying | Fault {
  if (!kind) return {field: 'kind', words: msg('Choose what the words name.')};
  const why = comment.trim();
  const said = {kind: 'identify', element: kind.element, ...(why ? {comment: why} : {})} as const;
  if (kind.kind === 'date') return dated(said, date.trim());
  if (!chosen) return said;
  if ('iri' in chosen) return {...said, entities: [{iri: chosen.iri}]};
  if (kind.kind === 'other') {
    return {field: 'kind', words: msg('Say of what kind the new entity is.')};
  }
  const id = newEntityId(chosen.newName, kind.kind);
  return {
    ...said,
    entities: [{iri: `${register}#${id}`}],
    newEntity: {id, kind: kind.kind, name: chosen.newName},
  };
}

function dated(said: Saying & {readonly kind: 'identify'}, date: string): Saying | Fault {
  if (!date) return said;
  if (isEdtf(date)) return {...said, date};
  return {field: 'date', words: msg(str`“${date}” cannot be read as a date.`)};
}
