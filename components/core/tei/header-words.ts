import {fileWords} from './header-words-file.js';
import {manuscriptWords} from './header-words-manuscript.js';
import {nameWords} from './header-words-names.js';
import {textWords} from './header-words-text.js';

/** In words; functions, so that a change of language is followed. */
const words: Readonly<Record<string, () => string>> = {
  ...textWords,
  ...nameWords,
  ...fileWords,
  ...manuscriptWords,
};

/**
 * The name of a TEI element as a label: from the tables, else its own name taken apart
 * (`flagNote` → `Flag note`), so that an element nobody thought of has a label too.
 */
export function elementWords(localName: string): string {
  const known = Object.hasOwn(words, localName) ? words[localName] : undefined;
  return known?.() ?? takeApart(localName);
}

/** `writtenLines` → `Written lines`, for names nobody has put into words. */
export function takeApart(name: string): string {
  const apart = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_.:-]+/g, ' ')
    .trim()
    .toLowerCase();
  return apart.replace(/^./u, (first) => first.toUpperCase());
}
