import {adoptSheets, isStyledRoot} from './adopt-sheets.js';
import {textLayer} from './text-layer.js';
import {textTokens} from './tokens.js';

/**
 * Gives a document or shadow root the text's styles, once. They stand in `@layer lectern`, so any
 * rule of the host outside a layer wins over them.
 */
export function adoptTextLayer(root: Node): void {
  if (isStyledRoot(root)) adoptSheets(root, [textTokens, textLayer]);
}
