/** UTF-16 units of what is kept once: longer ones a slice of the source stands for. */
const longest = 12;

/** Different ones that are remembered of a document. */
const mostRemembered = 20_000;

/**
 * Keeps what a document says again and again once: the white space between its elements, short words,
 * the values of `@type` and `@ref`. Each time an engine makes a string of its own, of which a large
 * tree would hold hundreds of thousands.
 */
export class SaidAgain {
  readonly #known = new Map<string, string>();

  /** The same text, where it was said before the very same string. */
  of(text: string): string {
    if (text.length > longest) return text;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size < mostRemembered) this.#known.set(text, text);
    return text;
  }
}
