import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {chosen, controls, tokens} from '../../styles/tokens.js';
import {dialogs} from './dialogs.styles.js';
import {evidence} from './evidence.styles.js';

export const styles: CSSResult[] = [
  tokens,
  controls,
  css`
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--_space-3);
      block-size: var(--lectern-review-block-size, auto);
      color: var(--_ink);
      font-family: var(--_font-ui);
      line-height: var(--_leading);
    }
    :host([hidden]) {
      display: none;
    }
    .desk:focus {
      outline: none;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-2) var(--_space-5);
    }
    .title {
      flex: 1 1 20em;
    }
    h1,
    .state,
    .notice,
    .store,
    .hint {
      margin: 0;
    }
    h1 {
      font-family: var(--_font-text);
      font-size: var(--_size-large);
      font-weight: 600;
      line-height: 1.25;
    }
    .state,
    .store,
    .hint,
    .field,
    .check,
    .progress {
      font-size: var(--_size-small);
    }
    .state,
    .store,
    .hint {
      color: var(--_ink-soft);
    }
    .state {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-2);
    }
    .news {
      display: flex;
      flex: 1 0 100%;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--_space-1) var(--_space-4);
    }
    .progress {
      display: grid;
      font-variant-numeric: tabular-nums;
    }
    progress {
      inline-size: 12em;
      accent-color: var(--_accent);
    }
    .field {
      display: inline-grid;
      gap: 0.1em;
      color: var(--_ink-soft);
    }
    .check {
      display: inline-flex;
      align-items: center;
      gap: var(--_space-1);
      min-block-size: var(--_target);
    }
    .field input,
    .field select,
    .reason input {
      box-sizing: border-box;
      max-inline-size: 100%;
      min-block-size: var(--_target);
      padding: 0 var(--_space-2);
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper);
      color: var(--_ink);
    }
    .notice {
      min-block-size: 1lh;
      font-size: var(--_size-small);
    }
    .warns {
      color: var(--_problem);
    }
    .problems {
      color: var(--_problem);
      font-size: var(--_size-small);
    }
    .desk {
      display: grid;
      flex: 1 1 auto;
      grid-template-columns: minmax(14em, 22em) minmax(0, 1fr);
      gap: var(--_space-5);
      min-block-size: 0;
    }
    .side {
      display: flex;
      flex-direction: column;
      gap: var(--_space-2);
      min-block-size: 0;
    }
    .filters {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--_space-2);
    }
    .wide {
      grid-column: 1 / -1;
    }
    .queue {
      flex: 1 1 auto;
      block-size: 24em;
      overflow: auto;
      overscroll-behavior: contain;
      border-block: 1px solid var(--_rule);
    }
    .rows {
      --_height: 3.5em;
      position: relative;
      block-size: calc(var(--_rows) * var(--_height));
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .rows li {
      position: absolute;
      inset-block-start: calc(var(--_row) * var(--_height));
      inset-inline: 0;
      block-size: var(--_height);
    }
    .rows button {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-content: center;
      gap: 0 var(--_space-2);
      box-sizing: border-box;
      inline-size: 100%;
      block-size: 100%;
      padding: 0 var(--_space-3);
      border: 0;
      border-block-end: 1px solid var(--_rule);
      border-inline-start: 3px solid transparent;
      border-radius: 0;
      text-align: var(--_start, start);
      line-height: 1.3;
    }
    .rows button:focus-visible {
      outline-offset: -4px;
    }
    .rows .words {
      overflow: hidden;
      font-family: var(--_font-text);
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .rows .about,
    .rows .verdict,
    .rows .disputed {
      color: var(--_ink-soft);
      font-size: var(--_size-small);
      white-space: nowrap;
    }
    .rows .verdict {
      grid-row: 1;
      grid-column: 2;
    }
    .rows .disputed {
      color: var(--_problem);
    }
    .rows .about:not(:has(~ .disputed)) {
      grid-column: 1 / -1;
    }
    .rows .about {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    [aria-current='true'] > button {
      border-inline-start-color: var(--_accent);
      background: var(--_lit);
    }
    /* Softer ink is too faint on the lit ground. */
    [aria-current='true'] :is(.about, .verdict, .disputed) {
      color: var(--_ink);
    }
    [data-verdict='rejected'] .words {
      text-decoration: line-through;
      text-decoration-thickness: 0.06em;
    }
    .evidence {
      min-inline-size: 0;
      overflow: auto;
      overscroll-behavior: contain;
    }
    .empty,
    .loading {
      color: var(--_ink-soft);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-2);
      position: sticky;
      inset-block-end: 0;
      padding-block: var(--_space-2);
      border-block-start: 1px solid var(--_rule);
      background: var(--_paper);
    }
    .actions > button:not(.quiet) {
      min-block-size: 2.25em;
      padding-inline: var(--_space-3);
    }
    .accept {
      border-color: var(--_accent);
      font-weight: 600;
    }
    kbd {
      padding: 0 0.35em;
      border: 1px solid var(--_rule);
      border-radius: 0.2em;
      font-family: var(--_font-ui);
      font-size: 0.8em;
    }
    .reason {
      display: flex;
      flex: 1 1 14em;
      align-items: center;
      gap: var(--_space-2);
      font-size: var(--_size-small);
    }
    .reason input {
      flex: 1 1 auto;
      min-inline-size: 6em;
    }
    .quiet {
      border-color: transparent;
      background: none;
      font-size: var(--_size-small);
    }
    .import {
      display: inline-block;
      min-block-size: var(--_target);
      cursor: pointer;
      text-decoration: underline;
    }
    .import:has(:focus-visible) {
      outline: 2px solid var(--_focus);
    }
    .agreement {
      font-size: var(--_size-small);
    }
    dl {
      margin: var(--_space-1) 0 0;
    }
    dt {
      color: var(--_ink-soft);
    }
    dd {
      margin: 0 0 var(--_space-2);
    }
    @media (max-width: 48em) {
      .desk {
        grid-template-columns: minmax(0, 1fr);
      }
      .queue {
        block-size: 12em;
      }
      .evidence {
        order: -1;
        overflow: visible;
      }
    }
    @media (max-width: 30em) {
      kbd {
        display: none;
      }
      .actions > button:not(.quiet) {
        padding-inline: var(--_space-2);
      }
    }
    /* Magnified fourfold, what sticks would leave no room for what is decided on. */
    @media (max-height: 30em) {
      .actions {
        position: static;
      }
    }
    @media (forced-colors: active) {
      .rows button {
        border-inline-start: 0;
      }
      [aria-current='true'] > button {
        ${chosen}
      }
      [aria-current='true'] :is(.about, .verdict, .disputed) {
        color: inherit;
      }
      [aria-current='true'] > button:focus-visible {
        outline-color: HighlightText;
      }
    }
    @media print {
      .actions,
      .side,
      .head button,
      .import {
        display: none;
      }
      .desk {
        display: block;
      }
    }
  `,
  evidence,
  dialogs,
];
