/** A problem while it still is an offset; the door turns it into file, line and column. */
export interface XmlFault {
  readonly code: string;
  readonly message: string;
  /** UTF-16 units from the start of the source. */
  readonly offset: number;
}

/**
 * Leaves a parser that has no way of being told to stop. Thrown and caught inside `core/xml`
 * only: what comes out of the door is always a value.
 */
export class StopReading extends Error {
  constructor(readonly fault: XmlFault) {
    super(fault.message);
  }
}
