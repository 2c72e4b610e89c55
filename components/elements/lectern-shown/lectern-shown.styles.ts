import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {block, controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  block,
  controls,
  css`
    :host {
      font-size: var(--_size-small);
    }
    p,
    dl,
    ul {
      margin-block: 0 var(--_space-3);
    }
    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: var(--_space-1) var(--_space-4);
    }
    dt,
    .place {
      color: var(--_ink-soft);
    }
    dd {
      margin: 0;
      font-variant-numeric: lining-nums tabular-nums;
    }
    details {
      margin-block-end: var(--_space-3);
    }
    summary {
      min-block-size: 24px;
      cursor: pointer;
    }
    ul {
      margin-block-start: var(--_space-2);
      padding-inline-start: var(--_space-4);
      list-style: none;
    }
    li {
      margin-block-end: var(--_space-1);
      overflow-wrap: anywhere;
    }
    q {
      font-family: var(--_font-text);
      quotes: '“' '”';
    }
    [data-state='different'] {
      padding-inline-start: var(--_space-3);
      border-inline-start: 3px solid var(--_problem);
    }
  `,
];
