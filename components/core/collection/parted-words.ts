import type {Span} from '../tei/span.js';
import type {Mention} from '../tei/tei-document.js';

/** Whose words are not those of what stands before: passages, and the names above the speeches of a play. */
export function parted({
  passages,
  mentions,
}: {
  readonly passages: readonly Span[];
  readonly mentions: readonly Mention[];
}): Span[] {
  return [...passages, ...mentions.filter(({element}) => element === 'speaker')];
}
