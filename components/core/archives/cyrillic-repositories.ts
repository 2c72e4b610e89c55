import {msg} from '../words/msg.js';
import type {Repository} from './repository.js';

type Place = readonly [city: () => string, country: () => string, language: string];

const russia = () => msg('Russia');
const moscow: Place = [() => msg('Moscow'), russia, 'ru'];
const petersburg: Place = [() => msg('Saint Petersburg'), russia, 'ru'];
const podolsk: Place = [() => msg('Podolsk'), russia, 'ru'];
const krasnogorsk: Place = [() => msg('Krasnogorsk'), russia, 'ru'];
const minsk: Place = [() => msg('Minsk'), () => msg('Belarus'), 'ru'];
const almaty: Place = [() => msg('Almaty'), () => msg('Kazakhstan'), 'ru'];
const kyiv: Place = [() => msg('Kyiv'), () => msg('Ukraine'), 'uk'];

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

/** Archives whose references go by fond, opis and delo. A former archive is no other name of its heir. */
export const CYRILLIC_REPOSITORIES: readonly Repository[] = [
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
  cyrillic(
    moscow,
    'RTsKhIDNI',
    'РЦХИДНИ',
    'Российский центр хранения и изучения документов новейшей истории',
    'Russian Centre for the Preservation and Study of Documents of Contemporary History',
  ),
  cyrillic(
    moscow,
    'TsKhSD',
    'ЦХСД',
    'Центр хранения современной документации',
    'Centre for the Preservation of Contemporary Documentation',
  ),
  cyrillic(
    moscow,
    'TsGAOR',
    'ЦГАОР',
    'Центральный государственный архив Октябрьской революции',
    'Central State Archive of the October Revolution',
    ['TsGAOR SSSR', 'ЦГАОР СССР'],
  ),
  cyrillic(
    moscow,
    'ARAN',
    'АРАН',
    'Архив Российской академии наук',
    'Archive of the Russian Academy of Sciences',
  ),
  cyrillic(
    moscow,
    'OR RGB',
    'ОР РГБ',
    'Отдел рукописей Российской государственной библиотеки',
    'Manuscript Department of the Russian State Library',
    ['НИОР РГБ', 'NIOR RGB'],
  ),
  cyrillic(
    krasnogorsk,
    'RGAKFD',
    'РГАКФД',
    'Российский государственный архив кинофотодокументов',
    'Russian State Documentary Film and Photo Archive',
  ),
  cyrillic(
    petersburg,
    'RGAVMF',
    'РГАВМФ',
    'Российский государственный архив Военно-Морского Флота',
    'Russian State Archive of the Navy',
  ),
  cyrillic(
    petersburg,
    'TsGA SPb',
    'ЦГА СПб',
    'Центральный государственный архив Санкт-Петербурга',
    'Central State Archive of Saint Petersburg',
  ),
  cyrillic(
    petersburg,
    'TsGAIPD SPb',
    'ЦГАИПД СПб',
    'Центральный государственный архив историко-политических документов Санкт-Петербурга',
    'Central State Archive of Historical and Political Documents of Saint Petersburg',
  ),
  cyrillic(
    petersburg,
    'OR RNB',
    'ОР РНБ',
    'Отдел рукописей Российской национальной библиотеки',
    'Manuscript Department of the National Library of Russia',
  ),
  cyrillic(
    petersburg,
    'RO IRLI',
    'РО ИРЛИ',
    'Рукописный отдел Института русской литературы',
    'Manuscript Department of the Institute of Russian Literature',
  ),
  cyrillic(
    kyiv,
    'HDA SBU',
    'ГДА СБУ',
    'Галузевий державний архів Служби безпеки України',
    'Sectoral State Archive of the Security Service of Ukraine',
  ),
  cyrillic(
    minsk,
    'NARB',
    'НАРБ',
    'Национальный архив Республики Беларусь',
    'National Archives of the Republic of Belarus',
  ),
];
