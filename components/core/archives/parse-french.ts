import type {ParsedReference} from './archival-reference.js';
import {CODE_BEGINS, CODE_ENDS, findCode, holderOf, part, referenceOf} from './parse-coded.js';
import {LEAF_LABELS, partsReader} from './read-parts.js';

const readParts = partsReader([
  {level: 'file', words: 'dossiers?|doss|dr', isBreak: true},
  {level: 'item', words: 'pièces?|piece|pce', isBreak: true},
  {level: 'leaf', words: 'feuillets?|folios?|fols?|f°|fos?|ff?', isList: true},
  ...LEAF_LABELS.filter(({level}) => level === 'page'),
]);

// Print writes one class as `F/7`, `F7` and `F 7`, `72AJ` and `72 AJ`; figures may bear a letter or
// a Roman number (`F/1a`, `F/1cII`), and a Roman number may stand for them (`AF/IV`).
const SUBCLASS = '\\d{1,3}[a-z]?[IVX]{0,4}';
const ARTICLE = '\\d{1,6}[A-Z]?(?:-\\d{1,6})?';
const BY_LETTER = `([A-Z]{1,2})(?:[ /]?(${SUBCLASS})|[ /]([IVX]{1,6}))(?:\\s?/\\s?|\\s)(${ARTICLE})`;
const BY_NUMBER = `(\\d{1,3})\\s?([A-Z]{1,3})(?:\\s?/\\s?|\\s)?(${ARTICLE})`;
// Transfers since 1983 go by the day they came in; notaries' records by study.
const BY_TRANSFER = `(\\d{8})/(${ARTICLE})`;
const BY_STUDY = `(MC/ET/[IVXLC]{1,8})/(${ARTICLE})`;
const CODE = new RegExp(
  `${CODE_BEGINS}(?:${BY_STUDY}|${BY_TRANSFER}|${BY_LETTER}|${BY_NUMBER})${CODE_ENDS}`,
  'u',
);

/** Codes that tell the Archives nationales without their name, where print sets strokes. */
const TELLING = /^(?:(?:F|BB|AF|AJ)\/(?:\d|[IVX])[^ ]*\/\d|\d+(?:AJ|AP|AG|AQ|W)\/\d)/;

/**
 * `Archives nationales, F/7/12345, dossier 3, pièce 12`: division of the scheme of classes, article,
 * and what is in it. The Service historique de la Défense numbers alike (`SHD, 7 N 1234`).
 */
export function parseFrench(text: string): ParsedReference | undefined {
  const found = findCode(text, CODE);
  if (!found) return undefined;
  const {before, groups, after} = found;
  const [
    study = '',
    register = '',
    transfer = '',
    box = '',
    letters = '',
    figures = '',
    roman = '',
    article = '',
    number = '',
    series = '',
    last = '',
  ] = groups;
  const {name, known, parts} = holderOf(before, readParts(after));
  const isNamed = known?.latin === 'AN' || known?.latin === 'SHD';
  if (!isNamed && (name !== undefined || !TELLING.test(text))) return undefined;
  const division =
    study || (letters === '' ? `${number}${series}` : `${letters}/${figures}${roman}`);
  return referenceOf('french', name, [
    transfer === '' ? part('sous-serie', division) : part('accession', transfer),
    part('article', register || box || article || last),
    ...parts,
  ]);
}
