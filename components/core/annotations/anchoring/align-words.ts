import {type Lexicon, ofMarks} from './lexicon.js';

/** A stretch of a list of words. */
export interface Stretch {
  readonly ids: Int32Array;
  readonly from: number;
  readonly to: number;
}

// What a difference costs, times the weight of the word or, for a change, of both. Another word in
// the same place is likelier than one taken out and one put in, but less so than either alone.
const costOfChange = 0.6;
const costOfLoss = 0.75;
const costOfAddition = 0.55;

const diagonal = 1;
const lost = 2;
const added = 3;

/** Tables that every alignment uses anew. */
let costs = new Float32Array(0);
let steps = new Uint8Array(0);

/** At which ends new words may be left over at no cost: beyond them the text goes on. */
export interface OpenEnds {
  readonly start: boolean;
  readonly end: boolean;
}

/**
 * Lays the words of the old text along those of the new one, at the least cost; at open ends it is
 * free where the old words begin or end among the new ones. Gives for each old word the new one in
 * its place (its number in the whole list), or -1 where it was taken out.
 */
export function alignWords(
  old: Stretch,
  now: Stretch,
  lexicon: Lexicon,
  open: OpenEnds = {start: true, end: true},
): Int32Array {
  const rows = old.to - old.from;
  const width = now.to - now.from + 1;
  const cells = (rows + 1) * width;
  if (costs.length < cells) {
    costs = new Float32Array(cells * 2);
    steps = new Uint8Array(cells * 2);
  }
  costs.fill(0, 0, width);
  for (let column = 1; column < width && !open.start; column++) {
    const word = now.ids[now.from + column - 1] ?? 0;
    costs[column] = (costs[column - 1] ?? 0) + costOfAddition * lexicon.weight(word);
  }
  for (let row = 1; row <= rows; row++) fillRow(row, width, old, now, lexicon);
  let column = open.end ? 0 : width - 1;
  const lastRow = rows * width;
  for (let at = 1; at < width && open.end; at++) {
    if ((costs[lastRow + at] ?? 0) < (costs[lastRow + column] ?? 0)) column = at;
  }
  const places = new Int32Array(rows).fill(-1);
  for (let row = rows; row > 0; ) {
    const step = steps[row * width + column];
    if (step === diagonal) places[row - 1] = now.from + column - 1;
    if (step !== added) row--;
    if (step !== lost) column--;
  }
  return places;
}

function fillRow(row: number, width: number, old: Stretch, now: Stretch, lexicon: Lexicon): void {
  const word = old.ids[old.from + row - 1] ?? 0;
  const weight = lexicon.weight(word);
  const here = row * width;
  const above = here - width;
  costs[here] = (costs[above] ?? 0) + costOfLoss * weight;
  steps[here] = lost;
  for (let column = 1; column < width; column++) {
    const other = now.ids[now.from + column - 1] ?? 0;
    const like = word === other ? 1 : lexicon.likeness(word, other);
    const otherWeight = lexicon.weight(other);
    // No word turns into a comma.
    const isChange = like > 0 || weight <= ofMarks === otherWeight <= ofMarks;
    let least = isChange
      ? (costs[above + column - 1] ?? 0) + costOfChange * (weight + otherWeight) * (1 - like)
      : Number.POSITIVE_INFINITY;
    let step = diagonal;
    const losing = (costs[above + column] ?? 0) + costOfLoss * weight;
    if (losing < least) {
      least = losing;
      step = lost;
    }
    const adding = (costs[here + column - 1] ?? 0) + costOfAddition * otherWeight;
    if (adding < least) {
      least = adding;
      step = added;
    }
    costs[here + column] = least;
    steps[here + column] = step;
  }
}
