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
    .panel {
      position: fixed;
      inset-block: var(--_space-2);
      inset-inline: var(--_space-2) auto;
      z-index: 3;
      box-sizing: border-box;
      flex-direction: column;
      inline-size: min(24rem, calc(100vw - 2 * var(--_space-2)));
      block-size: auto;
      max-block-size: none;
      margin: 0;
      padding: var(--_space-3) var(--_space-4) 0;
      overflow: hidden;
      ${raised}
      font-size: var(--_size-small);
      line-height: 1.4;
      text-align: var(--_start, start);
      white-space: normal;
    }
    .panel:popover-open {
      display: flex;
    }
    header,
    form {
      flex: none;
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2);
      align-items: center;
      margin-block-end: var(--_space-2);
    }
    h2 {
      flex: 1;
      margin: 0;
      font-size: var(--_size-large);
      line-height: 1.25;
    }
    .close {
      border-color: transparent;
      font-size: 1.2em;
      line-height: 1;
    }
    label {
      flex: 1 1 10em;
      display: flex;
      gap: var(--_space-2);
      align-items: center;
    }
    input {
      flex: 1 1 4em;
      box-sizing: border-box;
      min-inline-size: 3em;
      min-block-size: calc(var(--_target) + 0.25rem);
      padding: var(--_space-1) var(--_space-2);
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper);
    }
    form p {
      flex-basis: 100%;
    }
    form p,
    .status {
      margin: 0;
      color: var(--_ink-soft);
    }
    .status:not(:empty) {
      margin-block-end: var(--_space-2);
    }
    nav {
      flex: 1;
      min-block-size: 0;
      margin-inline: calc(-1 * var(--_space-4));
      padding: var(--_space-2) var(--_space-4) var(--_space-4);
      overflow: auto;
      overscroll-behavior: contain;
      border-block-start: 1px solid var(--_rule);
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    ol ol {
      margin-inline-start: var(--_space-4);
    }
    nav button,
    summary {
      box-sizing: border-box;
      inline-size: 100%;
      min-block-size: calc(var(--_target) + 0.25rem);
      padding: var(--_space-1) var(--_space-2);
      border: 0;
      border-radius: var(--_radius);
      background: none;
      overflow-wrap: anywhere;
      text-align: var(--_start, start);
      cursor: pointer;
    }
    summary {
      color: var(--_ink-soft);
    }
    nav :is(button, summary):hover {
      background: var(--_paper-raised);
      text-decoration: underline;
    }
    [aria-current] {
      border-inline-start: 3px solid var(--_accent);
      background: var(--_paper-raised);
      font-weight: 600;
    }
    @media print {
      .panel {
        display: none;
      }
    }
  `,
];
