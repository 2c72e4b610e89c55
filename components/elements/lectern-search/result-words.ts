import type {SearchResult} from '../../core/search/search-index.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';

/** How much was found, in a sentence. */
export function countWords(result: SearchResult | undefined, searching: boolean): string {
  if (!result) return searching ? msg('Searching…') : '';
  const {total, documentTotal, problems} = result;
  if (total === 0) return problems.length > 0 ? '' : msg('Nothing was found.');
  if (total === 1) return msg('1 passage found.');
  return counted(str`${total} {passage|passages} found, in ${documentTotal} {document|documents}.`);
}
