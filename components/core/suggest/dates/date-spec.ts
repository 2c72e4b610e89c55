/** A date as its wording gives it, before anything is supplied that it leaves unsaid. */

/** Where what is not said is to be read: the date of the document, or the date told of last. */
export type Anchor = 'document' | 'text';

/** A year, month or day counted from that of another date: `last year` is −1 from the document's. */
export interface Counted {
  readonly from: Anchor;
  readonly plus: number;
}

/** A part of a year, month or century: `the end of 1946`, `early June`. */
export type Part = 'beginning' | 'early' | 'middle' | 'late' | 'end' | 'first-half' | 'second-half';

/** One point in time, as precise as it is said. */
export interface Point {
  readonly year?: number | Counted;
  readonly month?: number | Counted;
  readonly day?: number | Counted;
  /** EDTF: 21 spring, 22 summer, 23 autumn, 24 winter. */
  readonly season?: number;
  /** First year of a decade. */
  readonly decade?: number;
  /** First year of a century, as people count them: 1900 is that of the 20th. */
  readonly century?: number;
  readonly part?: Part;
  readonly approximate?: boolean;
  /** `14:30` */
  readonly time?: string;
  /** `05/10/1945`, which some read as 10 May: the other reading. */
  readonly other?: {readonly month: number; readonly day: number};
  /** A year of two digits, to be read within a century of the document's. */
  readonly shortYear?: number;
}

/** A wording with its place in the text it was read from (UTF-16 units). */
export interface DateSpec {
  readonly start: number;
  readonly end: number;
  readonly first: Point;
  /** The other end of a range. */
  readonly last?: Point;
  /** `until`: not after the point; `within`: some time between both. */
  readonly relation: 'point' | 'throughout' | 'within' | 'until';
  /** 0 to 1: how surely these words are a date at all. */
  readonly certainty: number;
}

/** A point of time and where its wording ends. */
export interface ReadPoint {
  readonly point: Point;
  readonly end: number;
  readonly certainty: number;
}
