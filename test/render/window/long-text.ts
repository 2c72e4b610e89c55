import type {DocumentRecord} from '../../../components/core/collection/collection.js';
import type {RecordPart} from '../../../components/core/collection/compiled/record-parts.js';
import type {Chunk} from '../../../components/render/chunks/chunk.js';
import type {ChunkSource, Fetched} from '../../../components/render/window/chunk-source.js';

/** What is known of a stretch of which nothing is. */
export const nothingKnown: RecordPart = {
  mentions: [],
  passages: [],
  notes: [],
  alternations: [],
  hidden: [],
  links: [],
  annotations: [],
};

export const longRecord: DocumentRecord = {
  id: 'long',
  file: 'long.xml',
  header: {
    title: 'A long text',
    titles: [],
    authors: [],
    responsibilities: [],
    languages: ['en'],
    publication: [],
    licences: [],
    manuscripts: [],
    sources: [],
    correspondence: [],
    correspondenceContext: [],
    encoding: [],
    changes: [],
    fields: [],
  },
  characters: 0,
  ...nothingKnown,
  witnesses: [],
  generic: {},
  warnings: [],
};

const usualWords = (at: number): string => 'words of it '.repeat(5 + ((at * 7) % 40));

/**
 * A text in chunks of unlike length, `fails` of which cannot be had the first time. Each begins with
 * its number in brackets.
 */
export class LongText implements ChunkSource {
  readonly document = longRecord;
  readonly article = {class: 'lectern-document', 'data-document': 'long', lang: 'en'};
  readonly chunks: readonly {readonly start: number; readonly end: number; readonly size: number}[];
  readonly asked: number[] = [];
  readonly #texts: readonly string[];
  readonly #fails: Set<number>;

  constructor(
    count: number,
    fails: readonly number[] = [],
    words: (at: number) => string = usualWords,
  ) {
    this.#texts = Array.from({length: count}, (_, at) => `[${at}] ${words(at)}`);
    this.#fails = new Set(fails);
    let end = 0;
    this.chunks = this.#texts.map((text) => {
      const start = end;
      end += text.length;
      return {start, end, size: text.length + 40};
    });
  }

  async chunk(at: number): Promise<Fetched<Chunk>> {
    this.asked.push(at);
    if (this.#fails.delete(at)) return {ok: false, message: `chunk ${at} is away`};
    return {ok: true, value: [['p', {id: `long.b${at}`, 'data-tei': 'p'}, this.#texts[at] ?? '']]};
  }

  async records(): Promise<Fetched<RecordPart>> {
    return {ok: true, value: nothingKnown};
  }

  async chunkOf(part: string): Promise<number | undefined> {
    return /^b\d+$/.test(part) ? Number(part.slice(1)) : undefined;
  }

  async contents(): ReturnType<ChunkSource['contents']> {
    const divisions = this.chunks.map(({start}, at) => ({label: `Day ${at}`, depth: 0, at: start}));
    const pages = this.chunks.map(({start}, at) => ({label: String(at + 100), at: start}));
    return {ok: true, value: {divisions, pages}};
  }

  async whole(): ReturnType<ChunkSource['whole']> {
    return {ok: true, value: {hidden: [], notes: [], backlinks: []}};
  }
}
