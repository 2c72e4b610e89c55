import {toEdtf} from '../dates/to-edtf.js';
import type {Pointer} from '../tei/pointer.js';
import type {Mention, TeiDocument} from '../tei/tei-document.js';
import type {EntityDirectory} from './entity-directory.js';

/** What the text's own tags say of its words, by position. */
export class TaggedPassages {
  readonly #mentions: readonly Mention[];
  readonly #file: string;

  constructor(
    document: TeiDocument,
    readonly directory: EntityDirectory,
  ) {
    this.#mentions = document.mentions;
    this.#file = document.file;
  }

  /** Mentions that share words with a span, in the order of the text. */
  overlapping(start: number, end: number): Mention[] {
    return this.#mentions.filter((mention) => mention.start < end && mention.end > start);
  }

  /** The entities a mention points to, as IRIs, or the date it gives. */
  valuesOf(mention: Mention): string[] {
    const edtf = mention.date && toEdtf(mention.date);
    if (edtf) return [edtf];
    return mention.pointers.flatMap((pointer) => this.#iriOf(pointer) ?? []);
  }

  #iriOf(pointer: Pointer): string | undefined {
    if (pointer.kind === 'key') return pointer.key;
    if (pointer.kind === 'broken') return undefined;
    if (pointer.kind === 'uri') return this.#known(pointer.uri);
    const file = pointer.file === '' ? this.#file : pointer.file;
    return pointer.fragment === undefined
      ? undefined
      : this.#known(`${this.directory.base}${file}#${pointer.fragment}`);
  }

  /** Two addresses of one record are one value. */
  #known(iri: string): string {
    const entity = this.directory.find(iri);
    return entity ? this.directory.iriOf(entity) : iri;
  }
}
