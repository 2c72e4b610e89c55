import type {CSSResult} from 'lit';
import {css} from './css.js';

/**
 * For a page that goes from right to left with words from left to right in it, as ours are: a line
 * goes as its first letter does (else "14 March" is "March 14", and a full stop stands before its
 * sentence), and begins where all lines of the page do.
 */
export const rightToLeft: CSSResult = css`
  :where(:host(:dir(rtl))) {
    --_start: right;
  }
  :where(:host(:dir(rtl)))
    :where(p, dd, dt, li, td, caption, figcaption, legend, select, output, time, .times):where(
      :not([dir])
    ) {
    unicode-bidi: plaintext;
    text-align: right;
  }
`;
