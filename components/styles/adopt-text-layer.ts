import {isStyledRoot} from './adopt-sheets.js';
import {adoptTextSheets} from './text-layer-sheets.js';

/**
 * Gives a document or shadow root the text's styles, once. They stand in `@layer lectern`, so any
 * rule of the host outside a layer wins over them.
 */
export function adoptTextLayer(root: Node): void {
  if (isStyledRoot(root)) adoptTextSheets(root);
}
