import type {Saying} from '../../core/annotations/make-annotation.js';

/** What is to be said of the passage has been filled in. */
export class AnnotateSaveEvent extends Event {
  constructor(
    readonly saying: Saying,
    /** From 0 to 1. */
    readonly certainty: number | undefined,
    /** The name under which it is said; empty where the form did not ask for one. */
    readonly annotator = '',
  ) {
    super('lectern-annotate-save', {bubbles: true, composed: true});
  }
}

/** The form is given up. */
export class AnnotateCancelEvent extends Event {
  constructor() {
    super('lectern-annotate-cancel', {bubbles: true, composed: true});
  }
}

/** The passage is to be linked: the next passage selected is the other end. */
export class AnnotateLinkEvent extends Event {
  constructor(
    readonly comment: string,
    /** The name under which it is said; empty where the form did not ask for one. */
    readonly annotator = '',
  ) {
    super('lectern-annotate-link', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'lectern-annotate-save': AnnotateSaveEvent;
    'lectern-annotate-cancel': AnnotateCancelEvent;
    'lectern-annotate-link': AnnotateLinkEvent;
  }
}
