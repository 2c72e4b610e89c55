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
