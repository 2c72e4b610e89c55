import type {MentionKind} from './tei-document.js';

/** Every kind of mention. Stored indexes hold places in this list: new ones go to its end. */
export const mentionKinds: readonly MentionKind[] = [
  'person',
  'place',
  'organisation',
  'event',
  'object',
  'work',
  'term',
  'name',
  'date',
];
