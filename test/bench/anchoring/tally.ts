import type {Span} from '../../../components/core/tei/span.js';
import type {Truth} from './truth.js';

const outcomes = ['right', 'near', 'wrong', 'revived', 'orphaned', 'ambiguous'] as const;
type Outcome = (typeof outcomes)[number];

/** What was said of a passage: a span in UTF-16 units, or that it is not placed. */
export type Said = Span | 'orphaned' | 'ambiguous';

/** Counts what became of passages against what should have. */
export class Tally {
  readonly #counts = new Map<Outcome, number>(outcomes.map((each) => [each, 0]));
  /** Passages whose words were edited, and those of them found where the edited words are. */
  edited = 0;
  editedRight = 0;
  /** Passages that were deleted. */
  gone = 0;
  total = 0;
  /** Of the processor, not of the clock. */
  milliseconds = 0;

  add(truth: Truth, said: Said): Outcome | undefined {
    if (truth.state === 'torn') return undefined;
    const outcome = outcomeOf(truth, said);
    this.total++;
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
    if (truth.state === 'gone') this.gone++;
    else if (truth.words !== 'kept') {
      this.edited++;
      if (outcome === 'right') this.editedRight++;
    }
    return outcome;
  }

  count(outcome: Outcome): number {
    return this.#counts.get(outcome) ?? 0;
  }

  /** The same as numbers of passages. */
  counts(): Readonly<Record<string, number>> {
    const {total, gone, edited, editedRight, milliseconds} = this;
    return {total, ...Object.fromEntries(this.#counts), gone, edited, editedRight, milliseconds};
  }

  /** Cells of a row: percentages of all passages but for `revived`, which is a number. */
  cells(): string[] {
    const percent = (count: number, of: number): string =>
      of === 0 ? '–' : `${((100 * count) / of).toFixed(2)} %`;
    return [
      percent(this.count('right'), this.total),
      percent(this.count('near'), this.total),
      percent(this.count('wrong'), this.total),
      `${this.count('revived')} of ${this.gone}`,
      percent(this.count('orphaned'), this.total),
      percent(this.count('ambiguous'), this.total),
      `${percent(this.editedRight, this.edited)} of ${this.edited}`,
      `${this.milliseconds.toFixed(0)} ms`,
    ];
  }
}

export const columns = [
  'right',
  'near',
  'silently wrong',
  'revived',
  'orphaned',
  'ambiguous',
  'edited: right',
  'time',
];

/** A deleted passage that is not placed is right; so is one whose edited words are marked. */
function outcomeOf(truth: Exclude<Truth, {state: 'torn'}>, said: Said): Outcome {
  if (truth.state === 'gone') return typeof said === 'string' ? 'right' : 'revived';
  if (typeof said === 'string') return said;
  if (said.start === truth.start && said.end === truth.end) return 'right';
  const shared = Math.min(said.end, truth.end) - Math.max(said.start, truth.start);
  const longest = Math.max(said.end - said.start, truth.end - truth.start);
  return shared > 0 && shared >= longest / 2 ? 'near' : 'wrong';
}
