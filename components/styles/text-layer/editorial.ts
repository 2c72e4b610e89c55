import type {CSSResult} from 'lit';
import {css} from '../css.js';

/** What an editor or a scribe did to the text; breaks. */
export const editorial: CSSResult = css`
  lectern-text .words {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  lectern-text [data-generated] {
    user-select: none;
    -webkit-user-select: none;
  }
  lectern-text :is([data-tei='gap'], [data-tei='space'], [data-tei='handShift'], [data-tei='milestone'], [data-tei='cb'], [data-tei='gb']) {
    color: var(--_ink-soft);
    font-family: var(--_font-ui);
    font-size: 0.8em;
  }
  lectern-text :is([data-tei='cb'], [data-tei='gb'], [data-tei='handShift'], [data-tei='milestone']:not(:empty)) {
    margin-inline: 0.3em;
  }
  lectern-text [data-tei='space']::before {
    content: '\\2003';
  }
  lectern-text :is([data-tei='unclear'], [data-tei='damage'], [data-in='damageSpan']) {
    text-decoration: underline;
    text-decoration-style: dotted;
    text-decoration-thickness: 0.08em;
    text-decoration-color: var(--_doubt);
    text-underline-offset: 0.2em;
  }
  lectern-text [data-tei='sic'] {
    text-decoration: underline;
    text-decoration-style: wavy;
    text-decoration-thickness: 0.06em;
    text-decoration-color: var(--_doubt);
    text-underline-offset: 0.2em;
  }
  lectern-text [data-tei='surplus'] {
    color: var(--_ink-soft);
  }
  lectern-text ins {
    text-decoration: none;
    border-block-end: 1px dotted var(--_ink-soft);
  }
  lectern-text ins:is([data-place~='above'], [data-place~='supralinear']) {
    font-size: 0.88em;
    line-height: 0;
    vertical-align: 0.3em;
  }
  lectern-text ins:is([data-place~='below'], [data-place~='infralinear']) {
    font-size: 0.88em;
    line-height: 0;
    vertical-align: -0.25em;
  }
  /* Deleted and then allowed to stand: the stroke stays, the dots under it take it back. */
  lectern-text [data-tei='restore'] {
    text-decoration: underline;
    text-decoration-style: dotted;
    text-decoration-thickness: 0.08em;
    text-decoration-color: var(--_ink-soft);
    text-underline-offset: 0.2em;
  }
  lectern-text [data-editorial] {
    cursor: pointer;
    background: color-mix(in oklab, var(--_doubt) 12%, transparent);
    border-radius: 0.15em;
  }
  lectern-text .variant-sign {
    color: var(--_doubt);
    font-weight: 600;
    cursor: pointer;
  }
  lectern-text [data-editorial]:has(> .variant-sign) {
    background: none;
  }
  lectern-text .witness-gap {
    color: var(--_ink-soft);
    font-family: var(--_font-ui);
    font-size: 0.8em;
  }
  lectern-text .sigla {
    font-style: italic;
    font-size: 0.9em;
  }
  lectern-text [data-tei='listApp'] {
    font-size: 0.9em;
  }
  lectern-text .app-entry {
    display: block;
    padding-inline-start: 1.5em;
    text-indent: -1.5em;
  }
  lectern-text [data-tei='lb'][data-break='no']::before {
    content: '\\A';
    white-space: pre;
  }
  lectern-text [data-tei='fw'] {
    display: block;
    color: var(--_ink-soft);
    font-size: 0.8em;
    text-align: center;
  }
  lectern-text [data-tei='pb'] {
    margin-inline: 0.3em;
    padding-inline: 0.35em;
    border-inline: 1px solid var(--_rule);
    color: var(--_ink-soft);
    font-family: var(--_font-ui);
    font-size: 0.72em;
    font-variant-numeric: lining-nums;
    user-select: none;
    -webkit-user-select: none;
  }
`;
