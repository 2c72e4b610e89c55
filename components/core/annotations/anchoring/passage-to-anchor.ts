import type {PassageSelectors} from '../annotation.js';

/** A passage as an annotation describes it. */
export interface PassageToAnchor {
  readonly selectors: PassageSelectors;
  /** The address of the text as written: its fragment counts where no selector does. */
  readonly source?: string;
}
