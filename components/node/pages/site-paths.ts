import {entitySlug} from '../../core/entities/entity-slug.js';
import type {PassageAddress} from '../../core/links/document-link.js';
import {fragmentOf} from '../prerender/render-text.js';

/**
 * Where the files of an edition lie, from the site's root, as names on disk. `hrefTo` makes an
 * address of one: names may hold spaces and any script, and only there are they percent-encoded.
 */
export const sitePaths = {
  collection: (folder: string): string => `${folder}/collection.json`,
  /** The page of a document, or of documents read together. */
  reading: (folder: string, ids: readonly string[]): string =>
    `${folder}/read/${ids.join('/with/')}/`,
  /** The page of a document for frames. */
  embed: (folder: string, id: string): string => `${folder}/embed/${id}/`,
  oembed: (folder: string, id: string): string => `${folder}/embed/${id}/oembed.json`,
  /** An annotation file, beside the texts it is about. */
  annotations: (folder: string, path: string): string => `${folder}/annotations/${path}`,
  /** The review of a document's annotations; the first one's is that of the whole site. */
  review: (folder?: string, id?: string): string =>
    folder === undefined || id === undefined ? 'review/' : `review/${folder}/${id}/`,
  search: (folder: string): string => `${folder}/search/`,
  timeline: (folder: string): string => `${folder}/timeline/`,
  entities: (folder: string): string => `${folder}/entity/`,
  entity: (folder: string, id: string): string => `${folder}/entity/${entitySlug(id)}/`,
} as const;

/** The file that a folder's address serves. */
export function pageFile(path: string): string {
  return `${path}index.html`;
}

/**
 * Stands in a page for the way back to the site's root. No XML can hold U+0001 (XML 1.0 2.2), so no
 * source can have it in its words and see them replaced.
 */
export const wayToRoot = '\u0001root\u0001';

/** An address in a page, from the site's root. */
export function hrefTo(path: string): string {
  return `${wayToRoot}${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** An address that lands on a passage. */
export function hrefToPassage(folder: string, {document, passage}: PassageAddress): string {
  return `${hrefTo(sitePaths.reading(folder, [document]))}${passage ? fragmentOf(document, passage) : ''}`;
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
