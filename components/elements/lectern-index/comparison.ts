import type {ListedDocument} from '../../core/collection/entity-list/entity-row.js';
import type {EntityListSource} from '../../state/entity-list/entity-list-source.js';
import {documentsOf} from '../../state/entity-list/late-documents.js';

/** Two documents held against each other by what they name. */
export class Comparison {
  readonly #source: EntityListSource;
  readonly #changed: () => void;
  #chosen: readonly [string, string] = ['', ''];
  #counts:
    | {readonly first: ReadonlyMap<number, number>; readonly second: ReadonlyMap<number, number>}
    | undefined;
  #problem = '';

  constructor(source: EntityListSource, changed: () => void) {
    this.#source = source;
    this.#changed = changed;
  }

  /** What each of them names; undefined until both are chosen and known. */
  get counts() {
    return this.#counts;
  }

  get problem(): string {
    return this.#problem;
  }

  get chosen(): readonly [first: string, second: string] {
    return this.#chosen;
  }

  get isWanted(): boolean {
    return this.#chosen.every((id) => id !== '');
  }

  document(at: 0 | 1): ListedDocument | undefined {
    return this.#source.documents.find(({id}) => id === this.#chosen[at]);
  }

  choose(first: string, second: string): void {
    if (first === this.#chosen[0] && second === this.#chosen[1]) return;
    this.#chosen = [first, second];
    this.#counts = undefined;
    this.#problem = '';
    if (this.isWanted) void this.#fetch(first, second);
  }

  async #fetch(first: string, second: string): Promise<void> {
    const documents = await documentsOf(this.#source);
    if (first !== this.#chosen[0] || second !== this.#chosen[1]) return;
    this.#problem = documents.ok ? '' : documents.message;
    if (!documents.ok || !this.document(0) || !this.document(1)) {
      this.#changed();
      return;
    }
    const [one, other] = await Promise.all([
      this.#source.countsIn(first),
      this.#source.countsIn(second),
    ]);
    if (first !== this.#chosen[0] || second !== this.#chosen[1]) return;
    if (one.ok && other.ok) this.#counts = {first: one.value, second: other.value};
    else this.#problem = one.ok ? (other.ok ? '' : other.message) : one.message;
    this.#changed();
  }
}
