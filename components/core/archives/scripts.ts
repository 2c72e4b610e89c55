export type Script = 'latin' | 'cyrillic';

// Letters that archives append to numbers, as Latin print gives them (the Library of Congress
// without its ties). Letters that share a Latin one with another are not there: they stay as printed.
const PAIRS: readonly (readonly [latin: string, cyrillic: string])[] = [
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
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
];
const capital = (text: string) => text.replace(/^./u, (first) => first.toUpperCase());
const both = [...PAIRS, ...PAIRS.map(([a, b]) => [capital(a), capital(b)] as const)];
const toCyrillic = new Map(both);
const toLatin = new Map(both.map(([latin, cyrillic]) => [cyrillic, latin] as const));
const LATIN_LETTER = /[ZzKkCcSs]h|[Tt]s|\p{L}/gu;

/** The letters in the other script; undefined if one has no counterpart or stands in it already. */
function transliterate(script: Script, letters: string): string | undefined {
  const table = script === 'latin' ? toLatin : toCyrillic;
  const units = letters.match(script === 'latin' ? /\p{L}/gu : LATIN_LETTER) ?? [];
  const said = units.map((unit) => table.get(unit));
  return said.includes(undefined) ? undefined : said.join('');
}

/** Letters in the other script, if they come back from it as they were. */
function thereAndBack(script: Script, letters: string): string | undefined {
  const there = transliterate(script, letters);
  if (there === undefined) return undefined;
  const back = transliterate(script === 'latin' ? 'cyrillic' : 'latin', there);
  return back === letters ? there : undefined;
}

/**
 * The letter of a leaf put in later in the other script: `а` and `a`. It stays as printed where it
 * has no single counterpart, or where Latin print would read it as a side (`12v`, `12r`).
 */
export function leafLetterIn(script: Script, letter: string): string {
  if (letter === '') return '';
  const there = thereAndBack(script, letter);
  return there === undefined || there.length > 1 || /^[vr]$/i.test(there) ? letter : there;
}

// Longer runs of letters are words, not suffixes.
const LETTERS = /\p{L}+/gu;
const LONGEST_SUFFIX = 3;

/**
 * The number of a fond, opis or delo in the other script. Only letters that belong to a number
 * change (`9401s`, `R-5446`, `9401с/ч`), and only if all of them can and come back as they were, so
 * that no value mixes scripts; words in a value are names and stay as printed.
 */
export function numberIn(script: Script, value: string): string {
  // Each run once: a list of leaves repeats its letters.
  const said = new Map<string, string>();
  for (const [run] of value.matchAll(LETTERS)) {
    if (run.length > LONGEST_SUFFIX || said.has(run)) continue;
    const there = thereAndBack(script, run);
    if (there === undefined || there.length > LONGEST_SUFFIX) return value;
    said.set(run, there);
  }
  return said.size === 0 ? value : value.replace(LETTERS, (run) => said.get(run) ?? run);
}

/** Whether every letter is one that archives append to a number, all in one script. */
export function isSuffix(letters: string): boolean {
  return (
    thereAndBack('latin', letters) !== undefined || thereAndBack('cyrillic', letters) !== undefined
  );
}

/** The script a label is printed in; undefined when it has no letters or neither script's. */
export function scriptOf(text: string): Script | undefined {
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  const latin = /\p{Script=Latin}/u.test(text);
  if (cyrillic === latin) return undefined;
  return cyrillic ? 'cyrillic' : 'latin';
}
