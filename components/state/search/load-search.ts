import type {CollectionIndex} from '../../core/collection/collection-index.js';
import {buildMemoryIndex} from '../../core/search/memory-index.js';
import type {SearchableEntities} from '../../core/search/searchable-entities.js';
import {encodePath} from '../../core/tei/file-paths.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {loadCollection} from '../load-collection.js';
import {loadDocument} from '../load-document.js';
import type {Loaded} from '../loaded.js';
import type {KnownCollection, SearchRequest, SearchSources} from './search-place.js';

type SearchOptions = SearchRequest & {readonly authority?: readonly string[]};

/**
 * Makes an index in memory of the texts of a collection: those of a compiled `collection.json` are
 * fetched from beside it. A text that cannot be read is reported, and the others are searched.
 *
 * @param from addresses as an element's `src` names them, or a collection that is known
 */
export async function loadSearch(
  from: readonly string[] | KnownCollection,
  options: SearchOptions,
): Promise<Loaded<SearchSources>> {
  const problems: XmlProblem[] = [];
  let known: KnownCollection;
  if ('index' in from) known = from;
  else {
    const loaded = await loadCollection(from, options);
    if (!loaded.ok) return loaded;
    problems.push(...(loaded.problems ?? []));
    const beside = new URL(from[0] ?? '', options.base);
    known = {...loaded.value, addressOf: (file) => new URL(encodePath(file), beside).href};
  }
  const {index: collection} = known;
  let count = 0;
  const index = await buildMemoryIndex({
    documents: textsOf(known, options, problems),
    entities: entitiesOf(collection),
    signal: options.signal,
    onProgress: (documents) => {
      count = documents;
    },
  });
  const [problem, ...others] = problems;
  if (problem && count === 0) return {ok: false, problem, others};
  return {ok: true, value: {collection, index}, problems};
}

async function* textsOf(
  {index, texts, addressOf}: KnownCollection,
  options: SearchOptions,
  problems: XmlProblem[],
): AsyncGenerator<TeiDocument> {
  for (const {id, file} of index.collection.documents) {
    const text = texts.get(id);
    if (text) {
      yield text;
      continue;
    }
    const loaded = await loadDocument(addressOf(file), {...options, file});
    // Under the collection's id, which is not the file's own where two files share one.
    if (loaded.ok) yield {...loaded.document, file, id};
    else problems.push(loaded.problem);
  }
}

/** What mentions mean was found out when the collection was made. */
function entitiesOf({collection}: CollectionIndex): SearchableEntities {
  const meanings = new Map(
    collection.documents.map(({file, mentions}) => [
      file,
      new Map(mentions.map(({id, resolution}) => [id, resolution])),
    ]),
  );
  const nothing = {state: 'none', entityIds: [], unresolved: []} as const;
  return {
    entities: collection.entities,
    resolve: ({id}, file) => meanings.get(file)?.get(id) ?? nothing,
  };
}
