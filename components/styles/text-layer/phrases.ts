import type {CSSResult} from 'lit';
import {css} from '../css.js';

/** What the source says of the look of words. */
export const phrases: CSSResult = css`
  lectern-text :is([data-rend~='italic'], cite[data-tei='title']) {
    font-style: italic;
  }
  /* An article or a letter is told from the book it stands in. */
  lectern-text cite[data-tei='title']:is([data-level='a'], [data-level='u']):not([data-rend~='italic']) {
    font-style: normal;
  }
  lectern-text [data-tei='title'][data-marks='added']::before {
    content: open-quote;
  }
  lectern-text [data-tei='title'][data-marks='added']::after {
    content: close-quote;
  }
  lectern-text [data-tei='distinct']:not([data-rend]) {
    font-style: italic;
  }
  lectern-text [data-rend~='upright'] {
    font-style: normal;
    font-weight: 400;
  }
  lectern-text [data-rend~='italic'] [data-rend~='italic'] {
    font-style: normal;
  }
  lectern-text [data-rend~='bold'] {
    font-weight: 700;
  }
  lectern-text [data-rend~='underline'] {
    text-decoration: underline;
  }
  lectern-text [data-rend~='double-underline'] {
    text-decoration: underline;
    text-decoration-style: double;
  }
  lectern-text [data-rend~='wavy-underline'] {
    text-decoration: underline;
    text-decoration-style: wavy;
  }
  lectern-text [data-rend~='overline'] {
    text-decoration: overline;
  }
  lectern-text [data-rend~='strikethrough'] {
    text-decoration: line-through;
  }
  lectern-text [data-rend~='small-caps'] {
    font-variant-caps: small-caps;
  }
  lectern-text [data-rend~='spaced'] {
    letter-spacing: 0.12em;
  }
  lectern-text [data-rend~='capitals'] {
    text-transform: uppercase;
  }
  /* Roman type among blackletter: told apart by its face, as the print does. */
  lectern-text :is([data-rend~='antiqua'], [data-rend~='blackletter']) {
    font-family: var(--_font-ui);
  }
  lectern-text :is(code, [data-rend~='typewriter']) {
    font-family: var(--_font-code);
    font-size: 0.92em;
  }
  lectern-text [data-tei='eg'],
  lectern-text [data-tei='egXML'] {
    margin-block: 0.8em;
    padding: 0.6em 0.9em;
    border-inline-start: 2px solid var(--_rule);
    overflow-x: auto;
    font-family: var(--_font-code);
    font-size: 0.86em;
    white-space: pre-wrap;
  }
  lectern-text [data-tei='egXML'] code {
    font-size: inherit;
  }
  lectern-text [data-rend~='preserved'] {
    white-space: pre-wrap;
  }
  lectern-text [data-rend~='rubricated'] {
    color: var(--_rubric);
  }
  lectern-text [data-rend~='framed'] {
    padding-inline: 0.2em;
    border: 1px solid currentcolor;
  }
  lectern-text [data-rend~='centre'] {
    text-align: center;
  }
  lectern-text [data-rend~='right'] {
    text-align: end;
  }
  lectern-text [data-rend~='left'] {
    text-align: start;
  }
  lectern-text [data-rend~='justified'] {
    text-align: justify;
  }
  lectern-text [data-rend~='large'] {
    font-size: 1.2em;
  }
  lectern-text [data-rend~='small'] {
    font-size: 0.85em;
  }
  lectern-text [data-rend~='initial']:not(:is(p, div)) {
    font-size: 1.6em;
    line-height: 1;
  }
  lectern-text span:is([data-rend~='block'], [data-display]) {
    display: block;
  }

  /* ---------- set in from the margin ---------- */
  lectern-text [data-rend~='indent'] {
    --_set-in: 2em;
  }
  lectern-text [data-rend~='indent-2'] {
    --_set-in: 4em;
  }
  lectern-text [data-rend~='indent-3'] {
    --_set-in: 6em;
  }
  lectern-text [data-rend~='indent-4'] {
    --_set-in: 8em;
  }
  lectern-text [data-rend~='indent-5'] {
    --_set-in: 10em;
  }
  lectern-text [data-rend~='indent-6'] {
    --_set-in: 12em;
  }
  lectern-text [data-tei='l'][data-rend*='indent'] {
    padding-inline-start: calc(2em + min(var(--_set-in), 40%));
  }
  lectern-text :is([data-tei='p'], [data-tei='ab'])[data-rend*='indent'] {
    text-indent: min(var(--_set-in), 40%);
  }
  lectern-text
    :is([data-tei='line'], [data-tei='lg'], [data-tei='zone'], [data-tei='item'], blockquote, section)[data-rend*='indent'] {
    padding-inline-start: min(var(--_set-in), 40%);
  }
  lectern-text :is([data-tei='p'], [data-tei='ab'])[data-rend~='hanging'] {
    padding-inline-start: 2em;
    text-indent: -2em;
  }
  lectern-text :is(sup, sub) {
    font-size: 0.72em;
    line-height: 0;
  }
`;
