import {numbered} from '../../natives/numbered.js';
import {type Band, bandFor} from './band.js';
import {type Bead, beadsFor} from './beads.js';
import {LengthModel} from './length-model.js';
import {type Compared, type SharedTrait, sharedTraits} from './likeness.js';
import {countSentences, scoreOfSentences} from './sentences.js';

/** One more than the units a side of the rows that every text is tried for. */
const side = 4;

/** Weighs rows of two texts: by the traits they share, by their lengths, by what they are. */
export class BeadScores {
  readonly beads: readonly Bead[];
  readonly lengths: LengthModel;
  #band: Band;
  readonly #shared: SharedTrait[];
  readonly #a: SideTable;
  readonly #b: SideTable;
  /** For each unit of a, the gains with the units of b in the band, added up from the left. */
  #gains: Float32Array;
  /** Sums of traits of the last cell that was asked for, by how many units of a and of b. */
  readonly #corner = new Float64Array(side * side);
  #atI = -1;
  #atJ = -1;

  constructor(a: readonly Compared[], b: readonly Compared[]) {
    this.#shared = sharedTraits(a, b);
    const lengthsOf = (units: readonly Compared[]) => units.map(({length}) => length);
    this.lengths = new LengthModel(lengthsOf(a), lengthsOf(b));
    this.beads = beadsFor(a.length, b.length, this.lengths.excerpt);
    this.#a = new SideTable(a);
    this.#b = new SideTable(b);
    this.#band = bandFor(a.length, b.length, this.#shared);
    for (const trait of this.#shared) this.#lose(trait);
    this.#gains = this.#gainsIn(this.#band);
  }

  get band(): Band {
    return this.#band;
  }

  /** Looks at other cells from now on. */
  set band(band: Band) {
    this.#band = band;
    this.#gains = this.#gainsIn(band);
  }

  /** Takes further traits into account. */
  add(traits: readonly SharedTrait[]): void {
    for (const trait of traits) {
      this.#shared.push(trait);
      this.#lose(trait);
    }
    this.#gains = this.#gainsIn(this.#band);
  }

  /** How likely the units before `i` and `j`, as many as the bead says, make a row: log odds. */
  score(i: number, j: number, {a, b, prior}: Bead): number {
    if (a === 0 || b === 0) return prior;
    return (
      prior +
      this.#byTraits(i, j, a, b) +
      this.lengths.score(i, j, a, b) +
      this.#byKind(i, j, a, b) +
      this.#bySentences(i, j, a, b) +
      agreement(this.#a.first[i - a] ?? 1, this.#b.first[j - b] ?? 1) +
      agreement(this.#a.first[i] ?? 1, this.#b.first[j] ?? 1)
    );
  }

  #lose({a, b, loss}: SharedTrait): void {
    if (loss === 0) return;
    for (const i of a) this.#a.losses[i] = (this.#a.losses[i] ?? 0) + loss;
    for (const j of b) this.#b.losses[j] = (this.#b.losses[j] ?? 0) + loss;
  }

  #gainsIn({from, width}: Band): Float32Array {
    this.#atI = -1;
    const gains = new Float32Array(from.length * width);
    for (const {a, b, gain, loss} of this.#shared) {
      for (const i of a) {
        const first = from[i] ?? 0;
        for (let at = firstFrom(b, first); at < b.length; at++) {
          const column = (b[at] ?? 0) - first;
          if (column >= width) break;
          // What both have is lost by neither.
          gains[i * width + column] = (gains[i * width + column] ?? 0) + gain - 2 * loss;
        }
      }
    }
    for (let cell = 1; cell < gains.length; cell++) {
      if (cell % width !== 0) gains[cell] = (gains[cell] ?? 0) + (gains[cell - 1] ?? 0);
    }
    return gains;
  }

  #byTraits(i: number, j: number, a: number, b: number): number {
    let sum: number;
    if (a < side && b < side) {
      // A cell is asked for by one bead after the other.
      if (i !== this.#atI || j !== this.#atJ) this.#fillCorner(i, j);
      sum = this.#corner[a * side + b] ?? 0;
    } else sum = this.#sumOf(i, j, a, b);
    // What is shared twice over is no more certain twice over.
    return sum > 0 ? 3 * Math.log1p(sum / 3) : Math.max(sum, -4);
  }

  /** The sums of all small rows that end before `i` and `j`. */
  #fillCorner(i: number, j: number): void {
    this.#atI = i;
    this.#atJ = j;
    const corner = this.#corner;
    for (let b = 1; b < side; b++) corner[b] = (corner[b - 1] ?? 0) + (this.#b.losses[j - b] ?? 0);
    for (let a = 1; a < side && a <= i; a++) {
      const loss = this.#a.losses[i - a] ?? 0;
      for (let b = 1; b < side; b++) {
        const above = corner[(a - 1) * side + b] ?? 0;
        corner[a * side + b] = above + this.#gainsOf(i - a, j - b, j) + loss;
      }
    }
  }

  #sumOf(i: number, j: number, a: number, b: number): number {
    let sum = 0;
    for (let row = i - a; row < i; row++) {
      sum += this.#gainsOf(row, j - b, j) + (this.#a.losses[row] ?? 0);
    }
    for (let column = j - b; column < j; column++) sum += this.#b.losses[column] ?? 0;
    return sum;
  }

  /** Gains of a unit of a with units of b; what is outside the band counts nothing. */
  #gainsOf(row: number, start: number, end: number): number {
    const {from, width} = this.#band;
    const first = from[row] ?? 0;
    const last = Math.min(end - first, width) - 1;
    if (last < 0) return 0;
    const before = Math.min(start - first, width) - 1;
    const upTo = this.#gains[row * width + last] ?? 0;
    return before < 0 ? upTo : upTo - (this.#gains[row * width + before] ?? 0);
  }

  #bySentences(i: number, j: number, a: number, b: number): number {
    return scoreOfSentences(
      (this.#a.sentences[i] ?? 0) - (this.#a.sentences[i - a] ?? 0),
      (this.#b.sentences[j] ?? 0) - (this.#b.sentences[j - b] ?? 0),
    );
  }

  #byKind(i: number, j: number, a: number, b: number): number {
    const headA = (this.#a.heads[i] ?? 0) - (this.#a.heads[i - a] ?? 0);
    const headB = (this.#b.heads[j] ?? 0) - (this.#b.heads[j - b] ?? 0);
    const markA = (this.#a.marks[i] ?? 0) - (this.#a.marks[i - a] ?? 0);
    const markB = (this.#b.marks[j] ?? 0) - (this.#b.marks[j - b] ?? 0);
    if (headA + headB + markA + markB === 0) return 0;
    if (a > 1 || b > 1) {
      return -2 * (markA + markB) - Math.abs(headA - headB) * 1.5 - Math.min(headA, headB) * 0.5;
    }
    if (markA + markB > 0) return markA === markB ? 2 : -4;
    return headA === headB ? 1 : -1.5;
  }
}

/** What scores ask of the units of one side, as numbers. */
class SideTable {
  /** What a unit loses by having traits that the other does not share. */
  readonly losses: Float64Array;
  /** Headings, and marks without words, before each boundary. */
  readonly heads: Uint32Array;
  readonly marks: Uint32Array;
  /** Sentences that end before each boundary. */
  readonly sentences: Uint32Array;
  /** 1 for the first unit of its division or stanza. */
  readonly first: Uint8Array;

  constructor(compared: readonly Compared[]) {
    const count = compared.length;
    this.losses = new Float64Array(count);
    this.heads = new Uint32Array(count + 1);
    this.marks = new Uint32Array(count + 1);
    this.sentences = new Uint32Array(count + 1);
    this.first = new Uint8Array(count);
    for (const [at, {unit}] of numbered(compared)) {
      this.heads[at + 1] = (this.heads[at] ?? 0) + (unit.kind === 'heading' ? 1 : 0);
      this.marks[at + 1] = (this.marks[at] ?? 0) + (unit.kind === 'mark' ? 1 : 0);
      this.sentences[at + 1] = (this.sentences[at] ?? 0) + countSentences(unit.text);
      this.first[at] = unit.isFirst ? 1 : 0;
    }
  }
}

/** Rows begin where divisions and stanzas begin, on both sides; the end of a text is such a place. */
function agreement(one: number, other: number): number {
  return one === other ? 0.6 * one : -0.3;
}

function firstFrom(rising: readonly number[], least: number): number {
  let [from, to] = [0, rising.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rising[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
