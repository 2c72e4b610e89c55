/** A collection made up for measuring: the same every time, its words as unequal as those of a language. */

/** A small generator of random numbers (mulberry32), so that every run reads the same texts. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const onsets = 'b d f g k l m n p r s t v z br dr kr st tr ch sh'.split(' ');
const vowels = 'a e i o u ai ou'.split(' ');
const codas = ['', '', '', 'n', 'r', 's', 'l', 'm', 't'];

/** The word of a rank: short for frequent ones, spelled by the digits of the rank. */
function wordOf(rank: number): string {
  let word = '';
  for (let left = rank + 1; left > 0; left = Math.floor(left / 147)) {
    const digit = left % 147;
    word +=
      (onsets[digit % 21] ?? '') +
      (vowels[Math.floor(digit / 21)] ?? '') +
      (codas[(left * 7 + rank) % 9] ?? '');
  }
  return word;
}

/** Of the first rank. */
export const mostFrequentWord = wordOf(0);

export const entityCount = 20_000;
const words = 200_000;

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A person's name of two words, told apart by their ranks. */
export const nameOf = (entity: number): string =>
  `${capitalised(wordOf(1000 + (entity % 900)))} ${capitalised(wordOf(5000 + entity))}`;

const cyrillic: Readonly<Record<string, string>> = {
  ...{sh: 'ш', ch: 'ч', a: 'а', b: 'б', d: 'д', e: 'е', f: 'ф', g: 'г', i: 'и', k: 'к', l: 'л'},
  ...{m: 'м', n: 'н', o: 'о', p: 'п', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', z: 'з'},
};

/** A person's name in Cyrillic letters. */
export const cyrillicNameOf = (entity: number): string =>
  nameOf(entity)
    .split(' ')
    .map((word) =>
      capitalised(
        word.toLowerCase().replace(/[sc]h|[a-z]/g, (letter) => cyrillic[letter] ?? letter),
      ),
    )
    .join(' ');

/** And in three Chinese characters, one of them of very many names. */
export const chineseNameOf = (entity: number): string =>
  String.fromCodePoint(0x4e00 + (entity % 90), 0x5200 + (entity % 300), 0x6000 + (entity >> 3));

/** One in ten has names in other scripts too, in which no text has them. */
const formsOf = (entity: number): readonly string[] =>
  entity % 10 === 7
    ? [nameOf(entity), cyrillicNameOf(entity), chineseNameOf(entity)]
    : [nameOf(entity)];

/** The register of the collection. */
export function authorityFile(): string {
  const persons = Array.from({length: entityCount}, (_, at) => {
    const names = formsOf(at).map((name) => `<persName>${name}</persName>`);
    return `<person xml:id="e${at}">${names.join('')}</person>`;
  });
  return tei('authority', '', `<standOff><listPerson>${persons.join('')}</listPerson></standOff>`);
}

/** One document: ten paragraphs of some five kB, a hundred names and dates. */
export function documentFile(number: number): string {
  const random = randomFrom(number + 1);
  // Ranks as unequal as Zipf has them: the logarithm of the rank is spread evenly.
  const word = (): string => wordOf(Math.floor(words ** random()) - 1);
  const paragraphs = Array.from({length: 10}, () => {
    const pieces: string[] = [];
    for (let at = 0; at < 80; at++) {
      if (at % 8 === 3) {
        const entity = Math.floor(entityCount ** random()) - 1;
        pieces.push(`<persName ref="authority.xml#e${entity}">${nameOf(entity)}</persName>`);
      } else if (at === 40) {
        const year = 1900 + Math.floor(random() * 60);
        pieces.push(`<date when="${year}">${year}</date>`);
      } else pieces.push(word());
    }
    return `<p>${pieces.join(' ')}</p>`;
  });
  return tei(`d${number}`, `Letter ${number}`, `<text><body>${paragraphs.join('')}</body></text>`);
}

function tei(id: string, title: string, rest: string): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc></teiHeader>${rest}</TEI>`;
}
