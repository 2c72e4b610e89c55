/** Headings that say what stands under them, in the words of several languages. */
const SECTIONS: readonly (readonly [string, RegExp])[] = [
  ['abstract', /^(?:abstract|zusammenfassung|résumé|аннотация|özet)$/iu],
  ['notes', /^(?:(?:end|foot)?notes|anmerkungen|примечания|notlar)$/iu],
  [
    'bibliography',
    /^(?:bibliography|references|sources|works cited|literature|literatur(?:verzeichnis)?|bibliographie|литература|источники|kaynakça)$/iu,
  ],
  [
    'see-also',
    /^(?:see also|further reading|external links|siehe auch|weblinks|voir aussi|см\. также)$/iu,
  ],
];

/** What stands under a heading, by its words: `bibliography` for “References”; undefined for others. */
export function sectionNamed(words: string): string | undefined {
  const plain = words.replace(/^[\dIVX]+\.?\s+|\s?:$/gu, '');
  return SECTIONS.find(([, pattern]) => pattern.test(plain))?.[0];
}
