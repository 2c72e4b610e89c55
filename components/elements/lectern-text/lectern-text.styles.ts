import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
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
    .over {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      /* Of no height itself: some engines let no bar be as low as this one. */
      block-size: 0;
    }
    .over [part~='progress'] {
      display: block;
      /* Firefox gives it a border. */
      box-sizing: border-box;
      inline-size: 100%;
      block-size: var(--_space-1);
    }
    .notice {
      position: fixed;
      inset-block: auto var(--_space-4);
      inset-inline: var(--_space-4) auto;
      z-index: 3;
      max-inline-size: min(30em, calc(100vw - 4 * var(--_space-4)));
      margin: 0;
      padding: var(--_space-3) var(--_space-4);
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper);
      box-shadow: var(--_shadow);
      color: var(--_ink);
      font-family: var(--_font-ui);
      font-size: var(--_size-small);
    }
    .extract {
      display: none;
    }
    @media print {
      .over,
      .notice {
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
