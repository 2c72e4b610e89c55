import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {wordTokens} from '../../styles/word-tokens.js';

export const styles: CSSResult[] = [
  wordTokens,
  css`
    :host {
      display: inline;
      color: inherit;
    }
    :host([details]) {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    /* Of themselves, in a page of either direction: "14 March" is not "March 14" from right to left. */
    [part='date'],
    [part='original'],
    p {
      unicode-bidi: plaintext;
    }
    [part='date'] {
      font-variant-numeric: lining-nums;
    }
    [part='original'] {
      color: var(--_ink-soft);
    }
    [part='details'] {
      margin-block-start: var(--_space-1);
      max-inline-size: var(--_measure);
      color: var(--_ink-soft);
      font-size: var(--_size-small);
      line-height: var(--_leading);
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    .value {
      color: var(--_ink);
    }
    .value span {
      color: var(--_ink-soft);
    }
    [part='problem'] {
      margin-block-start: var(--_space-1);
      padding-inline-start: var(--_space-2);
      border-inline-start: medium solid var(--_problem);
      color: var(--_ink);
    }
  `,
];
