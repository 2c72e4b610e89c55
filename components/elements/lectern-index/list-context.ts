import type {NameContext} from '../render-name.js';
import type {Comparison} from './comparison.js';
import type {RowsFound} from './index-rows.js';

/** What the list of names is drawn from. */
export interface ListContext extends NameContext {
  readonly found: RowsFound;
  /** The rows on the page: numbers, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly hasNames: boolean;
  readonly leftOut: number;
  readonly problem: string;
  readonly comparison: Comparison;
  /** Goes to a row by its number in the whole list. */
  letter(at: number): void;
  turn(by: 1 | -1): void;
}
