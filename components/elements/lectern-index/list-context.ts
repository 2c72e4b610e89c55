import type {RowsFound} from '../../core/collection/entity-list/rows-wanted.js';
import type {NameContext} from '../render-name.js';
import type {Comparison} from './comparison.js';

/** What the list of names is drawn from. */
export interface ListContext extends NameContext {
  readonly found: RowsFound;
  /** The number of the first row on the page. */
  readonly from: number;
  /** Others are on their way. */
  readonly busy: boolean;
  readonly hasNames: boolean;
  readonly leftOut: number;
  readonly problem: string;
  readonly comparison: Comparison;
  /** Goes to a row by its number in the whole list. */
  letter(at: number): void;
  turn(by: 1 | -1): void;
}
