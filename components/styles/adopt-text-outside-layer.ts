import {adoptSheets, isStyledRoot} from './adopt-sheets.js';
import {insisting} from './insisting.js';
import {plainText} from './plain-text.js';
import {textWithoutLayer} from './text-layer.js';

/**
 * For a page that takes all styles from everything (`* {all: unset}`): what a browser knows of
 * paragraphs and lists, and our own styles once more outside the layer. Rules of the page that name
 * a class or an element inside one still win.
 *
 * @param important the page does so with `!important`
 */
export function adoptTextOutsideLayer(root: Node, important: boolean): void {
  const sheets = [plainText, textWithoutLayer];
  if (isStyledRoot(root)) adoptSheets(root, important ? sheets.map(insisting) : sheets);
}
