import {numbered} from '../natives/numbered.js';
import {foldWithOrigins} from './fold-word.js';
import {mayHold} from './may-hold.js';
import {soundScript} from './sound-key.js';
import {type StandingWord, standingWords} from './tokens.js';

/** A stretch of a text in UTF-16 units, end exclusive. */
export interface FoundWords {
  readonly start: number;
  readonly end: number;
}

/** What somebody looks for in a text that lies before them. */
export interface SoughtWords {
  /** Folded, with one space between words; empty where there are only signs. */
  readonly folded: string;
  /** As it was written, for signs that folding leaves nothing of. */
  readonly literal: string;
  readonly words: readonly StandingWord[];
}

/** A text with its words folded and one space between them, and the way back. */
interface FoldedLine {
  readonly folded: string;
  readonly words: readonly (StandingWord & {
    /** Where it begins in `folded`. */
    readonly at: number;
  })[];
}

/** What a reader has typed, as it is looked for: without case, diacritics and punctuation. */
export function soughtWords(typed: string): SoughtWords {
  const literal = typed.trim();
  const {folded, words} = foldLine(literal);
  return {folded, literal, words};
}

/**
 * Where words stand in a text, in order: as parts of words, as a browser finds them, and as names in
 * another script (`Beria` finds `Берия`), which are whole words.
 */
export function findWords(text: string, sought: SoughtWords): FoundWords[] {
  if (sought.folded === '') return sought.literal === '' ? [] : placesOf(text, sought.literal);
  if (!mayHold(text, sought)) return [];
  const line = foldLine(text);
  const found = placesOf(line.folded, sought.folded).map((place) => unfolded(line, place));
  for (const place of soundingLike(line, sought)) {
    if (!found.some(({start, end}) => start < place.end && place.start < end)) found.push(place);
  }
  return found.sort((a, b) => a.start - b.start);
}

function foldLine(text: string): FoldedLine {
  const words: FoldedLine['words'][number][] = [];
  let folded = '';
  let before: StandingWord | undefined;
  for (const word of standingWords(text)) {
    if (word.form.term === '') continue;
    if (before && !runsOn(text, before, word)) folded += ' ';
    words.push({...word, at: folded.length});
    folded += word.form.term;
    before = word;
  }
  return {folded, words};
}

/** A script that sets no space between words goes on in the next line. */
function runsOn(text: string, before: StandingWord, word: StandingWord): boolean {
  if (!before.isUnspaced || !word.isUnspaced) return false;
  return text.slice(before.start + before.form.word.length, word.start).trim() === '';
}

function placesOf(text: string, sought: string): FoundWords[] {
  const places: FoundWords[] = [];
  for (let start = text.indexOf(sought); start !== -1; start = text.indexOf(sought, start)) {
    places.push({start, end: start + sought.length});
    start += sought.length;
  }
  return places;
}

/** A stretch of the folded line in the text itself. */
function unfolded({words}: FoldedLine, {start, end}: FoundWords): FoundWords {
  const first = wordAt(words, start);
  const last = wordAt(words, end - 1);
  if (!first || !last) return {start: 0, end: 0};
  const from = foldWithOrigins(first.form.word).origins[start - first.at] ?? 0;
  const to = foldWithOrigins(last.form.word).ends[end - 1 - last.at] ?? last.form.word.length;
  return {start: first.start + from, end: last.start + to};
}

function wordAt(
  words: FoldedLine['words'],
  offset: number,
): FoldedLine['words'][number] | undefined {
  let [from, to] = [0, words.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((words[middle]?.at ?? 0) <= offset) from = middle;
    else to = middle;
  }
  return words[from];
}

function soundingLike({words}: FoldedLine, {words: sought}: SoughtWords): FoundWords[] {
  const [first] = sought;
  if (!first || sought.some(({form}) => form.sounds.length === 0)) return [];
  const script = soundScript(first.form.word);
  const places: FoundWords[] = [];
  for (const [at, word] of numbered(words)) {
    // Within one script spelling decides. Most words are of the script that is looked for.
    if (soundScript(word.form.word) === script) continue;
    if (!sought.every((each, further) => soundsLike(words[at + further], each))) continue;
    const last = words[at + sought.length - 1];
    if (last) places.push({start: word.start, end: last.start + last.form.word.length});
  }
  return places;
}

function soundsLike(word: StandingWord | undefined, {form}: StandingWord): boolean {
  return word?.form.sounds.some((sound) => form.sounds.includes(sound)) ?? false;
}
