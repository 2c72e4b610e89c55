import type {Annotation, Motivation} from '../../core/annotations/annotation.js';
import {readDate} from '../../core/dates/read-date.js';
import {sayDate} from '../../core/dates/say-date.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../words-locale.js';

/** What an annotation is for (Web Annotation Vocabulary, Motivation), in words. */
export function sayMotivations(motivations: readonly Motivation[]): string {
  if (motivations.length === 0) return msg('Annotation');
  return motivations.map(sayMotivation).join(' · ');
}

function sayMotivation(motivation: Motivation): string {
  switch (motivation) {
    case 'assessing':
      return msg('Assessment');
    case 'bookmarking':
      return msg('Bookmark');
    case 'classifying':
      return msg('Classification');
    case 'commenting':
      return msg('Comment');
    case 'describing':
      return msg('Description');
    case 'editing':
      return msg('Proposed change');
    case 'highlighting':
      return msg('Highlight');
    case 'identifying':
      return msg('Identification');
    case 'linking':
      return msg('Links passages');
    case 'moderating':
      return msg('Moderation');
    case 'questioning':
      return msg('Question');
    case 'replying':
      return msg('Reply');
    case 'tagging':
      return msg('Tags');
  }
}

/** Creator and day, as far as they are known: `Lectern editors, 24 November 2026`. */
export function sayMade({creator, created}: Annotation): string {
  const day = created && sayDay(created);
  if (creator && day) return msg(str`${creator}, ${day}`);
  return creator ?? day ?? '';
}

/** The hour an annotation was made tells a reader nothing; a value that is no date stays as written. */
function sayDay(created: string): string {
  const when = /^\d{4}-\d\d-\d\d(?=T)/.exec(created)?.[0] ?? created;
  const date = readDate([{name: 'when', value: when}]);
  return date.earliest ? sayDate(date, wordsLocale()) : created;
}
