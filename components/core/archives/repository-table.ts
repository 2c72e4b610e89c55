import {msg} from '@lit/localize';

/** An archive with the names references give it. */
export interface Repository {
  /** The abbreviation in Latin script, which serves as its id. */
  readonly latin: string;
  /** The abbreviation in Cyrillic script, where the archive has one. */
  readonly cyrillic?: string;
  /** The name the archive bears itself, and the language of that name (BCP 47). */
  readonly ownName: string;
  readonly language: string;
  /** Its name in English, as its own English pages or the literature give it. */
  readonly englishName: string;
  /** Names of the place, in the reader's language. */
  readonly city: () => string;
  readonly country: () => string;
  /** Other abbreviations and names in print. A former archive is no other name of its heir. */
  readonly others: readonly string[];
}

type Place = readonly [city: () => string, country: () => string, language: string];

const russia = () => msg('Russia');
const moscow: Place = [() => msg('Moscow'), russia, 'ru'];
const petersburg: Place = [() => msg('Saint Petersburg'), russia, 'ru'];
const podolsk: Place = [() => msg('Podolsk'), russia, 'ru'];
const almaty: Place = [() => msg('Almaty'), () => msg('Kazakhstan'), 'ru'];
const kyiv: Place = [() => msg('Kyiv'), () => msg('Ukraine'), 'uk'];
const unitedKingdom = () => msg('United Kingdom');

function cyrillic(
  [city, country, language]: Place,
  latin: string,
  abbreviation: string,
  ownName: string,
  englishName: string,
  others: readonly string[] = [],
): Repository {
  return {latin, cyrillic: abbreviation, ownName, language, englishName, city, country, others};
}

export const REPOSITORIES: readonly Repository[] = [
  cyrillic(
    moscow,
    'GARF',
    'ГАРФ',
    'Государственный архив Российской Федерации',
    'State Archive of the Russian Federation',
    ['GA RF', 'ГА РФ', 'Gosudarstvennyi arkhiv Rossiiskoi Federatsii'],
  ),
  cyrillic(
    moscow,
    'RGASPI',
    'РГАСПИ',
    'Российский государственный архив социально-политической истории',
    'Russian State Archive of Socio-Political History',
    ['Rossiiskii gosudarstvennyi arkhiv sotsial’no-politicheskoi istorii'],
  ),
  cyrillic(
    moscow,
    'RGANI',
    'РГАНИ',
    'Российский государственный архив новейшей истории',
    'Russian State Archive of Contemporary History',
  ),
  cyrillic(
    moscow,
    'AVPRF',
    'АВПРФ',
    'Архив внешней политики Российской Федерации',
    'Archive of Foreign Policy of the Russian Federation',
    ['AVP RF', 'АВП РФ'],
  ),
  cyrillic(
    moscow,
    'AVPRI',
    'АВПРИ',
    'Архив внешней политики Российской империи',
    'Archive of Foreign Policy of the Russian Empire',
  ),
  cyrillic(
    moscow,
    'APRF',
    'АПРФ',
    'Архив Президента Российской Федерации',
    'Archive of the President of the Russian Federation',
    ['AP RF', 'АП РФ'],
  ),
  cyrillic(
    moscow,
    'RGVA',
    'РГВА',
    'Российский государственный военный архив',
    'Russian State Military Archive',
  ),
  cyrillic(
    moscow,
    'RGVIA',
    'РГВИА',
    'Российский государственный военно-исторический архив',
    'Russian State Military Historical Archive',
  ),
  cyrillic(
    podolsk,
    'TsAMO',
    'ЦАМО',
    'Центральный архив Министерства обороны Российской Федерации',
    'Central Archive of the Ministry of Defence of the Russian Federation',
    ['TsAMO RF', 'ЦАМО РФ'],
  ),
  cyrillic(
    moscow,
    'TsA FSB',
    'ЦА ФСБ',
    'Центральный архив Федеральной службы безопасности Российской Федерации',
    'Central Archive of the Federal Security Service of the Russian Federation',
    ['TsA FSB RF', 'ЦА ФСБ РФ', 'TsA FSB Rossii', 'ЦА ФСБ России'],
  ),
  cyrillic(
    moscow,
    'RGAE',
    'РГАЭ',
    'Российский государственный архив экономики',
    'Russian State Archive of the Economy',
  ),
  cyrillic(
    moscow,
    'RGALI',
    'РГАЛИ',
    'Российский государственный архив литературы и искусства',
    'Russian State Archive of Literature and Art',
  ),
  cyrillic(
    moscow,
    'RGADA',
    'РГАДА',
    'Российский государственный архив древних актов',
    'Russian State Archive of Ancient Acts',
  ),
  cyrillic(
    petersburg,
    'RGIA',
    'РГИА',
    'Российский государственный исторический архив',
    'Russian State Historical Archive',
  ),
  cyrillic(
    almaty,
    'TsGA RK',
    'ЦГА РК',
    'Центральный государственный архив Республики Казахстан',
    'Central State Archive of the Republic of Kazakhstan',
  ),
  cyrillic(
    almaty,
    'AP RK',
    'АП РК',
    'Архив Президента Республики Казахстан',
    'Archive of the President of the Republic of Kazakhstan',
  ),
  cyrillic(
    kyiv,
    'TsDAVO',
    'ЦДАВО',
    'Центральний державний архів вищих органів влади та управління України',
    'Central State Archive of Supreme Bodies of Power and Government of Ukraine',
    ['TsDAVO Ukrainy', 'ЦДАВО України'],
  ),
  cyrillic(
    kyiv,
    'TsDAHO',
    'ЦДАГО',
    'Центральний державний архів громадських об’єднань України',
    'Central State Archive of Public Organizations of Ukraine',
    ['TsDAHO Ukrainy', 'ЦДАГО України'],
  ),
  {
    latin: 'NARA',
    ownName: 'National Archives and Records Administration',
    language: 'en',
    englishName: 'National Archives and Records Administration',
    city: () => msg('College Park, Maryland'),
    country: () => msg('United States'),
    others: ['US National Archives', 'U.S. National Archives', 'USNA'],
  },
  {
    latin: 'TNA',
    ownName: 'The National Archives',
    language: 'en',
    englishName: 'The National Archives',
    city: () => msg('Kew'),
    country: unitedKingdom,
    others: [
      'The National Archives of the UK',
      'UK National Archives',
      'TNA: PRO',
      'PRO',
      'Public Record Office',
    ],
  },
  {
    latin: 'BL',
    ownName: 'British Library',
    language: 'en',
    englishName: 'British Library',
    city: () => msg('London'),
    country: unitedKingdom,
    others: ['The British Library'],
  },
  {
    latin: 'BArch',
    ownName: 'Bundesarchiv',
    language: 'de',
    englishName: 'German Federal Archives',
    city: () => msg('Koblenz and Berlin'),
    country: () => msg('Germany'),
    others: ['Bundesarchiv Berlin', 'Bundesarchiv Koblenz', 'BA'],
  },
  {
    latin: 'AN',
    ownName: 'Archives nationales',
    language: 'fr',
    englishName: 'National Archives of France',
    city: () => msg('Paris and Pierrefitte-sur-Seine'),
    country: () => msg('France'),
    others: [
      'ANF',
      'Arch. nat.',
      'Arch. nat. France',
      'Archives nationales de France',
      'Archives nationales (France)',
      'French National Archives',
    ],
  },
  {
    latin: 'SHD',
    ownName: 'Service historique de la Défense',
    language: 'fr',
    englishName: 'Defence Historical Service',
    city: () => msg('Vincennes'),
    country: () => msg('France'),
    others: ['SHD/GR', 'SHD-GR', 'SHD, GR'],
  },
  {
    latin: 'PRC FMA',
    ownName: '外交部档案馆',
    language: 'zh-Hans',
    englishName: 'Archives of the Ministry of Foreign Affairs of the People’s Republic of China',
    city: () => msg('Beijing'),
    country: () => msg('China'),
    others: [
      'PRCFMA',
      'PRC Foreign Ministry Archive',
      'PRC Foreign Ministry Archives',
      'PRC Ministry of Foreign Affairs Archives',
      'Chinese Foreign Ministry Archive',
      'Chinese Foreign Ministry Archives',
      '中国外交部档案馆',
      '中华人民共和国外交部档案馆',
    ],
  },
  {
    latin: 'AH',
    ownName: '國史館',
    language: 'zh-Hant',
    englishName: 'Academia Historica',
    city: () => msg('Taipei'),
    country: () => msg('Taiwan'),
    others: ['Guoshiguan', 'Guoshi guan', '国史馆', '國史館藏', '臺北國史館', '台北國史館'],
  },
];
