import type {Collection, DocumentRecord} from '../collection.js';
import {EntityLister, firstDay} from './entity-lister.js';
import type {EntityList, ListedDocument} from './entity-row.js';
import {namesOfDocument} from './names-of-document.js';

/** The index of names of a collection that is at hand as a whole. */
export function listCollection(
  {documents, entities}: Pick<Collection, 'documents' | 'entities'>,
  locale?: string,
): EntityList {
  const lister = new EntityLister(entities, locale);
  for (const document of documents) lister.add(listedDocument(document), namesOfDocument(document));
  return lister.finish();
}

function listedDocument({id, file, header}: DocumentRecord): ListedDocument {
  const [lang] = header.languages;
  const date = header.date && firstDay([header.date.date]);
  return {id, file, title: header.title, ...(lang ? {lang} : {}), ...(date ? {date} : {})};
}
