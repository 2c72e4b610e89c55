import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {block, controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  block,
  controls,
  css`
    article {
      display: grid;
      gap: var(--_space-3);
    }
    .motivation,
    .made,
    .identified {
      margin: 0;
      color: var(--_ink-soft);
      font-size: var(--_size-small);
      overflow-wrap: anywhere;
    }
    .motivation {
      font-weight: 600;
    }
    [part='comment'] {
      max-inline-size: var(--_measure);
      font-family: var(--_font-text);
    }
    [part='comment'] p {
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    [part='comment'] p + p {
      margin-block-start: var(--_space-2);
    }
    .passages {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
      gap: var(--_space-3) var(--_space-5);
    }
    /* Browsers count marks of quotation in the square of their number, unless each counts for itself. */
    figure {
      contain: style;
      display: flex;
      flex-direction: column;
      gap: var(--_space-1);
      min-inline-size: 0;
      margin: 0;
      padding-inline-start: var(--_space-3);
      border-inline-start: 2px solid var(--_rule);
    }
    blockquote {
      margin: 0;
      font-family: var(--_font-text);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    blockquote::before {
      content: open-quote;
    }
    blockquote::after {
      content: close-quote;
    }
    figcaption {
      color: var(--_ink-soft);
      font-size: var(--_size-small);
      overflow-wrap: anywhere;
    }
    cite {
      font-style: normal;
    }
    .where {
      display: inline-block;
      min-inline-size: var(--_target);
      min-block-size: var(--_target);
      margin-inline-start: var(--_space-1);
      white-space: nowrap;
    }
    [part='unplaced'] {
      margin: var(--_space-1) 0 0;
      color: var(--_problem);
    }
    .tags {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-1) var(--_space-2);
      margin: 0;
      padding: 0;
      font-size: var(--_size-small);
      list-style: none;
    }
    .tags li {
      padding: 0 var(--_space-2);
      border: 1px solid var(--_rule);
      border-radius: 1em;
      overflow-wrap: anywhere;
    }
    .identified lectern-date {
      display: inline-block;
    }
    .actions {
      display: flex;
      margin: 0;
      gap: var(--_space-2);
      font-size: var(--_size-small);
    }
    @media print {
      .actions {
        display: none;
      }
      figure {
        break-inside: avoid;
      }
    }
  `,
];
