import type {TeiDocument} from '../tei/tei-document.js';
import {anchorAll} from './anchoring/anchor-all.js';
import type {Annotation} from './annotation.js';
import {passagesByDocument, withPlacements} from './placed-passages.js';
import type {WrittenAnnotation} from './read-annotations.js';

/** Finds the document an annotation's IRI means, or undefined where the collection has none. */
export type FindDocument = (source: string) => TeiDocument | undefined;

/** Places every passage of an annotation in today's texts. */
export function placeAnnotation(written: WrittenAnnotation, find: FindDocument): Annotation {
  const [annotation] = placeAnnotations([written], find);
  return annotation ?? {...written, targets: [], linked: []};
}

/**
 * Places the passages of many annotations; those of one text together, so that each helps. A reply
 * stands where the annotation does that it answers, also by way of other replies.
 */
export function placeAnnotations(
  annotations: readonly WrittenAnnotation[],
  find: FindDocument,
): Annotation[] {
  const passages = passagesByDocument(annotations, find);
  const placements = new Map(
    [...passages].map(([document, own]) => [document, anchorAll(document, own)]),
  );
  return withPlacements(annotations, passages, placements);
}
