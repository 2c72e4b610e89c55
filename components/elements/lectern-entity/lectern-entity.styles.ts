import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {loading} from '../../styles/loading.js';
import {block, controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  block,
  controls,
  loading,
  css`
    :host {
      container: lectern-entity / inline-size;
    }
    p,
    h2,
    h3,
    h4,
    dl,
    dd,
    ol,
    ul {
      margin: 0;
      padding: 0;
    }
    ol,
    ul {
      list-style: none;
    }
    cite {
      font-style: normal;
    }
    [part~='kind'] {
      --_kind: var(--_ink-soft);
      display: inline-block;
      border-block-end: 2px solid var(--_kind);
      color: var(--_ink-soft);
      font-size: var(--_size-small);
      line-height: 1.4;
    }
    [part~='kind'][data-kind='person'] {
      --_kind: var(--_person);
    }
    [part~='kind'][data-kind='place'] {
      --_kind: var(--_place);
    }
    [part~='kind'][data-kind='organisation'] {
      --_kind: var(--_organisation);
    }
    [part~='kind'][data-kind='event'] {
      --_kind: var(--_event);
    }
    [part~='form'] {
      margin-block-start: var(--_space-1);
      font-family: var(--_font-text);
      font-size: 1.4em;
      font-weight: 600;
      line-height: 1.2;
      overflow-wrap: anywhere;
      text-wrap: balance;
    }
    p[part~='name'] {
      overflow-wrap: anywhere;
    }
    [part~='trace'] {
      margin-block-start: var(--_space-2);
      font-size: var(--_size-small);
    }
    @media print {
      [part~='trace'] {
        display: none;
      }
    }
    [part~='doubt'] {
      margin-block-start: var(--_space-1);
      color: var(--_doubt);
      text-decoration: underline;
      text-decoration-style: dotted;
      text-underline-offset: 0.25em;
    }
    .note {
      max-inline-size: var(--_measure);
      margin-block-start: var(--_space-3);
      font-family: var(--_font-text);
      overflow-wrap: anywhere;
    }
    dl {
      display: grid;
      grid-template-columns: fit-content(8em) minmax(0, 1fr);
      gap: var(--_space-2) var(--_space-3);
      margin-block-start: var(--_space-3);
    }
    .row {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
      row-gap: 0;
    }
    dt {
      grid-column: 1;
      grid-row: 1 / span 99;
      color: var(--_ink-soft);
      font-size: var(--_size-small);
      line-height: calc(var(--_leading) / 0.8125);
      overflow-wrap: break-word;
    }
    dd {
      grid-column: 2;
      min-inline-size: 0;
      max-inline-size: var(--_measure);
      overflow-wrap: anywhere;
    }
    dd + dd {
      margin-block-start: var(--_space-1);
    }
    .aside {
      color: var(--_ink-soft);
    }
    .source {
      display: block;
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    .variant {
      font-family: var(--_font-text);
    }
    .parting {
      color: var(--_ink-soft);
    }
    [part~='mentions'] {
      margin-block-start: var(--_space-4);
      padding-block-start: var(--_space-3);
      border-block-start: 1px solid var(--_rule);
    }
    h3 {
      font-size: 1em;
      font-weight: 600;
      line-height: 1.3;
    }
    .forms {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_space-4);
      margin-block-start: var(--_space-1);
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    .forms li {
      overflow-wrap: anywhere;
    }
    .forms b {
      color: var(--_ink);
      font-weight: 500;
    }
    .count {
      color: var(--_ink-soft);
      font-weight: 400;
      font-variant-numeric: lining-nums tabular-nums;
    }
    .document {
      margin-block-start: var(--_space-3);
    }
    h4 {
      display: flex;
      gap: var(--_space-2);
      align-items: baseline;
      justify-content: space-between;
      font-size: var(--_size-small);
      font-weight: 600;
      line-height: 1.4;
    }
    h4 cite {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    ol > li {
      display: grid;
      grid-template-columns: minmax(3em, max-content) minmax(0, 1fr);
      gap: 0 var(--_space-3);
      align-items: baseline;
      padding-block: var(--_space-1);
    }
    ol > li + li {
      border-block-start: 1px solid color-mix(in oklab, var(--_rule) 50%, transparent);
    }
    .where {
      display: inline-block;
      min-inline-size: var(--_target);
      max-inline-size: 9em;
      min-block-size: var(--_target);
      font-size: var(--_size-small);
      font-variant-numeric: lining-nums tabular-nums;
      line-height: var(--_target);
      overflow-wrap: anywhere;
    }
    .context {
      max-inline-size: var(--_measure);
      font-family: var(--_font-text);
      font-size: 0.9375em;
      line-height: 1.45;
      overflow-wrap: anywhere;
    }
    .context b {
      font-weight: 700;
    }
    [part~='more'] {
      margin-block-start: var(--_space-1);
      padding-inline: var(--_space-3);
      font-size: var(--_size-small);
    }
    [part~='silent'] {
      margin-block-start: var(--_space-3);
      padding-inline-start: var(--_space-3);
      border-inline-start: 2px dashed var(--_rule);
      color: var(--_ink-soft);
      font-size: var(--_size-small);
      overflow-wrap: anywhere;
    }
    [part~='silent'] .label {
      color: var(--_ink);
      font-weight: 600;
    }
    @container lectern-entity (min-inline-size: 44em) {
      .context {
        font-size: 1em;
      }
      dl {
        grid-template-columns: fit-content(14em) minmax(0, 1fr);
        column-gap: var(--_space-5);
      }
    }
    @container lectern-entity (max-inline-size: 28em) {
      dl {
        grid-template-columns: fit-content(5.5em) minmax(0, 1fr);
      }
      .stacked {
        display: block;
      }
    }
    @container lectern-entity (max-inline-size: 16em) {
      .row {
        display: block;
      }
    }
    @media print {
      .row,
      ol > li {
        break-inside: avoid;
      }
    }
  `,
];
