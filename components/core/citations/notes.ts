import {formatReference} from '../archives/format-reference.js';
import type {CitedDocument} from './cited-document.js';
import {calendarPhrase} from './phrases.js';

/** The reference behind the repository's name: `f. 9401s, op. 2, d. 10004, ll. 62-63`. */
export function archiveLocation({archive}: CitedDocument): string {
  const reference = archive?.record.reference;
  if (!reference || reference.system === 'unknown') return archive?.record.shelfmark ?? '';
  const {repository: _repository, ...within} = reference;
  return formatReference(within, {script: 'latin', style: 'short'});
}

/** What no field of a format can hold, a sentence each. */
export function notesOf(cited: CitedDocument): string[] {
  const places = [cited.locus, cited.passage].filter(Boolean).join(', ');
  return [
    calendarPhrase(cited),
    cited.source ?? '',
    places,
    cited.quotation ?? '',
    cited.version ?? '',
  ].filter(Boolean);
}
