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
  /* The same where there will be no script, and nothing is offered that would take one. */
  @media (scripting: none) {
    .toolbar,
    .tabs,
    .close {
      display: none;
    }
  }
`;
