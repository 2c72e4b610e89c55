/**
 * Letters that Unicode does not take apart, under the letter by which a reader without that
 * keyboard looks for them. Applied after compatibility decomposition, lower case and the loss of
 * marks, so that only bare letters stand here.
 */
const rows: Readonly<Record<string, string>> = {
  // Latin: Nordic, Polish, Turkish, Maltese, Sami, African, Azeri; scribal letters.
  latin:
    'ßss æae œoe øo łl đd ðd þth ıi ȷj ħh ŋn ŧt ɓb ɗd ƙk ɛe ɔo ɣg əa ʒz ȝg ƿw ĸk ꜳaa ꜵao ꜷau ꜹav ꜽay ꝏoo ꝛr ꝑp ꝓp ꝗq ꝟv ꝡvy',
  greek: 'ςσ ϲσ ϐβ ϑθ ϕφ ϖπ ϰκ ϱρ ϵε',
  // Cyrillic: Turkic and Caucasian letters by their plain shapes, then those of before 1918 and of
  // Church Slavonic.
  cyrillic:
    'әа ғг ґг қк ҡк ҝк ңн ҥн өо ұу үу һх ҳх ҷч ҹч җж ҙз ҫс ӡз єе іи ји љл њн ћч ђд џдж ӏ ѣе ѵи ѳф ѕз ѡо ꙋу ѧя ѫу ѩя ѭю ѥе ѯкс ѱпс ѿот ꙗя ꙑы',
  // Arabic: the numbers that Persian, Urdu, Kazakh, Uyghur and Arabic keyboards give one letter.
  arabic: 'ٱا يی ىی ېی ےی ۍی ۂه ۀه ةه ۃه ہه ھه ەه كک ڪک ګگ ڭن ۇو ۆو ۈو ۋو ۉو ۅو ٴ ـ ڤف ڕر ڵل',
  // Hebrew: letters at the end of a word, ligatures of Yiddish.
  hebrew: 'ךכ םמ ןנ ףפ ץצ װוו ױוי ײיי',
};

/** One letter → what it is looked for as; empty for a sign that is no letter of its own. */
export const plainLetters: ReadonlyMap<string, string> = new Map(
  Object.values(rows).flatMap((row) =>
    row.split(' ').map((entry): [string, string] => {
      const [letter = '', ...plain] = [...entry];
      return [letter, plain.join('')];
    }),
  ),
);
