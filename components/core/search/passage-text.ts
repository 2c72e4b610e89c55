import type {CalendarDay} from '../dates/historical-date.js';
import type {MentionKind, Span} from '../tei/tei-document.js';

/** A stretch of the text of a passage that reads on: its main text, or another wording of a place in it. */
export interface Run {
  readonly text: string;
  /**
   * Where it lies in the canonical text: pairs of a UTF-16 offset of `text` and a position in code
   * points. From each pair on both count together, until the next one.
   */
  readonly places: readonly (readonly [offset: number, position: number])[];
  /** For another wording: the offset in the first run at which it stands. */
  readonly at?: number;
}

/** A name or date in a passage. */
export interface PassageMention extends Span {
  readonly kind: MentionKind;
  /** Ids of what it means. */
  readonly entities: readonly string[];
  /** For a date: the first and the last day it can mean. */
  readonly days?: readonly [CalendarDay, CalendarDay];
}

/** A passage as it is searched and shown: what an index keeps of a text. */
export interface PassageText extends Span {
  /** Number of its document in the index. */
  readonly document: number;
  readonly id: string;
  /** How to name it to a reader: `¶ 3`. */
  readonly label: string;
  readonly element: string;
  /** BCP 47. */
  readonly language?: string;
  readonly runs: readonly Run[];
  readonly mentions: readonly PassageMention[];
}

/** The span of canonical text that a stretch of a run covers (UTF-16 units, end exclusive). */
export function spanInRun(run: Run, start: number, end: number): Span {
  const first = positionIn(run, start);
  const last = lastCharacter(run.text, end);
  return {start: first, end: Math.max(first, positionIn(run, last)) + 1};
}

/** Where the character before an offset begins. */
function lastCharacter(text: string, end: number): number {
  const isPair =
    end > 1 &&
    (text.charCodeAt(end - 1) & 0xfc00) === 0xdc00 &&
    (text.charCodeAt(end - 2) & 0xfc00) === 0xd800;
  return isPair ? end - 2 : end - 1;
}

function positionIn({text, places}: Run, offset: number): number {
  let [from, to] = [0, places.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((places[middle]?.[0] ?? 0) <= offset) from = middle;
    else to = middle;
  }
  const [at, position] = places[from] ?? [0, 0];
  let characters = 0;
  for (let unit = at; unit < offset; unit++) {
    const isSecond =
      unit > at &&
      (text.charCodeAt(unit) & 0xfc00) === 0xdc00 &&
      (text.charCodeAt(unit - 1) & 0xfc00) === 0xd800;
    if (!isSecond) characters++;
  }
  return position + characters;
}
