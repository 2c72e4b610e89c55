import type {EntityDate, EntityKind} from '../core/entities/entity.js';
import {msg} from '../core/words/msg.js';

/** What a date of an entity is the date of. */
export function sayEvent({event, label}: EntityDate, kind: EntityKind): string {
  switch (event) {
    case 'birth':
      return msg('Born');
    case 'death':
      return msg('Died');
    case 'floruit':
      return msg('Active');
    case 'founded':
      return msg('Founded');
    case 'dissolved':
      return msg('Dissolved');
    case 'took-place':
      return msg('Date');
    case 'other':
      return label || (kind === 'person' ? msg('Dated') : msg('Date'));
  }
}
