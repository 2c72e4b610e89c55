import {wordsLocale} from '../core/words/words-locale.js';
import {sayLanguage} from './page-words.js';

/**
 * Has all elements of the page speak a language, whatever the page says of its own.
 *
 * @param tag BCP 47
 * @returns the language the elements then speak: English where there is no translation, the one
 *   before where it could not be fetched
 */
export async function setLecternLocale(tag: string): Promise<string> {
  await sayLanguage(tag);
  return wordsLocale();
}
