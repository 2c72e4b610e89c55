import {msg} from '@lit/localize';

/** An archive with the names references give it. */
export interface Repository {
  /** The abbreviation in Latin script, which serves as its id. */
  readonly latin: string;
  /** The abbreviation in Cyrillic script, where the archive has one. */
  readonly cyrillic?: string;
  /** The name the archive bears itself. */
  readonly ownName: string;
  /** Its name in English, as its own English pages or the literature give it. */
  readonly englishName: string;
  /** Names of the place, in the reader's language. */
  readonly city: () => string;
  readonly country: () => string;
  /** Other abbreviations and names in print. */
  readonly others: readonly string[];
}

const moscow = () => msg('Moscow');
const russia = () => msg('Russia');

function russian(
  latin: string,
  cyrillic: string,
  ownName: string,
  englishName: string,
  others: readonly string[] = [],
  city = moscow,
): Repository {
  return {latin, cyrillic, ownName, englishName, city, country: russia, others};
}

export const REPOSITORIES: readonly Repository[] = [
  russian(
    'GARF',
    'ГАРФ',
    'Государственный архив Российской Федерации',
    'State Archive of the Russian Federation',
    ['Gosudarstvennyi arkhiv Rossiiskoi Federatsii'],
  ),
  russian(
    'RGASPI',
    'РГАСПИ',
    'Российский государственный архив социально-политической истории',
    'Russian State Archive of Socio-Political History',
    ['Rossiiskii gosudarstvennyi arkhiv sotsial’no-politicheskoi istorii'],
  ),
  russian(
    'RGANI',
    'РГАНИ',
    'Российский государственный архив новейшей истории',
    'Russian State Archive of Contemporary History',
  ),
  russian(
    'AVPRF',
    'АВПРФ',
    'Архив внешней политики Российской Федерации',
    'Archive of Foreign Policy of the Russian Federation',
    ['AVP RF', 'АВП РФ'],
  ),
  russian(
    'APRF',
    'АПРФ',
    'Архив Президента Российской Федерации',
    'Archive of the President of the Russian Federation',
    ['AP RF', 'АП РФ'],
  ),
  russian(
    'RGVA',
    'РГВА',
    'Российский государственный военный архив',
    'Russian State Military Archive',
  ),
  russian(
    'TsAMO',
    'ЦАМО',
    'Центральный архив Министерства обороны Российской Федерации',
    'Central Archive of the Ministry of Defence of the Russian Federation',
    ['TsAMO RF', 'ЦАМО РФ'],
    () => msg('Podolsk'),
  ),
  russian(
    'RGAE',
    'РГАЭ',
    'Российский государственный архив экономики',
    'Russian State Archive of the Economy',
  ),
  russian(
    'RGALI',
    'РГАЛИ',
    'Российский государственный архив литературы и искусства',
    'Russian State Archive of Literature and Art',
  ),
  {
    latin: 'NARA',
    ownName: 'National Archives and Records Administration',
    englishName: 'National Archives and Records Administration',
    city: () => msg('College Park, Maryland'),
    country: () => msg('United States'),
    others: ['US National Archives', 'U.S. National Archives', 'USNA'],
  },
  {
    latin: 'TNA',
    ownName: 'The National Archives',
    englishName: 'The National Archives',
    city: () => msg('Kew'),
    country: () => msg('United Kingdom'),
    others: ['The National Archives of the UK', 'TNA: PRO', 'PRO', 'Public Record Office'],
  },
  {
    latin: 'BArch',
    ownName: 'Bundesarchiv',
    englishName: 'German Federal Archives',
    city: () => msg('Koblenz and Berlin'),
    country: () => msg('Germany'),
    others: ['Bundesarchiv Berlin', 'BA'],
  },
];

/** Print sets abbreviations apart at will: `TNA:PRO`, `АВП РФ`. */
const fold = (name: string) => name.toLowerCase().replace(/[\s.:’']+/g, '');

const byName = new Map(
  REPOSITORIES.flatMap((one) =>
    [one.latin, one.cyrillic ?? '', one.ownName, one.englishName, ...one.others]
      .filter(Boolean)
      .map((name) => [fold(name), one] as const),
  ),
);

/**
 * Finds an archive by any of its names or abbreviations in either script, also where the
 * abbreviation stands in brackets after the name. Undefined for an archive that is not in the table.
 */
export function findRepository(name: string): Repository | undefined {
  const bracketed = /\(([^()]+)\)$/.exec(name.trim())?.[1];
  return byName.get(fold(name)) ?? (bracketed ? byName.get(fold(bracketed)) : undefined);
}
