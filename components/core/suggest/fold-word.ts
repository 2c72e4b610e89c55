/** Letters that have no decomposition in Unicode but that catalogues write without their sign. */
const plain: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ı: 'i',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    // Arabic letters that Persian, Uyghur and Arabic keyboards give different numbers.
    ك: 'ک',
    ي: 'ی',
    ى: 'ی',
    ه: 'ە',
  }),
);

const special = new RegExp(`[${[...plain.keys()].join('')}]`, 'gu');
/** Signs that stand for an apostrophe within a word, and those that say a letter is restored. */
const within = /[\p{M}'’ʼ‘ʻʹ`´[\]\-‐\s]/gu;

/**
 * A word as it is compared: without case, diacritics, apostrophes, an editor's square brackets and
 * the hyphen and line break that part it. `Ürümqi`, `URUMQI` and `Urum-⏎qi` are one.
 */
export function foldWord(word: string): string {
  if (/^[A-Za-z\d]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(within, '')
    .replace(special, (letter) => plain.get(letter) ?? letter);
}
