import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {loading} from '../../styles/loading.js';
import {controls, tokens} from '../../styles/tokens.js';

/** How a record looks: it comes with what draws one. */
export const styles: readonly CSSResult[] = [
  tokens,
  controls,
  loading,
  css`
    :host {
      container: lectern-record / inline-size;
    }
    [part='title'] {
      margin: 0 0 var(--_space-1);
      font-size: var(--_size-large);
      font-weight: 600;
      line-height: 1.25;
      text-wrap: balance;
    }
    .subtitle {
      margin: 0 0 var(--_space-3);
      color: var(--_ink-soft);
      font-style: italic;
    }
    [part='badge'] {
      display: inline-block;
      margin: 0 0 var(--_space-3);
      padding: var(--_space-1) var(--_space-3);
      border: thin solid currentColor;
      border-radius: var(--_radius);
      color: var(--_doubt);
      font-family: var(--_font-ui);
      font-size: var(--_size-small);
      font-weight: 600;
    }
    [part='section'] {
      margin-block-start: var(--_space-5);
    }
    [part='heading'] {
      margin: 0 0 var(--_space-2);
      padding-block-end: var(--_space-1);
      border-block-end: thin solid var(--_rule);
      font-family: var(--_font-ui);
      font-size: var(--_size-small);
      font-weight: 600;
      color: var(--_ink-soft);
    }
    dl {
      display: grid;
      gap: var(--_space-2) var(--_space-4);
      margin: 0;
    }
    dl > div {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 3fr);
      gap: var(--_space-1) var(--_space-4);
    }
    dt {
      color: var(--_ink-soft);
      font-family: var(--_font-ui);
      font-size: var(--_size-small);
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    dd {
      grid-column: 2;
      min-inline-size: 0;
      margin: 0;
      max-inline-size: var(--_measure);
      overflow-wrap: anywhere;
    }
    .bare > dd {
      grid-column: 1 / -1;
    }
    .nested {
      padding-inline-start: var(--_space-3);
      border-inline-start: thin solid var(--_rule);
    }
    /* Two levels in, a column for labels would leave none for words. */
    .nested .nested > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .nested .nested > div > dd {
      grid-column: 1;
    }
    .explained + dl,
    .explained + ul,
    .group + .group,
    dd dl,
    dl + dl,
    .chapter > * + * {
      margin-block-start: var(--_space-2);
    }
    p,
    .paragraph {
      margin: 0 0 var(--_space-2);
      max-inline-size: var(--_measure);
    }
    .paragraph:last-child {
      margin-block-end: 0;
    }
    .lead {
      margin-block-end: var(--_space-3);
      max-inline-size: var(--_measure);
      font-style: italic;
    }
    .chapter,
    .part {
      margin-block-start: var(--_space-4);
    }
    .part {
      padding-inline-start: var(--_space-4);
      border-inline-start: medium solid var(--_rule);
    }
    .subheading {
      margin-block-end: var(--_space-2);
      font-weight: 600;
    }
    .number {
      color: var(--_ink-soft);
      font-weight: 400;
    }
    ul,
    .list {
      display: grid;
      gap: var(--_space-1);
      margin: 0;
      padding-inline-start: var(--_space-5);
      list-style: square;
    }
    .list > [role='listitem'] {
      display: list-item;
    }
    /* What a label names begins beside it. */
    .list > [role='listitem'] > b ~ .block {
      display: inline;
    }
    ul.plain {
      padding: 0;
      list-style: none;
    }
    ul.outline {
      gap: var(--_space-3);
      padding-inline-start: var(--_space-4);
      border-inline-start: thin solid var(--_rule);
      list-style: none;
    }
    ul.changes {
      gap: var(--_space-2);
      padding: 0;
      list-style: none;
    }
    .outline .outline,
    .entry + dl,
    .outline dl + ul {
      margin-block-start: var(--_space-2);
    }
    .entry {
      margin-block-end: var(--_space-1);
      max-inline-size: var(--_measure);
    }
    .entry > .titled {
      display: block;
    }
    .entry > .number,
    .entry > .locus,
    .entry > .locusGrp {
      color: var(--_ink-soft);
      font-family: var(--_font-ui);
      font-size: var(--_size-small);
      font-variant-numeric: lining-nums tabular-nums;
    }
    .entry > .author {
      font-weight: 600;
    }
    .work.upright {
      font-style: normal;
    }
    /* A word or two stay beside their label; a long text from right to left takes its own margin. */
    .words[dir='rtl'] {
      display: inline-block;
      max-inline-size: 100%;
    }
    .block {
      display: block;
    }
    .cell + .cell {
      margin-inline-start: var(--_space-4);
    }
    .size {
      font-variant-numeric: lining-nums tabular-nums;
    }
    .beside,
    .tongue {
      color: var(--_ink-soft);
      font-family: var(--_font-ui);
      font-size: var(--_size-small);
    }
    .tongue {
      margin-inline-start: var(--_space-2);
    }
    .value {
      font-variant-numeric: lining-nums tabular-nums;
      font-weight: 600;
    }
    .explained {
      display: block;
      color: var(--_ink-soft);
      font-family: var(--_font-ui);
      font-size: var(--_size-small);
    }
    .strung .explained {
      display: inline;
    }
    .strung .explained::before {
      content: '(';
    }
    .strung .explained::after {
      content: ')';
    }
    :host > details,
    dl + details {
      margin-block-start: var(--_space-3);
    }
    .keys dt {
      font-family: var(--_font-text);
    }
    .certainty {
      color: var(--_doubt);
      font-family: var(--_font-ui);
      font-size: var(--_size-small);
      text-decoration: underline;
      text-decoration-style: dotted;
      text-underline-offset: 0.2em;
    }
    [part='reference'] {
      font-family: var(--_font-text);
      user-select: all;
      -webkit-user-select: all;
    }
    [part='doubt'] {
      margin: var(--_space-3) 0 0;
      padding: var(--_space-2) var(--_space-3);
      border-inline-start: medium dotted var(--_doubt);
      background: var(--_paper-raised);
    }
    [part='doubt'] strong {
      color: var(--_doubt);
      font-family: var(--_font-ui);
      font-size: var(--_size-small);
    }
    summary {
      min-block-size: var(--_target);
      cursor: pointer;
      font-family: var(--_font-ui);
    }
    details[open] > summary {
      margin-block-end: var(--_space-3);
    }
    @container lectern-record (inline-size < 30rem) {
      dl > div {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
      dd {
        grid-column: 1;
      }
      .part,
      ul.outline {
        padding-inline-start: var(--_space-3);
      }
    }
    @media print {
      details::details-content {
        content-visibility: visible;
        block-size: auto;
      }
      [part='heading'],
      .subheading {
        break-after: avoid-page;
      }
    }
  `,
];
