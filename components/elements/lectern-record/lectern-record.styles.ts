import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {wordTokens} from '../../styles/word-tokens.js';

export const styles: CSSResult[] = [
  wordTokens,
  css`
    :host {
      display: block;
      color: var(--_ink);
      font-family: var(--_font-text);
      font-size: var(--_size-base);
      line-height: var(--_leading);
    }
    :host([hidden]) {
      display: none;
    }
  `,
];
