import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {block, controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  block,
  controls,
  css`
    h3,
    h4 {
      margin-block: 0 var(--_space-3);
      font-size: 1em;
      font-weight: 600;
      line-height: 1.3;
      text-wrap: balance;
    }
    ol,
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    ol > li {
      padding-block: var(--_space-4);
      border-block-start: 1px solid var(--_rule);
    }
    ol > li:last-child {
      border-block-end: 1px solid var(--_rule);
    }
    [part='more'] {
      margin-block-start: var(--_space-3);
      padding-inline: var(--_space-3);
    }
    .unplaced {
      margin-block-start: var(--_space-5);
      padding-inline-start: var(--_space-3);
      border-inline-start: medium solid var(--_problem);
    }
    .unplaced h3,
    .unplaced h4 {
      margin-block-end: var(--_space-1);
    }
    .unplaced li {
      padding-block: var(--_space-1);
      overflow-wrap: anywhere;
    }
    q {
      font-family: var(--_font-text);
    }
    .file {
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    .reason {
      display: block;
      color: var(--_problem);
      font-size: var(--_size-small);
    }
    @media print {
      ol > li {
        break-inside: avoid;
      }
    }
  `,
];
