import type {CSSResult} from 'lit';
import {css} from './css.js';

/**
 * For a page that goes from right to left with words from left to right in it, as ours are: a line
 * goes as its first letter does (else "14 March" is "March 14", and a full stop stands before its
 * sentence), and begins where all lines of the page do. Only what is quoted at length stands as its
 * own script does, and so does what the page itself has put between an element's tags.
 */
export const rightToLeft: CSSResult = css`
  :where(:host(:dir(rtl))) {
    --_start: right;
  }
  :where(:host(:dir(rtl)))
    :where(
      p, dd, dt, dl, ul, ol, li, td, div, h1, h2, h3, h4, h5, h6, span, a, b, i, cite, mark,
      caption, figcaption, label, legend, button, select, option, output, small, time
    ):where(:not([dir])) {
    unicode-bidi: plaintext;
  }
  :where(:host(:dir(rtl)))
    :where(
      p, dd, dt, dl, ul, ol, li, td, div, h1, h2, h3, h4, h5, h6, span, a,
      caption, figcaption, label, legend, summary, select, output, small, time
    ):where(:not([dir='ltr'], [dir='rtl'])) {
    text-align: right;
  }
  :where(:host(:dir(rtl))) :where(slot, blockquote) {
    text-align: start;
  }
`;
