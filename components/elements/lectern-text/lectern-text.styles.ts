import {type CSSResult, css} from 'lit';
import {tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  css`
    :host {
      display: block;
      position: relative;
      container: lectern-text / inline-size;
    }
    :host([hidden]) {
      display: none;
    }
    [part='status'] {
      color: var(--_ink-soft);
    }
    [part='progress'] {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      display: block;
      inline-size: 100%;
      block-size: var(--_space-1);
      margin-block-end: calc(-1 * var(--_space-1));
      accent-color: var(--_accent);
    }
    @media print {
      [part='progress'] {
        display: none;
      }
    }
    [part='problem'] {
      max-inline-size: var(--_measure);
      padding: var(--_space-4);
      border-inline-start: 3px solid var(--_problem);
      background: var(--_paper-raised);
      color: var(--_ink);
      font-family: var(--_font-ui);
    }
    [part='problem'] p {
      margin-block: 0 var(--_space-2);
      overflow-wrap: anywhere;
    }
    .place {
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
  `,
];
