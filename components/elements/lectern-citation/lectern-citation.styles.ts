import type {CSSResult} from 'lit';
import {block} from '../../styles/block.js';
import {css} from '../../styles/css.js';
import {wordTokens} from '../../styles/word-tokens.js';

export const styles: CSSResult[] = [
  wordTokens,
  block,
  css`
    :host {
      font-size: var(--_size-base);
    }
  `,
];
