import type {Block} from '../imported-document.js';
import {wordsOfBlock} from '../runs.js';
import {isProse, type LetterPart, maySign, partOfLine} from './letter-lines.js';
import type {Line} from './pieces.js';

/** A line of a letter with what it is, or several that are one description in brackets. */
export interface Entry {
  readonly part: LetterPart | undefined;
  readonly lines: readonly Line[];
  readonly words: string;
  /** Running text, or a block such as a table that only running text has. */
  readonly isText: boolean;
  readonly isHeading: boolean;
}

/** A description in brackets goes on for no more lines than this; the bracket may never close. */
const LONGEST_DESCRIPTION = 12;

const openBrackets = (text: string): number =>
  [...text].reduce((open, character) => {
    if (character === '[') return open + 1;
    return character === ']' ? open - 1 : open;
  }, 0);

export function readEntries(lines: readonly Line[], blocks: readonly Block[]): Entry[] {
  const entries: Entry[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line) break;
    const isHeading = blocks[line.block]?.kind === 'heading';
    const part = partOfLine(line.words);
    let end = index + 1;
    if (part === 'handwritten' || part === 'stamp') {
      let open = openBrackets(line.words);
      while (open > 0 && end < Math.min(lines.length, index + LONGEST_DESCRIPTION)) {
        open += openBrackets(lines[end]?.words ?? '');
        end += 1;
      }
      // A bracket that nothing closes describes its own line only.
      if (open > 0) end = index + 1;
    }
    const taken = lines.slice(index, end);
    const isText =
      (line.whole !== undefined && wordsOfBlock(line.whole) !== '') ||
      (part === undefined && line.among === 1 && isProse(line.words)) ||
      (part === undefined && line.words.length > 110);
    entries.push({part, lines: taken, words: line.words, isText, isHeading});
    index = end;
  }
  return entries;
}

/** Parts that end a letter wherever they stand below its text. */
const ENDINGS: ReadonlySet<LetterPart> = new Set([
  'date',
  'number',
  'farewell',
  'distribution',
  'apparatus',
  'handwritten',
  'stamp',
  'postscript',
  'classification',
]);

/**
 * Where a letter's text begins and ends: its first running text, and the first line below it that
 * only an ending has, with no running text behind.
 */
export function boundsOfText(entries: readonly Entry[]): {start: number; end: number} {
  const start = entries.findIndex(({isText}) => isText);
  if (start === -1) return {start: 0, end: 0};
  const postscript = entries.findIndex(({part}, at) => at > start && part === 'postscript');
  const within = postscript === -1 ? entries : entries.slice(0, postscript);
  const last = within.findLastIndex(({isText}) => isText);
  const end = entries.findIndex(
    ({part, words, isHeading}, at) =>
      at > last && !isHeading && ((part && ENDINGS.has(part)) || (!part && maySign(words))),
  );
  return {start, end: end === -1 ? entries.length : end};
}
