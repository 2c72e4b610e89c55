import type {Annotation, Motivation, Placement} from '../annotations/annotation.js';

/** What the queue shows of an annotation, and what it is sorted and filtered by. Plain data. */
export interface ReviewRow {
  /** The annotation's IRI. */
  readonly id: string;
  /** The version that a decision on it names (`versionOf`). */
  readonly version: string;
  readonly motivation: Motivation | undefined;
  /** The TEI element it would become: `persName`, `date` … */
  readonly element: string | undefined;
  /** The words it is about, as the text has them where it is placed, else as it quotes them. */
  readonly words: string;
  /** IRIs of the entities it names, the likeliest first, or the date it gives. */
  readonly values: readonly string[];
  /** From 0 to 1. */
  readonly certainty: number | undefined;
  readonly annotator: string;
  /** True when a program made it. */
  readonly generated: boolean;
  readonly placement: Placement['state'];
  /** Code points; where it is not placed, undefined. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** How the passage is called: `¶ 3`. */
  readonly label: string;
}

/** The row of an annotation that has been placed in its text. */
export function rowOf(
  annotation: Annotation,
  version: string,
  place: {readonly words: string; readonly label: string},
): ReviewRow {
  const placement = annotation.targets[0]?.placement;
  const placed = placement && 'start' in placement ? placement : undefined;
  return {
    id: annotation.id,
    version,
    motivation: annotation.motivations[0],
    element: annotation.motivations.includes('identifying') ? annotation.tags[0] : undefined,
    words: place.words,
    values: annotation.date === undefined ? annotation.identifies : [annotation.date],
    certainty: annotation.certainty,
    annotator: annotation.creator ?? '',
    generated: annotation.generator !== undefined && annotation.generator === annotation.creator,
    placement: placement?.state ?? 'orphaned',
    start: placed?.start,
    end: placed?.end,
    label: place.label,
  };
}
