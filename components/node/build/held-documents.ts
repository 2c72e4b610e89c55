import type {TeiDocument} from '../../core/tei/tei-document.js';

/**
 * Documents that were read last, by their extracts' keys: of a small collection all, which are then
 * read once and not twice; of a large one the last.
 */
const held = new Map<string, {readonly document: TeiDocument; readonly bytes: number}>();

/** Sources in bytes whose documents are held; in memory these take about twenty times as much. */
const mostHeld = 4_000_000;

export function remember(key: string, document: TeiDocument, bytes: number): void {
  held.set(key, {document, bytes});
  let total = [...held.values()].reduce((sum, each) => sum + each.bytes, 0);
  for (const [oldest, each] of held) {
    if (total <= mostHeld || oldest === key) break;
    held.delete(oldest);
    total -= each.bytes;
  }
}

/** A document is compiled once: then it is let go. */
export function recall(key: string): TeiDocument | undefined {
  const found = held.get(key)?.document;
  held.delete(key);
  return found;
}
