import type {CSSResult} from 'lit';
import {css} from './css.js';

/**
 * What browsers know of HTML by themselves (HTML 15.3), as far as texts are made of it; for pages
 * that unset it. Weaker than any rule of the text's own styles.
 */
export const plainText: CSSResult = css`
  lectern-text {
    display: block;
    position: relative;
    container: lectern-text / inline-size;
  }
  :where(lectern-text)
    :is(article, aside, blockquote, dd, details, div, dl, dt, figcaption, figure, h1, h2, h3, h4, h5, h6, hr, ol, p, section, summary, ul) {
    display: block;
  }
  :where(lectern-text) :is(p, blockquote, dl, figure, ol, ul) {
    margin-block: 1em;
  }
  :where(lectern-text) :is(blockquote, figure) {
    margin-inline: 2.5em;
  }
  :where(lectern-text) dd {
    margin-inline-start: 2.5em;
  }
  :where(lectern-text) :is(ol, ul) {
    padding-inline-start: 2.5em;
    list-style: disc;
  }
  :where(lectern-text) ol {
    list-style: decimal;
  }
  :where(lectern-text) :is(li, summary) {
    display: list-item;
  }
  :where(lectern-text) summary {
    list-style: disclosure-closed inside;
    cursor: pointer;
  }
  :where(lectern-text) details[open] > summary {
    list-style-type: disclosure-open;
  }
  :where(lectern-text) :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 0.8em;
    font-weight: bold;
    font-size: 1.17em;
  }
  :where(lectern-text) table {
    display: table;
    border-collapse: collapse;
  }
  :where(lectern-text) tbody {
    display: table-row-group;
  }
  :where(lectern-text) tr {
    display: table-row;
  }
  :where(lectern-text) :is(td, th) {
    display: table-cell;
    padding: 1px;
    vertical-align: inherit;
  }
  :where(lectern-text) caption {
    display: table-caption;
    text-align: center;
  }
  :where(lectern-text) :is(strong, th) {
    font-weight: bold;
  }
  :where(lectern-text) :is(cite, i) {
    font-style: italic;
  }
  :where(lectern-text) :is(sub, sup) {
    font-size: smaller;
    vertical-align: sub;
  }
  :where(lectern-text) sup {
    vertical-align: super;
  }
  :where(lectern-text) :is(ins, a[href]) {
    text-decoration: underline;
  }
  :where(lectern-text) del {
    text-decoration: line-through;
  }
  :where(lectern-text) a[href] {
    cursor: pointer;
  }
  :where(lectern-text) :focus-visible {
    outline: auto;
  }
  :where(lectern-text) bdi,
  :where(lectern-text) [dir='auto'] {
    unicode-bidi: isolate;
  }
  :where(lectern-text) [dir='ltr'] {
    direction: ltr;
    unicode-bidi: isolate;
  }
  :where(lectern-text) [dir='rtl'] {
    direction: rtl;
    unicode-bidi: isolate;
  }
  lectern-text[hidden],
  :where(lectern-text) [hidden] {
    display: none;
  }
`;
