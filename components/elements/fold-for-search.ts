import {remembering} from '../core/words/remembering.js';

const plain = /^[\0-\x7f]*$/;

/** Without case and marks, so that `Qasimi` finds `Qasımi` and `Choibalsan` `CHOIBALSAN`. */
export function foldForSearch(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ı', 'i')
    .toLowerCase();
}

/** The first of some documents whose titles have all words that were typed, in any order. */
export function documentsCalled<Titled extends {readonly title: string}>(
  documents: readonly Titled[],
  typed: string,
  most: number,
): Titled[] {
  const words = foldForSearch(typed).split(/\s+/).filter(Boolean);
  const found: Titled[] = [];
  for (const document of documents) {
    if (found.length === most) break;
    const title = foldedTitle(document.title);
    if (words.every((word) => title.includes(word))) found.push(document);
  }
  return found;
}

/** Titles are gone through at each key: of so many what was made is kept. */
const foldedTitle = remembering(foldForSearch, 50_000);

/** A list of more documents is nothing to choose from: words of the title shorten it. */
export const mostListed = 200;
const mostFound = 50;

/**
 * What a choice of one document offers: all of few, of many those whose titles have the words typed;
 * and always the one that is chosen.
 */
export function offered<Titled extends {readonly id: string; readonly title: string}>(
  documents: readonly Titled[],
  typed: string,
  chosen: string,
): readonly Titled[] {
  if (documents.length <= mostListed) return documents;
  const listed = documentsCalled(documents, typed, mostFound);
  const own = documents.filter(({id}) => id === chosen && !listed.some((one) => one.id === id));
  return [...own, ...listed];
}
