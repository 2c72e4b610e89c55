import type {Alignment, AlignmentRow} from '../../../core/links/alignment/alignment.js';
import {sayOrigin, sayUnalignable} from '../../../core/links/alignment/say-alignment.js';
import {msg, str} from '../../../core/words/msg.js';
import {wordsLocale} from '../../../core/words/words-locale.js';
import {sayProblem} from '../../../core/xml/xml-problem.js';
import type {HeldVersion, ParallelResult} from '../../../state/parallel/parallel-order.js';
import {isAlone} from './lit-row.js';

/** Why two texts cannot be read in parallel, in a sentence. */
export function sayRefusal(result: Extract<ParallelResult, {ok: false}>): string {
  switch (result.problem) {
    case 'unalignable':
      return sayUnalignable(result.result);
    case 'unread':
      return msg(str`The source of a text could not be read: ${sayProblem(result.why)}`);
    case 'changed':
      return msg(
        str`The file ${result.file} is not the text on this page any more: they cannot be laid beside each other.`,
      );
    case 'no-versions':
      return msg('This file holds one text: there is no other version in it to set beside.');
  }
}

/** What a version is called among those of its file. */
export function sayVersion({role, language, name}: HeldVersion): string {
  const roles: Readonly<Record<HeldVersion['role'], string>> = {
    original: msg('Original'),
    translation: msg('Translation'),
    transliteration: msg('Transliteration'),
    normalised: msg('Normalised text'),
    commentary: msg('Commentary'),
    apparatus: msg('Apparatus'),
    summary: msg('Summary'),
    version: '',
  };
  const parts = [roles[role], language ? sayTongue(language) : '', name ?? ''].filter(Boolean);
  return parts.join(', ') || msg('Version');
}

/** A tag that is none is said as it is. */
function sayTongue(tag: string): string {
  try {
    return new Intl.DisplayNames([wordsLocale()], {type: 'language'}).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** On what the rows of an alignment rest as a whole. */
export function saySummary({rows}: Alignment): string {
  const pairs = rows.filter((row) => !isAlone(row));
  const stated = pairs.filter(({origin}) => origin === 'stated').length;
  const computed = pairs.length - stated;
  const alone = rows.length - pairs.length;
  const parts = [
    stated > 0 ? msg(str`stated in the source: ${stated}`) : '',
    computed > 0 ? msg(str`computed: ${computed}`) : '',
    alone > 0 ? msg(str`without counterpart: ${alone}`) : '',
  ];
  return msg(str`Rows – ${parts.filter((part) => part !== '').join(', ')}`);
}

/** How a row is known, and where the source says so. */
export function sayRow(row: AlignmentRow): string {
  const words = sayOrigin(row);
  const first = row.origin === 'stated' ? row.statements[0] : undefined;
  if (!first) return words;
  // A file that was made on the page has no name that tells anything.
  const file = first.file.startsWith('blob:') ? '' : first.file.replace(/^.*\//, '');
  return file === ''
    ? msg(str`${words} (line ${first.line})`)
    : msg(str`${words} (${file}, line ${first.line})`);
}

/** What answers a passage, as a screen reader says it. */
export function sayCounterpart(row: AlignmentRow, words: string): string {
  return words === '' ? sayRow(row) : msg(str`${words} — ${sayRow(row)}`);
}
