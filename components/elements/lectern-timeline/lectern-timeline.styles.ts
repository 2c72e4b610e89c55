import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {block, controls, tokens} from '../../styles/tokens.js';
import {chartStyles} from './chart.styles.js';

export const styles: CSSResult[] = [
  tokens,
  controls,
  block,
  chartStyles,
  css`
    :host {
      container: lectern-timeline / inline-size;
      font-size: var(--_size-base);
    }
    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2) var(--_space-4);
      margin-block-end: var(--_space-3);
    }
    .filters label {
      display: grid;
      flex: 0 1 15em;
      gap: var(--_space-1);
      min-inline-size: 0;
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    .filters select {
      inline-size: 100%;
      min-inline-size: 0;
      padding: var(--_space-2);
      color: var(--_ink);
      font-size: var(--_size-base);
    }
    .soft {
      color: var(--_ink-soft);
    }
    p {
      margin: 0;
    }
    .table-head {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2) var(--_space-5);
      align-items: center;
      margin-block: var(--_space-5) var(--_space-2);
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    .only {
      display: inline-flex;
      gap: var(--_space-2);
      align-items: center;
      min-block-size: var(--_target);
    }
    .only input {
      inline-size: 1.1rem;
      block-size: 1.1rem;
      margin: 0;
      accent-color: var(--_accent);
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
      font-size: 0.9375em;
    }
    th,
    td {
      padding-block: var(--_space-2);
      padding-inline: 0 var(--_space-4);
      border-block-end: thin solid var(--_rule);
      text-align: var(--_start, start);
      vertical-align: baseline;
      overflow-wrap: anywhere;
    }
    thead th {
      padding-block: var(--_space-1);
      color: var(--_ink-soft);
      font-size: var(--_size-small);
      font-weight: 600;
      white-space: nowrap;
    }
    thead button {
      padding-inline: 0;
      border: 0;
      background: none;
      font-weight: inherit;
    }
    tbody th {
      inline-size: 24%;
      font-weight: 400;
      font-variant-numeric: lining-nums;
    }
    tbody td:nth-child(2) {
      inline-size: 44%;
    }
    td:last-child {
      overflow-wrap: normal;
    }
    tbody a {
      display: inline-block;
      min-block-size: var(--_target);
      min-inline-size: var(--_target);
    }
    tr.told > * {
      background: var(--_paper-raised);
    }
    .more {
      display: block;
      color: var(--_ink-soft);
      font-size: 0.875em;
    }
    .name {
      font-weight: 600;
    }
    .context {
      font-family: var(--_font-text);
    }
    .context b {
      font-weight: 600;
    }
    [part='problem'] {
      margin-block-end: var(--_space-3);
      padding: var(--_space-2) var(--_space-4);
      border-inline-start: medium solid var(--_problem);
      background: var(--_paper-raised);
      overflow-wrap: anywhere;
    }
    button[part='more'] {
      margin-block-start: var(--_space-3);
    }
    @container lectern-timeline (inline-size < 40rem) {
      .filters label {
        flex: 1 1 100%;
      }
      table,
      tbody,
      tr,
      tbody th,
      td {
        display: block;
      }
      tbody th,
      tbody td:nth-child(2) {
        inline-size: auto;
      }
      thead tr {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--_space-4);
      }
      thead th {
        padding: 0;
        border: 0;
      }
      thead th:last-child {
        display: none;
      }
      tbody tr {
        padding-block: var(--_space-3);
        border-block-end: thin solid var(--_rule);
      }
      tbody th,
      tbody td {
        padding: 0;
        border: 0;
      }
    }
    @media (forced-colors: active) {
      thead button {
        text-decoration: underline;
      }
    }
    @media print {
      .filters,
      .only,
      .table-head button,
      button[part='more'] {
        display: none;
      }
      tbody tr {
        break-inside: avoid;
      }
      thead button {
        color: inherit;
      }
    }
  `,
];
