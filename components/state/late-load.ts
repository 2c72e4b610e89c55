import type * as editions from './compiled/compiled-edition.js';
import type * as lists from './entity-list/load-entity-list.js';
import type * as titles from './entity-list/load-titles.js';
import type * as collections from './load-collection.js';
import type * as documents from './load-document.js';
import type * as searches from './search/open-search.js';

export type {LoadedCollection} from './load-collection.js';

// What fetches and reads files comes when there is a file to fetch: prerendered pages need none.

/** `loadCollection`, fetched when it is used. */
export const loadCollection: typeof collections.loadCollection = async (...call) => {
  const module = await import('./load-collection.js');
  return module.loadCollection(...call);
};

/** `loadDocument`, fetched when it is used. */
export const loadDocument: typeof documents.loadDocument = async (...call) => {
  const module = await import('./load-document.js');
  return module.loadDocument(...call);
};

/** `openEdition`, fetched when it is used. */
export const openEdition: typeof editions.openEdition = async (...call) => {
  const module = await import('./compiled/compiled-edition.js');
  return module.openEdition(...call);
};

/** `openSearch`, fetched when it is used. */
export const openSearch: typeof searches.openSearch = async (...call) => {
  const module = await import('./search/open-search.js');
  return module.openSearch(...call);
};

/** `loadEntityList`, fetched when it is used. */
export const loadEntityList: typeof lists.loadEntityList = async (...call) => {
  const module = await import('./entity-list/load-entity-list.js');
  return module.loadEntityList(...call);
};

/** `loadTitles`, fetched when it is used. */
export const loadTitles: typeof titles.loadTitles = async (...call) => {
  const module = await import('./entity-list/load-titles.js');
  return module.loadTitles(...call);
};
