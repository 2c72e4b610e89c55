import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {links} from '../../styles/links.js';
import {wordTokens} from '../../styles/word-tokens.js';

export const styles: CSSResult[] = [
  wordTokens,
  links,
  css`
    :host {
      display: inline;
    }
    :host([preview-only]) {
      display: block;
      color: var(--_ink);
      font-family: var(--_font-ui);
      line-height: var(--_leading);
    }
    :host([hidden]) {
      display: none;
    }
    a,
    .nowhere {
      overflow-wrap: anywhere;
    }
    .nowhere {
      text-decoration: underline;
      text-decoration-style: dotted;
      text-decoration-color: var(--_doubt);
      text-underline-offset: 0.18em;
    }
    a,
    .nowhere,
    [part='aside'] {
      unicode-bidi: plaintext;
    }
    [part='aside'] {
      color: var(--_doubt);
      font-size: var(--_size-small);
      overflow-wrap: anywhere;
    }
    [part='aside'][data-state='unresolved'] {
      color: var(--_problem);
    }
  `,
];
