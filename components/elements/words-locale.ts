import {msg} from '@lit/localize';

/**
 * The language our own words are in, BCP 47: names of languages and months have to agree with them.
 * Translators give the tag of their translation as the translation of `en`.
 */
export function wordsLocale(): string {
  return msg('en', {
    id: 'lectern-words-locale',
    desc: 'BCP 47 tag of the language translated into',
  });
}
