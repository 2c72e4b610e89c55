import {numbered} from '../natives/numbered.js';
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
  const passages = passagesByDocument(annotations, find);
  const placements = new Map(
    [...passages].map(([document, own]) => [document, anchorAll(document, own)]),
  );
  return withPlacements(annotations, passages, placements);
}

/** The passages of annotations by the document they are in. */
export function passagesByDocument<Document>(
  annotations: readonly WrittenAnnotation[],
  find: (source: string) => Document | undefined,
): Map<Document, WrittenPassage[]> {
  const byDocument = new Map<Document, WrittenPassage[]>();
  for (const {targets, linked} of annotations) {
    for (const passage of [...targets, ...linked]) {
      const document = find(passage.source);
      if (document === undefined) continue;
      const passages = byDocument.get(document) ?? [];
      byDocument.set(document, passages);
      passages.push(passage);
    }
  }
  return byDocument;
}

/**
 * Annotations whose passages have been looked for.
 *
 * @param placements of the passages of each document, in their order
 */
export function withPlacements<Document extends {readonly id: string}>(
  annotations: readonly WrittenAnnotation[],
  passages: ReadonlyMap<Document, readonly WrittenPassage[]>,
  placements: ReadonlyMap<Document, readonly Placement[]>,
): Annotation[] {
  const found = new Map<WrittenPassage, Placed>();
  for (const [document, own] of passages) {
    for (const [at, passage] of numbered(own)) {
      const placement = placements.get(document)?.[at];
      if (placement) found.set(passage, {document: document.id, placement});
    }
  }
  const answeredBy = repliesAmong(annotations);
  const placedOf = (passage: WrittenPassage): Placed => {
    const placed = found.get(passage);
    if (placed) return placed;
    const answered = answeredBy(passage.source);
    if (!answered) return stray(passage);
    if ('circle' in answered) return unplaced(sayCircle(answered.circle));
    const first = answered.passages.find((each) => found.has(each)) ?? answered.passages[0];
    return (first && found.get(first)) ?? stray(first ?? passage);
  };
  const place = (passage: WrittenPassage): AnnotatedPassage => ({...passage, ...placedOf(passage)});
  return annotations.map((written) => ({
    ...written,
    targets: written.targets.map(place),
    linked: written.linked.map(place),
  }));
}

interface Placed {
  readonly document?: string;
  readonly placement: Placement;
}

const stray = ({source}: WrittenPassage): Placed =>
  unplaced(`no document of this collection is ${source}`);

const unplaced = (reason: string): Placed => ({placement: {state: 'orphaned', reason}});
