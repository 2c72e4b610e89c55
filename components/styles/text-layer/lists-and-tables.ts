import type {CSSResult} from 'lit';
import {css} from '../css.js';

/** Lists and tables. */
export const listsAndTables: CSSResult = css`
  lectern-text :is(ul, ol, dl, [role='list'])[data-tei='list'] {
    margin-block: 0.4em 0.9em;
    padding-inline-start: 1.4em;
  }
  /* HTML's lists and those drawn by roles take their markers alike. */
  lectern-text div[role='listitem'][data-tei='item'] {
    display: list-item;
  }
  lectern-text span[role='list'][data-tei='list'] {
    padding: 0;
  }
  lectern-text [data-list='bulleted'] {
    list-style: disc;
  }
  lectern-text [data-list='numbered'] {
    list-style: decimal;
  }
  lectern-text
    :is(
      [data-list='simple'],
      [data-list='labelled'],
      [data-list='labelled-briefly'],
      [data-list='numbered-by-n'],
      [data-list='numbered-in-text']
    ) {
    list-style: none;
  }
  lectern-text
    :is(ul, ol, dl, [role='list']):is([data-list='simple'], [data-list='labelled'], [data-list='labelled-briefly']) {
    padding-inline-start: 0;
  }
  lectern-text [data-list='numbered-in-text'] > [data-tei='item'] {
    text-indent: -1.4em;
  }
  lectern-text [data-list='numbered-in-text'] > [data-tei='item'] > * {
    text-indent: 0;
  }
  lectern-text :is(ul, ol, [role='list'])[data-list='numbered-by-n'] {
    padding-inline-start: 2.4em;
  }
  lectern-text .item-number {
    display: inline-block;
    min-inline-size: 1.9em;
    text-indent: 0;
    margin-inline: -2.4em 0.5em;
    color: var(--_ink-soft);
    font-variant-numeric: lining-nums;
    text-align: end;
  }
  lectern-text :is(li, dd, [role='listitem'])[data-tei='item'] {
    margin-block: 0.25em;
  }
  lectern-text [data-tei='list'] > [data-tei='head'] {
    display: block;
    margin-block: 0.3em 0.4em;
  }
  lectern-text [role='list'][data-list='bulleted'] > [data-tei='head'],
  lectern-text [role='list'][data-list='numbered'] > [data-tei='head'],
  lectern-text [role='list'][data-list='numbered-in-text'] > [data-tei='head'] {
    margin-inline-start: -1.4em;
  }
  lectern-text [role='list'][data-list='numbered-by-n'] > [data-tei='head'] {
    margin-inline-start: -2.4em;
  }
  lectern-text span[role='listitem'] > .item-number {
    display: inline;
    margin-inline: 0;
    color: inherit;
  }
  lectern-text [data-list='labelled'] > [data-tei='label'],
  lectern-text [data-tei='headLabel'],
  lectern-text [data-tei='headItem'] {
    margin-block-start: 0.5em;
    font-weight: 600;
  }
  lectern-text [data-list='labelled'] > [data-tei='item'] {
    margin-inline-start: 1.4em;
  }
  lectern-text :is(dl, [role='list'])[data-list='labelled-briefly'] {
    display: grid;
    grid-template-columns: fit-content(40%) 1fr;
    column-gap: 0.7em;
    align-items: baseline;
  }
  /* A heading or a page break among the pairs takes a line of its own. */
  lectern-text [data-list='labelled-briefly'] > * {
    grid-column: 1 / -1;
    margin: 0.15em 0;
  }
  lectern-text [data-list='labelled-briefly'] > :is([data-tei='label'], [data-tei='headLabel']) {
    grid-column: 1;
  }
  lectern-text [data-list='labelled-briefly'] > :is([data-tei='item'], [data-tei='headItem']) {
    grid-column: 2;
  }
  lectern-text [role='list'][data-list='labelled-briefly'] > [data-tei='item'] {
    display: block;
  }
  lectern-text table[data-tei='table'] {
    display: block;
    max-inline-size: 100%;
    margin-block: 1em;
    border-collapse: collapse;
    overflow-x: auto;
    font-variant-numeric: lining-nums tabular-nums;
  }
  lectern-text caption,
  lectern-text [role='table'] > [data-tei='head'] {
    padding-block-end: 0.4em;
    font-weight: 600;
    text-align: start;
  }
  lectern-text :is(td, th) {
    padding-block: 0.25em;
    padding-inline: 0 0.8em;
    border-block-start: 1px solid var(--_rule);
    text-align: start;
    vertical-align: baseline;
  }
  lectern-text [role='table'] {
    display: table;
    font-variant-numeric: lining-nums tabular-nums;
    margin-block: 1em;
  }
  lectern-text [role='row'] {
    display: table-row;
  }
  lectern-text [role='row'] > [data-tei='cell'] {
    display: table-cell;
    padding-block: 0.25em;
    padding-inline: 0 0.8em;
    border-block-start: 1px solid var(--_rule);
  }
  /* A row without its table. */
  lectern-text div[data-tei='row']:not([role]) {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.6em;
  }
  lectern-text :is([role='columnheader'], [role='rowheader'], th) {
    font-weight: 600;
  }
  lectern-text :is(td, th) > :is([data-tei='p'], [data-tei='ab']):last-child {
    margin-block-end: 0;
  }
`;
