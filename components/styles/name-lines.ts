import type {CSSResult} from 'lit';
import {css} from './css.js';

/** What an opened name shows: its record, its mentions in their lines, who is silent. */
export const nameLines: CSSResult = css`
  /* What stands above says these already. */
  lectern-entity::part(kind),
  lectern-entity::part(form) {
    display: none;
  }
  [part='mentions'] {
    container: name-lines / inline-size;
    display: grid;
    gap: var(--_space-4);
    min-inline-size: 0;
  }
  .document {
    display: flex;
    gap: var(--_space-3);
    align-items: baseline;
    justify-content: space-between;
    padding-block-end: var(--_space-1);
    border-block-end: 1px solid var(--_rule);
    font-size: var(--_size-small);
    font-weight: 600;
  }
  .document a {
    color: inherit;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .document a:hover {
    text-decoration: underline;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(3em, 6em) minmax(0, 1fr);
    gap: 0 var(--_space-3);
    align-items: baseline;
    padding-block: 0.15em;
  }
  .where {
    min-block-size: var(--_target);
    font-size: var(--_size-small);
    font-variant-numeric: lining-nums tabular-nums;
    line-height: var(--_target);
    overflow-wrap: anywhere;
  }
  .words {
    font-family: var(--_font-text);
    font-size: 0.9375em;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .words b {
    font-weight: 700;
  }
  [part='silent'] {
    padding-inline-start: var(--_space-3);
    border-inline-start: 2px dashed var(--_rule);
    color: var(--_ink-soft);
    font-size: var(--_size-small);
    overflow-wrap: anywhere;
  }
  [part='silent'] .label {
    color: var(--_ink);
    font-weight: 600;
  }
  /* The words around a name in columns: names stand below one another, as in a concordance. */
  @container name-lines (inline-size >= 42rem) {
    .words {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
      white-space: pre;
    }
    .before,
    .after {
      overflow: hidden;
    }
    /* What is cut off is what is furthest from the name. */
    .before {
      display: flex;
      justify-content: flex-end;
    }
  }
  @container name-lines (inline-size < 30rem) {
    .line {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    [part='more'] {
      display: none;
    }
    .line {
      break-inside: avoid;
    }
  }
`;
