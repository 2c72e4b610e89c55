export type Script = 'latin' | 'cyrillic';

// One letter for one letter, so that a suffix comes back as it was. Only those that archives
// append to numbers and that Latin print gives by a single letter; the rest stays as printed.
const PAIRS: readonly (readonly [string, string])[] = [
  ['a', 'а'],
  ['b', 'б'],
  ['v', 'в'],
  ['g', 'г'],
  ['d', 'д'],
  ['e', 'е'],
  ['z', 'з'],
  ['i', 'и'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['f', 'ф'],
];
const both = [...PAIRS, ...PAIRS.map(([a, b]) => [a.toUpperCase(), b.toUpperCase()] as const)];
const toCyrillic = new Map(both);
const toLatin = new Map(both.map(([latin, cyrillic]) => [cyrillic, latin] as const));

/** One letter of a number's suffix in the other script: `s` and `с`; unknown letters stay. */
export function letterIn(script: Script, letter: string): string {
  return (script === 'latin' ? toLatin : toCyrillic).get(letter) ?? letter;
}

const LONE_LETTER = /(?<!\p{L})\p{L}(?!\p{L})/gu;

/**
 * The number of a fond, opis or delo in the other script. Only the single letters that belong to a
 * number change (`9401s`, `R-5446`), and only if all of them can, so that no value mixes scripts;
 * words in a value are names and stay as printed.
 */
export function numberIn(script: Script, value: string): string {
  const letters = value.match(LONE_LETTER) ?? [];
  const other = script === 'latin' ? toLatin : toCyrillic;
  if (!letters.every((letter) => other.has(letter))) return value;
  return value.replace(LONE_LETTER, (letter) => letterIn(script, letter));
}

/** The script a label is printed in; undefined when it has no letters or neither script's. */
export function scriptOf(text: string): Script | undefined {
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  const latin = /\p{Script=Latin}/u.test(text);
  if (cyrillic === latin) return undefined;
  return cyrillic ? 'cyrillic' : 'latin';
}
