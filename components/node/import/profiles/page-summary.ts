import type {Block} from '../imported-document.js';
import {boundsOfText, readEntries} from './letter-entries.js';
import {isProse, partOfLine} from './letter-lines.js';
import type {Line} from './pieces.js';

/** Verbs in which an archivist tells what a document does. */
const TELLING =
  /\b(?:writes|reports?|informs|describes|discuss(?:es)?|asks|requests|tells|says|states|explains|details|outlines|summarizes|summarises|recommends|proposes|suggests|argues|announces|thanks|instructs|orders|warns|notes|offers|conveys|relays|reviews|recounts|provides|presents|transmits|forwards|gives|addresses|confirms|agrees?|expresses|advises|concludes|claims|complains|considers)\b/u;

const KIND =
  /^(?:an?\s|the\s|this\s)?(?:summary|document|letter|telegram|cable|report|memo(?:randum)?|minutes|transcript|conversation|record|note|message|resolution|speech|protocol|excerpts?|account|description|translation)\b/iu;

const FIRST_PERSON = /\b(?:I|we|We|our|Our|my|My|me|us|you|your)\b/u;

/** Whether a paragraph tells of a document instead of being part of it. */
function tellsOf(words: string, title: string): boolean {
  if (FIRST_PERSON.test(words)) return false;
  const names = (title.match(/\p{Lu}[\p{L}’'-]{3,}/gu) ?? []).map((name) => name.toLowerCase());
  const beginning = words.slice(0, 90);
  const isNamed = names.some((name) => beginning.toLowerCase().includes(name));
  return (isNamed || KIND.test(words)) && TELLING.test(words);
}

/**
 * The archivists' summary that a page sets below a document, in lines counted from the end: paragraphs
 * behind the end of the letter, or one that tells of its author in the third person. 0 for none.
 */
export function summaryBelow(
  lines: readonly Line[],
  blocks: readonly Block[],
  title: string,
): number {
  let taken = 0;
  while (lines.length - taken > 2) {
    const rest = lines.slice(0, lines.length - taken);
    const last = rest.at(-1);
    const may =
      last && !last.whole && last.among === 1 && isProse(last.words) && last.words.length > 40;
    if (!may || partOfLine(last.words) || /^[[(]|\]$/.test(last.words)) break;
    const before = readEntries(rest.slice(0, -1), blocks);
    const isBehind = boundsOfText(before).end < before.length && !FIRST_PERSON.test(last.words);
    if (!isBehind && !tellsOf(last.words, title)) break;
    taken += 1;
  }
  return taken;
}

/** Whether the first line is such a summary, with the opening of a letter behind it. */
export function isSummaryAbove(lines: readonly Line[], title: string): boolean {
  const [first, second] = lines;
  if (!first || !second || first.whole || !isProse(first.words)) return false;
  return tellsOf(first.words, title) && partOfLine(second.words) !== undefined;
}
