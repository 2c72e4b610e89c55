import {adoptSheets, isStyledRoot} from './adopt-sheets.js';
import {plainText} from './plain-text.js';
import {textLayer, textWithoutLayer} from './text-layer.js';
import {textTokens} from './tokens.js';

/**
 * Gives a document or shadow root the text's styles, once. They stand in `@layer lectern`, so any
 * rule of the host outside a layer wins over them.
 */
export function adoptTextLayer(root: Node): void {
  if (isStyledRoot(root)) adoptSheets(root, [textTokens, textLayer]);
}

/**
 * For a page that takes all styles from everything (`* {all: unset}`): what a browser knows of
 * paragraphs and lists, and our own styles once more outside the layer. Rules of the page that name
 * a class or an element inside one still win.
 */
export function adoptTextOutsideLayer(root: Node): void {
  if (isStyledRoot(root)) adoptSheets(root, [plainText, textWithoutLayer]);
}
