import {
  type AssembledCollection,
  assembleCollection,
} from '../../core/collection/assemble-collection.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {CollectionIndex} from '../../core/collection/collection-index.js';
import type {WholeDocument} from '../../core/collection/compiled/compiled-files.js';
import {partsOfRecord, type RecordPart} from '../../core/collection/compiled/record-parts.js';
import {codePointLength} from '../../core/tei/code-points.js';
import {domId} from '../../core/tei/identifiers.js';
import {readTei} from '../../core/tei/read-tei.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {decodeXml} from '../../core/xml/decode-xml.js';
import {readXmlInSteps} from '../../core/xml/read-xml.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';
import type {Chunk} from '../../render/chunks/chunk.js';
import {type CutDocument, cutDocument} from '../../render/chunks/cut-document.js';
import {type Contents, contentsOf} from '../../render/contents/contents-of.js';
import {showingOf} from '../../render/draw-document.js';
import {ByteQueue} from '../byte-queue.js';
import {drawBeginning, mostAtFirst} from './draw-beginning.js';
import type {
  RawAuthority,
  RawBeginning,
  RawDrawing,
  RawDrawn,
  RawOrder,
  RawOutcome,
} from './raw-order.js';
import {optionsFor, tiesAmong} from './tie-to-collection.js';
import {type RawEntity, whereMentioned} from './where-mentioned.js';

/** What `RawWork` has read, with everything that questions are answered from. */
interface ReadText {
  readonly document: TeiDocument;
  readonly record: DocumentRecord;
  readonly assembled: AssembledCollection;
  readonly cut: CutDocument;
  /** What was wrong with authority files. */
  readonly problems: readonly XmlProblem[];
}

/** Bytes that most likely hold a header and a screen or two of text. */
const firstReach = 20_480;
/** A longer beginning reaches so many times as far. */
const furtherReach = 4;
/** Between two beginnings, in milliseconds: on a fast line the whole is there before a second one. */
const betweenBeginnings = 400;
/** A file of so many times the bytes looked at takes a while: then more of it is given beforehand. */
const isLong = 16;

/**
 * Reads one raw TEI file while its bytes come in, and keeps what was read for questions about it.
 * Runs in a worker, or on the page where there can be none.
 */
export class RawWork {
  readonly #order: RawOrder;
  readonly #give: (beginning: RawBeginning) => void;
  readonly #pause: () => Promise<void>;
  readonly #bytes = new ByteQueue();
  /** How many bytes the next beginning is drawn from. */
  #reach = firstReach;
  #given: RawBeginning | undefined;
  #givenAt = Number.NEGATIVE_INFINITY;
  #read: ReadText | undefined;
  #parts: readonly RecordPart[] | undefined;
  #homes: ReadonlyMap<string, number> | undefined;
  #index: CollectionIndex | undefined;

  /**
   * @param give gets the beginning of the text, and a longer one if the rest takes its time
   * @param pause is awaited between steps, so that a page can see to its reader
   */
  constructor(
    order: RawOrder,
    give: (beginning: RawBeginning) => void,
    pause: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.#order = order;
    this.#give = give;
    this.#pause = pause;
  }

  /** Takes the next bytes of the file. */
  take(bytes: Uint8Array): void {
    this.#bytes.add(bytes);
    if (performance.now() - this.#givenAt >= betweenBeginnings) this.#begin();
  }

  /** Gives a beginning, or a longer one than before, if there are bytes enough. */
  #begin(): void {
    while (this.#reach <= this.#bytes.length && !this.#hasGivenMost) {
      const beginning = drawBeginning(
        this.#bytes.first(this.#reach),
        this.#order,
        this.#given === undefined,
      );
      this.#reach *= beginning ? furtherReach : 2;
      if (!beginning) continue;
      this.#given = beginning;
      this.#give(beginning);
      this.#givenAt = performance.now();
      return;
    }
  }

  get #hasGivenMost(): boolean {
    return (this.#given?.chunks.length ?? 0) >= mostAtFirst;
  }

  /** All bytes have come: reads and draws the whole. */
  async finish(authority: readonly RawAuthority[]): Promise<RawOutcome> {
    const {file, charset, drawing} = this.#order;
    if (this.#bytes.length > this.#reach * isLong) this.#begin();
    const bytes = this.#bytes.first(this.#bytes.length);
    this.#bytes.clear();
    const own = await this.#readFile(bytes, file, charset);
    if (!own.ok) return own;
    const consulted: TeiDocument[] = [];
    const problems: XmlProblem[] = [];
    for (const each of authority) {
      const read = each.ok ? await this.#readFile(each.bytes, each.file, each.charset) : each;
      if (read.ok) consulted.push(read.document);
      else problems.push(read.problem);
    }
    const documents = [own.document, ...consulted];
    let cut: CutDocument | undefined;
    const assembled = assembleCollection({
      title: own.document.header.title,
      documents,
      problems,
      // What is hidden as the file has it; where that is what is drawn, one walk is enough.
      showing: (each) => {
        if (each.tree !== own.document.tree || !isUsual(drawing)) return showingOf(each);
        cut = cutDocument(each, optionsFor(each, tiesAmong(each, documents), drawing));
        return cut;
      },
    });
    await this.#pause();
    const document = assembled.documents.get(own.document.id) ?? own.document;
    const record =
      assembled.collection.documents.find(({id}) => id === document.id) ??
      recordWithoutText(document);
    cut ??= this.#cut({document, assembled}, drawing);
    this.#read = {document, assembled, record, cut, problems};
    const drawn = this.#drawn(this.#read, this.#given);
    this.#given = undefined;
    return {ok: true, drawn};
  }

  /** Draws the text anew; numbers of chunks from before mean nothing any more. */
  redraw(drawing: RawDrawing): RawDrawn | undefined {
    const read = this.#read;
    if (!read) return undefined;
    this.#parts = undefined;
    this.#homes = undefined;
    this.#read = {...read, cut: this.#cut(read, drawing)};
    return this.#drawn(this.#read, undefined);
  }

  chunk(at: number): Chunk | undefined {
    return this.#read?.cut.chunks[at]?.nodes;
  }

  records(at: number): RecordPart | undefined {
    if (!this.#read) return undefined;
    this.#parts ??= this.#allParts(this.#read);
    return this.#parts[at];
  }

  /** The chunk in which a part of the text begins. */
  chunkOf(part: string): number | undefined {
    if (!this.#read) return undefined;
    this.#homes ??= homesOf(this.#read.cut);
    return this.#homes.get(domId(this.#read.document.id, part));
  }

  whole(): WholeDocument {
    const {document, assembled, cut} = this.#read ?? {};
    const backlinks = (assembled?.collection.links ?? []).filter(
      ({state, from, to}) =>
        state === 'resolved' && to.document === document?.id && from.document !== document.id,
    );
    return {hidden: cut?.hidden ?? [], notes: document?.notes ?? [], backlinks};
  }

  /** Its divisions and pages. */
  contents(): Contents {
    return contentsOf(this.#read?.cut.chunks ?? []);
  }

  /** An entity, and where the text and its authority files mention it. */
  entity(id: string): RawEntity | undefined {
    if (!this.#read) return undefined;
    this.#index ??= new CollectionIndex(this.#read.assembled.collection);
    const entity = this.#index.entity(id);
    return entity && {entity, where: whereMentioned(this.#index, id)};
  }

  async #readFile(
    bytes: Uint8Array,
    file: string,
    charset: string | undefined,
  ): Promise<ReturnType<typeof readTei>> {
    const decoded = decodeXml(bytes, file, charset);
    if (!decoded.ok) return decoded;
    await this.#pause();
    const xml = await readXmlInSteps(decoded.source, file, this.#pause);
    if (!xml.ok) return xml;
    await this.#pause();
    const tei = readTei(xml.tree);
    await this.#pause();
    return tei;
  }

  #cut(
    {document, assembled}: Pick<ReadText, 'document' | 'assembled'>,
    drawing: RawDrawing,
  ): CutDocument {
    const {entities} = assembled;
    const ties = {entities, links: assembled.links(document)};
    return cutDocument(document, optionsFor(document, ties, drawing));
  }

  #drawn(
    {document, record, assembled, cut, problems}: ReadText,
    given: RawBeginning | undefined,
  ): RawDrawn {
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

  #allParts({record, assembled, document, cut}: ReadText): RecordPart[] {
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

/** Whether a text is drawn as the file has it. */
function isUsual({reading = 'diplomatic', witness = ''}: RawDrawing): boolean {
  return reading === 'diplomatic' && witness === '';
}

function sameAtStart(given: readonly Chunk[], {chunks}: CutDocument): number {
  const other = given.findIndex(
    (nodes, at) => JSON.stringify(nodes) !== JSON.stringify(chunks[at]?.nodes),
  );
  return other === -1 ? given.length : other;
}

function homesOf({chunks}: CutDocument): ReadonlyMap<string, number> {
  const homes = new Map<string, number>();
  for (const [at, {ids}] of chunks.entries()) for (const id of ids) homes.set(id, at);
  return homes;
}

/** A file without a text is no document of a collection, but its header can be looked at. */
function recordWithoutText(document: TeiDocument): DocumentRecord {
  const {id, file, header, canonicalText, witnesses, warnings} = document;
  return {
    id,
    file,
    header,
    characters: codePointLength(canonicalText),
    passages: [],
    mentions: [],
    notes: [],
    alternations: [],
    witnesses,
    hidden: [],
    generic: {},
    warnings,
  };
}
