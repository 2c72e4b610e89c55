import {directionOf} from '../../core/tei/language.js';
import type {HeaderField} from '../../core/tei/tei-header.js';

/** What the fields of a header are told with. */
export interface Telling {
  /** What pointers to parts of the header lead to, in words. */
  readonly labels: Readonly<Record<string, string>>;
  /** The language of the header, and the one stated by an element around a field. */
  readonly language?: string | undefined;
  readonly within?: string | undefined;
  /** The `part` of links, where they have one. */
  readonly linkPart?: string;
  /** Level of the heading above. */
  readonly level: number;
}

/** The language an element states for itself; undefined where it states none. */
export function statedLanguage({attributes}: HeaderField): string | undefined {
  return (attributes?.['xml:lang'] ?? attributes?.lang)?.trim() || undefined;
}

/** Whether a field is one run of words with nothing told after it. */
export function isWords({text, fields = []}: HeaderField): boolean {
  return text !== undefined && fields.every(({at}) => at !== undefined);
}

/** The same telling inside a field, whose language holds for what it contains. */
export function inside(field: HeaderField, telling: Telling): Telling {
  const stated = statedLanguage(field);
  return stated ? {...telling, within: stated} : telling;
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}]/u;

/** `lang` and `dir` of words: transliterated Arabic is tagged `ar` often enough, and runs left to right. */
export function tongue(
  words: string,
  {language, within}: Telling,
): {readonly lang: string | undefined; readonly dir: 'rtl' | 'auto'} {
  const runsLeft = within !== undefined && directionOf(within) === 'rtl' && rightToLeft.test(words);
  return {lang: within ?? language, dir: runsLeft ? 'rtl' : 'auto'};
}
