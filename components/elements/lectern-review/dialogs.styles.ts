import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';

/** Lists that stand above the review: items that are alike, the keys, the changes to a text. */
export const dialogs: CSSResult = css`
  dialog {
    box-sizing: border-box;
    max-inline-size: min(56em, 94vw);
    max-block-size: 90vh;
    padding: var(--_space-4) var(--_space-5);
    overflow: auto;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--_paper);
    box-shadow: var(--_shadow);
    color: var(--_ink);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  dialog h2 {
    margin: 0 0 var(--_space-3);
    font-size: var(--_size-base);
  }
  .bulk ol {
    max-block-size: 50vh;
    margin: 0;
    padding: 0;
    overflow: auto;
    border-block: 1px solid var(--_rule);
    list-style: none;
  }
  .bulk li {
    display: flex;
    gap: var(--_space-3);
    padding: var(--_space-2) 0;
    font-size: var(--_size-small);
  }
  .bulk li + li {
    border-block-start: 1px solid var(--_rule);
  }
  .write pre {
    max-block-size: 50vh;
  }
  .write del {
    color: var(--_problem);
    text-decoration: none;
  }
  dialog form {
    display: flex;
    gap: var(--_space-2);
    margin-block-start: var(--_space-3);
  }
  .keys dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: var(--_space-1) var(--_space-4);
    margin: 0;
  }
  .keys dd {
    margin: 0;
  }
`;
