import type {CSSResult} from 'lit';
import {css} from './css.js';

/** Links, and the ring around what has the focus. */
export const links: CSSResult = css`
  :where(a) {
    color: var(--_accent);
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.18em;
  }
  :where(a):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
`;
