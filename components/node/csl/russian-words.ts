/**
 * The words that a style of CSL asks for, in Russian (CSL 1.0.2, appendix II), since citation-js has
 * none. As bibliographies print them: `С.` for pages, `л.` for leaves, `б. г.` where there is no date.
 */

/** A word; or two, for one and for several. */
type Word = string | readonly [single: string, multiple: string];

const long: Readonly<Record<string, Word>> = {
  accessed: 'дата обращения',
  and: 'и',
  'and others': 'и др.',
  anonymous: 'аноним',
  at: 'в',
  'available at': 'доступно по адресу',
  circa: 'около',
  cited: 'цит. по',
  edition: ['издание', 'издания'],
  'et-al': 'и др.',
  forthcoming: 'готовится к печати',
  from: 'URL',
  ibid: 'Там же',
  in: 'В кн.',
  'in press': 'в печати',
  internet: 'Электронный ресурс',
  interview: 'интервью',
  letter: 'письмо',
  manuscript: 'рукопись',
  'no date': 'без даты',
  online: 'онлайн',
  'presented at': 'представлено на',
  reference: ['ссылка', 'ссылки'],
  retrieved: 'дата обращения',
  scale: 'масштаб',
  version: 'версия',
  ad: ' н. э.',
  bc: ' до н. э.',
  'open-quote': '«',
  'close-quote': '»',
  'open-inner-quote': '„',
  'close-inner-quote': '“',
  'page-range-delimiter': '–',
  chapter: ['глава', 'главы'],
  column: ['столбец', 'столбцы'],
  figure: ['рисунок', 'рисунки'],
  folio: ['лист', 'листы'],
  issue: ['номер', 'номера'],
  line: ['строка', 'строки'],
  note: ['примечание', 'примечания'],
  opus: ['сочинение', 'сочинения'],
  page: ['страница', 'страницы'],
  'number-of-pages': ['страница', 'страницы'],
  paragraph: ['абзац', 'абзацы'],
  part: ['часть', 'части'],
  section: ['раздел', 'разделы'],
  verse: ['стих', 'стихи'],
  volume: ['том', 'тома'],
  author: ['автор', 'авторы'],
  director: ['режиссёр', 'режиссёры'],
  editor: ['редактор', 'редакторы'],
  'editorial-director': ['ответственный редактор', 'ответственные редакторы'],
  illustrator: ['иллюстратор', 'иллюстраторы'],
  translator: ['переводчик', 'переводчики'],
  editortranslator: ['редактор и переводчик', 'редакторы и переводчики'],
  'season-01': 'весна',
  'season-02': 'лето',
  'season-03': 'осень',
  'season-04': 'зима',
};

const short: Readonly<Record<string, Word>> = {
  anonymous: 'анон.',
  circa: 'ок.',
  edition: 'изд.',
  'no date': 'б. г.',
  chapter: 'гл.',
  column: 'стб.',
  figure: 'рис.',
  folio: ['л.', 'лл.'],
  issue: '№',
  line: 'стк.',
  note: 'примеч.',
  opus: 'соч.',
  page: 'с.',
  'number-of-pages': 'с.',
  paragraph: 'абз.',
  part: 'ч.',
  section: 'разд.',
  verse: 'ст.',
  volume: 'т.',
  director: 'реж.',
  editor: 'ред.',
  'editorial-director': 'отв. ред.',
  illustrator: 'ил.',
  translator: 'пер.',
  editortranslator: 'ред. и пер.',
};

/** As a verb: `под ред. И. О. Фамилии`. */
const verbs: Readonly<Record<string, string>> = {
  director: 'режиссёр',
  editor: 'под редакцией',
  'editorial-director': 'под общей редакцией',
  illustrator: 'иллюстрации',
  interviewer: 'интервью взял(а)',
  recipient: 'адресат:',
  translator: 'перевод',
  editortranslator: 'под редакцией и в переводе',
};

const shortVerbs: Readonly<Record<string, string>> = {
  editor: 'под ред.',
  'editorial-director': 'под общ. ред.',
  illustrator: 'ил.',
  recipient: 'адресат:',
  translator: 'пер.',
  editortranslator: 'под ред. и в пер.',
};

/** In the genitive, as they stand in dates. */
const months = [
  ['января', 'янв.'],
  ['февраля', 'февр.'],
  ['марта', 'марта'],
  ['апреля', 'апр.'],
  ['мая', 'мая'],
  ['июня', 'июня'],
  ['июля', 'июля'],
  ['августа', 'авг.'],
  ['сентября', 'сент.'],
  ['октября', 'окт.'],
  ['ноября', 'нояб.'],
  ['декабря', 'дек.'],
] as const;

function term(name: string, word: Word, form = ''): string {
  const attribute = form ? ` form="${form}"` : '';
  const said =
    typeof word === 'string' ? word : `<single>${word[0]}</single><multiple>${word[1]}</multiple>`;
  return `<term name="${name}"${attribute}>${said}</term>`;
}

function terms(words: Readonly<Record<string, Word>>, form?: string): string[] {
  return Object.entries(words).map(([name, word]) => term(name, word, form));
}

const namesOfMonths = months.flatMap(([whole, abbreviated], at) => {
  const name = `month-${String(at + 1).padStart(2, '0')}`;
  return [term(name, whole), term(name, abbreviated, 'short')];
});

/** As one of CSL's files of words. */
export const russianWords: string = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="ru-RU">
<style-options punctuation-in-quote="false"/>
<date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year" suffix=" г."/></date>
<date form="numeric"><date-part name="day" form="numeric-leading-zeros" suffix="."/><date-part name="month" form="numeric-leading-zeros" suffix="."/><date-part name="year"/></date>
<terms>
${[...terms(long), ...terms(short, 'short'), ...terms(verbs, 'verb'), ...terms(shortVerbs, 'verb-short'), ...namesOfMonths].join('\n')}
</terms>
</locale>
`;
