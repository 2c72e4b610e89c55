import {adoptSheets} from './adopt-sheets.js';
import {textLayer} from './text-layer.js';
import {textTokens} from './tokens.js';

/** Gives a root the text's styles, once. */
export function adoptTextSheets(root: Document | ShadowRoot): void {
  adoptSheets(root, [textTokens, textLayer]);
}
