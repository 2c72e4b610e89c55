import type {Span} from '../../../components/core/tei/span.js';
import type {Piece} from './editable.js';

/** Where an old span truly is in the edited text (UTF-16 units). */
export type Truth =
  | ({readonly state: 'there'; readonly words: 'kept' | 'edited' | 'rewritten'} & Span)
  | {readonly state: 'gone'}
  /** Its parts no longer stand together: no one place is right. */
  | {readonly state: 'torn'};

interface Landed extends Span {
  readonly piece: Piece;
}

/** Follows old spans through the edits by what each piece of the new text stands for. */
export class TruthOfEdits {
  readonly #landed: Landed[] = [];
  readonly #byOld: Landed[];
  readonly #order = new Map<Landed, number>();

  constructor(pieces: readonly Piece[]) {
    let at = 0;
    for (const piece of pieces) {
      const landed = {piece, start: at, end: at + piece.text.length};
      this.#order.set(landed, this.#landed.length);
      this.#landed.push(landed);
      at = landed.end;
    }
    this.#byOld = this.#landed
      .filter(({piece}) => piece.from !== undefined)
      .sort((a, b) => (a.piece.from?.start ?? 0) - (b.piece.from?.start ?? 0));
  }

  of({start, end}: Span): Truth {
    const within = this.#overlapping(start, end);
    const words = within.filter(({piece}) => !/^\s+$/.test(piece.text));
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last) return {state: 'gone'};
    const from = this.#order.get(first) ?? 0;
    const to = this.#order.get(last) ?? 0;
    if (to < from) return {state: 'torn'};
    for (let at = from; at <= to; at++) {
      const {piece} = this.#landed[at] ?? first;
      const own = piece.from && piece.from.start < end && piece.from.end > start;
      if (piece.from && !own && !/^\s+$/.test(piece.text)) return {state: 'torn'};
    }
    const edited = words.filter(({piece}) => piece.edited);
    const gaps = words.reduce((sum, {piece}) => sum + overlap(piece, start, end), 0);
    const isWhole = gaps === this.#wordsBetween(start, end);
    const kept = edited.length === 0 && isWhole && to - from + 1 <= within.length;
    return {
      state: 'there',
      words: kept ? 'kept' : edited.length === words.length ? 'rewritten' : 'edited',
      start: first.start + inside(first.piece, start, 'start'),
      end: last.end - inside(last.piece, end, 'end'),
    };
  }

  /** Set by the bench: UTF-16 units of words between two old offsets. */
  #wordsBetween(start: number, end: number): number {
    return this.oldText.slice(start, end).replace(/\s/gu, '').length;
  }

  oldText = '';

  #overlapping(start: number, end: number): Landed[] {
    let from = 0;
    let to = this.#byOld.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#byOld[middle]?.piece.from?.end ?? 0) <= start) from = middle + 1;
      else to = middle;
    }
    const found: Landed[] = [];
    for (let at = from; at < this.#byOld.length; at++) {
      const landed = this.#byOld[at];
      if (!landed?.piece.from || landed.piece.from.start >= end) break;
      found.push(landed);
    }
    return found;
  }
}

function overlap({from}: Piece, start: number, end: number): number {
  return from ? Math.min(from.end, end) - Math.max(from.start, start) : 0;
}

/** How far within an unedited piece the old span began or ended. */
function inside({from, edited, text}: Piece, offset: number, which: 'start' | 'end'): number {
  if (!from || edited) return 0;
  const far = which === 'start' ? offset - from.start : from.end - offset;
  return Math.max(0, Math.min(far, text.length));
}
