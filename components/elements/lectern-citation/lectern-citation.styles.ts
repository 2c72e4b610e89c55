import {type CSSResult, css} from 'lit';
import {block} from '../../styles/block.js';
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
