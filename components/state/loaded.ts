import type {XmlProblem} from '../core/xml/xml-problem.js';

/** What came of loading what a `src` names. */
export type Loaded<Value> =
  | {
      readonly ok: true;
      readonly value: Value;
      /** Files beside it that could not be read. */
      readonly problems?: readonly XmlProblem[];
    }
  | {
      readonly ok: false;
      readonly problem: XmlProblem;
      /** What else was wrong, where several files were asked for. */
      readonly others?: readonly XmlProblem[];
    };

/** A failure of which nothing but a sentence is known. */
export function asLoaded(message: string, file: string): Loaded<never> {
  const place = {file, line: 1, column: 1};
  return {ok: false, problem: {severity: 'error', code: 'not-read', message, ...place}};
}
