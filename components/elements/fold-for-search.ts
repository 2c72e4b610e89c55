/** Without case and marks, so that `Qasimi` finds `Qasımi` and `Choibalsan` `CHOIBALSAN`. */
export function foldForSearch(text: string): string {
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
    const title = foldForSearch(document.title);
    if (words.every((word) => title.includes(word))) found.push(document);
  }
  return found;
}
