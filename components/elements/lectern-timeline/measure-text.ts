/** How wide words are in a face, in CSS pixels. */
export type Measure = (text: string) => number;

/** Measures are asked for again on every step of a movement. */
const mostKept = 20_000;

/** Measures text as it will be drawn; where a page has no canvas, by a usual width of letters. */
export function measureIn(font: string, size: number): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = font;
  const known = new Map<string, number>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const width = context ? context.measureText(text).width : text.length * size * 0.55;
    if (known.size > mostKept) known.clear();
    known.set(text, width);
    return width;
  };
}

/** Cuts words to a width, with a mark that something follows. */
export function fitted(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const characters = [...text];
  let [fits, beyond] = [0, characters.length];
  while (beyond - fits > 1) {
    const middle = Math.floor((fits + beyond) / 2);
    if (measure(`${characters.slice(0, middle).join('')}…`) <= width) fits = middle;
    else beyond = middle;
  }
  const cut = characters.slice(0, fits).join('');
  // Half a word is no word; where one word is all there is, or none has borders, it is cut.
  const border = characters[fits] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${(border > 0 ? cut.slice(0, border) : cut).replace(/[\s,;:—–-]+$/u, '')}…`;
}

/** Breaks words into lines of a width, at most so many; the last one is cut. */
export function wrapped(
  text: string,
  width: number,
  most: number,
  measure: Measure,
): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most - 1 && measure(rest) > width) {
    const words = rest.split(' ');
    const count = wordsWithin(words, width, measure);
    if (count < 1) break;
    lines.push(fitted(words.slice(0, count).join(' '), width, measure));
    rest = words.slice(count).join(' ');
  }
  return rest === '' ? lines : [...lines, fitted(rest, width, measure)];
}

/** How many words, one at least of several, fit into a width: found in few steps, since a heading may be a paragraph. */
function wordsWithin(words: readonly string[], width: number, measure: Measure): number {
  let [fits, beyond] = [Math.min(1, words.length - 1), words.length];
  while (beyond - fits > 1) {
    const middle = Math.floor((fits + beyond) / 2);
    if (measure(words.slice(0, middle).join(' ')) <= width) fits = middle;
    else beyond = middle;
  }
  return fits;
}
