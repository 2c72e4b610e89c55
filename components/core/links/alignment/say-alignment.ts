import {msg, str} from '../../words/msg.js';
import type {AlignmentResult, AlignmentRow, Statement} from './alignment.js';

/** Why two texts are not in rows, in a sentence for their reader. */
export function sayUnalignable(result: Extract<AlignmentResult, {ok: false}>): string {
  switch (result.problem) {
    case 'no-text':
      return result.side === 'b'
        ? msg('The second text has no words to lay beside the first.')
        : msg('The first text has no words to lay beside the second.');
    case 'same-text':
      return msg('Both are the same text, or one is a part of the other.');
    case 'too-long':
      return msg('These texts are too long to be laid beside each other passage by passage.');
    case 'nothing-in-common':
      return msg(
        'Nothing was found that these two texts have in common, and their sources state nothing: they are shown side by side, but not in rows.',
      );
  }
}

/** What a row rests on, in a sentence for its reader. */
export function sayOrigin(row: AlignmentRow): string {
  if (row.origin === 'stated') {
    const [first] = row.statements;
    return first
      ? msg(str`Stated in the source: ${sayStatement(first)}`)
      : msg('Stated in the source');
  }
  if (row.a.passages.length === 0 || row.b.passages.length === 0) {
    return msg('Nothing was found in the other text that answers this passage.');
  }
  const percent = Math.round(100 * row.confidence);
  const {names, dates, numbers, words} = row.evidence;
  const shared = [...dates, ...numbers, ...names, ...words].slice(0, mostNamed).join(', ');
  return shared === ''
    ? msg(str`Computed, ${percent} % sure, by the length and order of the passages`)
    : msg(str`Computed, ${percent} % sure, by what both have: ${shared}`);
}

/** So many things are named; a tooltip holds no more. */
const mostNamed = 6;

function sayStatement({by, raw}: Statement): string {
  switch (by) {
    case 'siblings':
      return msg('the versions stand beside each other');
    case 'link':
      return msg(str`a link between ${raw}`);
    case 'n':
      return msg(str`the same number, ${raw}`);
    case 'pb':
      return msg(str`the same page, ${raw}`);
    case 'milestone':
    case 'cb':
    case 'gb':
    case 'lb':
      return msg(str`the same break, ${raw}`);
    default:
      return msg(str`@${by} to ${raw}`);
  }
}
