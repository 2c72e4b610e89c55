import type {CSSResult} from 'lit';
import {css} from '../css.js';

/** Note markers, and notes in the margin. */
export const notes: CSSResult = css`
  lectern-text .note-marker {
    display: inline-block;
    min-inline-size: 1.1em;
    /* Large enough for a finger, in the place of the letter alone. */
    padding-block: 0.7em;
    padding-inline: 0.2em 0.8em;
    margin-block: -0.7em;
    margin-inline-end: -0.6em;
    font-family: var(--_font-ui);
    font-size: 0.68em;
    font-variant-numeric: lining-nums;
    line-height: 1;
    text-align: center;
    text-decoration: none;
    text-indent: 0;
    vertical-align: super;
  }
  lectern-text [data-tei='note'] {
    font-style: normal;
    font-weight: 400;
    font-variant: normal;
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
  }
  lectern-text [data-tei='note'][data-inline] {
    color: var(--_ink-soft);
  }
  lectern-text [data-tei='note']:not([data-inline]) {
    display: block;
    float: inline-start;
    clear: both;
    box-sizing: border-box;
    inline-size: 100%;
    margin-block: 0.4em 0.6em;
    padding-block: 0.2em;
    padding-inline: 0.9em 0;
    border-inline-start: 2px solid var(--_rule);
    color: var(--_ink-soft);
    font-family: var(--_font-ui);
    font-size: 0.82em;
    line-height: 1.45;
  }
  lectern-text .note-label {
    margin-inline-end: 0.5em;
    font-weight: 600;
    text-decoration: none;
  }
  lectern-text .note-place {
    margin-inline-end: 0.5em;
    font-size: 0.9em;
    text-decoration: none;
  }
  /* Quoted markup has the names of a text, and none of its looks. */
  lectern-text [data-tei='egXML'] code[data-tei] {
    all: unset;
  }
  @container lectern-text (min-inline-size: 56em) {
    lectern-text > article.lectern-document {
      margin-inline: var(--lectern-text-margin, max(3.5em, calc((100% - var(--_measure) - 19em) / 2)) 19em);
    }
    lectern-text [data-tei='note']:not([data-inline]) {
      float: right;
      clear: right;
      inline-size: 16.5em;
      margin: 0.1em -20em 0.9em 0;
      border-inline-start: 0;
      padding: 0;
    }
    /* The margin is the document's: a translation in it may run the other way. */
    lectern-text > article.lectern-document:dir(rtl) [data-tei='note']:not([data-inline]) {
      float: left;
      clear: left;
      margin: 0.1em 0 0.9em -20em;
    }
  }
  /* A note on a note stays in it: beside it would be outside the text, over the page of the host,
     and floats that hold floats without end exhaust the browser. */
  lectern-text > article.lectern-document [data-tei='note'] [data-tei='note']:not([data-inline]) {
    float: none;
    inline-size: auto;
    margin: 0.2em 0;
    padding: 0 0 0 0.9em;
    border-inline-start: 2px solid var(--_rule);
    font-size: 1em;
  }
`;
