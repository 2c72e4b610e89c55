import type {CSSResult} from 'lit';
import {css} from './css.js';

/** An element that stands as a block, in the host page's colours and our face for controls. */
export const block: CSSResult = css`
  :host {
    display: block;
    color: var(--_ink);
    font-family: var(--_font-ui);
    line-height: var(--_leading);
  }
  :host([hidden]) {
    display: none;
  }
`;
