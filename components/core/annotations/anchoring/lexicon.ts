/** Below this two words are not taken for one word that was edited. */
const leastLikeness = 0.5;

/** The weight of a punctuation mark; every word weighs more. */
export const ofMarks = 0.25;

/**
 * The words of both versions of a text, each with a number, how much it tells of a place, and how
 * like it is to another.
 */
export class Lexicon {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #weights: number[] = [];
  readonly #letters: number[] = [];
  readonly #lengths: number[] = [];
  readonly #likeness = new Map<number, number>();

  get size(): number {
    return this.#words.length;
  }

  idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    this.#weights.push(weightOf(word));
    this.#letters.push(lettersOf(word));
    this.#lengths.push(word.length);
    return id;
  }

  wordOf(id: number): string {
    return this.#words[id] ?? '';
  }

  /** From 0.25 for a comma to 1 for a long word: long words stand seldom by chance. */
  weight(id: number): number {
    return this.#weights[id] ?? 0;
  }

  /** 1 for the same word, 0 for one that has nothing to do with it; a slip of the pen between. */
  likeness(a: number, b: number): number {
    if (a === b) return 1;
    const first = this.#lengths[a] ?? 0;
    const second = this.#lengths[b] ?? 0;
    const differing = bitCount((this.#letters[a] ?? 0) ^ (this.#letters[b] ?? 0));
    // Each edit changes at most two letters of the set, so most pairs are settled here.
    const edits = Math.max(differing / 2, Math.abs(first - second));
    if (1 - edits / Math.max(first, second) < leastLikeness) return 0;
    const key = a < b ? a * 0x4000000 + b : b * 0x4000000 + a;
    const known = this.#likeness.get(key);
    if (known !== undefined) return known;
    const found = likenessOf(this.wordOf(a), this.wordOf(b));
    this.#likeness.set(key, found);
    return found;
  }
}

function weightOf(word: string): number {
  if (!/[\p{L}\p{N}]/u.test(word)) return ofMarks;
  return word.length === 1 && word > '\u2e7f' ? 0.5 : Math.min(1, 0.3 + word.length / 10);
}

/** The letters that occur, as a set of 32 bits. */
function lettersOf(word: string): number {
  let letters = 0;
  const small = word.toLowerCase();
  for (let at = 0; at < small.length; at++) letters |= 1 << (small.charCodeAt(at) & 31);
  return letters;
}

function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Edits with exchanged neighbours counted as one, against the length; the case hardly counts. */
export function likenessOf(a: string, b: string): number {
  const [one, two] = [a.toLowerCase(), b.toLowerCase()];
  if (one === two) return 0.95;
  const longest = Math.max(one.length, two.length);
  // Nobody edits so long a word; its table would cost what a whole text does.
  if (longest > 64) return 0;
  const found = 1 - editsBetween(one, two) / longest;
  return found < leastLikeness ? 0 : found;
}

/** Three rows of the table of edits, used anew for each pair of words. */
const width = 65;
const table = new Uint8Array(3 * width);

function editsBetween(a: string, b: string): number {
  for (let column = 0; column <= b.length; column++) table[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const here = (row % 3) * width;
    const last = ((row + 2) % 3) * width;
    const before = ((row + 1) % 3) * width;
    const letter = a.charCodeAt(row - 1);
    table[here] = row;
    for (let column = 1; column <= b.length; column++) {
      const other = b.charCodeAt(column - 1);
      let least = Math.min(
        (table[last + column] ?? 0) + 1,
        (table[here + column - 1] ?? 0) + 1,
        (table[last + column - 1] ?? 0) + (letter === other ? 0 : 1),
      );
      const exchanged =
        row > 1 &&
        column > 1 &&
        letter === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === other;
      if (exchanged) least = Math.min(least, (table[before + column - 2] ?? 0) + 1);
      table[here + column] = least;
    }
  }
  return table[(a.length % 3) * width + b.length] ?? 0;
}
