// Of the library no more than that: its other half, which loads languages, is the application's.
import {msg as hostMsg} from '@lit/localize/init/install.js';
import {str} from '@lit/localize/internal/str-tag.js';

export {str};

/** Strings with values between them, as `str` gives them. */
export type Filled = ReturnType<typeof str>;
/** What may be said: a string, `str` with values, or `html`. */
export type Said = Parameters<typeof hostMsg>[0];
type Markup = Exclude<Said, string | Filled>;
export type SaidOptions = Parameters<typeof hostMsg>[1];

/** A language that words are translated into; English is what they are written in. */
export interface Translation {
  /** BCP 47. */
  readonly locale: string;
  /** The same in the translation; undefined where it lacks it. Values keep the order they are put in. */
  find(template: Said, options: SaidOptions): Said | undefined;
}

let translation: Translation | undefined;
const followers = new Set<() => void>();

function say(template: string, options?: SaidOptions): string;
function say(template: Filled, options?: SaidOptions): string;
function say(template: Markup, options?: SaidOptions): Markup;
function say(template: Said, options?: SaidOptions): string | Markup;
function say(template: Said, options?: SaidOptions): string | Markup {
  return saidByHost(template, options) ?? join(translation?.find(template, options) ?? template);
}

/**
 * Says a string in the reader's language. It takes what `msg` of `@lit/localize` takes, and asks
 * that first: an application that translates our words with its own has the last word. We never
 * configure that library ourselves: it lets itself be configured once, and that is the application's.
 */
export const msg: typeof hostMsg = say;

/** What an application that has configured `@lit/localize` says for it; undefined where it has nothing. */
export function saidByHost(template: Said, options: SaidOptions): string | Markup | undefined {
  // `call`, so that the tools do not look for a string here.
  const said = hostMsg.call(undefined, template, options);
  return said === join(template) ? undefined : said;
}

function join(template: Said): string | Markup {
  return typeof template === 'string' || !('strTag' in template) ? template : fill(template);
}

/** The strings with the values between them. */
export function fill({strings, values}: Pick<Filled, 'values'> & {strings: readonly string[]}) {
  return String.raw({raw: strings}, ...values);
}

/** The translation in use; undefined for English. */
export function currentTranslation(): Translation | undefined {
  return translation;
}

/** From now on words are said so; whoever shows words is told. Undefined for English. */
export function translateWith(next: Translation | undefined): void {
  if (translation === next) return;
  translation = next;
  tellOfWords();
}

/** Has whoever shows words show them again. */
export function tellOfWords(): void {
  for (const follow of [...followers]) follow();
}

/** Calls when the language has changed, until the function that it gives is called. */
export function onWordsChange(follow: () => void): () => void {
  followers.add(follow);
  return () => followers.delete(follow);
}
