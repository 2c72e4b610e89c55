import {type Said, translateWith} from '../core/words/msg.js';
import {makeTranslation} from '../core/words/translation.js';

/** What a module of a language gives: words by the hash of what the source has. */
interface LocaleModule {
  readonly templates: Readonly<Record<string, Said>>;
}

/** Fetched when a language is asked for. English needs none: it is what the source is written in. */
const modules: Readonly<Record<string, () => Promise<LocaleModule>>> = {
  ru: () => import('./ru.js'),
};

/** BCP 47 tags of the languages that the interface speaks. */
export const locales: readonly string[] = ['en', ...Object.keys(modules)];

/**
 * The language of ours that serves for a tag: `ru` for `ru-RU`, English where there is none.
 *
 * @param tag BCP 47; anything else gives English
 */
export function closestLocale(tag: string): string {
  const language = tag.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return locales.includes(language) ? language : 'en';
}

/** Only the last language asked for counts, whichever module comes first. */
let asked = 0;

/**
 * Says all words in a language, from when its module is here.
 *
 * @param tag BCP 47
 * @returns the language that words are then in: English where there is no translation; undefined
 *   where its module could not be fetched (nothing changes then) or another was asked for meanwhile
 */
export async function sayWordsIn(tag: string): Promise<string | undefined> {
  asked += 1;
  const own = asked;
  const locale = closestLocale(tag);
  const load = modules[locale];
  try {
    const module = await load?.();
    if (own !== asked) return undefined;
    translateWith(module && makeTranslation(locale, module.templates));
    return locale;
  } catch {
    return undefined;
  }
}
