import type {CSSResult} from 'lit';
import {css} from '../css.js';

/** Verse lines, speeches, stage directions. */
export const verseAndDrama: CSSResult = css`
  lectern-text [data-tei='lg'] {
    margin-block: 0.9em;
  }
  lectern-text [data-tei='l'] {
    position: relative;
    padding-inline-start: 2em;
    text-indent: -2em;
    clear: inline-start;
  }
  /* The hanging indent is the line's own: a marker or a picture in it would inherit it. */
  lectern-text :is([data-tei='l'], [data-tei='u']) > * {
    text-indent: 0;
  }
  /* The room that the part before this one takes, so that it begins where that one left off. */
  lectern-text [data-tei='l'][data-after]::before {
    display: inline-block;
    overflow: hidden;
    max-inline-size: 55%;
    content: attr(data-after) / '';
    text-indent: 0;
    vertical-align: bottom;
    visibility: hidden;
    white-space: pre;
  }
  lectern-text [data-tei='l']:is([data-part='M'], [data-part='F']):not([data-after]) {
    padding-inline-start: 8em;
  }
  lectern-text [data-tei='caesura']::before {
    content: '\\2003';
  }
  lectern-text [data-tei='lg'] [data-tei='lg'] {
    margin-block: 0.7em;
  }
  lectern-text .line-number {
    position: absolute;
    inset-inline-end: -2.5em;
    color: var(--_ink-soft);
    font-size: 0.75em;
    text-indent: 0;
    user-select: none;
    -webkit-user-select: none;
  }
  /* Without a margin to stand in, the number ends its line. */
  @container lectern-text (max-inline-size: 40em) {
    lectern-text .line-number {
      inset-inline-end: 0;
    }
    lectern-text [data-tei='l']:has(> .line-number) {
      padding-inline-end: 2.5em;
    }
  }
  lectern-text [data-tei='sp'] {
    margin-block: 0.7em;
  }
  lectern-text :is([data-tei='speaker'], .who) {
    font-variant-caps: small-caps;
    letter-spacing: 0.04em;
  }
  lectern-text div[data-tei='speaker'][data-mention] {
    inline-size: fit-content;
  }
  lectern-text [data-tei='speaker']:not(:hover, :focus-visible, [data-lit]) {
    text-decoration-line: none;
  }
  lectern-text div:is([data-tei='speaker'], .who) {
    break-after: avoid;
  }
  lectern-text .who {
    color: var(--_ink-soft);
  }
  lectern-text [data-tei='sp'] > [data-tei='p'] {
    margin-block: 0;
  }
  lectern-text
    :is(
      [data-tei='stage'],
      [data-tei='view'],
      [data-tei='camera'],
      [data-tei='sound'],
      [data-tei='tech'],
      [data-tei='roleDesc'],
      [data-tei='set']
    ) {
    color: var(--_ink-soft);
    font-style: italic;
  }
  lectern-text div[data-tei='stage'] {
    margin-block: 0.6em;
  }
  lectern-text [data-tei='sp'] > div[data-tei='stage'] {
    margin-block: 0.1em;
  }
  lectern-text [data-tei='castList'] {
    margin-block: 0.8em 1.4em;
  }
  lectern-text [data-tei='castItem'] {
    padding-inline-start: 2em;
    text-indent: -2em;
  }
  lectern-text [data-tei='castItem'] > * {
    text-indent: 0;
  }
  lectern-text [data-tei='role'] {
    font-variant-caps: small-caps;
    letter-spacing: 0.04em;
  }
  lectern-text [data-tei='castGroup'] {
    margin-block: 0.5em;
  }
  /* Several roles that share a description, with a bracket between them and it. */
  lectern-text [data-tei='castGroup']:has(> div[data-tei='roleDesc']) {
    display: grid;
    grid-template-columns: auto auto;
    column-gap: 0.8em;
    justify-content: start;
  }
  lectern-text [data-tei='castGroup'] > * {
    grid-column: 1;
  }
  lectern-text [data-tei='castGroup'] > div[data-tei='roleDesc'] {
    display: flex;
    grid-row: 1 / span 40;
    grid-column: 2;
    align-items: center;
    padding-inline-start: 0.8em;
    border-inline-start: 1px solid var(--_rule);
  }
  lectern-text [data-tei='u'] {
    margin-block: 0.35em;
    padding-inline-start: 2em;
    text-indent: -2em;
  }
  lectern-text [data-tei='post'] {
    margin-block: 0.8em;
  }
  lectern-text
    :is(
      [data-tei='pause'],
      [data-tei='vocal'],
      [data-tei='kinesic'],
      [data-tei='incident'],
      [data-tei='writing'],
      [data-tei='shift']
    ) {
    color: var(--_ink-soft);
    font-style: italic;
  }
`;
