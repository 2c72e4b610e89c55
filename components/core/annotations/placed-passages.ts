import {numbered} from '../natives/numbered.js';
import type {AnnotatedPassage, Annotation, Placement} from './annotation.js';
import type {WrittenAnnotation} from './read-annotations.js';
import type {WrittenPassage} from './read-passage.js';
import {repliesAmong, sayCircle} from './replies.js';

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
