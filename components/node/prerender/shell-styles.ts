import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';

/** What holds of a reader's shell only as long as there is no script; the element itself has no use of it. */
export const shellStyles: CSSResult = css`
  /* Every text is in reach: one below the other where there is no room beside. */
  @container lectern-reader (max-inline-size: 48em) {
    :host(:not(:defined)) .panes .pane {
      display: block;
    }
  }
  /* A text that the browser has not come to yet: its place moves while the one above is parsed. */
  :host(:not(:defined):not(:has(> [slot='pane-1']))) .pane:nth-of-type(2),
  :host(:not(:defined):not(:has(> [slot='pane-2']))) .pane:nth-of-type(3) {
    visibility: hidden;
  }
  /* The same where there will be no script, and nothing is offered that would take one. */
  @media (scripting: none) {
    .toolbar,
    .tabs,
    .close {
      display: none;
    }
  }
`;
