import {isStyledRoot} from './adopt-sheets.js';

/**
 * `adoptTextLayer` for a site whose pages have the text's styles as a file: only a text elsewhere, in
 * a shadow root or another window, is given them, and they are fetched for it.
 */
export function adoptTextLayer(root: Node): void {
  if (root === document || !isStyledRoot(root)) return;
  void import('./text-layer-sheets.js').then(({adoptTextSheets}) => adoptTextSheets(root));
}
