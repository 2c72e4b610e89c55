import type {Repository} from './repository.js';
import {REPOSITORIES} from './repository-table.js';

/** Print sets abbreviations apart at will: `TNA:PRO`, `АВП РФ`. */
const fold = (name: string) => name.toLowerCase().replace(/[\s.:’'“”"]+/g, '');

const byName = new Map(
  REPOSITORIES.flatMap((one) =>
    [one.latin, one.cyrillic ?? '', one.ownName, one.englishName, ...one.others]
      .filter(Boolean)
      .map((name) => [fold(name), one] as const),
  ),
);

/** No name of an archive with its place is longer, in UTF-16 units; such a text is prose. */
const LONGEST = 600;

/** What stands in brackets at the end of a name. */
const inBrackets = (name: string) => /\(([^()]+)\)$/.exec(name.trim())?.[1];

/**
 * Finds an archive by any of its names or abbreviations in either script, also where the
 * abbreviation stands in brackets after the name, or a place beside it behind a comma. Undefined
 * for an archive that is not in the table.
 */
export function findRepository(name: string): Repository | undefined {
  if (name.length > LONGEST) return undefined;
  const names = [name, inBrackets(name) ?? '', ...name.split(/[,，]/)];
  for (const one of names) {
    const known = byName.get(fold(one));
    if (known) return known;
  }
  return undefined;
}

/** `GARF` of `Full name (GARF)`, which is one archive under two names; else the name as printed. */
export function shortName(name: string): string {
  const bracketed = inBrackets(name);
  return bracketed !== undefined && byName.has(fold(bracketed)) ? bracketed : name;
}
