import {type CSSResult, css} from 'lit';
import {controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  controls,
  css`
    :host {
      display: contents;
    }
    .card {
      position: fixed;
      inset: auto;
      box-sizing: border-box;
      inline-size: min(24em, calc(100vw - 1rem));
      max-block-size: min(70dvh, 34em, var(--_available, 34em));
      margin: 0;
      padding: 0 var(--_space-4) var(--_space-4);
      overflow-y: auto;
      overscroll-behavior: contain;
      border: 1px solid var(--_rule);
      border-radius: calc(var(--_radius) * 2);
      background: var(--_paper-raised);
      box-shadow: var(--_shadow);
      color: var(--_ink);
      font-family: var(--_font-ui);
      font-size: 0.9375rem;
      line-height: 1.45;
      text-align: start;
    }
    .card:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: -2px;
    }
    .sheet {
      inset: auto 0 0;
      inline-size: 100%;
      max-inline-size: none;
      max-block-size: 60dvh;
      border-inline: 0;
      border-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .bar {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      display: flex;
      align-items: center;
      gap: var(--_space-1);
      margin-inline: calc(var(--_space-4) * -1);
      padding: var(--_space-2) var(--_space-2) var(--_space-1) var(--_space-4);
      background: var(--_paper-raised);
    }
    .kind {
      flex: 1;
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    .bar button {
      border-color: transparent;
      background: none;
      color: var(--_ink-soft);
      font-size: var(--_size-small);
      line-height: 1;
    }
    .bar button:hover {
      border-color: var(--_rule);
      color: var(--_ink);
    }
    .bar button[aria-pressed='true'] {
      color: var(--_accent);
      font-weight: 600;
    }
    .bar button:last-child {
      font-size: 1.3em;
    }
    h2 {
      margin-block: 0 var(--_space-2);
      font-family: var(--_font-text);
      font-size: 1.3em;
      font-weight: 600;
      line-height: 1.2;
    }
    p {
      margin-block: 0 var(--_space-2);
    }
    .doubt,
    .unresolved {
      color: var(--_doubt);
    }
    .candidate {
      padding-block-start: var(--_space-3);
      border-block-start: 1px solid var(--_rule);
    }
    .candidate + .candidate {
      margin-block-start: var(--_space-3);
    }
    .readings {
      margin: 0;
    }
    .readings > div {
      padding-block: var(--_space-1);
    }
    dt {
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    dd {
      margin: 0;
      font-family: var(--_font-text);
      font-size: 1.1em;
    }
    @media (prefers-reduced-motion: no-preference) {
      .card {
        animation: arrive 90ms ease-out;
      }
      @keyframes arrive {
        from {
          opacity: 0;
        }
      }
    }
    @media (forced-colors: active) {
      .card {
        border: 2px solid CanvasText;
      }
    }
    @media print {
      .card {
        display: none;
      }
    }
  `,
];
