import type {ReactiveControllerHost} from 'lit';
import type {ReviewSession} from '../../state/review/review-session.js';

/** What the parts of a review need of the element they belong to. */
export interface ReviewHost extends ReactiveControllerHost, HTMLElement {
  readonly session: ReviewSession | undefined;
  /** The reason that was typed, for the decision about to be made; it is used up by that. */
  takeReason(): string | undefined;
}
