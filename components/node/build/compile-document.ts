import type {Annotation} from '../../core/annotations/annotation.js';
import type {RenderedStyle} from '../../core/citations/rendered-style.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {
  bucketOf,
  type ChunkEntry,
  compiledFormat,
  type DocumentManifest,
  type PlacedMentionRecord,
  type WholeDocument,
} from '../../core/collection/compiled/compiled-files.js';
import {partsOfRecord} from '../../core/collection/compiled/record-parts.js';
import {recordOf} from '../../core/collection/document-record.js';
import type {Resolution} from '../../core/entities/entity.js';
import type {DocumentLink} from '../../core/links/document-link.js';
import {
  type SearchedDocument,
  searchedDocument,
} from '../../core/search/shards/searched-document.js';
import {domId} from '../../core/tei/dom-id.js';
import {encodePath} from '../../core/tei/file-paths.js';
import type {Mention, TeiDocument} from '../../core/tei/tei-document.js';
import type {Chunk} from '../../render/chunks/chunk.js';
import {cutInto, type Placed} from '../../render/chunks/cut-document.js';
import {type Contents, ContentsReader} from '../../render/contents/contents-of.js';
import {optionsWithin} from '../../render/draw-document.js';
import {embedPage} from '../pages/embed-page.js';
import {oembedOf} from '../pages/oembed.js';
import type {Page} from '../pages/page-shell.js';
import {furtherPages, readingPage} from '../pages/reading-page.js';
import type {CollectionOnPage} from '../pages/site-header.js';
import type {SiteOptions} from '../pages/site-options.js';
import {hrefFromChunk, sitePaths, toCollection} from '../pages/site-paths.js';
import type {TextOnPage} from '../pages/text-on-page.js';
import {countNamed} from '../prerender/document-scene.js';
import {fragmentOf} from '../prerender/render-text.js';
import {type Reference, referenceKey} from './extract.js';
import {shortHash} from './hash.js';
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

/** A file of a compiled site. */
export interface CompiledFile {
  /** From the site's root. */
  readonly path: string;
  readonly content: string;
}

export interface CompiledDocument {
  readonly record: DocumentRecord;
  /** Path of its manifest, from the site's root. */
  readonly manifest: string;
  /** Made one by one. */
  readonly pages: Iterable<Page>;
  /** Files whose names stay while their content may change. */
  readonly further: readonly CompiledFile[];
}

/** Where the files of a document go. */
export interface CompiledOutput {
  /** Gets each file whose name carries its hash as soon as it is made: together they are larger than the document. */
  give(file: CompiledFile): void;
  /** The content of a file that was given. */
  read(path: string): string;
  /** Gets what an index of words takes of the document, to be gone through at once. */
  search(searched: SearchedDocument): void;
}

/** Ids in one file that says in which chunk they are. */
const idsInFile = 2000;

/** Markup that is kept for the pages; of what is longer the rest is read again. */
const mostKept = 2_000_000;

type GivenChunk = Placed<{readonly file: string; readonly nodes: Chunk | undefined}>;

/** A document as it was drawn, without its tree. */
interface DrawnDocument {
  readonly record: DocumentRecord;
  readonly article: Readonly<Record<string, string>>;
  readonly chunks: readonly GivenChunk[];
  readonly contents: Contents;
}

/** A document that is handed over: who takes it has the only one. */
export interface HandedDocument {
  document: TeiDocument | undefined;
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
  {
    collection,
    options: siteOptions,
    citations,
  }: {
    readonly collection: CollectionOnPage;
    readonly options: SiteOptions;
    /** How it is cited in the styles of CSL that the site has. */
    readonly citations: readonly RenderedStyle[];
  },
  output: CompiledOutput,
): CompiledDocument {
  const {links, annotations, backlinks} = surroundings;
  const resolve = resolver(references, surroundings.resolutions);
  const {
    record: drawn,
    article,
    chunks,
    contents,
  } = drawDocument(handed, {resolve, links}, collection, output);
  const record = citations.length > 0 ? {...drawn, citations} : drawn;
  const folder = sitePaths.document(collection.folder, record.id);
  const add = (name: string, value: unknown): string => addFile(output, folder, name, value);
  const drawnIn = partsDrawn(record.id, chunks);
  const parts = partsOfRecord(
    {record, links, annotations},
    {spans: chunks, drawnIn: (part) => drawnIn.get(part)},
  );
  const entries = chunks.map(
    ({file, start, end, size}, at): ChunkEntry => ({
      start,
      end,
      size,
      file,
      records: add(`r${at}`, parts[at]),
    }),
  );
  const whole: WholeDocument = {hidden: record.hidden, backlinks, notes: record.notes};
  const hasContents = contents.divisions.length + contents.pages.length > 0;
  const manifest: DocumentManifest = {
    format: compiledFormat,
    document: {...record, passages: [], mentions: [], notes: [], alternations: [], hidden: []},
    article,
    chunks: entries,
    ids: idFiles(drawnIn).map((ids, at) => add(`i${at}`, ids)),
    whole: add('whole', whole),
    ...(hasContents ? {contents: add('contents', contents)} : {}),
    collection: `${toCollection}manifest.json`,
  };
  const path = folder + add('manifest', manifest);
  const {url} = siteOptions;
  const text: TextOnPage = {
    ...record,
    article,
    manifest: path,
    named: countNamed(record.mentions),
    annotations,
    names: sceneNames(surroundings.names),
    chunks: chunks.map(({start, size, ids, file, nodes}) => ({
      start,
      size,
      ids,
      nodes: () => nodes ?? JSON.parse(output.read(folder + file)),
    })),
  };
  return {
    record,
    manifest: path,
    pages: pagesOf(collection, text, siteOptions),
    further: url
      ? [
          {
            path: sitePaths.oembed(collection.folder, record.id),
            content: JSON.stringify(oembedOf(collection, text, url)),
          },
        ]
      : [],
  };
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

/** Draws a document and takes of it all that needs its tree. */
function drawDocument(
  handed: HandedDocument,
  {resolve, links}: Pick<Surroundings, 'links'> & {resolve(mention: Mention): Resolution},
  collection: CollectionOnPage,
  output: CompiledOutput,
): DrawnDocument {
  const {document} = handed;
  if (!document) throw new Error('the document was handed over before');
  handed.document = undefined;
  const options = optionsWithin(
    document,
    {
      resolve,
      links,
      address: ({to}) => {
        const here = to.document === document.id && to.passage;
        return here ? fragmentOf(document.id, here) : hrefFromChunk(to);
      },
    },
    {base: `${toCollection}${encodePath(document.file)}`},
  );
  const folder = sitePaths.document(collection.folder, document.id);
  let given = 0;
  let kept = 0;
  const reader = new ContentsReader();
  const {chunks, article, hidden, generic} = cutInto(document, options, ({nodes, size}) => {
    kept += size;
    reader.read(nodes);
    const file = addFile(output, folder, `c${given++}`, nodes);
    return {file, nodes: kept <= mostKept ? nodes : undefined};
  });
  output.search(searchedDocument(document, (mention) => resolve(mention).entityIds));
  const contents = reader.contents(chunks.map(({start}) => start));
  return {record: recordOf(document, resolve, {hidden, generic}), article, chunks, contents};
}

/** @returns its name, which carries its hash */
function addFile(output: CompiledOutput, folder: string, name: string, value: unknown): string {
  const content = JSON.stringify(value);
  const file = `${name}-${shortHash(content)}.json`;
  output.give({path: folder + file, content});
  return file;
}

/** The mentions of a record by entity: a line each, the entity's id before a tab. */
export function* mentionLines({id, mentions, passages}: DocumentRecord): Generator<string> {
  const labels = new Map(passages.map((passage) => [passage.id, passage.label]));
  for (const mention of mentions) {
    if (mention.resolution.entityIds.length === 0) continue;
    const label = labels.get(mention.passage) ?? '';
    const placed = JSON.stringify({document: id, mention, label} satisfies PlacedMentionRecord);
    for (const entity of mention.resolution.entityIds) yield `${entity}\t${placed}`;
  }
}

function resolver(
  references: readonly Reference[],
  resolutions: readonly Resolution[],
): (mention: Mention) => Resolution {
  const known = new Map(
    references.map(({mention}, at) => [referenceKey(mention), resolutions[at] ?? none]),
  );
  return (mention) =>
    mention.kind === 'date' || mention.pointers.length === 0
      ? none
      : (known.get(referenceKey(mention)) ?? none);
}

const none: Resolution = {state: 'none', entityIds: [], unresolved: []};

/** In which chunk each part of a document begins, by its id. */
function partsDrawn(document: string, chunks: readonly GivenChunk[]): Map<string, number> {
  const own = domId(document, '');
  const drawn = new Map<string, number>();
  for (const [at, {ids}] of chunks.entries()) {
    for (const id of ids) if (id.startsWith(own)) drawn.set(id.slice(own.length), at);
  }
  return drawn;
}

/** Made by `fromEntries`: an id may be `__proto__`. */
function idFiles(drawn: ReadonlyMap<string, number>): Readonly<Record<string, number>>[] {
  const count = Math.ceil(drawn.size / idsInFile);
  const buckets: [string, number][][] = Array.from({length: count}, () => []);
  for (const [id, chunk] of drawn) buckets[bucketOf(id, count)]?.push([id, chunk]);
  return buckets.map((entries) => Object.fromEntries(entries));
}
