import type {Passage} from './tei-document.js';

/** The innermost passage that holds a position (code points), or undefined outside all of them. */
export function passageAt(passages: readonly Passage[], position: number): Passage | undefined {
  let found: Passage | undefined;
  for (const passage of passages) {
    if (passage.start > position) break;
    if (
      passage.end > position &&
      (!found || passage.end - passage.start <= found.end - found.start)
    ) {
      found = passage;
    }
  }
  return found;
}
