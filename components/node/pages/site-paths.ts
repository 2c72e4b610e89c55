import {entitySlug} from '../../core/entities/entity-slug.js';
import type {PassageAddress} from '../../core/links/document-link.js';
import {encodeNames} from '../../core/tei/file-paths.js';
import {fragmentOf} from '../prerender/render-text.js';

/**
 * Where the files of an edition lie, from the site's root, as names on disk. `hrefTo` makes an
 * address of one: names may hold spaces and any script, and only there are they percent-encoded.
 */
export const sitePaths = {
  collection: (folder: string): string => `${folder}/collection.json`,
  /** The page of a collection: its documents. */
  library: (folder: string): string => `${folder}/`,
  /** What a page knows of a collection first. */
  manifest: (folder: string): string => `${folder}/manifest.json`,
  /** Rows, entities and mentions of a collection. */
  data: (folder: string): string => `${folder}/data/`,
  /** The index of a collection's words. */
  search: (folder: string): string => `${folder}/search/`,
  /** Chunks and records of a document. */
  document: (folder: string, id: string): string => `${folder}/d/${id}/`,
  /** The page of a document, or of documents read together. */
  reading: (folder: string, ids: readonly string[]): string =>
    `${folder}/read/${ids.join('/with/')}/`,
  /** Where a long document goes on for those without JavaScript; `number` from 2. */
  readingPart: (folder: string, id: string, number: number): string =>
    `${folder}/read/${id}/${number > 1 ? `part-${number}/` : ''}`,
  /** Further pages of the list of documents; `number` from 2. */
  documents: (folder: string, number: number): string => `${folder}/documents/${number}/`,
  /** The page of a document for frames. */
  embed: (folder: string, id: string): string => `${folder}/embed/${id}/`,
  oembed: (folder: string, id: string): string => `${folder}/embed/${id}/oembed.json`,
  /** An annotation file, beside the texts it is about. */
  annotations: (folder: string, path: string): string => `${folder}/annotations/${path}`,
  /** The review of a document's annotations; the first one's is that of the whole site. */
  review: (folder?: string, id?: string): string =>
    folder === undefined || id === undefined ? 'review/' : `review/${folder}/${id}/`,
  map: (folder: string): string => `${folder}/map/`,
  timeline: (folder: string): string => `${folder}/timeline/`,
  /** The list of entities; `number` from 1. */
  entities: (folder: string, number = 1): string =>
    `${folder}/${number > 1 ? `entities/${number}` : 'entity'}/`,
  entity: (folder: string, id: string): string => `${folder}/entity/${entitySlug(id)}/`,
} as const;

/** The file that a folder's address serves. */
export function pageFile(path: string): string {
  return `${path}index.html`;
}

/**
 * Stands in a page for the way back to the site's root. No XML can hold U+FFFF (XML 1.0 2.2), so no
 * source can have it in its words and see them replaced. `safeAddress` lets it pass, which refuses
 * control characters: links of the text begin with it.
 */
export const wayToRoot = '\uFFFFroot\uFFFF';

/** A path of the site as an address; a folder's keeps the `/` at its end. */
export function encodeSitePath(path: string): string {
  return encodeNames(path);
}

/** An address in a page, from the site's root. */
export function hrefTo(path: string): string {
  return `${wayToRoot}${encodeSitePath(path)}`;
}

/** An address that lands on a passage. */
export function hrefToPassage(folder: string, {document, passage}: PassageAddress): string {
  return `${hrefTo(sitePaths.reading(folder, [document]))}${passage ? fragmentOf(document, passage) : ''}`;
}

/** From a document's own folder to the collection's: where addresses in chunks start. */
export const toCollection = '../../';

/** The address of a passage, as it stands in the chunks of another document. */
export function hrefFromChunk({document, passage}: PassageAddress): string {
  const page = encodeSitePath(sitePaths.reading('', [document]).slice(1));
  return `${toCollection}${page}${passage ? fragmentOf(document, passage) : ''}`;
}

/** An address of a chunk as it stands in a page. */
export function fromChunkToPage(folder: string, href: string): string {
  return href.startsWith(toCollection)
    ? `${hrefTo(folder)}/${href.slice(toCollection.length)}`
    : href;
}

/** Addresses with `{document}` and `{entity}` in the place of an id, for the elements of a page. */
export function addressTemplates(folder: string): {
  readonly read: string;
  readonly entity: string;
  readonly embed: string;
} {
  const base = hrefTo(folder);
  return {
    read: `${base}/read/{document}/`,
    entity: `${base}/entity/{entity}/`,
    embed: `${base}/embed/{document}/`,
  };
}
