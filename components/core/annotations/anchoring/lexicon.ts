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
  #weights = new Float32Array(1024);
  #letters = new Int32Array(1024);
  #lengths = new Int32Array(1024);
  // Likenesses found lately: a pair overwrites the one that had its slot.
  readonly #pairs = new Float64Array(slots);
  readonly #found = new Float32Array(slots);

  get size(): number {
    return this.#words.length;
  }

  idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    if (id === this.#weights.length) {
      this.#weights = grown(this.#weights, new Float32Array(id * 2));
      this.#letters = grown(this.#letters, new Int32Array(id * 2));
      this.#lengths = grown(this.#lengths, new Int32Array(id * 2));
    }
    this.#weights[id] = weightOf(word);
    this.#letters[id] = lettersOf(word);
    this.#lengths[id] = word.length;
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
    const longest = first > second ? first : second;
    const apart = first > second ? first - second : second - first;
    if (1 - apart / longest < leastLikeness) return 0;
    // Each edit changes at most two letters of the set, so most pairs are settled here.
    const differing = bitCount((this.#letters[a] ?? 0) ^ (this.#letters[b] ?? 0));
    if (1 - differing / 2 / longest < leastLikeness) return 0;
    const key = a < b ? a * 0x4000000 + b + 1 : b * 0x4000000 + a + 1;
    const slot = (Math.imul(a ^ b, 0x9e3779b1) ^ (a + b)) & (slots - 1);
    if (this.#pairs[slot] === key) return this.#found[slot] ?? 0;
    const found = likenessOf(this.wordOf(a), this.wordOf(b));
    this.#pairs[slot] = key;
    this.#found[slot] = found;
    return found;
  }
}

const slots = 2 ** 16;

function grown<Numbers extends Float32Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
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
