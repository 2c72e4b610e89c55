import type {Annotation} from '../../core/annotations/annotation.js';
import type {RenderedStyle} from '../../core/citations/rendered-style.js';
import {
  bucketOf,
  type ChunkEntry,
  compiledFormat,
  type DocumentManifest,
  type WholeDocument,
} from '../../core/collection/compiled/compiled-files.js';
import {partsOfRecord} from '../../core/collection/compiled/record-parts.js';
import type {Resolution} from '../../core/entities/entity.js';
import type {DocumentLink} from '../../core/links/document-link.js';
import {domId} from '../../core/tei/dom-id.js';
import type {Mention, Pointer} from '../../core/tei/tei-document.js';
import {embedPage} from '../pages/embed-page.js';
import {oembedOf} from '../pages/oembed.js';
import type {Page} from '../pages/page-shell.js';
import {furtherPages, readingPage} from '../pages/reading-page.js';
import type {CollectionOnPage} from '../pages/site-header.js';
import type {SiteOptions} from '../pages/site-options.js';
import {sitePaths, toCollection} from '../pages/site-paths.js';
import type {TextOnPage} from '../pages/text-on-page.js';
import {addJson, type CompiledFile, type CompiledOutput} from './compiled-output.js';
import {drawToChunks, type GivenChunk, type HandedDocument, idsIn} from './draw-to-chunks.js';
import {type Reference, referenceKey} from './extract.js';
import {PartsGatherer} from './gather-parts.js';
import {forgetNow} from './memory-of-build.js';
import {type NamesNearby, sceneNames} from './names-nearby.js';

/** What a document's own pointers came to. */
export interface Resolved {
  /** For each reference of its extract. */
  readonly resolutions: readonly Resolution[];
  readonly links: readonly DocumentLink[];
}

/** What a collection knows of one of its documents. */
export interface Surroundings extends Resolved {
  /** Links of other documents into it. */
  readonly backlinks: readonly DocumentLink[];
  /** Those with a target or a linked passage in it. */
  readonly annotations: readonly Annotation[];
  readonly names: NamesNearby;
}

export interface CompiledDocument {
  /** Path of its manifest, from the site's root. */
  readonly manifest: string;
  /** Made one by one. */
  readonly pages: Iterable<Page>;
  /** Files whose names stay while their content may change. */
  readonly further: readonly CompiledFile[];
}

/** Ids in one file that says in which chunk they are. */
const idsInFile = 2000;

interface CompileSetting {
  readonly collection: CollectionOnPage;
  readonly options: SiteOptions;
  /** How it is cited in the styles of CSL that the site has. */
  readonly citations: readonly RenderedStyle[];
}

/**
 * Makes the files of one document: manifest, chunks, records, ids; and its pages.
 *
 * @param handed emptied: its tree is let go as soon as it is drawn
 */
export function compileDocument(
  handed: HandedDocument,
  references: readonly Reference[],
  surroundings: Surroundings,
  setting: CompileSetting,
  output: CompiledOutput,
): CompiledDocument {
  const {collection, options} = setting;
  const text = writeText(handed, references, surroundings, setting, output);
  forgetNow(text.chunks.at(-1)?.start ?? 0);
  const {url} = options;
  return {
    manifest: text.manifest,
    pages: pagesOf(collection, text, options),
    further: url
      ? [
          {
            path: sitePaths.oembed(collection.folder, text.id),
            content: JSON.stringify(oembedOf(collection, text, url)),
          },
        ]
      : [],
  };
}

/** Writes all but the pages; nothing that only this needs is held while those are made. */
function writeText(
  handed: HandedDocument,
  references: readonly Reference[],
  surroundings: Surroundings,
  {collection, citations}: CompileSetting,
  output: CompiledOutput,
): TextOnPage {
  const {links, annotations, backlinks} = surroundings;
  const resolve = resolver(references, surroundings.resolutions);
  const drawn = drawToChunks(handed, {resolve, links}, collection, output);
  forgetNow(drawn.recorder.head.characters);
  const {recorder, mentions, passages, article, chunks, contents} = drawn;
  const head = citations.length > 0 ? {...recorder.head, citations} : recorder.head;
  const folder = sitePaths.document(collection.folder, head.id);
  const add = (name: string, content: string): string => addJson(output, folder, name, content);
  const drawnIn = partsDrawn(head.id, chunks);
  const parts = partsOfRecord(
    {record: {...head, mentions, passages}, links, annotations},
    {spans: chunks, drawnIn: (part) => drawnIn.get(part)},
  );
  const gatherer = new PartsGatherer(recorder, passages);
  const entries: ChunkEntry[] = [];
  function* written(): Generator<string> {
    for (const [at, {file, start, end, size}] of chunks.entries()) {
      const part = parts[at];
      if (!part) continue;
      const {json, lines} = gatherer.write(part);
      entries.push({start, end, size, file, records: add(`r${at}`, json)});
      yield* lines;
    }
  }
  output.mentions(written());
  output.dated(gatherer.dated(passages));
  output.names(gatherer.names());
  if (collection.isWhole) {
    const opened = passages.map((passage) => recorder.passage(passage));
    const named = mentions.map((mention) => recorder.mention(mention));
    output.record(JSON.stringify({...head, passages: opened, mentions: named}));
  }
  const whole: WholeDocument = {hidden: head.hidden, backlinks, notes: head.notes};
  const hasContents = contents.divisions.length + contents.pages.length > 0;
  const {facsimile} = head;
  const noParts = {notes: [], alternations: [], hidden: []};
  const manifest: DocumentManifest = {
    format: compiledFormat,
    document: {...head, ...noParts, ...(facsimile && {facsimile: {pages: [], warnings: []}})},
    article,
    chunks: entries,
    ids: idFiles(drawnIn).map((ids, at) => add(`i${at}`, ids)),
    whole: add('whole', JSON.stringify(whole)),
    ...(hasContents ? {contents: add('contents', JSON.stringify(contents))} : {}),
    ...(facsimile && {facsimile: add('facsimile', JSON.stringify(facsimile))}),
    collection: `${toCollection}manifest.json`,
  };
  return {
    ...head,
    article,
    manifest: folder + add('manifest', JSON.stringify(manifest)),
    named: countNamed(mentions, resolve),
    annotations,
    names: sceneNames(surroundings.names),
    chunks: chunksOnPage(chunks, folder, output),
  };
}

/** A function of its own: what gives the nodes later holds nothing else of the document. */
function chunksOnPage(
  chunks: readonly GivenChunk[],
  folder: string,
  output: CompiledOutput,
): TextOnPage['chunks'] {
  return chunks.map((chunk) => ({
    start: chunk.start,
    size: chunk.size,
    ids: () => idsIn(chunk),
    nodes: () => chunk.nodes ?? JSON.parse(output.read(folder + chunk.file)),
  }));
}

/** How often the text names each entity. */
function countNamed(
  mentions: readonly Mention[],
  resolve: (mention: Mention) => Resolution,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    for (const id of resolve(mention).entityIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function* pagesOf(
  collection: CollectionOnPage,
  text: TextOnPage,
  options: SiteOptions,
): Generator<Page> {
  yield readingPage(collection, [text], options);
  yield* furtherPages(collection, text);
  yield embedPage(collection, text, options.url);
}

function resolver(
  references: readonly Reference[],
  resolutions: readonly Resolution[],
): (mention: Mention) => Resolution {
  const byKey = new Map(
    references.map(({mention}, at) => [referenceKey(mention), resolutions[at] ?? none]),
  );
  // Asked for each mention by the drawing, the index of words, the records and the pages. Who is
  // named again is named by the very same pointers.
  const known = new Map<readonly Pointer[], Map<string, Resolution>>();
  return (mention) => {
    const {kind, pointers, certainty} = mention;
    if (kind === 'date' || pointers.length === 0) return none;
    const sort = certainty ? `${kind} ${certainty}` : kind;
    const before = known.get(pointers)?.get(sort);
    if (before) return before;
    const found = byKey.get(referenceKey(mention)) ?? none;
    const sorts = known.get(pointers);
    if (sorts) sorts.set(sort, found);
    else known.set(pointers, new Map([[sort, found]]));
    return found;
  };
}

const none: Resolution = {state: 'none', entityIds: [], unresolved: []};

/** In which chunk each part of a document begins, by its id. */
function partsDrawn(document: string, chunks: readonly GivenChunk[]): Map<string, number> {
  const own = domId(document, '');
  const drawn = new Map<string, number>();
  for (const [at, chunk] of chunks.entries()) {
    for (const id of idsIn(chunk)) if (id.startsWith(own)) drawn.set(id.slice(own.length), at);
  }
  return drawn;
}

/** `{[part id]: chunk number}` by bucket, as JSON. */
function idFiles(drawn: ReadonlyMap<string, number>): string[] {
  const count = Math.ceil(drawn.size / idsInFile);
  const buckets: string[][] = Array.from({length: count}, () => []);
  for (const [id, chunk] of drawn) {
    buckets[bucketOf(id, count)]?.push(`${JSON.stringify(id)}:${chunk}`);
  }
  return buckets.map((members) => `{${members.join(',')}}`);
}
