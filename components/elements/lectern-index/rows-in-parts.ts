import {
  isAlike,
  type RowsFound,
  type RowsWanted,
} from '../../core/collection/entity-list/rows-wanted.js';
import type {ListParts} from '../../state/entity-list/list-parts.js';
import type {RowFinder, RowsLocated} from './row-finder.js';

interface Asked {
  readonly wanted: RowsWanted;
  readonly page: number;
}

/** Finds rows of a long list, of which only what is looked at is fetched. */
export class RowsInParts implements RowFinder {
  readonly #parts: ListParts;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  #asked: Asked | undefined;
  #found: RowsFound | undefined;
  problem = '';

  constructor(
    parts: ListParts,
    {changed, signal}: {readonly changed: () => void; readonly signal: AbortSignal},
  ) {
    this.#parts = parts;
    this.#changed = changed;
    this.#signal = signal;
  }

  find(wanted: RowsWanted, page: number): RowsFound | undefined {
    const asked = this.#asked;
    if (asked?.page !== page || !isAlike(wanted, asked.wanted)) {
      this.problem = '';
      this.#asked = {wanted, page};
      this.#found = this.#parts.atHand(wanted, page);
      if (!this.#found) void this.#fetch(this.#asked);
    }
    return this.#found;
  }

  async #fetch(asked: Asked): Promise<void> {
    const fetched = await this.#parts.find(asked.wanted, asked.page);
    if (this.#signal.aborted || asked !== this.#asked) return;
    if (fetched.ok) this.#found = fetched.value;
    else this.problem = fetched.message;
    this.#changed();
  }

  async locate(ids: readonly string[], wanted: RowsWanted): Promise<RowsLocated> {
    const fetched = await this.#parts.locate(ids, wanted);
    if (fetched.ok) return fetched.value;
    this.problem = fetched.message;
    return {rows: [], at: -1};
  }
}
