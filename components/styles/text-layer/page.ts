import type {CSSResult} from 'lit';
import {css} from '../css.js';

/** The document as a whole: measure, ink, face. */
export const page: CSSResult = css`
  /* As its shadow root says once the element is defined, so that nothing moves when it is. */
  lectern-text:not([hidden]) {
    display: block;
    position: relative;
    container: lectern-text / inline-size;
  }
  lectern-text > article.lectern-document {
    max-inline-size: var(--_measure);
    margin-inline: var(--lectern-text-margin, auto);
    color: var(--_ink);
    font-family: var(--_font-text);
    font-size: calc(var(--_size-base) * var(--_text-scale));
    line-height: var(--_leading);
    letter-spacing: var(--_letter-spacing);
    word-spacing: var(--_word-spacing);
    overflow-wrap: break-word;
    hanging-punctuation: first allow-end last;
    font-variant-numeric: oldstyle-nums;
  }
  /* A stretch of the text: its height is all it takes up. */
  lectern-text .lectern-chunk {
    display: flow-root;
  }
  /* There for paper alone. */
  @media not print {
    lectern-text .lectern-chunk[data-unseen] {
      display: none;
    }
  }
  /* What goes on in the next stretch begins and ends without a gap. */
  lectern-text [data-continued] {
    margin-block-start: 0;
    border-block-start-width: 0;
    padding-block-start: 0;
    text-indent: 0;
  }
  lectern-text [data-continues] {
    margin-block-end: 0;
    border-block-end-width: 0;
    padding-block-end: 0;
  }
  /* Room for what is not on the page. Its place on the screen is kept by the reader itself. */
  lectern-text > article.lectern-document:has(> .lectern-room) {
    overflow-anchor: none;
  }
  lectern-text .lectern-missing {
    margin-block: 1em;
    border-inline-start: 3px solid var(--_problem);
    padding: var(--_space-2) var(--_space-4);
    font-family: var(--_font-ui);
    font-size: var(--_size-small);
  }
  lectern-text .lectern-missing p {
    margin-block: 0 var(--_space-2);
    overflow-wrap: anywhere;
  }
  /* The way on in a long document, for those without JavaScript. */
  lectern-text .lectern-more {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-4);
    margin-block: 2em;
    padding-block-start: var(--_space-3);
    border-block-start: thin solid var(--_rule);
    font-family: var(--_font-ui);
    font-size: var(--_size-small);
  }
`;
