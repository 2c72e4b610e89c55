import type {HeaderName} from '../tei/tei-header.js';

/** A name for a bibliography. `family` only where the form itself shows which part it is. */
export interface PersonName {
  /** In reading order: `Arthur Schnitzler`. */
  readonly literal: string;
  readonly family?: string;
  readonly given?: string;
}

/**
 * Takes a name apart, but only one that is inverted already (`Aylett, Robert, 1583-1655?`) or
 * begins with initials (`L. P. Beria`). Of other names nobody can tell by form alone which word is
 * the family's: Chinese, Kazakh and Uyghur names would come out wrong. They stay whole.
 */
export function splitName({text}: HeaderName): PersonName {
  // Catalogues and corpora of novels put the years in brackets behind the name.
  const name = text.replace(/\([^()]*\)\s*$/, (years) => (/\d/.test(years) ? '' : years)).trim();
  const [family = '', given = ''] = name.split(',').map((part) => part.trim());
  // Library headings add years and titles after the second comma.
  if (given !== '' && !/\d/.test(given)) return {literal: `${given} ${family}`, family, given};
  const initials = /^((?:\p{Lu}\p{Ll}?\.[\s-]*)+)(\p{Lu}[\p{L}\p{M}’'-]+)$/u.exec(name);
  const [, letters, surname] = initials ?? [];
  if (letters && surname) return {literal: name, family: surname, given: letters.trim()};
  return {literal: given === '' ? name : family};
}

/** As it stands at the head of an entry: `Beria, L. P.` */
export function inverted({literal, family, given}: PersonName): string {
  return family && given ? `${family}, ${given}` : literal;
}
