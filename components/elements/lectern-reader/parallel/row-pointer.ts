import type {AlignmentRow} from '../../../core/links/alignment/alignment.js';
import {isPlainKey} from '../../plain-key.js';
import {isAlone, lightRow} from './lit-row.js';
import type {ParallelReader} from './pairs-of-panes.js';
import type {PaneSide} from './pane-side.js';
import {sayCounterpart, sayRow} from './say-parallel.js';
import type {Pair} from './scroll-together.js';
import {contentTop} from './space-above.js';

interface Pointing {
  readonly pairs: () => readonly Pair[];
  /** Another row is pointed at, or none; with words that are to be read out, if there are. */
  readonly changed: (announced?: string) => void;
}

interface Pointed {
  readonly pair: Pair;
  readonly side: PaneSide;
  readonly row: AlignmentRow;
}

/** So much of a passage is read out, in UTF-16 units. */
const opening = 160;

/** The row under the pointer, around the focus, or where one reads when the key `r` asks for it. */
export class RowPointer {
  readonly #reader: ParallelReader;
  readonly #pointing: Pointing;
  #pointed: Pointed | undefined;

  constructor(reader: ParallelReader, pointing: Pointing) {
    this.#reader = reader;
    this.#pointing = pointing;
  }

  connect(signal: AbortSignal): void {
    const reader = this.#reader;
    for (const name of ['pointerover', 'focusin'] as const) {
      reader.addEventListener(name, ({target}) => this.#point(target), {signal});
    }
    reader.addEventListener('pointerleave', () => this.#show(undefined), {signal});
    reader.addEventListener('keydown', (event) => this.#onKey(event), {signal});
  }

  /** How the row is known that is pointed at. */
  get said(): {readonly words: string; readonly how: 'stated' | 'computed' | 'alone'} | undefined {
    const row = this.#pointed?.row;
    return row && {words: sayRow(row), how: isAlone(row) ? 'alone' : row.origin};
  }

  clear(): void {
    this.#pointed = undefined;
  }

  #point(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const found = this.#around(target);
    // Between two passages the one before stays lit: the way to the other text leads across.
    if (found && found.row !== this.#pointed?.row) this.#show(found);
  }

  #show(next: Pointed | undefined, announced?: string): void {
    const before = this.#pointed;
    if (before && before.pair !== next?.pair) lightRow(before.pair, undefined);
    this.#pointed = next;
    if (next) lightRow(next.pair, next.row);
    if (before || next) this.#pointing.changed(announced);
  }

  /** `r` says what answers the passage one is at, and how that is known. */
  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || !isPlainKey(event, 'r')) return;
    const path = event.composedPath();
    const [origin] = path;
    const found = (origin instanceof Element && this.#around(origin)) || this.#atLine(path);
    if (!found) return;
    event.preventDefault();
    const {pair, side, row} = found;
    const other = side === pair.a ? pair.b : pair.a;
    const text = isAlone(row) ? '' : (other.text.textMap?.textOf(row[other.side]) ?? '');
    const words = text.replace(/\s+/g, ' ').trim();
    const short = words.length > opening ? `${words.slice(0, opening)}…` : words;
    this.#show(found, sayCounterpart(row, short));
  }

  /** Of several texts the first that answers the passage counts. */
  #around(element: Element): Pointed | undefined {
    const found = this.#pointing.pairs().flatMap((pair) =>
      [pair.a, pair.b].flatMap((side) => {
        const row = side.text.contains(element) ? side.rowAround(element) : undefined;
        return row ? [{pair, side, row}] : [];
      }),
    );
    return found.find(({row}) => !isAlone(row)) ?? found[0];
  }

  /** The passage at the line where one reads in the pane that has the focus. */
  #atLine(path: readonly EventTarget[]): Pointed | undefined {
    for (const pair of this.#pointing.pairs()) {
      const sides = [pair.a, pair.b].filter((side) => side.isInView);
      const side = sides.find(({scroller}) => path.includes(scroller)) ?? sides[0];
      const row = side && rowAtLine(side);
      if (side && row) return {pair, side, row};
    }
    return undefined;
  }
}

function rowAtLine(side: PaneSide): AlignmentRow | undefined {
  const line = side.readingLine;
  const rows = side.alignment.rows.filter((row) => side.elementsOf(row).length > 0);
  const begun = rows.filter((row) => {
    const [first] = side.elementsOf(row);
    return first !== undefined && contentTop(first) <= line;
  });
  return begun.at(-1) ?? rows[0];
}
