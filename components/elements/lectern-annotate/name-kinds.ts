import type {NewEntity} from '../../core/annotations/annotation.js';
import {msg} from '../../core/words/msg.js';

/** What a passage can be said to be: the sort of thing, and the TEI element it becomes. */
export interface NameKind {
  readonly kind: NewEntity['kind'] | 'date' | 'other';
  readonly element: string;
  readonly label: string;
}

export function nameKinds(): NameKind[] {
  return [
    {kind: 'person', element: 'persName', label: msg('Person')},
    {kind: 'place', element: 'placeName', label: msg('Place')},
    {kind: 'organisation', element: 'orgName', label: msg('Organisation')},
    {kind: 'event', element: 'rs', label: msg('Event')},
    {kind: 'date', element: 'date', label: msg('Date')},
    {kind: 'other', element: 'name', label: msg('Other name')},
  ];
}

/** The kind an element stands for, where it stands for one. */
export function kindOfElement(element: string | undefined): NameKind | undefined {
  return nameKinds().find((known) => known.element === element);
}

/**
 * An `@xml:id` for a new record, made of its name: Latin letters, digits and hyphens. A name in
 * another script gives the kind with a number instead.
 */
export function newEntityId(name: string, kind: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return slug || `${kind}-${Date.now().toString(36)}`;
}
