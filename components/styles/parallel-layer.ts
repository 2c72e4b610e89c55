import type {CSSResult} from 'lit';
import {css} from './css.js';

/** What reading in parallel adds to the look of a text; it gives way to any rule of the host. */
export const parallelLayer: CSSResult = css`
  @layer lectern {
    lectern-text [data-row-space] {
      padding-block-start: calc(var(--_row-space, 0px) + var(--_row-space-own, 0px));
    }
    lectern-text tr[data-row-space] > * {
      padding-block-start: var(--_row-space, 0px);
    }
    /* The number in the margin stays beside its words. */
    lectern-text [data-tei='p'][data-label][data-row-space]::before {
      inset-block-start: calc(0.35em + var(--_row-space, 0px));
    }
    lectern-text [data-tei='p'][data-label]:is([data-row-lit], [data-row-alone])::before {
      inset-inline-start: calc(-3.4em + var(--_row-gap));
    }
    /* A line beside the passage: whole where the source says it, broken where it is computed. */
    lectern-text :is([data-row-lit], [data-row-alone]) {
      --_row-gap: 7px;
      --_row-from: left;
      --_row-colour: var(--_accent);
      --_row-line: linear-gradient(var(--_row-colour) 0 0);
      --_row-tint: transparent;
      --_row-height: calc(100% - var(--_row-space, 0px));
      margin-inline-start: calc(-1 * var(--_row-gap));
      padding-inline-start: var(--_row-gap);
      background:
        var(--_row-line) var(--_row-from) bottom / 3px var(--_row-height) no-repeat,
        linear-gradient(var(--_row-tint) 0 0) bottom / 100% var(--_row-height) no-repeat;
    }
    lectern-text :is([data-row-lit], [data-row-alone]):dir(rtl) {
      --_row-from: right;
    }
    lectern-text [data-row-lit='computed'] {
      --_row-line: repeating-linear-gradient(var(--_row-colour) 0 7px, transparent 7px 11px);
    }
    lectern-text [data-row-alone] {
      --_row-colour: var(--_ink-soft);
      --_row-line: repeating-linear-gradient(var(--_row-colour) 0 2px, transparent 2px 6px);
    }
    lectern-text [data-row-lit] {
      --_row-tint: color-mix(in oklab, var(--_lit) 38%, transparent);
    }
    lectern-text[data-columns] > article {
      max-inline-size: none;
    }
    ::highlight(lectern-removed) {
      background-color: light-dark(#fbe3df, #53302a);
      text-decoration: line-through 1px;
    }
    ::highlight(lectern-added) {
      background-color: light-dark(#dff0e3, #28452f);
      text-decoration: underline 2px;
    }
    /* Columns, where there is room to make a grid of them. */
    lectern-text[data-columns] [data-versions] {
      grid-auto-flow: dense;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: 3.5em;
      align-items: start;
    }
    lectern-text[data-columns] [data-versions] > :not([data-version]) {
      grid-column: 1 / -1;
    }
    lectern-text[data-columns] [data-version='a'] {
      grid-column: 1;
    }
    lectern-text[data-columns] [data-version='b'] {
      grid-column: 2;
    }
    @container (min-inline-size: 44em) {
      lectern-text[data-columns] [data-versions] {
        display: grid;
      }
    }
    @media (forced-colors: active) {
      lectern-text :is([data-row-lit], [data-row-alone]) {
        --_row-colour: CanvasText;
        --_row-tint: transparent;
      }
      ::highlight(lectern-removed) {
        text-decoration: line-through 2px;
      }
      ::highlight(lectern-added) {
        text-decoration: underline 2px;
      }
    }
    @media print {
      /* Paper is wide enough for two columns, whatever the size of the letters. */
      lectern-text[data-columns] [data-versions] {
        display: grid;
        column-gap: 2em;
        font-size: 0.84em;
      }
      lectern-text [data-row-space] {
        --_row-space: 0px !important;
      }
      lectern-text :is([data-row-lit], [data-row-alone]) {
        background: none;
      }
      ::highlight(lectern-removed),
      ::highlight(lectern-added) {
        background-color: transparent;
      }
    }
  }
`;
