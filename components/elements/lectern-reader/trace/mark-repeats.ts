/** What holds a few sentences: the names of each are new to whoever begins to read there. */
const paragraphs = 'p, [role="paragraph"], li, dd, td, blockquote, [data-tei="l"], [data-tei="ab"]';

/**
 * Finds the mentions that repeat one before them in their paragraph: of the same entity, or of the
 * same words where nobody says whom they mean.
 */
export function markRepeats(article: HTMLElement): void {
  const met = new Map<Element, Set<string>>();
  for (const mention of article.querySelectorAll<HTMLElement>('[data-mention]')) {
    const paragraph = mention.parentElement?.closest(paragraphs) ?? article;
    const known = met.get(paragraph) ?? new Set();
    met.set(paragraph, known);
    const meant = mention.dataset.entity ?? `“${mention.textContent}”`;
    mention.toggleAttribute('data-repeat', known.has(meant));
    known.add(meant);
  }
}
