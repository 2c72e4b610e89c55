import type {EntityKind} from './entity.js';

/** Every kind of entity. Stored files count on this order. */
export const entityKinds: readonly EntityKind[] = [
  'person',
  'place',
  'organisation',
  'event',
  'object',
  'work',
  'term',
];
