import {CodePointText} from './code-points.js';
import type {Span} from './tei-document.js';

/** Stands for a character that belongs to another flow of text; it occurs in no XML. */
const elsewhere = '\0';

/** Characters of context on either side. */
const reach = 70;

/** White space may be folded away: so much more of the source is looked at. */
const slack = 4 * reach;

/**
 * The running text of a document, for showing words of it: notes and alternative readings stand in
 * the middle of a sentence without being part of it, so they are set aside. Positions stay.
 */
export class RunningText {
  readonly #whole: CodePointText;
  readonly #running: CodePointText;
  /** Notes without a label of their own: they are read in the line. */
  readonly #inLine: readonly Span[];
  readonly #borders: readonly number[];

  /**
   * @param asides notes, and what is not shown; an empty `label` is that of a note read in the line
   * @param blocks whose words are not those of the block before, though no white space may say so
   */
  constructor(
    canonicalText: string,
    asides: readonly (Span & {readonly label?: string})[],
    blocks: readonly Span[] = [],
  ) {
    this.#inLine = asides.filter(({label}) => label === '').sort((a, b) => a.start - b.start);
    this.#whole = new CodePointText(canonicalText);
    this.#running = asides.length === 0 ? this.#whole : setAside(this.#whole, asides);
    this.#borders = gluedBorders(this.#whole, blocks);
  }

  /** The first words of a passage. */
  openingOf(passage: Span): string {
    return openingOf(this.around(passage), passage, this.#borders);
  }

  /** The text to show a span in: for what stands in a note, the note's own. */
  around({start}: Span): CodePointText {
    const first = this.#running.text[this.#running.utf16(start)];
    return first === elsewhere ? this.#whole : this.#running;
  }

  /** Words before and after a span; a note in the line has its brackets and the line around it. */
  contextOf(span: Span): {before: string; after: string} {
    const note = this.#noteInLine(span);
    if (!note) return contextOf(this.around(span), span, this.#borders);
    const {start, end} = note;
    const {before} = contextOf(this.#running, {start, end: start}, this.#borders);
    const {after} = contextOf(this.#running, {start: end, end}, this.#borders);
    const own = (from: number, to: number): string =>
      unglued(this.#whole, from, to, this.#borders) ?? this.#whole.slice(from, to);
    return {
      before: fold(`${before.trimEnd()} [${own(start, span.start).trimStart()}`),
      after: fold(`${own(span.end, end).trimEnd()}]${after}`),
    };
  }

  /** A short note in the line of the text itself, that holds a span. */
  #noteInLine({start, end}: Span): Span | undefined {
    const {text} = this.#running;
    if (text[this.#running.utf16(start)] !== elsewhere) return undefined;
    let [low, high] = [0, this.#inLine.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#inLine[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const note = this.#inLine[low - 1];
    if (!note || note.end < end || note.end - note.start > reach) return undefined;
    return text[this.#running.utf16(note.start) - 1] === elsewhere ? undefined : note;
  }
}

function setAside(whole: CodePointText, asides: readonly Span[]): CodePointText {
  const pieces: string[] = [];
  let at = 0;
  for (const {start, end} of [...asides].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    if (start > at) pieces.push(whole.slice(at, start));
    pieces.push(elsewhere.repeat(end - Math.max(start, at)));
    at = end;
  }
  pieces.push(whole.text.slice(whole.utf16(at)));
  return new CodePointText(pieces.join(''));
}

/** Words before and after a span, white space folded, cut at word borders: keyword in context. */
export function contextOf(
  source: CodePointText,
  {start, end}: Span,
  borders: readonly number[] = [],
): {before: string; after: string} {
  const {text} = source;
  const from = Math.max(0, start - slack);
  const before =
    unglued(source, from, start, borders) ??
    wordsNear(text, source.utf16(start), -1, shown) ??
    fold(source.slice(from, start));
  const after =
    unglued(source, end, end + slack, borders) ??
    wordsNear(text, source.utf16(end), 1, shown) ??
    fold(source.slice(end, end + slack));
  return {before: tailOf(before), after: headOf(after)};
}

/** Where one block ends or begins in the middle of what looks like a word. */
function gluedBorders(source: CodePointText, blocks: readonly Span[]): number[] {
  const glued = new Set<number>();
  for (const {start, end} of blocks) {
    for (const border of [start, end]) {
      const at = source.utf16(border);
      const [last, next] = [source.text.charCodeAt(at - 1), source.text.charCodeAt(at)];
      // Before the first character and behind the last there is none.
      if (!Number.isNaN(last + next) && !isNoWord(last) && !isNoWord(next)) glued.add(border);
    }
  }
  return [...glued].sort((a, b) => a - b);
}

/** The folded words between two places, a space at each border; undefined where there is no border. */
function unglued(
  source: CodePointText,
  from: number,
  to: number,
  borders: readonly number[],
): string | undefined {
  let [low, high] = [0, borders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const words: string[] = [];
  let at = from;
  for (let border = borders[low]; border !== undefined && border <= to; border = borders[++low]) {
    words.push(source.slice(at, border));
    at = border;
  }
  return words.length === 0 ? undefined : fold([...words, source.slice(at, to)].join(' '));
}

/** How much is looked at, in UTF-16 units: so many when white space is folded, of so many in all. */
interface Look {
  readonly folded: number;
  readonly most: number;
}

/** As much of the context as is shown, and one character more. */
const shown: Look = {folded: reach + 1, most: slack};

/**
 * The folded words next to a place; gone through unit by unit, for this is done twice for every
 * mention. Undefined where it is not as simple: near the begin or end of the text, between much
 * white space, and for characters of two units.
 */
function wordsNear(
  text: string,
  place: number,
  step: 1 | -1,
  {folded, most}: Look,
): string | undefined {
  let at = step > 0 ? place : place - 1;
  let isApart = false;
  let isPlain = true;
  for (let found = 0; found < folded; at += step) {
    if ((step > 0 ? at - place + 1 : place - at) > most) return undefined;
    const unit = text.charCodeAt(at);
    // Past the end there is none.
    if (Number.isNaN(unit) || (unit & 0xf800) === 0xd800) return undefined;
    if (unit === 0) {
      isPlain = false;
      continue;
    }
    const wasApart = isApart;
    isApart = unit === 0x20 || isWhiteSpace(unit);
    if (isApart && (wasApart || unit !== 0x20)) isPlain = false;
    if (!isApart || !wasApart) found++;
  }
  const words = step > 0 ? text.slice(place, at) : text.slice(at + 1, place);
  return isPlain ? words : fold(words);
}

/** What `\s` means beside a space. */
function isWhiteSpace(unit: number): boolean {
  if (unit < 0xa0) return unit >= 0x09 && unit <= 0x0d;
  return (unit >= 0x2000 && unit <= 0x200a) || rareSpaces.has(unit);
}

const rareSpaces = new Set([0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

/** The first words of a span, white space folded; a mark shows that more follows. */
export function openingOf(
  source: CodePointText,
  span: Span,
  borders: readonly number[] = [],
): string {
  const {text} = source;
  const end = Math.min(span.end, span.start + 2 * slack);
  const [from, to] = [source.utf16(span.start), source.utf16(end)];
  const parted = unglued(source, span.start, end, borders);
  const long = parted === undefined ? longOpening(text, from, to) : undefined;
  if (long !== undefined) return `${long.slice(0, Math.max(long.lastIndexOf(' '), reach))}…`;
  const words = (parted ?? fold(text.slice(from, to))).trim();
  const characters = [...words];
  if (characters.length <= 2 * reach) return end < span.end ? `${words}…` : words;
  const cut = characters.slice(0, 2 * reach);
  const border = cut.lastIndexOf(' ');
  return `${cut.slice(0, Math.max(border, reach)).join('')}…`;
}

/** As much of the words as an opening shows, where there are more of them and none is hard to count. */
function longOpening(text: string, from: number, to: number): string | undefined {
  let begin = from;
  while (begin < to && isNoWord(text.charCodeAt(begin))) begin++;
  // Two more: white space at the very end would be no word.
  const look = {folded: 2 * reach + 2, most: to - begin};
  return wordsNear(text, begin, 1, look)?.slice(0, 2 * reach);
}

const isNoWord = (unit: number): boolean => unit === 0 || unit === 0x20 || isWhiteSpace(unit);

function fold(text: string): string {
  const own = text.includes(elsewhere) ? text.replace(setApart, '') : text;
  return own.replace(/\s+/g, ' ');
}

/** What is set aside; before a sign that closes also the space that parted it from the words. */
const setApart = new RegExp(`[ \\t\\r\\n]${elsewhere}+(?=[,.;:!?)\\]…])|${elsewhere}+`, 'g');

const hasPairs = /[\ud800-\udbff]/;

/** Counted in code points, so that no character is cut in two. */
function tailOf(text: string): string {
  if (text.length <= reach) return text;
  // A character has two units at most: more than these are not counted.
  const end = text.slice(-2 * reach);
  if (!hasPairs.test(end)) {
    const cut = end.slice(-reach);
    return `…${cut.slice(Math.max(0, cut.indexOf(' ')))}`;
  }
  const characters = [...end];
  if (characters.length <= reach && text.length <= 2 * reach) return text;
  const cut = characters.slice(-reach);
  return `…${cut.slice(Math.max(0, cut.indexOf(' '))).join('')}`;
}

function headOf(text: string): string {
  if (text.length <= reach) return text;
  const begin = text.slice(0, 2 * reach);
  if (!hasPairs.test(begin)) {
    const cut = begin.slice(0, reach);
    const border = cut.lastIndexOf(' ');
    return `${border === -1 ? cut : cut.slice(0, border + 1)}…`;
  }
  const characters = [...begin];
  if (characters.length <= reach && text.length <= 2 * reach) return text;
  const cut = characters.slice(0, reach);
  const border = cut.lastIndexOf(' ');
  return `${cut.slice(0, border === -1 ? reach : border + 1).join('')}…`;
}
