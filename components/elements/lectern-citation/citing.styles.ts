import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {loading} from '../../styles/loading.js';
import {controls, tokens} from '../../styles/tokens.js';

/** How a citation and its buttons look: it comes with what makes one. */
export const styles: readonly CSSResult[] = [
  tokens,
  controls,
  loading,
  css`
    .bar,
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2);
      align-items: center;
    }
    label {
      display: inline-flex;
      flex-wrap: wrap;
      gap: var(--_space-2);
      align-items: center;
      max-inline-size: 100%;
    }
    /* Widely spaced, its words are broader than a narrow screen. */
    select {
      max-inline-size: 100%;
    }
    [part='citation'] {
      margin: var(--_space-3) 0;
      padding: var(--_space-3) var(--_space-4);
      border-inline-start: medium solid var(--_rule);
      background: var(--_paper-raised);
      font-family: var(--_font-text);
      max-inline-size: var(--_measure);
      overflow-wrap: anywhere;
      user-select: text;
      -webkit-user-select: text;
    }
    .small-caps {
      font-variant: small-caps;
    }
    [role='status'] {
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    details {
      margin-block-start: var(--_space-3);
    }
    summary {
      cursor: pointer;
      min-block-size: var(--_target);
    }
    ul {
      display: grid;
      gap: var(--_space-2);
      margin: var(--_space-2) 0 0;
      padding: 0;
      list-style: none;
    }
    li > span {
      min-inline-size: 6em;
    }
    @media print {
      .bar,
      details {
        display: none;
      }
    }
  `,
];
