import {type CSSResult, css} from 'lit';
import {loading} from '../../styles/loading.js';
import {controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  controls,
  loading,
  css`
    :host {
      display: block;
      position: relative;
      container: lectern-text / inline-size;
    }
    :host([hidden]) {
      display: none;
    }
    /* Over a text that is being read already; it moves nothing. */
    [part~='progress'].over {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      display: block;
      inline-size: 100%;
      block-size: var(--_space-1);
      margin-block-end: calc(-1 * var(--_space-1));
    }
    .extract {
      display: none;
    }
    @media print {
      [part~='progress'].over {
        display: none;
      }
      .extract {
        display: block;
        max-inline-size: var(--_measure);
        margin: 0 auto var(--_space-4);
        padding: var(--_space-2) var(--_space-4);
        border: thin solid;
        font-family: var(--_font-ui);
      }
    }
  `,
];
