import {currentTranslation, msg} from './msg.js';

/**
 * The language our own words are in, BCP 47: names of languages and months have to agree with them.
 * Translators who translate in an application of their own give the tag as the translation of `en`.
 */
export function wordsLocale(): string {
  const said = msg('en', {
    id: 'lectern-words-locale',
    desc: 'BCP 47 tag of the language translated into',
  });
  return said === 'en' ? (currentTranslation()?.locale ?? said) : said;
}
