import type {AnnotationInCollection} from '../../state/card-subject.js';

/** A passage of an annotation that fits nowhere in today's text. */
export interface UnplacedPassage {
  /** Its words as the annotation quotes them, else what is said of it. */
  readonly words: string;
  /** The file it is sought in. */
  readonly file: string;
  readonly reason: string;
}

/** Every passage of an annotation that has no place, named by its own words. */
export function unplacedIn({annotation, passages}: AnnotationInCollection): UnplacedPassage[] {
  const written = [...annotation.targets, ...annotation.linked];
  return passages.flatMap(({quote, unplaced}, at) => {
    if (unplaced === undefined) return [];
    const file = (written[at]?.source ?? '').replace(/[?#].*$/s, '').replace(/^.*\/(?=.)/, '');
    const words = quote || (annotation.comments[0]?.text ?? '');
    return [{words: words.replace(/\s+/g, ' ').trim(), file, reason: unplaced}];
  });
}
