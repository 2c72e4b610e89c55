const MONTHS: readonly string[] = [
  'january|jan|янв(?:арь|аря)?|januar|jänner|janvier',
  'february|feb|фев(?:раль|раля)?|februar|février',
  'march|mar|март?а?|märz|mars',
  'april|apr|апр(?:ель|еля)?|avril',
  'may|ма[йя]|mai',
  'june|jun|июн[ья]?|juni|juin',
  'july|jul|июл[ья]?|juli|juillet',
  'august|aug|авг(?:уст|уста)?|août',
  'september|sept|sep|сент?(?:ябрь|ября)?|septembre',
  'october|oct|окт(?:ябрь|ября)?|oktober|octobre',
  'november|nov|ноя(?:брь|бря)?|novembre',
  'december|dec|дек(?:абрь|абря)?|dezember|décembre',
];
const MONTH = `(?<month>${MONTHS.join('|')})\\.?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|\\.|er)?';
const YEAR = '(?<year>1\\d{3}|20\\d{2})(?:\\s?(?:г\\.|года|года\\.))?';
const FORMS = [
  `${MONTH}\\s${DAY},?\\s${YEAR}`,
  `${DAY}\\s(?:of\\s)?${MONTH},?\\s${YEAR}`,
  `${MONTH},?\\s${YEAR}`,
  '(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)',
  '(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})',
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'iu'));

/** A date written out, where it stands in a text (UTF-16 units) and as `@when` has it. */
export interface WrittenDate {
  readonly wording: string;
  readonly index: number;
  /** `1945-10-05`, or `1945-10` where no day is given. */
  readonly when: string;
}

/**
 * The first date written out in a line: `5 October 1945`, `October 5, 1945`, `5 октября 1945 г.`, `October
 * 1945`, `1945-10-05`, `05.10.1945`. Undefined where there is none, or no such day.
 */
export function findDate(text: string): WrittenDate | undefined {
  for (const form of FORMS) {
    const found = form.exec(text);
    if (!found) continue;
    const {year = '', month = '', day} = found.groups ?? {};
    const named = MONTHS.findIndex((names) => new RegExp(`^(?:${names})$`, 'iu').test(month)) + 1;
    const number = named || Number(month);
    const days = new Date(Date.UTC(Number(year), number, 0)).getUTCDate();
    if (
      number < 1 ||
      number > 12 ||
      (day !== undefined && !(Number(day) >= 1 && Number(day) <= days))
    ) {
      continue;
    }
    const parts = [year, String(number), ...(day === undefined ? [] : [day])];
    const when = parts.map((part) => part.padStart(2, '0')).join('-');
    return {wording: found[0], index: found.index, when};
  }
  return undefined;
}

/** The date of a line that holds nothing else, but for a place before it: `Moscow, 5 October 1945`. */
export function dateOfLine(text: string): WrittenDate | undefined {
  const date = findDate(text);
  if (!date) return undefined;
  const before = text.slice(0, date.index).trim();
  const after = text.slice(date.index + date.wording.length).trim();
  const isPlace =
    before === '' ||
    /^(?:(?:Date|Dated|Дата|Datum)\s?:|[\p{Lu}][\p{L}’' .-]{1,30},?(?:\s(?:the|den|le))?)$/u.test(
      before,
    );
  return isPlace && /^[.,;]?$/.test(after) ? date : undefined;
}
