import type {WrittenAnnotation} from './read-annotations.js';
import type {WrittenPassage} from './read-passage.js';

/** What a reply comes to when it is followed from answer to answer. */
export type Answered =
  /** The passages that the first annotation of the conversation is about. */
  | {readonly passages: readonly WrittenPassage[]}
  /** Ids of annotations that answer one another, in the order they do. */
  | {readonly circle: readonly string[]};

/**
 * Finds what a reply is about: its target is another annotation (Web Annotation Data Model 3.2),
 * which may be a reply itself.
 *
 * @returns a function from the source of a target to what stands at the end of it; undefined where
 *   the source is none of the annotations
 */
export function repliesAmong(
  annotations: readonly WrittenAnnotation[],
): (source: string) => Answered | undefined {
  const byId = new Map<string, WrittenAnnotation>();
  for (const annotation of annotations) {
    // Of two with one id the first is answered.
    if (!byId.has(annotation.id)) byId.set(annotation.id, annotation);
  }
  const furtherOf = ({targets}: WrittenAnnotation): WrittenAnnotation | undefined => {
    for (const {source} of targets) {
      const answered = byId.get(source);
      if (answered) return answered;
    }
    return undefined;
  };
  // Each conversation is followed once, however long it is and from wherever it is asked for.
  const known = new Map<string, Answered>();
  const follow = (source: string): Answered | undefined => {
    const followed = new Set<string>();
    let end: Answered | undefined;
    for (let answered = byId.get(source); answered; answered = furtherOf(answered)) {
      const {id, targets} = answered;
      const before = known.get(id);
      if (before || followed.has(id)) {
        const all = [...followed];
        end = before ?? {circle: all.slice(all.indexOf(id))};
        break;
      }
      followed.add(id);
      end = {passages: targets};
    }
    if (end) for (const id of followed) known.set(id, end);
    return end;
  };
  return follow;
}

/** Why a reply in a circle is about no passage, as a clause. */
export const sayCircle = (circle: readonly string[]): string =>
  circle.length === 1
    ? `${circle[0]} answers itself, and nothing else`
    : `${[...circle, circle[0]].join(' answers ')}, and nothing else`;
