/** Between Cyrillic and Latin print, as newspapers write names; good enough to look for a name. */

const pairs: readonly (readonly [cyrillic: string, latin: string])[] = [
  ['щ', 'shch'],
  ['ш', 'sh'],
  ['ч', 'ch'],
  ['ж', 'zh'],
  ['х', 'kh'],
  ['ц', 'ts'],
  ['ю', 'yu'],
  ['я', 'ya'],
  ['ё', 'yo'],
  ['а', 'a'],
  ['б', 'b'],
  ['в', 'v'],
  ['г', 'g'],
  ['д', 'd'],
  ['е', 'e'],
  ['з', 'z'],
  ['и', 'i'],
  ['й', 'y'],
  ['к', 'k'],
  ['л', 'l'],
  ['м', 'm'],
  ['н', 'n'],
  ['о', 'o'],
  ['п', 'p'],
  ['р', 'r'],
  ['с', 's'],
  ['т', 't'],
  ['у', 'u'],
  ['ф', 'f'],
  ['ы', 'y'],
  ['э', 'e'],
  ['ь', ''],
  ['ъ', ''],
];
const latinOf = new Map(pairs);
const cyrillicOf = new Map([
  ...pairs
    .filter(([, latin]) => latin !== '')
    .map(([cyrillic, latin]) => [latin, cyrillic] as const)
    .reverse(),
  // The first of two Cyrillic letters for one Latin one; letters that Russian print has not.
  ...([
    ['e', 'е'],
    ['y', 'й'],
    ['h', 'х'],
    ['q', 'к'],
    ['c', 'к'],
    ['w', 'в'],
    ['x', 'кс'],
    ['j', 'дж'],
    ['gh', 'г'],
  ] as const),
]);

const capitalised = (word: string): string =>
  word.replace(/^./u, (first) => first.toLocaleUpperCase());

function eachWord(text: string, said: (small: string) => string | undefined): string | undefined {
  let known = true;
  const result = text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    const there = said(word.toLowerCase());
    if (there === undefined) known = false;
    return /^\p{Lu}/u.test(word) ? capitalised(there ?? '') : (there ?? '');
  });
  return known ? result : undefined;
}

/** A Russian name in Latin letters; undefined where a letter is not Russian. */
export function inLatin(text: string): string | undefined {
  return eachWord(text, (small) => {
    const letters = [...small].map((letter) => latinOf.get(letter));
    return letters.includes(undefined) ? undefined : letters.join('').replace(/iy$/, 'y');
  });
}

/** A name in Latin letters as Russian print would have it; undefined where there is no saying. */
export function inCyrillic(text: string): string | undefined {
  return eachWord(text, (small) => {
    const bare = small.normalize('NFD').replace(/\p{M}/gu, '');
    const units = bare.match(/shch|sh|ch|zh|kh|gh|ts|yu|ya|yo|ye|./gu) ?? [];
    const letters = units.map((unit) => (unit === 'ye' ? 'е' : cyrillicOf.get(unit)));
    return letters.includes(undefined) ? undefined : letters.join('');
  });
}
