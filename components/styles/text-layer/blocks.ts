import type {CSSResult} from 'lit';
import {css} from '../css.js';

/** Paragraphs, headings, the parts of a letter, quotations set apart. */
export const blocks: CSSResult = css`
  lectern-text :is([data-tei='p'], [data-tei='ab']) {
    clear: inline-start;
    margin-block: 0 0.9em;
    text-wrap: pretty;
  }
  /* What is empty in the source is a blank line: thousands of them would else all be in view at once. */
  lectern-text :is(p, div, section)[data-tei]:empty {
    min-block-size: 1lh;
  }
  lectern-text :is(h2, h3, h4, h5, h6, [role='heading'])[data-tei='head'] {
    margin-block: 1.8em 0.6em;
    font-size: 1.2em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  lectern-text :is(h4, h5, h6)[data-tei='head'] {
    font-size: 1.05em;
  }
  lectern-text [data-tei='head'] {
    font-weight: 600;
  }
  /* A heading in several lines is one heading. */
  lectern-text [data-tei='head'] + [data-tei='head'] {
    margin-block-start: -0.3em;
    font-size: 1.05em;
  }
  lectern-text [data-tei='body']:not([data-continued]) > section:first-of-type > [data-tei='head']:first-of-type,
  lectern-text [data-tei='body']:not([data-continued]) > [data-tei='head']:first-child {
    margin-block-start: 0;
  }
  lectern-text :is([data-tei='opener'], [data-tei='closer'], [data-tei='postscript']) {
    margin-block: 1.2em;
  }
  lectern-text [data-tei='closer'] > div:is([data-tei='signed'], [data-tei='dateline']),
  lectern-text section > div[data-tei='signed'],
  lectern-text [data-tei='opener'] > div[data-tei='dateline'] {
    text-align: end;
  }
  lectern-text div:is([data-tei='salute'], [data-tei='signed']) {
    margin-block: 0.5em;
  }
  lectern-text div[data-tei='byline'] {
    margin-block: 0.4em 0.8em;
  }
  lectern-text div[data-tei='address'] {
    margin-block: 0.5em;
    font-style: normal;
  }
  lectern-text :is([data-tei='titlePage'], div[data-tei='docTitle'], div[data-tei='trailer']) {
    text-align: center;
    text-wrap: balance;
  }
  lectern-text [data-tei='titlePage'] {
    margin-block: 1.5em 2.5em;
  }
  lectern-text [data-tei='titlePage'] > * {
    margin-block: 0.8em;
  }
  lectern-text [data-tei='titlePart'] {
    font-size: 1.1em;
  }
  lectern-text [data-tei='titlePart']:is([data-type='main'], :first-child:not([data-type])) {
    font-size: 1.45em;
    line-height: 1.25;
  }
  lectern-text [data-tei='titlePage'] [data-tei='docImprint'] {
    margin-block-start: 1.8em;
    font-size: 0.95em;
  }
  lectern-text [data-tei='argument'] {
    margin-block: 0.6em 1em;
    font-size: 0.92em;
  }
  lectern-text [data-tei='floatingText'] {
    margin-block: 1em;
    padding-inline-start: 1.2em;
    border-inline-start: 1px solid var(--_rule);
  }
  lectern-text .division-label {
    margin-block: 1.2em 0.4em;
    break-after: avoid;
    color: var(--_ink-soft);
    font-family: var(--_font-ui);
    font-size: 0.8em;
  }
  /* Sections that a text is cited by: a number each, close to its paragraph. */
  lectern-text .division-label:has(+ [data-tei='p']) {
    margin-block: 0.6em 0;
  }
  lectern-text .text-title {
    margin-block: 2.5em 0.8em;
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--_rule);
    color: var(--_ink-soft);
    font-size: 1.2em;
    font-weight: 600;
    line-height: 1.25;
  }
  lectern-text :is([data-document], [data-chunk='0']) > [data-tei='text']:first-child > .text-title {
    margin-block-start: 0;
    border-block-start: 0;
  }
  lectern-text [data-tei='divGen'] > [data-generated] {
    color: var(--_ink-soft);
    font-family: var(--_font-ui);
    font-size: 0.86em;
  }
  lectern-text [data-tei='epigraph'],
  lectern-text blockquote {
    margin: 0.8em 0 0.8em 2em;
  }
  lectern-text [data-tei='epigraph'] blockquote {
    margin-inline-start: 0;
  }
  /* Where a quotation is from stands under it, at the other side. */
  lectern-text :is([data-tei='cit'], [data-tei='epigraph']) > * ~ div[data-tei='bibl'] {
    padding-inline-start: 0;
    text-align: end;
    text-indent: 0;
  }
  /* Nothing on a title page is set in: it would stand beside the middle. */
  lectern-text [data-tei='titlePage'] :is([data-tei='epigraph'], blockquote, div[data-tei='bibl'], [data-tei='l']) {
    margin-inline: 0;
    padding-inline: 0;
    text-align: center;
    text-indent: 0;
  }
  lectern-text blockquote > [data-tei='p']:last-child {
    margin-block-end: 0;
  }
  lectern-text :is([data-tei='quote'], [data-tei='q'], [data-tei='said'])[data-marks='added']::before {
    content: open-quote;
  }
  lectern-text :is([data-tei='quote'], [data-tei='q'], [data-tei='said'])[data-marks='added']::after {
    content: close-quote;
  }
  lectern-text :is([data-tei='soCalled'], [data-tei='mentioned'])[data-marks='added'] {
    font-style: italic;
  }

  /* The passage's own number, in the margin, for citing. */
  lectern-text section > [data-tei='p'][data-label] {
    position: relative;
  }
  lectern-text section > [data-tei='p'][data-label]::before {
    position: absolute;
    inset-block-start: 0.35em;
    inset-inline-start: -3.4em;
    inline-size: 2.6em;
    color: var(--_ink-soft);
    content: attr(data-label);
    font-family: var(--_font-ui);
    font-size: 0.72em;
    font-variant-numeric: lining-nums;
    text-align: end;
    user-select: none;
    -webkit-user-select: none;
  }
  /* Without a margin to stand in, it leads the paragraph. */
  @container lectern-text (max-inline-size: 40em) {
    lectern-text section > [data-tei='p'][data-label]::before {
      position: static;
      margin-inline-end: 0.6em;
    }
  }
`;
