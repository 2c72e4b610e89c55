import type {TeiDocument} from '../tei/tei-document.js';
import {anchorAll} from './anchoring/anchor-all.js';
import type {AnnotatedPassage, Annotation, Placement} from './annotation.js';
import type {WrittenAnnotation} from './read-annotations.js';
import type {WrittenPassage} from './read-passage.js';
import {repliesAmong, sayCircle} from './replies.js';

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
  const placements = placementsOf(annotations, find);
  const answeredBy = repliesAmong(annotations);
  const placedOf = (passage: WrittenPassage): Placed => {
    const placed = placements.get(passage);
    if (placed) return placed;
    const answered = answeredBy(passage.source);
    if (!answered) return stray(passage);
    if ('circle' in answered) return unplaced(sayCircle(answered.circle));
    const found = answered.passages.find((each) => placements.has(each)) ?? answered.passages[0];
    return (found && placements.get(found)) ?? stray(found ?? passage);
  };
  const place = (passage: WrittenPassage): AnnotatedPassage => {
    const {document, placement} = placedOf(passage);
    return {...passage, ...(document ? {document: document.id} : {}), placement};
  };
  return annotations.map((written) => ({
    ...written,
    targets: written.targets.map(place),
    linked: written.linked.map(place),
  }));
}

interface Placed {
  readonly document?: TeiDocument;
  readonly placement: Placement;
}

function placementsOf(
  annotations: readonly WrittenAnnotation[],
  find: FindDocument,
): Map<WrittenPassage, Placed> {
  const byDocument = new Map<TeiDocument, WrittenPassage[]>();
  for (const {targets, linked} of annotations) {
    for (const passage of [...targets, ...linked]) {
      const document = find(passage.source);
      if (!document) continue;
      const passages = byDocument.get(document) ?? [];
      byDocument.set(document, passages);
      passages.push(passage);
    }
  }
  const placed = new Map<WrittenPassage, Placed>();
  for (const [document, passages] of byDocument) {
    for (const [at, placement] of anchorAll(document, passages).entries()) {
      const passage = passages[at];
      if (passage) placed.set(passage, {document, placement});
    }
  }
  return placed;
}

const stray = ({source}: WrittenPassage): Placed =>
  unplaced(`no document of this collection is ${source}`);

const unplaced = (reason: string): Placed => ({placement: {state: 'orphaned', reason}});
