import type {CSSResult} from 'lit';
import {css} from '../css.js';

/** Surfaces, zones and lines as they stand on the page; signs of the writer. */
export const sourceDocument: CSSResult = css`
  lectern-text [data-tei='surface'] {
    position: relative;
    margin-block: 1em 1.6em;
    padding-block-start: 0.4em;
    border-block-start: 1px solid var(--_rule);
  }
  lectern-text .surface-number {
    position: absolute;
    inset-block-start: -0.75em;
    inset-inline-end: 0;
    padding-inline: 0.35em;
    background: var(--_paper);
    color: var(--_ink-soft);
    font-family: var(--_font-ui);
    font-size: 0.72em;
    font-variant-numeric: lining-nums;
  }
  lectern-text [data-tei='zone'] {
    margin-block: 0.5em;
  }
  lectern-text [data-tei='zone']:is([data-type*='margin'], [data-place*='margin']) {
    margin-inline-start: 2em;
    font-size: 0.92em;
  }
  lectern-text [data-tei='line'] {
    padding-inline-start: 1.5em;
    text-indent: -1.5em;
  }
  lectern-text :is([data-tei='metamark'], [data-tei='undo'], [data-tei='redo'], [data-tei='substJoin'], .span-end, .relation) {
    color: var(--_ink-soft);
    font-family: var(--_font-ui);
    font-size: 0.8em;
  }
`;
