/** Markup of a document that a page holds as a whole, in UTF-16 units. */
const wholeOnPage = 131_072;
/** Markup on the first page of one that is longer: its first chunk, or some that are short. */
const onFirstPage = 30_000;
/** Markup on each further page, which only those without JavaScript read. */
const onFurtherPage = 262_144;

/**
 * Which chunks of a document stand on which page: the reading page, and the pages on which those go
 * on reading who have no JavaScript. The one place where this is decided.
 *
 * @param sizes of the chunks' markup, in UTF-16 units
 * @returns numbers of chunks; a page at least, and on each a chunk at least
 */
export function pageParts(sizes: readonly number[]): number[][] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= wholeOnPage) return [sizes.map((_, at) => at)];
  const pages: number[][] = [[]];
  let held = 0;
  for (const [at, size] of sizes.entries()) {
    const most = pages.length === 1 ? onFirstPage : onFurtherPage;
    if (held > 0 && held + size > most) {
      pages.push([]);
      held = 0;
    }
    pages.at(-1)?.push(at);
    held += size;
  }
  return pages;
}
