/** A letter under which names stand in an index; signs and figures stand under `#`. */
export type Initial = string;

const latin = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Scripts in which every name would have an initial of its own: one sign stands for all of them. */
const together: readonly (readonly [sign: string, letters: RegExp])[] = [
  ['漢', /^\p{sc=Han}/u],
  ['あ', /^[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ['가', /^\p{sc=Hangul}/u],
];

/** The order of names in one language: its letters first, then other scripts (CLDR's root order). */
export class NameOrder {
  readonly #collator: Intl.Collator;
  readonly #base: Intl.Collator;

  /** @param locale BCP 47; one that is no tag counts as English */
  constructor(locale: string) {
    const tag = usableLocale(locale);
    this.#collator = new Intl.Collator(tag, {numeric: true});
    // Letters alone: `Ö` is an `O` in English and a letter of its own in Swedish.
    this.#base = new Intl.Collator(tag, {sensitivity: 'base'});
  }

  compare(one: string, other: string): number {
    return this.#collator.compare(sortable(one), sortable(other));
  }

  sort<Row extends {readonly name: string}>(rows: readonly Row[]): Row[] {
    const keyed = rows.map((row) => [sortable(row.name), row] as const);
    keyed.sort(
      ([one, a], [other, b]) =>
        this.#collator.compare(one, other) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    );
    return keyed.map(([, row]) => row);
  }

  initialOf(name: string): Initial {
    const [first = ''] = sortable(name);
    if (!/\p{L}/u.test(first)) return '#';
    const shared = together.find(([, letters]) => letters.test(first))?.[0];
    if (shared !== undefined) return shared;
    if (!/\p{sc=Latin}/u.test(first)) return first.toUpperCase();
    const at = latin.findLastIndex((letter) => this.#base.compare(first, letter) >= 0);
    const letter = latin[at];
    // What sorts after Z is a letter of its own; what lies between two is written with the first.
    return letter === undefined || (letter === 'Z' && this.#base.compare(first, letter) > 0)
      ? first.toUpperCase()
      : letter;
  }
}

/** Quotation marks and brackets before a name are no part of its order. */
function sortable(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, '') || name;
}

function usableLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
