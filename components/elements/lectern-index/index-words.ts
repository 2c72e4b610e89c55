import type {IndexKind} from '../../core/collection/entity-list/rows-wanted.js';
import {msg} from '../../core/words/msg.js';

/** What the names of one kind are called together. */
export function sayKinds(kind: IndexKind): string {
  switch (kind) {
    case 'all':
      return msg('All');
    case 'person':
      return msg('Persons');
    case 'place':
      return msg('Places');
    case 'organisation':
      return msg('Organisations');
    case 'event':
      return msg('Events');
    case 'work':
      return msg('Works');
    case 'term':
      return msg('Terms');
    case 'object':
      return msg('Objects');
    case 'loose':
      return msg('Known only by name');
  }
}
