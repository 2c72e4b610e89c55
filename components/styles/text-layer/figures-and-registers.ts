import type {CSSResult} from 'lit';
import {css} from '../css.js';

/** Figures, and registers of persons and places. */
export const figuresAndRegisters: CSSResult = css`
  lectern-text figure {
    margin: 1.2em 0;
  }
  lectern-text figure img {
    max-inline-size: 100%;
    block-size: auto;
  }
  lectern-text [data-tei='figDesc'] {
    color: var(--_ink-soft);
    font-size: 0.85em;
  }
  lectern-text div[data-tei='formula']:has(> .formula-number) {
    display: flex;
    justify-content: space-between;
    gap: 1em;
  }
  lectern-text details[data-tei] {
    margin-block: 1em;
    font-family: var(--_font-ui);
    font-size: 0.88em;
  }
  lectern-text details > summary {
    min-block-size: var(--_target);
    color: var(--_ink-soft);
    cursor: pointer;
  }
  lectern-text :is([data-tei='person'], [data-tei='place'], [data-tei='org'], [data-tei='event']) {
    margin-block: 0.5em;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_rule);
  }
  lectern-text :is([data-tei='birth'], [data-tei='death'], [data-tei='location']):not(:has(div)) {
    display: inline-block;
    margin-inline-end: 0.6em;
    color: var(--_ink-soft);
  }
  lectern-text .field-label {
    color: var(--_ink-soft);
  }
  /* A declaration, and under its name what it declares. */
  lectern-text [data-tei$='Spec'] {
    margin-block: 0.8em;
  }
  lectern-text :is([data-tei$='Spec'], [data-tei='attDef'], [data-tei='valItem']) > div[data-tei] {
    margin-inline-start: 1.5em;
  }
`;
