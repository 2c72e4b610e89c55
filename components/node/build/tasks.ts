import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {anchorAll} from '../../core/annotations/anchoring/anchor-all.js';
import type {AnnotatedPassage, Annotation, Placement} from '../../core/annotations/annotation.js';
import type {DocumentLink} from '../../core/links/document-link.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {fillTemplate} from '../pages/page-shell.js';
import type {CollectionOnPage} from '../pages/site-header.js';
import type {SiteOptions} from '../pages/site-options.js';
import {readBytes} from '../read-file.js';
import type {BuildCache} from './build-cache.js';
import type {CompiledState, SizedFile} from './collection-state.js';
import {compileDocument, mentionLines, type Resolved} from './compile-document.js';
import {datedPart} from './dates-of-collection.js';
import type {ExtractBody, Extracted} from './extract.js';
import {extractDocument} from './extract-document.js';
import {hashOf} from './hash.js';
import {
  type CollectionFiles,
  includeFiles,
  readDocument,
  type SourceFile,
} from './load-document.js';
import type {NamesNearby} from './names-nearby.js';
import {putFile} from './put-file.js';
import {searchedLines} from './searched-lines.js';

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
  readonly out: string;
  /** Under which name its mentions, and of a small collection its record, go into the cache. */
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

/** The kinds of entries in the cache. */
export const cached = {
  extract: 'extracts',
  compiled: 'compiled',
  mentions: 'mentions',
  record: 'records',
  /** Dates and events of a document; empty for one without a date. */
  dated: 'dated',
  searched: 'searched',
} as const;

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
      const document = await documentOf(task.source, undefined);
      return anchorAll(document, task.passages);
    }
    case 'compile':
      return compile(task, cache);
  }
}

async function extract({source, files}: ExtractTask, cache: BuildCache): Promise<ExtractResult> {
  const read = await readBytes(source.disk, source.path);
  if (!read.ok) return {key: '', bytes: 0, extracted: read};
  const {bytes} = read;
  const key = hashOf(source.path, bytes);
  const known = files === undefined ? readHead(cache, key) : undefined;
  if (known) return {key, bytes: bytes.length, extracted: known};
  const result = readDocument(bytes, source.path);
  if (!result.ok) {
    await keep(cache, key, [result]);
    return {key, bytes: bytes.length, extracted: result};
  }
  if (files === undefined) {
    remember(key, result.document, bytes.length);
    const extracted = await keepExtract(cache, key, result.document);
    return {key, bytes: bytes.length, extracted};
  }
  const collection = readFiles(files);
  const {document, inclusions} = await includeFiles(result.document, collection);
  const own = new Set(collection.files.map(({path}) => path));
  const included = hashOf(key, JSON.stringify(inclusions), files);
  const extracted =
    readHead(cache, included) ??
    (await keepExtract(cache, included, document, (file) => own.has(file)));
  return {key: included, bytes: bytes.length, extracted, inclusions};
}

async function keepExtract(
  cache: BuildCache,
  key: string,
  document: TeiDocument,
  isDocument?: (file: string) => boolean,
): Promise<Extracted> {
  const {head, body, parts} = extractDocument(document, isDocument);
  const extracted: Extracted = {ok: true, head};
  await keep(cache, key, [extracted, body, parts]);
  return extracted;
}

/** An extract is three lines of JSON, of which each step reads the one it needs. */
async function keep(cache: BuildCache, key: string, lines: readonly unknown[]): Promise<void> {
  await cache.write(cached.extract, key, lines.map((line) => JSON.stringify(line)).join('\n'));
}

export function readHead(cache: BuildCache, key: string): Extracted | undefined {
  try {
    return JSON.parse(readLine(cache, key, 0));
  } catch {
    // Not there yet, or cut off where the power failed: it is made again.
    return undefined;
  }
}

export function readBody(cache: BuildCache, key: string): ExtractBody {
  return JSON.parse(readLine(cache, key, 1));
}

export function readParts(cache: BuildCache, key: string): readonly string[] {
  return JSON.parse(readLine(cache, key, 2));
}

function readLine(cache: BuildCache, key: string, number: number): string {
  const text = cache.read(cached.extract, key) ?? '';
  let from = 0;
  for (let line = 0; line < number; line++) from = text.indexOf('\n', from) + 1;
  const end = text.indexOf('\n', from);
  return end === -1 ? text.slice(from) : text.slice(from, end);
}

/**
 * Documents that were read last, by their extracts' keys: of a small collection all, which are then
 * read once and not twice; of a large one the last.
 */
const held = new Map<string, {readonly document: TeiDocument; readonly bytes: number}>();

/** Sources in bytes whose documents are held; in memory these take about twenty times as much. */
const mostHeld = 4_000_000;

function remember(key: string, document: TeiDocument, bytes: number): void {
  held.set(key, {document, bytes});
  let total = [...held.values()].reduce((sum, each) => sum + each.bytes, 0);
  for (const [oldest, each] of held) {
    if (total <= mostHeld || oldest === key) break;
    held.delete(oldest);
    total -= each.bytes;
  }
}

/** A document is compiled once: then it is let go. */
function recall(key: string): TeiDocument | undefined {
  const found = held.get(key)?.document;
  held.delete(key);
  return found;
}

async function documentOf(source: SourceFile, files: string | undefined): Promise<TeiDocument> {
  const result = readDocument(readFileSync(source.disk), source.path);
  if (!result.ok) throw new Error(result.problem.message);
  if (files === undefined) return result.document;
  return (await includeFiles(result.document, readFiles(files))).document;
}

async function compile(task: CompileTask, cache: BuildCache): Promise<CompileResult> {
  const {source, id, collection, options, out, key, backlinks, annotations, names} = task;
  const read = recall(task.extract) ?? (await documentOf(source, task.files));
  const document = read.id === id ? read : Object.freeze({...read, id});
  const resolved: Resolved = JSON.parse(readFileSync(task.resolved, 'utf8'));
  const {references} = readBody(cache, task.extract);
  const surroundings = {...resolved, backlinks, annotations, names};
  const files: SizedFile[] = [];
  let written = 0;
  const put = (path: string, content: string, isImmutable: boolean): void => {
    files.push({path, size: Buffer.byteLength(content)});
    if (putFile(join(out, path), content, isImmutable)) written++;
  };
  const compiled = compileDocument(
    document,
    references,
    surroundings,
    {collection, options},
    (file) => put(file.path, file.content, true),
  );
  const template = readTemplate(task.template);
  for (const page of compiled.pages) put(page.path, fillTemplate(template, page), false);
  for (const {path, content} of compiled.further) put(path, content, false);
  await cache.write(cached.mentions, key, mentionLines(compiled.record));
  const datedRecord = datedPart(compiled.record);
  const dated = datedRecord ? JSON.stringify(datedRecord) : '';
  await cache.write(cached.dated, key, dated);
  const searched = searchedLines(compiled.searched);
  await cache.write(cached.searched, key, searched);
  if (collection.isWhole) await cache.write(cached.record, key, JSON.stringify(compiled.record));
  const state: CompiledState = {
    key,
    manifest: compiled.manifest,
    searched: hashOf(searched),
    dated: dated === '' ? '' : hashOf(dated),
    files,
  };
  await cache.replace(cached.compiled, compiledKey(key, out), JSON.stringify(state));
  return {...state, written};
}

let lastTemplate: {readonly path: string; readonly text: string} | undefined;

/** Under this path there is never another template: it carries the hash. */
function readTemplate(path: string): string {
  if (lastTemplate?.path !== path) lastTemplate = {path, text: readFileSync(path, 'utf8')};
  return lastTemplate.text;
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
export async function keepByContent(
  cache: BuildCache,
  kind: string,
  text: string,
): Promise<string> {
  const key = hashOf(text);
  await cache.write(kind, key, text);
  return cache.path(kind, key);
}
