import {DocumentRecorder} from '../../core/collection/document-record.js';
import type {Resolution} from '../../core/entities/entity.js';
import type {DocumentLink} from '../../core/links/document-link.js';
import {searchedDocument} from '../../core/search/shards/searched-document.js';
import {encodePath} from '../../core/tei/file-paths.js';
import type {Mention, Passage, TeiDocument} from '../../core/tei/tei-document.js';
import type {Chunk, CutChunk} from '../../render/chunks/chunk.js';
import {firstOfMany, usualChunk} from '../../render/chunks/chunk-sink.js';
import {cutInto, type Placed} from '../../render/chunks/cut-document.js';
import {type Contents, ContentsReader} from '../../render/contents/contents-of.js';
import {optionsWithin} from '../../render/draw-document.js';
import type {CollectionOnPage} from '../pages/site-header.js';
import {hrefFromChunk, sitePaths, toCollection} from '../pages/site-paths.js';
import {fragmentOf} from '../prerender/render-text.js';
import {addJson, type CompiledOutput} from './compiled-output.js';

/** Markup that is kept for the pages; of what is longer the rest is read again. */
const mostKept = 500_000;

/** A text from this length on has all but its first chunk read again: memory is what there is least of. */
const longText = 2_000_000;

interface KeptChunk {
  readonly file: string;
  readonly nodes: Chunk | undefined;
  /** HTML ids of what begins in it, a line each: of a long text as many strings take five times the room. */
  readonly ids: string;
}

export type GivenChunk = Placed<KeptChunk>;

export function idsIn({ids}: GivenChunk): readonly string[] {
  return ids === '' ? [] : ids.split('\n');
}

/** A document as it was drawn, without its tree. */
export interface DrawnDocument {
  readonly recorder: DocumentRecorder;
  readonly mentions: readonly Mention[];
  readonly passages: readonly Passage[];
  readonly article: Readonly<Record<string, string>>;
  readonly chunks: readonly GivenChunk[];
  readonly contents: Contents;
}

/** A document that is handed over: who takes it has the only one. */
export interface HandedDocument {
  document: TeiDocument | undefined;
}

/** What a drawing asks of the document's surroundings. */
interface DrawnWithin {
  resolve(mention: Mention): Resolution;
  readonly links: readonly DocumentLink[];
}

/**
 * Draws a document, gives its chunks away, and takes of it all that needs its tree.
 *
 * @param handed emptied: its tree is let go as soon as it is drawn
 */
export function drawToChunks(
  handed: HandedDocument,
  {resolve, links}: DrawnWithin,
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
  const most = document.canonicalText.length < longText ? mostKept : usualChunk;
  const keep = ({nodes, size, ids}: CutChunk): KeptChunk => {
    kept += size;
    reader.read(nodes);
    const file = addJson(output, folder, `c${given++}`, JSON.stringify(nodes));
    return {file, nodes: kept <= most ? nodes : undefined, ids: ids.join('\n')};
  };
  // Before it is drawn, for what the drawing takes of memory is held until the tree is let go.
  output.search(searchedDocument(document, (mention) => resolve(mention).entityIds));
  // Who opens a long text waits for the first screen of it alone.
  const isLong = document.canonicalText.length > usualChunk;
  const cut = cutInto(document, options, keep, usualChunk, isLong ? firstOfMany : usualChunk);
  const {chunks, article, hidden, generic} = cut;
  const {mentions, passages} = document;
  const recorder = new DocumentRecorder(document, resolve, {hidden, generic});
  const contents = reader.contents(chunks.map(({start}) => start));
  return {recorder, mentions, passages, article, chunks, contents};
}
