import type {CollectionIndex} from './collection-index.js';

/** Titles of the documents that pointers of a record lead to; a pointer itself where it is none. */
export function witnessesOf(
  {sources = []}: {readonly sources?: readonly string[]},
  {collection}: Pick<CollectionIndex, 'collection'>,
): readonly string[] {
  const titles = sources.map((pointer) => {
    const [file] = pointer.split('#', 1);
    const document = collection.documents.find((one) => file !== '' && one.file === file);
    return document?.header.title ?? pointer;
  });
  return [...new Set(titles)];
}
