import type {Chart, ChartMark} from './lay-out-chart.js';

/** The id of the date in the key of a mark, behind the row and the kind. */
const idIn = (key: string): string => key.replace(/^(?:\d+ )?(?:date|cluster) /, '');

/** Which mark keys stand on, and which one is told of; both outlive regrouping by their date. */
export class MarkCursor {
  #chart: Chart | undefined;
  #current: string | undefined;
  #told: string | undefined;
  #awaits = false;
  /** Whether the focus was on a mark when it was last seen. */
  focused = false;

  take(chart: Chart): void {
    this.#chart = chart;
    const awaited = this.#awaits ? this.current : undefined;
    if (awaited) this.tell(awaited);
  }

  get #marks(): readonly ChartMark[] {
    return this.#chart?.marks ?? [];
  }

  get current(): ChartMark | undefined {
    const key = this.#current;
    if (key === undefined) return undefined;
    const id = idIn(key);
    return (
      this.#marks.find((mark) => mark.key === key) ??
      this.#marks.find(({dates}) => dates.some(({statement}) => statement.id === id))
    );
  }

  /** Where one comes in: at the top, which is what one sees first. */
  get entry(): ChartMark | undefined {
    return this.current ?? this.#chart?.rows[0]?.marks[0];
  }

  get told(): ChartMark | undefined {
    return this.#marks.find(({key}) => key === this.#told);
  }

  tell(mark: ChartMark): void {
    this.#awaits = false;
    this.#current = mark.key;
    this.#told = mark.key;
  }

  isTold({key}: ChartMark): boolean {
    return this.#told === key && this.#current === key;
  }

  /** Takes back what is told; false when nothing is. */
  hush(): boolean {
    const had = this.told !== undefined;
    this.#told = undefined;
    return had;
  }

  /** A date that is not in view yet. */
  await(id: string): void {
    this.#current = `date ${id}`;
    this.#awaits = true;
    this.focused = true;
  }

  /** The next mark in order of time; undefined beyond the last in view. */
  beside(by: 1 | -1): ChartMark | undefined {
    const from = this.entry;
    return from && this.#marks[this.#marks.indexOf(from) + by];
  }

  end(of: 'first' | 'last'): ChartMark | undefined {
    return this.#marks.at(of === 'first' ? 0 : -1);
  }

  /** Of the next row the mark that is nearest in time. */
  inRow(by: 1 | -1): ChartMark | undefined {
    const rows = this.#chart?.rows ?? [];
    const current = this.entry;
    if (!current) return undefined;
    const at = rows.findIndex(({marks}) => marks.includes(current));
    const middle = (current.mark.start + current.mark.end) / 2;
    const away = ({mark}: ChartMark) => Math.abs((mark.start + mark.end) / 2 - middle);
    const row = rows[at + by];
    return row && [...row.marks].sort((a, b) => away(a) - away(b))[0];
  }
}
