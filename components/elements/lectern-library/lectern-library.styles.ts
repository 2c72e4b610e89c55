import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {loading} from '../../styles/loading.js';
import {controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  controls,
  loading,
  css`
    :host {
      display: block;
      container: lectern-library / inline-size;
      color: var(--_ink);
      font-family: var(--_font-text);
      font-size: var(--_size-base);
      line-height: var(--_leading);
    }
    :host([hidden]) {
      display: none;
    }
    form {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2) var(--_space-4);
      align-items: end;
      margin-block-end: var(--_space-3);
      font-family: var(--_font-ui);
    }
    label {
      display: grid;
      flex: 1 1 10em;
      gap: var(--_space-1);
      min-inline-size: 0;
      font-size: var(--_size-small);
      color: var(--_ink-soft);
    }
    label.search {
      flex-grow: 2;
    }
    input,
    select {
      box-sizing: border-box;
      inline-size: 100%;
      min-inline-size: 0;
      min-block-size: var(--_target);
      padding: var(--_space-2);
      border: thin solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper);
      color: var(--_ink);
      font-size: var(--_size-base);
    }
    [part='count'] {
      margin: 0 0 var(--_space-3);
      color: var(--_ink-soft);
      font-family: var(--_font-ui);
      font-size: var(--_size-small);
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    caption {
      margin-block-end: var(--_space-3);
      text-align: var(--_start, start);
      font-size: var(--_size-large);
      font-weight: 600;
    }
    th,
    td {
      padding-block: var(--_space-3);
      padding-inline: 0 var(--_space-4);
      border-block-end: thin solid var(--_rule);
      text-align: var(--_start, start);
      vertical-align: baseline;
      overflow-wrap: anywhere;
    }
    thead th {
      padding-block: var(--_space-1);
      color: var(--_ink-soft);
      font-family: var(--_font-ui);
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
    /* Whatever the other columns hold, room for a word: only a longer one is broken. */
    tbody :is(th, td) {
      min-inline-size: 7.5em;
    }
    tbody th {
      font-weight: 400;
    }
    tbody th a {
      font-size: var(--_size-large);
      line-height: 1.3;
    }
    .more {
      display: block;
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    .type {
      font-family: var(--_font-ui);
      font-size: var(--_size-small);
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
      font-size: var(--_size-small);
    }
    .titles {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .titles a {
      display: inline-block;
      min-block-size: var(--_target);
    }
    ul li {
      display: inline;
    }
    ul li:not(:last-child)::after {
      content: ', ';
    }
    .label {
      display: none;
    }
    @container lectern-library (inline-size < 48rem) {
      table,
      caption,
      tbody,
      tr,
      tbody th,
      td {
        display: block;
      }
      thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      thead:focus-within {
        position: static;
        display: block;
        inline-size: auto;
        block-size: auto;
        clip-path: none;
      }
      tr {
        padding-block: var(--_space-3);
        border-block-end: thin solid var(--_rule);
      }
      tbody th,
      td {
        padding: 0 0 var(--_space-1);
        border: 0;
      }
      .label {
        display: inline;
        color: var(--_ink-soft);
        font-family: var(--_font-ui);
        font-size: var(--_size-small);
      }
    }
    @media (forced-colors: active) {
      thead button {
        text-decoration: underline;
      }
    }
    @media print {
      form,
      [part='count'] {
        display: none;
      }
      tr {
        break-inside: avoid;
      }
    }
  `,
];
