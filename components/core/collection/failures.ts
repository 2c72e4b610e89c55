import type {Annotation} from '../annotations/annotation.js';
import type {AnnotationProblem} from '../annotations/read-annotations.js';
import type {XmlProblem} from '../xml/xml-problem.js';
import type {Failure} from './collection.js';

export function failureOf({file, message, ...place}: XmlProblem | AnnotationProblem): Failure {
  return {
    file,
    message,
    line: place.line ?? 1,
    column: 'column' in place ? place.column : 1,
  };
}

/** An annotation of no text of the collection stands beside none of them: it is listed here. */
export function strayFailure({id, targets, linked}: Annotation): Failure[] {
  const passages = [...targets, ...linked];
  if (passages.some(({document}) => document !== undefined)) return [];
  const reasons = passages.flatMap(({placement}) =>
    'reason' in placement ? placement.reason : [],
  );
  const message = `this annotation is about no text of the collection: ${[...new Set(reasons)].join('; ')}`;
  return [{file: id, message, line: 1, column: 1}];
}
