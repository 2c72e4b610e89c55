import {entityKinds} from '../entities/entity-kinds.js';
import type {Span} from '../tei/span.js';
import type {Mention, MentionKind} from '../tei/tei-document.js';

const kinds: readonly MentionKind[] = [...entityKinds, 'date'];

/**
 * Where a text has names and dates already, by kind. What is tagged is not proposed again; a name
 * without a kind (`name`, `rs`) takes its place for every kind of name.
 */
export class TakenPlaces {
  readonly #taken = new Map<MentionKind, Uint8Array>();

  constructor(mentions: readonly Mention[], length: number) {
    for (const mention of mentions) {
      const all =
        mention.kind === 'name' ? kinds.filter((kind) => kind !== 'date') : [mention.kind];
      for (const kind of all) {
        const taken = this.#taken.get(kind) ?? new Uint8Array(length);
        this.#taken.set(kind, taken);
        for (const {start, end} of [mention, ...(mention.fragments ?? [])])
          taken.fill(1, start, end);
      }
    }
  }

  /** Whether a span touches something of that kind. */
  isTaken(kind: MentionKind, {start, end}: Span): boolean {
    const taken = this.#taken.get(kind);
    return taken?.subarray(start, end).includes(1) ?? false;
  }
}
