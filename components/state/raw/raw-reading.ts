import {CollectionIndex} from '../../core/collection/collection-index.js';
import type {WholeDocument} from '../../core/collection/compiled/compiled-files.js';
import {partsOfRecord, type RecordPart} from '../../core/collection/compiled/record-parts.js';
import {numbered} from '../../core/natives/numbered.js';
import {domId} from '../../core/tei/dom-id.js';
import type {Chunk} from '../../render/chunks/chunk.js';
import type {CutDocument} from '../../render/chunks/cut-document.js';
import {type Contents, contentsOf} from '../../render/contents/contents-of.js';
import type {RawBeginning, RawDrawing, RawDrawn} from './raw-order.js';
import {cutAs, type ReadText} from './read-raw.js';
import {type RawEntity, whereMentioned} from './where-mentioned.js';

export {readRaw} from './read-raw.js';

/** Answers questions about a text that has been read and drawn. */
export class RawReading {
  #read: ReadText;
  #parts: readonly RecordPart[] | undefined;
  #homes: ReadonlyMap<string, number> | undefined;
  #index: CollectionIndex | undefined;

  constructor(read: ReadText) {
    this.#read = read;
  }

  /** @param given what was given of it before */
  drawn(given?: RawBeginning): RawDrawn {
    const {document, record, assembled, cut, problems} = this.#read;
    return {
      document: {
        ...record,
        passages: [],
        mentions: [],
        notes: [],
        alternations: [],
        hidden: [],
        generic: cut.generic,
      },
      documents: assembled.collection.documents.length,
      problems,
      textless: document.texts.length === 0,
      article: cut.article,
      chunks: cut.chunks.map(({start, end, size}) => ({start, end, size})),
      kept: given ? sameAtStart(given.chunks, cut) : 0,
    };
  }

  redraw(drawing: RawDrawing): RawDrawn {
    this.#parts = undefined;
    this.#homes = undefined;
    this.#read = {...this.#read, cut: cutAs(this.#read, drawing)};
    return this.drawn();
  }

  chunk(at: number): Chunk | undefined {
    return this.#read.cut.chunks[at]?.nodes;
  }

  records(at: number): RecordPart | undefined {
    this.#parts ??= this.#allParts();
    return this.#parts[at];
  }

  chunkOf(part: string): number | undefined {
    this.#homes ??= homesOf(this.#read.cut);
    return this.#homes.get(domId(this.#read.document.id, part));
  }

  whole(): WholeDocument {
    const {document, assembled, cut} = this.#read;
    const backlinks = assembled.collection.links.filter(
      ({state, from, to}) =>
        state === 'resolved' && to.document === document.id && from.document !== document.id,
    );
    return {hidden: cut.hidden, notes: document.notes, backlinks};
  }

  /** Its divisions and pages. */
  contents(): Contents {
    return contentsOf(this.#read.cut.chunks);
  }

  entity(id: string): RawEntity | undefined {
    this.#index ??= new CollectionIndex(this.#read.assembled.collection);
    const entity = this.#index.entity(id);
    return entity && {entity, where: whereMentioned(this.#index, id)};
  }

  #allParts(): RecordPart[] {
    const {record, assembled, document, cut} = this.#read;
    const sources = {
      record: {...record, hidden: cut.hidden},
      links: assembled.links(document),
      annotations: assembled.collection.annotations,
    };
    return partsOfRecord(sources, {
      spans: cut.chunks,
      drawnIn: (part) => this.chunkOf(part),
    });
  }
}

function sameAtStart(given: readonly Chunk[], {chunks}: CutDocument): number {
  const other = given.findIndex(
    (nodes, at) => JSON.stringify(nodes) !== JSON.stringify(chunks[at]?.nodes),
  );
  return other === -1 ? given.length : other;
}

function homesOf({chunks}: CutDocument): ReadonlyMap<string, number> {
  const homes = new Map<string, number>();
  for (const [at, {ids}] of numbered(chunks)) for (const id of ids) homes.set(id, at);
  return homes;
}
