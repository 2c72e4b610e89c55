import type {ReferencePart} from './archival-reference.js';
import type {Script} from './scripts.js';

type Level = ReferencePart['level'];
type Printed = Readonly<Record<Script, string>>;

/** A word for a level, with its spellings and the abbreviation of each script. */
export interface RussianLabel {
  readonly level: Level;
  /** Alternatives of a regular expression, without the full stop. */
  readonly words: string;
  readonly printed: Printed;
  /** Where print doubles the letter for several: `ll.` */
  readonly several?: Printed;
  /** The back of a leaf; `ob.` where it is not said. */
  readonly verso?: Printed;
}

const label = (level: Level, words: string, latin: string, cyrillic: string): RussianLabel => ({
  level,
  words,
  printed: {latin, cyrillic},
});

// In print the words are abbreviated, spelled out, declined (листы, листах) and, in Latin script,
// transliterated in several ways. A unit of storage is a delo under its official name; справа and
// аркуш are delo and leaf in Ukraine. The first of a level is what stands for a label of no word.
export const RUSSIAN_LABELS: readonly RussianLabel[] = [
  label('fond', 'фонд|fond|ф|f', 'f.', 'ф.'),
  label('opis', "опись|опис|оп|opis['’ʹ]?|op|inv", 'op.', 'оп.'),
  // Fond 89 of RGANI goes by lists, perechni.
  label('opis', 'перечень|пер|perechen|per', 'per.', 'пер.'),
  label('delo', 'дело|дд|д|delo|dd|d', 'd.', 'д.'),
  label(
    'delo',
    'единица хранения|ед\\.? ?хр|edinitsa khraneni[iy]a|ed\\.? ?khr',
    'ed. khr.',
    'ед. хр.',
  ),
  label('delo', 'справа|справи|спр|sprava|spr', 'spr.', 'спр.'),
  // The foreign ministry counts its files through: poryadkovyi nomer.
  label('delo', 'порядковый номер|пор|por', 'por.', 'пор.'),
  label('papka', 'папка|пап|п|papka|pap|p', 'papka', 'п.'),
  label('box', 'коробка|кор|korobka|kor', 'kor.', 'кор.'),
  label('box', 'картон|карт|к|karton|kart|k', 'k.', 'к.'),
  label('box', 'портфель|портф|portfel|portf', 'portf.', 'портф.'),
  label('volume', 'том|т|tom|t|vol', 't.', 'т.'),
  label('volume', 'часть|ч|chast|ch', 'ch.', 'ч.'),
  label('item', 'документ|док|dokument|dok', 'dok.', 'док.'),
  {
    ...label('leaf', 'листах|листы|листов|лист|лл|л|listy|list|ll|l', 'l.', 'л.'),
    several: {latin: 'll.', cyrillic: 'лл.'},
  },
  {
    ...label('leaf', 'аркушів|аркуші|аркуш|арк|arkush|ark', 'ark.', 'арк.'),
    verso: {latin: 'zv.', cyrillic: 'зв.'},
  },
  label('page', 'страницы|страница|стр|сс|с|str|ss|pp', 'str.', 'стр.'),
];

const NUMERO = '(?:\\s*(?:№|No\\.?|Nº))?';
const WHOLE = RUSSIAN_LABELS.map(
  (one) => [one, new RegExp(`^(?:${one.words})\\.?${NUMERO}$`, 'iu')] as const,
);

/** All spellings, as alternatives of one regular expression. */
export const RUSSIAN_WORDS = RUSSIAN_LABELS.map(({words}) => words).join('|');

/** The word that a label as printed is, with or without full stop and numero sign. */
export function readLabel(printed: string): RussianLabel | undefined {
  return WHOLE.find(([, words]) => words.test(printed))?.[0];
}

/** The word for a part: its own where it bears one of its level, else the first of the level. */
export function labelOfPart({level, label}: ReferencePart): RussianLabel | undefined {
  const own = readLabel(label);
  return own?.level === level ? own : RUSSIAN_LABELS.find((one) => one.level === level);
}
