import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {loading} from '../../styles/loading.js';
import {nameLines} from '../../styles/name-lines.js';
import {block, controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  controls,
  block,
  loading,
  nameLines,
  css`
    :host {
      container: lectern-index / inline-size;
      font-size: var(--_size-base);
    }
    p {
      margin: 0;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    cite {
      font-style: normal;
    }
    .soft,
    .label,
    .number,
    .times,
    [part='count'] {
      color: var(--_ink-soft);
    }
    .number {
      font-variant-numeric: lining-nums tabular-nums;
      font-weight: 400;
    }
    form,
    .choice {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2) var(--_space-4);
      align-items: end;
    }
    label {
      display: grid;
      flex: 0 1 15em;
      gap: var(--_space-1);
      min-inline-size: 0;
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    .field {
      flex: 1 1 16em;
    }
    :is(form, .choice) :is(input, select) {
      box-sizing: border-box;
      inline-size: 100%;
      min-inline-size: 0;
      min-block-size: 2.25rem;
      padding: var(--_space-1) var(--_space-2);
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper);
      color: var(--_ink);
      font-size: 1rem;
    }
    .choice button {
      min-block-size: 2.25rem;
      padding-inline: var(--_space-3);
      font-size: var(--_size-small);
    }
    :is([part='kinds'], .sides) {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-1) var(--_space-2);
      margin-block-start: var(--_space-3);
      font-size: var(--_size-small);
    }
    :is([part='kinds'], .sides) button {
      --_kind: transparent;
      padding-inline: var(--_space-3);
      border-radius: 1em;
      text-align: var(--_start, start);
      overflow-wrap: anywhere;
    }
    button[data-kind='person'],
    .kind[data-kind='person'] {
      --_kind: var(--_person);
    }
    button[data-kind='place'],
    .kind[data-kind='place'] {
      --_kind: var(--_place);
    }
    button[data-kind='organisation'],
    .kind[data-kind='organisation'] {
      --_kind: var(--_organisation);
    }
    button[data-kind='event'],
    .kind[data-kind='event'] {
      --_kind: var(--_event);
    }
    button[aria-pressed='true'] {
      border-color: var(--_ink);
      background: var(--_ink);
      color: var(--_paper);
    }
    button[aria-pressed='true'] .number {
      color: inherit;
    }
    [part='compare'] {
      margin-block-start: var(--_space-3);
    }
    summary {
      inline-size: fit-content;
      min-block-size: var(--_target);
      cursor: pointer;
      font-size: var(--_size-small);
    }
    .choice {
      padding-block: var(--_space-2);
    }
    .choice label {
      flex: 1 1 14em;
    }
    [part='letters'] {
      display: flex;
      flex-wrap: wrap;
      margin-block-start: var(--_space-4);
      border-block: 1px solid var(--_rule);
    }
    [part='letters'] button {
      min-inline-size: 2rem;
      min-block-size: 2rem;
      padding: 0;
      border: 0;
      background: none;
      color: var(--_accent);
      font-weight: 600;
    }
    [part='letters'] button:hover {
      text-decoration: underline;
    }
    [part='count'] {
      margin-block: var(--_space-3) var(--_space-1);
      font-size: var(--_size-small);
    }
    [part='notice'] {
      margin-block-end: var(--_space-2);
      padding-inline-start: var(--_space-3);
      border-inline-start: medium solid var(--_doubt);
      font-size: var(--_size-small);
    }
    [part='problem'] {
      margin-block: var(--_space-2);
      padding: var(--_space-2) var(--_space-4);
      border-inline-start: medium solid var(--_problem);
      background: var(--_paper-raised);
      overflow-wrap: anywhere;
    }
    [part='row'] {
      padding-block: var(--_space-2);
      border-block-start: 1px solid color-mix(in oklab, var(--_rule) 60%, transparent);
    }
    .head {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto 11em;
      gap: 0 var(--_space-4);
      align-items: baseline;
    }
    .name {
      position: relative;
      padding: 0 0 0 1.25em;
      border: 0;
      background: none;
      font-family: var(--_font-text);
      font-size: 1.0625em;
      font-weight: 600;
      text-align: var(--_start, start);
      overflow-wrap: anywhere;
    }
    .name:dir(rtl) {
      padding: 0 1.25em 0 0;
    }
    .name::before {
      position: absolute;
      inset-inline-start: 0;
      color: var(--_ink-soft);
      content: '▸' / '';
      font-weight: 400;
    }
    .name:dir(rtl)::before {
      content: '◂' / '';
    }
    .name[aria-expanded='true']::before {
      content: '▾' / '';
    }
    .name:hover bdi {
      text-decoration: underline;
      text-decoration-thickness: 0.06em;
      text-underline-offset: 0.18em;
    }
    .kind {
      --_kind: var(--_rule);
      border-block-end: 2px solid var(--_kind);
      color: var(--_ink-soft);
      font-size: var(--_size-small);
      line-height: 1.4;
    }
    .times {
      font-size: var(--_size-small);
      font-variant-numeric: lining-nums tabular-nums;
      text-align: end;
    }
    .forms {
      /* Below the first letter of the name, whose size is another. */
      padding-inline-start: 1.635em;
      font-size: var(--_size-small);
      overflow-wrap: anywhere;
    }
    .forms .form {
      font-family: var(--_font-text);
      font-size: 1.0769em;
    }
    .parting {
      margin-inline: 0.25em;
      color: var(--_ink-soft);
    }
    [part='detail'] {
      display: grid;
      gap: var(--_space-4);
      margin-block: var(--_space-3) var(--_space-4);
      margin-inline-start: 1.25em;
      padding-inline-start: var(--_space-4);
      border-inline-start: 2px solid var(--_rule);
    }
    [part='pager'] {
      display: flex;
      gap: var(--_space-3);
      justify-content: space-between;
      margin-block-start: var(--_space-4);
    }
    [part='pager'] button {
      padding-inline: var(--_space-4);
    }
    button:disabled {
      color: var(--_ink-soft);
      cursor: default;
      opacity: 0.6;
    }
    @container lectern-index (inline-size < 34rem) {
      label,
      .field {
        flex: 1 1 100%;
      }
      .head {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .kind {
        grid-column: 1;
        grid-row: 2;
        justify-self: start;
        margin-inline-start: 1.635em;
      }
      .times {
        grid-column: 2;
        grid-row: 1;
        max-inline-size: 8em;
      }
      [part='detail'] {
        margin-inline-start: 0;
      }
    }
    @media (forced-colors: active) {
      button:not([aria-pressed='true']) {
        border: 1px solid ButtonBorder !important;
      }
      button[aria-pressed='true'] {
        border: 2px solid Highlight;
        color: Highlight;
        forced-color-adjust: none;
        background: Canvas;
      }
    }
    @media print {
      form,
      [part='kinds'],
      [part='compare'],
      [part='letters'],
      [part='pager'],
      .name::before {
        display: none;
      }
      .name {
        padding: 0;
      }
      [part='row'] {
        break-inside: avoid;
      }
    }
  `,
];
