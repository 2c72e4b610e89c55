import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {AnnotatedPassage, Annotation, Placement} from '../../core/annotations/annotation.js';
import type {RenderedStyle} from '../../core/citations/rendered-style.js';
import type {DocumentLink} from '../../core/links/document-link.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';
import type {CslSetting} from '../csl/csl-style.js';
import type {RenderStyles} from '../csl/render-styles.js';
import {fillTemplate} from '../pages/page-shell.js';
import type {CollectionOnPage} from '../pages/site-header.js';
import type {SiteOptions} from '../pages/site-options.js';
import {type BytesResult, readBytesNow} from '../read-bytes.js';
import type {BuildCache} from './build-cache.js';
import {cached} from './cached.js';
import type {CompiledState, SizedFile} from './collection-state.js';
import {compileDocument, type Resolved} from './compile-document.js';
import type {HandedDocument} from './draw-to-chunks.js';
import type {Extracted} from './extract.js';
import {extractDocument} from './extract-document.js';
import {hashOf} from './hash.js';
import {recall, remember} from './held-documents.js';
import {keepLines, readBody, readHead, readKeptHeader} from './kept-extracts.js';
import {encoded, inBytes} from './line-file.js';
import {
  type CollectionFiles,
  type HandedBytes,
  includeFiles,
  readDocument,
  type SourceFile,
} from './load-document.js';
import type {NamesNearby} from './names-nearby.js';
import {putInSite} from './put-file.js';
import {storedDigest} from './search-digest.js';

/** Reads a file and keeps what assembling needs of it. */
export interface ExtractTask {
  readonly kind: 'extract';
  readonly source: SourceFile;
  /** Where a `CollectionFiles` lies, for a document that includes others. */
  readonly files?: string;
}

export interface ExtractResult {
  /** Names the extract in the cache; empty for a file that cannot be opened. */
  readonly key: string;
  readonly bytes: number;
  readonly extracted: Extracted;
  /** Where the files lie that it includes, with the hash of each. */
  readonly inclusions?: Readonly<Record<string, string>>;
}

/** Looks for annotated passages in a document. */
export interface PlaceTask {
  readonly kind: 'place';
  readonly source: SourceFile;
  readonly passages: readonly Omit<AnnotatedPassage, 'placement' | 'document'>[];
}

/** Compiles a document and writes its files. */
export interface CompileTask {
  readonly kind: 'compile';
  readonly source: SourceFile;
  /** Its id in the collection. */
  readonly id: string;
  readonly extract: string;
  readonly files?: string;
  /** Where its `Resolved` lies. */
  readonly resolved: string;
  readonly backlinks: readonly DocumentLink[];
  readonly annotations: readonly Annotation[];
  readonly names: NamesNearby;
  readonly collection: CollectionOnPage;
  readonly options: SiteOptions;
  readonly template: string;
  /** Where a `CslSetting` lies. */
  readonly citations?: string;
  readonly out: string;
  /** Under which name what later steps need of it goes into the cache. */
  readonly key: string;
}

export interface CompileResult extends CompiledState {
  readonly written: number;
}

export type Task = ExtractTask | PlaceTask | CompileTask;
export type TaskResult<Of extends Task> = Of extends ExtractTask
  ? ExtractResult
  : Of extends PlaceTask
    ? readonly Placement[]
    : CompileResult;

/** What was written of a document, before the build that did so came to its end. */
export function readCompiled(
  cache: BuildCache,
  key: string,
  out: string,
): CompiledState | undefined {
  try {
    return JSON.parse(cache.read(cached.compiled, compiledKey(key, out)) ?? '');
  } catch {
    return undefined;
  }
}

const compiledKey = (key: string, out: string): string => hashOf(key, out);

/** Does a task, in a worker or in the program itself. */
export async function runTask(task: Task, cache: BuildCache): Promise<TaskResult<Task>> {
  switch (task.kind) {
    case 'extract':
      return extract(task, cache);
    case 'place': {
      const {anchorAll} = await import('../../core/annotations/anchoring/anchor-all.js');
      const document = await documentOf(task.source, undefined);
      return anchorAll(document, task.passages);
    }
    case 'compile':
      return compile(task, cache);
  }
}

async function extract({source, files}: ExtractTask, cache: BuildCache): Promise<ExtractResult> {
  const read = hashedBytes(source);
  if (!read.ok) return {key: '', bytes: 0, extracted: read};
  const {key, handed, bytes} = read;
  const known = files === undefined ? readHead(cache, key) : undefined;
  if (known) return {key, bytes, extracted: known};
  const result = readDocument(handed, source);
  if (!result.ok) {
    keepLines(cache, key, [result]);
    return {key, bytes, extracted: result};
  }
  if (files === undefined) {
    remember(key, result.document, bytes);
    const extracted = keepExtract(cache, key, result.document);
    return {key, bytes, extracted};
  }
  const collection = readFiles(files);
  const {document, inclusions} = await includeFiles(result.document, collection);
  const own = new Set(collection.files.map(({path}) => path));
  const included = hashOf(key, JSON.stringify(inclusions), files);
  const extracted =
    readHead(cache, included) ?? keepExtract(cache, included, document, (file) => own.has(file));
  return {key: included, bytes, extracted, inclusions};
}

type Hashed =
  | {readonly ok: true; readonly key: string; readonly bytes: number; readonly handed: HandedBytes}
  | Extract<BytesResult, {ok: false}>;

/** The bytes of a file, how many, and the name of its extract. */
function hashedBytes({path, disk}: SourceFile): Hashed {
  const read = readBytesNow(disk, path);
  if (!read.ok) return read;
  const {bytes} = read;
  return {ok: true, key: hashOf(path, bytes), bytes: bytes.length, handed: {bytes}};
}

function keepExtract(
  cache: BuildCache,
  key: string,
  document: TeiDocument,
  isDocument?: (file: string) => boolean,
): Extracted {
  const {head, body, parts} = extractDocument(document, isDocument);
  const extracted: Extracted = {ok: true, head};
  keepLines(cache, key, [extracted, body, parts, document.header]);
  return extracted;
}

/** @param header as it was read before, where it was */
async function documentOf(
  source: SourceFile,
  files: string | undefined,
  header?: TeiHeader,
): Promise<TeiDocument> {
  const result = readDocument({bytes: readFileSync(source.disk)}, source, header);
  if (!result.ok) throw new Error(result.problem.message);
  if (files === undefined) return result.document;
  return (await includeFiles(result.document, readFiles(files))).document;
}

async function compile(task: CompileTask, cache: BuildCache): Promise<CompileResult> {
  const {collection, options, out, key, backlinks, annotations, names} = task;
  const handed = await documentFor(task, cache);
  const resolved: Resolved = JSON.parse(readFileSync(task.resolved, 'utf8'));
  const {references} = readBody(cache, task.extract);
  const surroundings = {...resolved, backlinks, annotations, names};
  const files: SizedFile[] = [];
  let written = 0;
  const put = (path: string, content: string | Uint8Array, isImmutable: boolean): void => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    files.push({path, size: bytes.length});
    if (putInSite(join(out, path), bytes, isImmutable)) written++;
  };
  const citations = await citedInStyles(handed, task.citations);
  const kept = {searched: '', mentions: '', dated: '', names: ''};
  const compiled = compileDocument(
    handed,
    references,
    surroundings,
    {collection, options, citations},
    {
      give: (path, bytes) => put(path, bytes, true),
      read: (path) => readFileSync(join(out, path), 'utf8'),
      search: (document) => {
        kept.searched = cache.keepPieces(cached.searched, storedDigest(document));
      },
      mentions: (lines) => {
        kept.mentions = cache.keepPieces(cached.mentions, encoded(lines));
      },
      dated: (json) => {
        kept.dated = cache.writePieces(cached.dated, key, inBytes(json));
      },
      names: (json) => {
        cache.write(cached.names, key, json);
        kept.names = hashOf(json);
      },
      record: (json) => cache.write(cached.record, key, json),
    },
  );
  const template = readTemplate(task.template);
  for (const page of compiled.pages) put(page.path, fillTemplate(template, page), false);
  for (const {path, content} of compiled.further) put(path, content, false);
  const state: CompiledState = {key, manifest: compiled.manifest, ...kept, files};
  cache.replace(cached.compiled, compiledKey(key, out), JSON.stringify(state));
  return {...state, written};
}

/** A document by the id that it has in its collection. */
async function documentFor(
  {source, id, extract, files}: CompileTask,
  cache: BuildCache,
): Promise<HandedDocument> {
  // What is included may have a header of its own to say.
  const header = (): TeiHeader | undefined =>
    files === undefined ? readKeptHeader(cache, extract) : undefined;
  const read = recall(extract) ?? (await documentOf(source, files, header()));
  return {document: read.id === id ? read : Object.freeze({...read, id})};
}

let lastTemplate: {readonly path: string; readonly text: string} | undefined;

/** Under this path there is never another template: it carries the hash. */
function readTemplate(path: string): string {
  if (lastTemplate?.path !== path) lastTemplate = {path, text: readFileSync(path, 'utf8')};
  return lastTemplate.text;
}

/** A function of its own: nothing here may hold the document's tree while it is compiled. */
async function citedInStyles(
  {document}: HandedDocument,
  path: string | undefined,
): Promise<readonly RenderedStyle[]> {
  return document && path !== undefined ? (await citing(path))(document.header) : [];
}

let lastCitations: {readonly path: string; readonly render: Promise<RenderStyles>} | undefined;

/** As with the template: under its path there are never other styles. */
function citing(path: string): Promise<RenderStyles> {
  if (lastCitations?.path !== path) {
    const setting: CslSetting = JSON.parse(readFileSync(path, 'utf8'));
    lastCitations = {path, render: rendererOf(setting)};
  }
  return lastCitations.render;
}

async function rendererOf(setting: CslSetting): Promise<RenderStyles> {
  const {stylesRenderer} = await import('../csl/render-styles.js');
  return stylesRenderer(setting, {online: true});
}

let lastFiles: {readonly path: string; readonly files: CollectionFiles} | undefined;

function readFiles(path: string): CollectionFiles {
  if (lastFiles?.path !== path) {
    const files: CollectionFiles = JSON.parse(readFileSync(path, 'utf8'));
    lastFiles = {path, files};
  }
  return lastFiles.files;
}

/** The name under which a text of its own content is kept. */
export function keepByContent(cache: BuildCache, kind: string, text: string): string {
  const key = hashOf(text);
  cache.write(kind, key, text);
  return cache.path(kind, key);
}
