import type {MentionKind} from '../../core/tei/tei-document.js';
import {allKinds} from './clean-page.js';

/** How the texts of a reader are marked, and whose text is read. */
export interface Choices {
  /** Kinds of mention that are not underlined; all of them for a clean page. */
  readonly quiet: ReadonlySet<MentionKind>;
  /** Of several mentions of one entity in a paragraph, only the first is underlined. */
  readonly sparse: boolean;
  /** By document, the witness whose text is read instead of the edition's. */
  readonly witnesses: ReadonlyMap<string, string>;
}

/** What a person has chosen of that; the reader is drawn anew with each choice. */
export class ReadingChoices {
  readonly #changed: () => void;
  #now: Choices = {quiet: new Set(), sparse: false, witnesses: new Map()};

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get now(): Choices {
    return this.#now;
  }

  choose(change: Partial<Choices>): void {
    this.#now = {...this.#now, ...change};
    this.#changed();
  }

  /** A clean page, or what was underlined again. */
  toggleClean(): void {
    this.choose({quiet: this.#now.quiet.size > 0 ? new Set() : allKinds});
  }

  /** @param witness empty for the edition's own text */
  readAs(documentId: string, witness: string): void {
    const witnesses = new Map(this.#now.witnesses);
    if (witness) witnesses.set(documentId, witness);
    else witnesses.delete(documentId);
    this.choose({witnesses});
  }
}
