import {encodePart} from '../../core/tei/file-paths.js';

/** Characters that have a meaning in a text directive, beside those that any fragment encodes. */
const encode = (words: string): string => encodePart(words).replaceAll('-', '%2D');

/**
 * An address with the words to be found there, as browsers mark them on a page of its own (URL
 * Fragment Text Directives). One that has no fragment, or is on this page, stays as it is.
 */
export function withWords(address: string, words: string | undefined): string {
  if (!words || address.startsWith('#') || !address.includes('#')) return address;
  return `${address}:~:text=${encode(words)}`;
}
