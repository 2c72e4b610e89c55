import type {CSSResult} from 'lit';
import {css} from '../css.js';

/** Dictionaries, bibliographies, feature structures: records set as running text. */
export const dictionaries: CSSResult = css`
  lectern-text :is([data-tei='entry'], [data-tei='entryFree']) {
    margin-block: 0.35em;
    padding-inline-start: 1.2em;
    text-indent: -1.2em;
  }
  lectern-text :is([data-tei='entry'], [data-tei='entryFree']) > * {
    text-indent: 0;
  }
  lectern-text [data-tei='superEntry'] > [data-tei='entry'] {
    margin-inline-start: 0.8em;
  }
  lectern-text :is([data-tei='entry'], [data-tei='superEntry'], [data-tei='hom']) > [data-tei='form'] > [data-tei='orth'],
  lectern-text :is([data-tei='entry'], [data-tei='entryFree']) > [data-tei='orth'],
  lectern-text [data-tei='re'] > [data-tei='form'] > [data-tei='orth'] {
    font-weight: 700;
  }
  lectern-text [data-tei='form'] [data-tei='form'] [data-tei='orth'] {
    font-weight: 600;
  }
  lectern-text
    :is(
      [data-tei='gramGrp'],
      [data-tei='usg'],
      [data-tei='lbl'],
      [data-tei='entry'] [data-tei='lang'],
      [data-tei='entry'] [data-tei='mentioned'],
      [data-cit='example'] > [data-tei='quote']
    ) {
    font-style: italic;
  }
  lectern-text :is([data-tei='gramGrp'], [data-tei='usg'], [data-tei='lbl'], [data-tei='pron'], [data-tei='etym']) {
    color: var(--_ink-soft);
  }
  lectern-text [data-tei='gramGrp'] [data-tei='gramGrp'] {
    font-style: inherit;
  }
  lectern-text [data-cit='example'] [data-cit='translation'] {
    font-style: normal;
  }
  lectern-text div[data-tei='sense'],
  lectern-text div[data-tei='hom'] {
    padding-inline-start: 1.6em;
    text-indent: -1.6em;
  }
  lectern-text div:is([data-tei='sense'], [data-tei='hom']) > * {
    text-indent: 0;
  }
  lectern-text div[data-tei='sense'] > div[data-tei='sense'] {
    padding-inline-start: 1.6em;
    text-indent: -1.6em;
  }
  lectern-text .sense-number {
    display: inline-block;
    min-inline-size: 1.3em;
    text-indent: 0;
    font-variant-numeric: lining-nums;
    font-weight: 600;
  }
  lectern-text :is(.joint, .item-number, .sense-number) {
    user-select: auto;
    -webkit-user-select: auto;
  }
  /* Not underlined with the name before it. */
  lectern-text .joint {
    display: inline-block;
    color: var(--_ink);
    font-style: normal;
    font-weight: 400;
    text-indent: 0;
    white-space: pre;
  }
  lectern-text :is([data-tei='biblStruct'], div[data-tei='bibl']) {
    margin-block: 0.3em;
    padding-inline-start: 1.6em;
    text-indent: -1.6em;
  }
  lectern-text :is([data-tei='fs'], [data-tei='f']) > [data-generated] {
    color: var(--_ink-soft);
  }
  lectern-text :is([data-tei='graph'], [data-tei='tree'], [data-tei='eTree'], [data-tei='forest'], [data-tei='iNode'], [data-tei='node']) > * {
    padding-inline-start: 1.2em;
  }
`;
