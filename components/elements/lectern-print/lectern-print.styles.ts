import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {controls, raised, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  controls,
  css`
    :host {
      display: contents;
    }
    dialog {
      box-sizing: border-box;
      inline-size: min(30em, 96vw);
      padding: var(--_space-4) clamp(1rem, 4vw, 2rem);
      ${raised}
      line-height: 1.45;
      white-space: normal;
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 40%);
    }
    h2 {
      margin: 0 0 var(--_space-2);
      font-size: var(--_size-large);
      line-height: 1.25;
    }
    p {
      margin: 0 0 var(--_space-3);
    }
    progress {
      display: block;
      inline-size: 100%;
      margin-block-end: var(--_space-3);
      accent-color: var(--_accent);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2);
      justify-content: flex-end;
    }
    button {
      min-block-size: calc(var(--_target) + 0.5rem);
      padding-inline: var(--_space-4);
    }
    @media print {
      dialog {
        display: none;
      }
    }
  `,
];
