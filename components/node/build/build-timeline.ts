import type {DocumentRecord} from '../../core/collection/collection.js';
import type {CollectionOnPage} from '../pages/site-header.js';
import {pageFile, sitePaths} from '../pages/site-paths.js';
import {timelinePage} from '../pages/timeline-page.js';
import type {AssembledExtracts} from './assemble-extracts.js';
import {cached} from './cached.js';
import type {CollectionState, CompiledState} from './collection-state.js';
import {DatesOfCollection} from './dates-of-collection.js';
import {hashOf} from './hash.js';
import type {BuildSession} from './session.js';
import type {SitePages} from './site-pages.js';

/**
 * Writes the time line of a collection, unless it would be what it is.
 *
 * @returns the hash of all that went into it
 */
export async function buildTimeline(
  {documents, entities, written, annotations}: AssembledExtracts,
  compiled: Readonly<Record<string, CompiledState>>,
  {collection, before}: {readonly collection: CollectionOnPage; readonly before: CollectionState},
  {cache, templateText}: BuildSession,
  site: SitePages,
): Promise<string> {
  const dated = documents.flatMap(({source}) => {
    const state = compiled[source.path];
    return state && state.dated !== '' ? [state] : [];
  });
  const mentioned = new Set(documents.flatMap((document) => [...document.mentioned.keys()]));
  const ofPage = [templateText, JSON.stringify(collection)];
  const parts = dated.map((state) => state.dated);
  const places = [written.hash, JSON.stringify([...mentioned]), JSON.stringify(annotations)];
  const key = hashOf(...ofPage, ...parts, ...places);
  const paths = [pageFile(sitePaths.timeline(collection.folder))];
  if (before.timeline === key && site.list.hasAll(paths)) {
    site.list.keep(paths);
    return key;
  }
  const dates = new DatesOfCollection(entities, annotations);
  for (const state of dated) {
    const text = cache.read(cached.dated, state.key);
    if (!text) continue;
    const part: DocumentRecord = JSON.parse(text);
    dates.add(part);
  }
  const hasPage = (entity: string): boolean => mentioned.has(entity);
  await site.page(timelinePage(collection, {...dates.finish(), hasPage}));
  return key;
}
