import type {CSSResult} from 'lit';
import {css} from './css.js';

/** What an element shows while its file is on its way, and when it did not come. */
export const loading: CSSResult = css`
  [part~='status'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    margin-block: 0 var(--_space-3);
    color: var(--_ink-soft);
    font-family: var(--_font-ui);
  }
  [part~='progress'] {
    inline-size: 8em;
    block-size: 0.5em;
    accent-color: var(--_accent);
  }
  [part~='problem'] {
    box-sizing: border-box;
    max-inline-size: var(--_measure);
    margin-block: 0 var(--_space-4);
    padding: var(--_space-3) var(--_space-4);
    border-inline-start: medium solid var(--_problem);
    background: var(--_paper-raised);
    color: var(--_ink);
    font-family: var(--_font-ui);
    line-height: var(--_leading);
    overflow-wrap: anywhere;
  }
  [part~='problem'] p {
    margin-block: 0 var(--_space-2);
  }
  [part~='problem'] .place {
    color: var(--_ink-soft);
    font-size: var(--_size-small);
  }
  [part~='retry'] {
    margin-block: var(--_space-1) 0;
  }
`;
