import {currentTranslation, type Filled, fill, type SaidOptions, saidByHost} from './msg.js';
import {wordsLocale} from './words-locale.js';

/** Unicode's kinds of number (CLDR), in the order in which forms are written. */
const kinds: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** `{passage|passages}`. */
const forms = /\{([^{}|]*(?:\|[^{}|]*)+)\}/g;

/**
 * Says something of a number, in the form that the language has for it:
 * ``counted(str`${count} {passage|passages}`)``. The forms stand in the order of the kinds of number
 * which the language tells apart (CLDR: `one|other` in English, `one|few|many` in Russian); where one
 * is not given, the last serves. They agree with the number before them, or where there is none with
 * the next. Numbers are printed as the language does.
 *
 * Forms are looked for in our words only, never in values. The tools of `@lit/localize` find its
 * calls as they find those of `msg`.
 */
export const counted: {
  (template: Filled, options?: SaidOptions): string;
  _LIT_LOCALIZE_MSG_?: never;
} = (template, options) => {
  const hosts = saidByHost(template, options);
  // An application that translates our words gives them with the values in them.
  if (typeof hosts === 'string') return choose([hosts], [], template.values, wordsLocale());
  const own = currentTranslation()?.find(template, options);
  if (!own || typeof own === 'string' || !('strTag' in own)) {
    return choose(template.strings, template.values, [], 'en');
  }
  return choose(own.strings, own.values, [], wordsLocale());
};

function choose(
  strings: readonly string[],
  values: readonly unknown[],
  further: readonly unknown[],
  locale: string,
): string {
  const chosen = strings.map((string, at) => {
    const count =
      values.slice(0, at).findLast(isCount) ?? [...values.slice(at), ...further].find(isCount);
    return string.replace(forms, (_, given: string) => form(given.split('|'), count, locale));
  });
  const printed = values.map((value) => (isCount(value) ? print(value, locale) : value));
  return fill({strings: chosen, values: printed});
}

/**
 * The form of words that stands beside an amount, without it: `formOf(msg('{line|lines}'), '12')`.
 *
 * @param words what `msg` gives for forms
 * @param amount as it is written, perhaps a range; where none can be read, the last form
 */
export function formOf(words: string, amount: string): string {
  const [, from, to] = amount.trim().match(/^(\d+)(?:\s*[–-]\s*(\d+))?$/) ?? [];
  const count = to !== undefined && Number(to) < 2 ? undefined : (to ?? from);
  const number = count === undefined ? undefined : Number(count);
  return words.replace(forms, (_, given: string) => form(given.split('|'), number, wordsLocale()));
}

function isCount(value: unknown): value is number {
  return typeof value === 'number';
}

function form(given: readonly string[], count: number | undefined, locale: string): string {
  const at = count === undefined ? -1 : kindOf(count, locale);
  return given[at] ?? given.at(-1) ?? '';
}

/** English, which most pages are in, is told without `Intl`: a page's first use of that costs as much as a screen of text. */
const plain = 'en';

/** Which of the kinds of number that the language tells apart it is. */
function kindOf(count: number, locale: string): number {
  if (locale === plain) return count === 1 ? 0 : 1;
  const {plural, order} = rulesOf(locale);
  return order.indexOf(plural.select(count));
}

function print(count: number, locale: string): string {
  if (locale === plain && Number.isInteger(count) && Math.abs(count) < 10_000) return `${count}`;
  return rulesOf(locale).number.format(count);
}

interface RulesOfNumber {
  readonly plural: Intl.PluralRules;
  /** The kinds of number that the language tells apart. */
  readonly order: readonly string[];
  readonly number: Intl.NumberFormat;
}

const known = new Map<string, RulesOfNumber>();

/** Made once for a language: making them costs as much as drawing a paragraph, and a long text counts its gaps. */
function rulesOf(locale: string): RulesOfNumber {
  const before = known.get(locale);
  if (before) return before;
  const plural = new Intl.PluralRules(locale);
  const told: readonly string[] = plural.resolvedOptions().pluralCategories;
  const rules: RulesOfNumber = {
    plural,
    order: kinds.filter((kind) => told.includes(kind)),
    number: new Intl.NumberFormat(locale, {useGrouping: 'min2'}),
  };
  known.set(locale, rules);
  return rules;
}
