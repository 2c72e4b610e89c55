import type {DocumentScene} from '../prerender/document-scene.js';
import type {Edition} from './compile-edition.js';
import {hrefTo, hrefToPassage, sitePaths} from './site-paths.js';

/** An edition as its prerendered documents know it; addresses begin with `wayToRoot`. */
export function sceneOf(edition: Edition): DocumentScene {
  const {folder, documents, entities, links, index} = edition;
  return {
    documents,
    entities,
    links,
    index,
    addresses: {
      passage: (address) => hrefToPassage(folder, address),
      entity: (id) => hrefTo(sitePaths.entity(folder, id)),
    },
  };
}
