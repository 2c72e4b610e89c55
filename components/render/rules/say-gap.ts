import {msg} from '../../core/words/msg.js';
import {sayExtent} from './say-extent.js';

/** `lost, 3 characters`: the words for a gap, from its attributes (`@desc` is TEI P4's). */
export function sayGap(attribute: (name: string) => string | undefined): string {
  const reason = attribute('reason')?.trim() || attribute('desc')?.trim() || msg('gap');
  return [reason, sayExtent(attribute)].filter(Boolean).join(', ');
}
