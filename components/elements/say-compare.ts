import {msg} from '../core/words/msg.js';
import type {ComparedPassage} from '../state/events.js';

/** The button that opens passages beside each other, or shows them where they stand in one text. */
export function sayCompare(passages: readonly ComparedPassage[]): string {
  const documents = new Set(passages.map(({address}) => address.document)).size;
  if (documents < 2) return msg('Show in the text');
  return documents === 2 ? msg('Open both') : msg('Open side by side');
}
