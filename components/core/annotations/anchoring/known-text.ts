import {numbered} from '../../natives/numbered.js';
import {codePointLength} from '../../tei/code-points.js';
import type {PassageSelectors} from '../annotation.js';

/** A passage as the old text had it; offsets are UTF-16 units of {@link KnownText.text}. */
export interface KnownPassage {
  readonly quoteStart: number;
  readonly quoteEnd: number;
  /** What the selector itself quotes, its context with it. */
  readonly ownStart: number;
  readonly ownEnd: number;
  /** All that is known of the text there: neighbouring quotes join into longer stretches. */
  readonly start: number;
  readonly end: number;
  /** Whether the stretch begins and ends where the old text did. */
  readonly startsText: boolean;
  /** Code points of the old text; undefined when the selectors do not say. */
  readonly position?: number;
}

/** What is known of the old text: all of it, or what the annotations quote of it. */
export interface KnownText {
  readonly text: string;
  readonly passages: readonly (KnownPassage | undefined)[];
  /** From this offset on stand quotes of which nobody knows where they stood. */
  readonly laidTo: number;
  /** Offsets in `text` where a block is known to have begun or ended, ascending. */
  readonly boundaries: readonly number[];
}

export interface OldText {
  readonly text: string;
  /** Beginnings and ends of blocks, in code points. */
  readonly boundaries: readonly number[];
}

const unknown = -1;

/**
 * Puts the old text together again from what the annotations quote of it: the quotes with their
 * contexts, laid at their positions. Those that contradict the others, or have no position, stand
 * by themselves.
 *
 * @param starts beginnings of old blocks, in code points, that the selectors tell
 * @param longest positions beyond this (code points) are not believed
 * @param old the old text itself where it is at hand
 */
export function* knownText(
  passages: readonly PassageSelectors[],
  starts: readonly number[],
  longest: number,
  old?: OldText,
): Generator<undefined, KnownText> {
  const known = old
    ? codePointsOf(old.text)
    : new Int32Array(endOf(passages, longest)).fill(unknown);
  yield undefined;
  const laid = new Uint8Array(passages.length);
  for (const [number, selectors] of numbered(passages)) {
    if (number % sliceOfPassages === sliceOfPassages - 1) yield undefined;
    const patch = patchOf(selectors, longest);
    if (patch && lay(patch, known, old === undefined)) laid[number] = 1;
  }
  yield undefined;
  const {text, offsets, islands} = islandsOf(known);
  yield undefined;
  const alone: string[] = [];
  let length = text.length;
  const found: (KnownPassage | undefined)[] = [];
  for (const [number, selectors] of numbered(passages)) {
    const {quote, position} = selectors;
    if (number % sliceOfPassages === sliceOfPassages - 1) yield undefined;
    if (laid[number]) {
      const patch = patchOf(selectors, longest);
      found.push(patch && knownPassage(patch, offsets, islands));
    } else if (quote) {
      const [before, here, after] = [quote.prefix, quote.exact, quote.suffix];
      alone.push(before, here, after, '\n');
      const quoteStart = length + before.length;
      const quoteEnd = quoteStart + here.length;
      const ownEnd = quoteEnd + after.length;
      const own = {ownStart: length, ownEnd, start: length, end: ownEnd, startsText: false};
      const believed = position !== undefined && position.end <= longest;
      found.push({quoteStart, quoteEnd, ...own, ...(believed ? {position: position.start} : {})});
      length = ownEnd + 1;
    } else found.push(undefined);
  }
  const edges = new Set<number>();
  for (const start of old?.boundaries ?? starts) {
    const offset = offsets[start] ?? unknown;
    if (offset !== unknown) edges.add(offset);
  }
  const boundaries = [...edges].sort((a, b) => a - b);
  return {text: text + alone.join(''), passages: found, laidTo: text.length, boundaries};
}

/** Passages that are laid between two chances to let a page do something else. */
const sliceOfPassages = 1000;

interface Patch {
  readonly position: number;
  readonly before: Int32Array;
  readonly quoted: Int32Array;
  readonly after: Int32Array;
}

function patchOf({quote, position}: PassageSelectors, longest: number): Patch | undefined {
  if (!quote || !position || position.end > longest) return undefined;
  const [before, quoted, after] = [quote.prefix, quote.exact, quote.suffix].map(codePointsOf);
  if (!before || !quoted || !after) return undefined;
  const fits = quoted.length === position.end - position.start && before.length <= position.start;
  return fits ? {position: position.start, before, quoted, after} : undefined;
}

/** Where the last believed quote with its context ends, in code points. */
function endOf(passages: readonly PassageSelectors[], longest: number): number {
  let end = 0;
  for (const {quote, position} of passages) {
    if (!quote || !position || position.end > longest) continue;
    end = Math.max(end, position.end + codePointLength(quote.suffix));
  }
  return end;
}

/** Lays a patch on the known text, unless it says otherwise than what lies there already. */
function lay({position, before, quoted, after}: Patch, known: Int32Array, adds: boolean): boolean {
  const parts: readonly (readonly [number, Int32Array])[] = [
    [position - before.length, before],
    [position, quoted],
    [position + quoted.length, after],
  ];
  for (const [start, part] of parts) {
    for (let i = 0; i < part.length; i++) {
      const there = known[start + i];
      if (there !== part[i] && (there !== unknown || !adds)) return false;
    }
  }
  if (adds) for (const [start, part] of parts) known.set(part, start);
  return true;
}

interface Islands {
  readonly text: string;
  /** The UTF-16 offset in `text` of each code point; -1 for unknown ones. */
  readonly offsets: Int32Array;
  /** For each code point, the number of the stretch it is in. */
  readonly islands: {
    readonly of: Int32Array;
    readonly spans: readonly {start: number; end: number; first: number}[];
  };
}

function islandsOf(known: Int32Array): Islands {
  const offsets = new Int32Array(known.length).fill(unknown);
  const of = new Int32Array(known.length).fill(unknown);
  const spans: {start: number; end: number; first: number}[] = [];
  // At most a pair and a line end for each.
  const units = new Uint16Array(known.length * 3);
  let length = 0;
  for (let at = 0; at < known.length; at++) {
    if (known[at] === unknown) continue;
    const span = {start: length, end: length, first: at};
    for (; at < known.length && known[at] !== unknown; at++) {
      const point = known[at] ?? 0;
      offsets[at] = length;
      of[at] = spans.length;
      if (point > 0xffff) {
        units[length++] = 0xd7c0 + (point >> 10);
        units[length++] = 0xdc00 + (point & 0x3ff);
      } else units[length++] = point;
    }
    span.end = length;
    spans.push(span);
    units[length++] = lineEnd;
  }
  const parts: string[] = [];
  for (let at = 0; at < length; at += unitsAtOnce) {
    parts.push(String.fromCharCode(...units.subarray(at, Math.min(length, at + unitsAtOnce))));
  }
  return {text: parts.join(''), offsets, islands: {of, spans}};
}

const lineEnd = 10;

/** Arguments that one call may have. */
const unitsAtOnce = 8192;

function knownPassage(
  {position, before, quoted, after}: Patch,
  offsets: Int32Array,
  {of, spans}: Islands['islands'],
): KnownPassage | undefined {
  const ownFirst = position - before.length;
  const length = before.length + quoted.length + after.length;
  const island = spans[of[ownFirst] ?? unknown];
  if (!island || length === 0) return undefined;
  const offset = (at: number): number => {
    const there = at < offsets.length ? (offsets[at] ?? unknown) : unknown;
    return there === unknown ? island.end : there;
  };
  return {
    quoteStart: offset(position),
    quoteEnd: offset(position + quoted.length),
    ownStart: offset(ownFirst),
    ownEnd: offset(ownFirst + length),
    start: island.start,
    end: island.end,
    startsText: island.first === 0,
    position,
  };
}

function codePointsOf(text: string): Int32Array {
  const points = new Int32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; count++) {
    const point = text.codePointAt(at) ?? 0;
    points[count] = point;
    at += point > 0xffff ? 2 : 1;
  }
  return points.subarray(0, count);
}
