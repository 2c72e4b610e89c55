import type {AnnotatedPassage, Annotation} from '../annotations/annotation.js';
import type {CollectionIndex} from './collection-index.js';

/** A passage that has its place in a document of the collection. */
export function isPlaced({document, placement}: AnnotatedPassage): boolean {
  return document !== undefined && !('reason' in placement);
}

/**
 * Annotations that set passages beside each other: of two places or more, as targets or as what a
 * linking body leads to (WADM 3.2, 3.3.5).
 *
 * @param documents ids to restrict it to: two passages at least stand in them
 */
export function linkedPassages(
  {collection}: Pick<CollectionIndex, 'collection'>,
  documents?: readonly string[],
): readonly Annotation[] {
  return collection.annotations.filter(({motivations, targets, linked}) => {
    if (!motivations.includes('linking') && linked.length === 0) return false;
    const placed = [...targets, ...linked].filter(
      (passage) => isPlaced(passage) && (documents?.includes(passage.document ?? '') ?? true),
    );
    return placed.length > 1;
  });
}
