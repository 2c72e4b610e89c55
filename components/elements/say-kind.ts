import type {MentionKind} from '../core/tei/tei-document.js';
import {msg} from '../core/words/msg.js';

/** What sort of thing a mention or a record is of, in one word. */
export function sayKind(kind: MentionKind): string {
  switch (kind) {
    case 'person':
      return msg('Person');
    case 'place':
      return msg('Place');
    case 'organisation':
      return msg('Organisation');
    case 'event':
      return msg('Event');
    case 'object':
      return msg('Object');
    case 'work':
      return msg('Work');
    case 'term':
      return msg('Term');
    case 'date':
      return msg('Date');
    case 'name':
      return msg('Name');
  }
}
