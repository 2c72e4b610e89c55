import {type Said, translateWith} from '../core/words/msg.js';
import {makeTranslation} from '../core/words/translation.js';

/** What a module of a language gives: words by the hash of what the source has. */
interface LocaleModule {
  readonly templates: Readonly<Record<string, Said>>;
}

/** Fetched when a language is asked for. */
const modules: ReadonlyMap<string, () => Promise<LocaleModule>> = new Map([
  ['ru', () => import('./ru.js')],
]);

/** Only the last language asked for counts, whichever module comes first. */
let asked = 0;

/**
 * Says all words in a language, from when its module is here. Rejects where that does not come; then
 * nothing changes, as where another language was asked for meanwhile.
 *
 * @param tag BCP 47; where there is no translation, English
 */
export async function sayWordsIn(tag: string): Promise<void> {
  asked += 1;
  const own = asked;
  const [language = ''] = tag.trim().toLowerCase().split(/[-_]/, 1);
  const module = await modules.get(language)?.();
  if (own === asked) translateWith(module && makeTranslation(language, module.templates));
}
