import type {DocumentRecord} from '../../core/collection/collection.js';
import {
  bucketOf,
  type DocumentManifest,
  type WholeDocument,
} from '../../core/collection/compiled/compiled-files.js';
import type {RecordPart} from '../../core/collection/compiled/record-parts.js';
import type {Facsimile} from '../../core/facsimile/facsimile.js';
import {msg} from '../../core/words/msg.js';
import type {Chunk} from '../../render/chunks/chunk.js';
import {onPage, type PageChanges} from '../../render/chunks/on-page.js';
import type {Contents} from '../../render/contents/contents-of.js';
import type {ChunkSource, Fetched} from '../../render/window/chunk-source.js';
import {fetchChecked} from './fetch-verified.js';
import {remembered} from './remembered.js';
import {
  isChunk,
  isContents,
  isFacsimile,
  isIdFile,
  isManifest,
  isRecordPart,
  isWholeDocument,
} from './shapes.js';
import {soundDocument} from './sound-document.js';

/** A compiled document: plain files beside its manifest, fetched when they are needed. */
export class CompiledSource implements ChunkSource {
  readonly document: DocumentRecord;
  readonly article: Readonly<Record<string, string>>;
  readonly chunks: DocumentManifest['chunks'];
  readonly #manifest: DocumentManifest;
  readonly #base: string;
  readonly #changes: PageChanges;
  readonly #records = new Map<number, Promise<Fetched<RecordPart>>>();
  readonly #ids = new Map<number, Promise<Fetched<Readonly<Record<string, number>>>>>();

  /**
   * @param base the manifest's own address: those in its chunks start from there
   * @param lower levels by which the text's headings stand further down
   */
  constructor(manifest: DocumentManifest, base: string, lower: number) {
    this.document = soundDocument(manifest.document);
    this.article = manifest.article;
    this.chunks = manifest.chunks;
    this.#manifest = manifest;
    this.#base = base;
    this.#changes = {
      lower,
      address: (href) =>
        href.startsWith('#') || !URL.canParse(href, base) ? href : new URL(href, base).href,
    };
  }

  /** Opens the document a manifest describes. */
  static async open(
    address: string,
    {
      signal,
      base: from,
      lower,
    }: {readonly signal: AbortSignal; readonly base: string; readonly lower: number},
  ): Promise<Fetched<CompiledSource>> {
    const base = new URL(address, from).href;
    const fetched = await fetchChecked(base, isManifest, signal);
    return fetched.ok ? {ok: true, value: new CompiledSource(fetched.value, base, lower)} : fetched;
  }

  async chunk(at: number, signal?: AbortSignal): Promise<Fetched<Chunk>> {
    const entry = this.chunks[at];
    if (!entry) return {ok: false, message: msg('the document has no such part')};
    const fetched = await fetchChecked(this.#addressOf(entry.file), isChunk, signal);
    return fetched.ok ? {ok: true, value: onPage(fetched.value, this.#changes)} : fetched;
  }

  /** Kept once fetched: cards, links and highlights of the stretch all ask for them. */
  records(at: number): Promise<Fetched<RecordPart>> {
    const entry = this.chunks[at];
    if (!entry) return Promise.resolve({ok: false, message: msg('the document has no such part')});
    return remembered(this.#records, at, () =>
      fetchChecked(this.#addressOf(entry.records), isRecordPart),
    );
  }

  async chunkOf(part: string): Promise<number | undefined> {
    const {ids} = this.#manifest;
    const bucket = bucketOf(part, ids.length);
    const file = ids[bucket];
    if (file === undefined) return undefined;
    const fetched = await remembered(this.#ids, bucket, () =>
      fetchChecked(this.#addressOf(file), isIdFile),
    );
    return fetched.ok && Object.hasOwn(fetched.value, part) ? fetched.value[part] : undefined;
  }

  whole(): Promise<Fetched<WholeDocument>> {
    return fetchChecked(this.#addressOf(this.#manifest.whole), isWholeDocument);
  }

  async contents(): Promise<Fetched<Contents>> {
    const {contents} = this.#manifest;
    // One that was compiled before there were any.
    if (contents === undefined) return {ok: true, value: {divisions: [], pages: []}};
    return fetchChecked(this.#addressOf(contents), isContents);
  }

  async facsimile(): Promise<Fetched<Facsimile | undefined>> {
    const {facsimile} = this.#manifest;
    if (facsimile === undefined) return {ok: true, value: this.document.facsimile};
    return fetchChecked(this.#addressOf(facsimile), isFacsimile);
  }

  #addressOf(file: string): string {
    return new URL(file, this.#base).href;
  }
}
