import {
  type ChunkEntry,
  type CollectionManifest,
  compiledFormat,
  type DocumentManifest,
  type EntityMentions,
  type NamingDocument,
  type PlacedMentionRecord,
  type SearchPlace,
  type WholeDocument,
} from '../../core/collection/compiled/compiled-files.js';
import type {RecordPart} from '../../core/collection/compiled/record-parts.js';
import type {Entity} from '../../core/entities/entity.js';
import type {Facsimile} from '../../core/facsimile/facsimile.js';
import type {Chunk, ChunkNode} from '../../render/chunks/chunk.js';
import type {Contents} from '../../render/contents/contents-of.js';

// Whether fetched JSON is what it should be, as far as the page relies on it.

type Members = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasLists(value: unknown, names: readonly string[]): value is Members {
  return isObject(value) && names.every((name) => Array.isArray(value[name]));
}

export function isManifest(value: unknown): value is DocumentManifest {
  if (!hasLists(value, ['chunks', 'ids']) || value.format !== compiledFormat) return false;
  const {chunks, ids, document, article} = value;
  return (
    Array.isArray(chunks) &&
    chunks.length > 0 &&
    chunks.every(isEntry) &&
    Array.isArray(ids) &&
    ids.every(isFileName) &&
    isFileName(value.whole) &&
    (value.contents === undefined || isFileName(value.contents)) &&
    (value.facsimile === undefined || isFileName(value.facsimile)) &&
    (value.words === undefined || isFileName(value.words)) &&
    isObject(article) &&
    Object.values(article).every((each) => typeof each === 'string') &&
    hasLists(document, ['passages', 'notes', 'alternations', 'hidden', 'witnesses']) &&
    areMentions(document.mentions) &&
    typeof document.id === 'string' &&
    isObject(document.header) &&
    typeof document.header.title === 'string'
  );
}

export function isFacsimile(value: unknown): value is Facsimile {
  if (!hasLists(value, ['pages', 'warnings'])) return false;
  const {pages} = value;
  return (
    Array.isArray(pages) &&
    pages.every((page) => hasLists(page, ['anchors', 'images', 'canvases', 'zones']))
  );
}

/** Files lie beside their manifest: no other place is ever asked. */
export function isFileName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]*\.json$/.test(value);
}

function isEntry(value: unknown): value is ChunkEntry {
  return (
    isObject(value) &&
    isFileName(value.file) &&
    isFileName(value.records) &&
    [value.start, value.end, value.size].every((each) => Number.isSafeInteger(each))
  );
}

/** Elements deeper than this are no rendering of ours; the sinks draw no deeper either. */
const deepest = 600;

export function isChunk(value: unknown): value is Chunk {
  return Array.isArray(value) && value.every((node) => isNode(node, 0));
}

function isNode(value: unknown, depth: number): value is ChunkNode {
  if (typeof value === 'string') return true;
  if (!Array.isArray(value) || depth > deepest) return false;
  const [tag, attributes, ...children]: unknown[] = value;
  return (
    typeof tag === 'string' &&
    (attributes === 0 ||
      (isObject(attributes) &&
        Object.values(attributes).every((one) => typeof one === 'string'))) &&
    children.every((child) => isNode(child, depth + 1))
  );
}

const partLists = [
  'mentions',
  'passages',
  'notes',
  'alternations',
  'hidden',
  'links',
  'annotations',
] as const satisfies readonly (keyof RecordPart)[];

export function isRecordPart(value: unknown): value is RecordPart & Members {
  return hasLists(value, partLists) && areMentions(value.mentions);
}

function areMentions(value: unknown): boolean {
  return isListOf(
    value,
    ({pointers, id, form, resolution}) =>
      Array.isArray(pointers) &&
      typeof id === 'string' &&
      typeof form === 'string' &&
      hasLists(resolution, ['entityIds', 'unresolved']),
  );
}

export function isWholeDocument(value: unknown): value is WholeDocument & Members {
  return hasLists(value, ['hidden', 'notes', 'backlinks']) && isObject(value);
}

export function isContents(value: unknown): value is Contents & Members {
  const isList = (list: unknown, members: readonly string[]): boolean =>
    Array.isArray(list) &&
    list.every(
      (one) =>
        isObject(one) &&
        typeof one.label === 'string' &&
        members.every((name) => Number.isSafeInteger(one[name])),
    );
  return isObject(value) && isList(value.divisions, ['at', 'depth']) && isList(value.pages, ['at']);
}

/** Chunk numbers by part id. */
export function isIdFile(value: unknown): value is Readonly<Record<string, number>> {
  return isObject(value) && Object.values(value).every((each) => Number.isSafeInteger(each));
}

export function isCollectionManifest(value: unknown): value is CollectionManifest & Members {
  return (
    hasLists(value, ['library', 'entities', 'mentions', 'failures']) &&
    value.format === compiledFormat &&
    typeof value.title === 'string' &&
    (value.names === undefined || isFilePath(value.names)) &&
    (value.search === undefined || isSearchPlace(value.search)) &&
    (value.mentionLists === undefined ||
      (isObject(value.mentionLists) &&
        Number.isSafeInteger(value.mentionLists.count) &&
        areFilePaths(value.mentionLists.files))) &&
    ['library', 'entities', 'mentions'].every((name) => areFilePaths(value[name]))
  );
}

/** A folder below the manifest, or a server: the site's own, or one that it names in full. */
function isSearchPlace(value: unknown): value is SearchPlace {
  if (!isObject(value)) return false;
  const {files, server} = value;
  if (server === undefined) {
    return typeof files === 'string' && files.endsWith('/') && isFilePath(files.slice(0, -1));
  }
  return typeof server === 'string' && /^(?:https?:\/\/|\.{0,2}\/)/.test(server);
}

/** Files of a collection may lie in folders below its manifest. */
export function isFilePath(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.split('/').every((part) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(part))
  );
}

export function areFilePaths(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isFilePath);
}

export function isEntityFile(value: unknown): value is Readonly<Record<string, Entity>> {
  return (
    isObject(value) &&
    Object.values(value).every(
      (one) =>
        hasLists(one, ['names', 'roles', 'dates', 'identifiers', 'notes']) &&
        isListOf(one.related, () => true) &&
        typeof one.id === 'string' &&
        typeof one.name === 'string',
    )
  );
}

export function isMentionsFile(value: unknown): value is Readonly<Record<string, EntityMentions>> {
  return (
    isObject(value) &&
    Object.values(value).every(
      (one) =>
        isObject(one) &&
        isNamingList(one.documents) &&
        isPlacedList(one.mentions) &&
        areFilePaths(one.more) &&
        (one.furtherDocuments === undefined || areFilePaths(one.furtherDocuments)),
    )
  );
}

export function isPlacedList(value: unknown): value is readonly PlacedMentionRecord[] {
  return isListOf(
    value,
    ({document, label, mention}) =>
      typeof document === 'string' &&
      typeof label === 'string' &&
      isObject(mention) &&
      typeof mention.id === 'string' &&
      typeof mention.form === 'string',
  );
}

export function isNamingList(value: unknown): value is readonly NamingDocument[] {
  return isListOf(
    value,
    ({id, title, count}) =>
      typeof id === 'string' && typeof title === 'string' && typeof count === 'number',
  );
}

/** A list of objects with the members they need. */
export function isListOf(value: unknown, accepts: (each: Members) => boolean): boolean {
  return Array.isArray(value) && value.every((each) => isObject(each) && accepts(each));
}
