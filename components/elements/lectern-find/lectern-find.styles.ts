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
    /* Over the text, where a browser has its own: nothing moves when it opens. */
    form {
      position: fixed;
      inset-block: var(--_space-2) auto;
      inset-inline: auto var(--_space-2);
      z-index: 3;
      box-sizing: border-box;
      inline-size: min(26rem, calc(100vw - 2 * var(--_space-2)));
      margin: 0;
      padding: var(--_space-2);
      overflow: visible;
      ${raised}
      font-size: var(--_size-small);
      line-height: 1.4;
      text-align: var(--_start, start);
      white-space: normal;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-1);
      align-items: center;
    }
    input {
      flex: 1 1 8em;
      box-sizing: border-box;
      min-inline-size: 0;
      min-block-size: calc(var(--_target) + 0.5rem);
      padding: var(--_space-1) var(--_space-2);
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper);
    }
    .count {
      min-inline-size: 4em;
      padding-inline: var(--_space-1);
      color: var(--_ink-soft);
      font-variant-numeric: lining-nums tabular-nums;
      text-align: end;
    }
    button {
      flex: none;
      min-inline-size: calc(var(--_target) + 0.25rem);
      min-block-size: calc(var(--_target) + 0.25rem);
      line-height: 1;
    }
    button:disabled {
      color: var(--_ink-soft);
      cursor: default;
      opacity: 0.6;
    }
    .close {
      border-color: transparent;
      font-size: 1.2em;
    }
    progress {
      display: block;
      inline-size: 100%;
      block-size: var(--_space-1);
      margin-block-start: var(--_space-1);
      accent-color: var(--_accent);
    }
    p {
      margin: var(--_space-1) 0 0;
      color: var(--_ink-soft);
    }
    @media print {
      form {
        display: none;
      }
    }
  `,
];
