/**
 * Ends of sentences: signs of the scripts that part words by spaces count before a space, a closing
 * mark or the end; those of the others (ideographic, Arabic, Indic, Armenian, Ethiopic) anywhere.
 */
const ends = /(?<![.!?…])[.!?…]+(?=["»”’)\]]*(?:\s|$))|[。！？؟۔।։።]/gu;

/** How many sentences end in a text; an abbreviation may count as one. */
export function countSentences(text: string): number {
  return text.match(ends)?.length ?? 0;
}

/** Of more sentences nothing more is to be learned. */
const most = 63;

/** For as many sentences on either side: the more there are, the less likely by chance. */
const gains = Float64Array.from({length: most + 1}, (_, count) => 0.4 * Math.log1p(count));
/** For each sentence more on one side: among many it is soon made two of, or joined. */
const losses = Float64Array.from(
  {length: most + 1},
  (_, count) => 0.8 / Math.sqrt(Math.max(1, count)),
);

/** Log odds that so many sentences and so many belong together: translators keep most as they are. */
export function scoreOfSentences(a: number, b: number): number {
  const larger = Math.min(most, Math.max(a, b));
  return a === b ? (gains[larger] ?? 0) : -Math.abs(a - b) * (losses[larger] ?? 0);
}

const closing = /["»”’)\]」』]/u;

/** A text cut after its sentences, with the marks that close them. */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const {0: signs, index} of text.matchAll(ends)) {
    let end = index + signs.length;
    while (closing.test(text.charAt(end))) end++;
    found.push(text.slice(from, end).trim());
    from = end;
  }
  found.push(text.slice(from).trim());
  return found.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
