import type {CSSResult} from 'lit';
import {css} from '../css.js';

/** References and pointers. */
export const links: CSSResult = css`
  lectern-text a {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.2em;
  }
  lectern-text [data-link][data-state='unresolved'] {
    color: var(--_doubt);
    text-decoration: underline;
    text-decoration-style: wavy;
    text-decoration-thickness: 0.06em;
  }
`;
