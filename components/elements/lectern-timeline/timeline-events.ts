import type {DatedStatement} from '../../core/collection/dated-statement.js';

/** A reader chose another stretch of time to look at. */
export class TimelineChangeEvent extends Event {
  constructor(
    /** First and last day in view, ISO 8601; with the time of day where hours are looked at. */
    readonly from: string,
    readonly to: string,
  ) {
    super('lectern-timeline-change', {bubbles: true, composed: true});
  }
}

/** A reader opens a date that leads nowhere by itself: no document and no address is known. */
export class TimelineOpenEvent extends Event {
  constructor(readonly statement: DatedStatement) {
    super('lectern-timeline-open', {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'lectern-timeline-change': TimelineChangeEvent;
    'lectern-timeline-open': TimelineOpenEvent;
  }
}
