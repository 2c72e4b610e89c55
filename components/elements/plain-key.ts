import {isWriting} from '../render/is-writing.js';
import {latinKey} from './latin-key.js';

/** Whether a key was pressed by itself, where nobody is writing. */
export function isPlainKey(event: KeyboardEvent, key: string): boolean {
  if (latinKey(event) !== key || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !isWriting(event);
}
