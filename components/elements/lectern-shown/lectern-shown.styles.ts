import {type CSSResult, css} from 'lit';
import {controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  controls,
  css`
    :host {
      display: block;
      color: var(--_ink);
      font-family: var(--_font-ui);
      font-size: var(--_size-small);
      line-height: var(--_leading);
    }
    :host([hidden]) {
      display: none;
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
