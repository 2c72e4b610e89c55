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
      inline-size: min(46em, 96vw);
      max-inline-size: none;
      max-block-size: 92dvh;
      padding: 0 clamp(1rem, 4vw, 2rem) var(--_space-4);
      overflow: auto;
      overscroll-behavior: contain;
      ${raised}
      line-height: 1.45;
      white-space: normal;
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 40%);
    }
    header {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      display: flex;
      gap: var(--_space-4);
      align-items: baseline;
      justify-content: space-between;
      padding-block: var(--_space-4) var(--_space-2);
      background: var(--_paper);
    }
    h2 {
      margin: 0;
      font-size: var(--_size-large);
      line-height: 1.25;
      overflow-wrap: anywhere;
    }
    .close {
      flex: none;
      border-color: transparent;
      font-size: 1.2em;
      line-height: 1;
    }
    section {
      margin-block-start: var(--_space-4);
      padding-block-start: var(--_space-4);
      border-block-start: 1px solid var(--_rule);
    }
    h3 {
      margin: 0;
      font-size: var(--_size-base);
    }
    section > p {
      max-inline-size: 60ch;
      margin-block: var(--_space-1) var(--_space-2);
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    .option {
      display: flex;
      gap: var(--_space-2);
      align-items: baseline;
      min-block-size: var(--_target);
      margin-block-end: var(--_space-2);
      font-size: var(--_size-small);
    }
    .option input {
      flex: none;
    }
    textarea {
      display: block;
      box-sizing: border-box;
      inline-size: 100%;
      margin-block-end: var(--_space-2);
      padding: var(--_space-2);
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper-raised);
      color: var(--_ink);
      font-family: var(--_font-code);
      font-size: var(--_size-small);
      line-height: 1.5;
      overflow-wrap: anywhere;
      resize: vertical;
    }
    textarea:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }
    details {
      margin-block-start: var(--_space-2);
    }
    summary {
      min-block-size: var(--_target);
      inline-size: fit-content;
      cursor: pointer;
      font-size: var(--_size-small);
    }
    iframe {
      box-sizing: border-box;
      inline-size: 100%;
      block-size: 20rem;
      border: 1px solid var(--_rule);
    }
    figure {
      margin: 0;
      padding: var(--_space-3);
      border: 1px solid var(--_rule);
      overflow-wrap: anywhere;
    }
    blockquote {
      margin: 0 0 var(--_space-2);
      padding-inline-start: var(--_space-3);
      border-inline-start: 3px solid var(--_rule);
    }
    blockquote p {
      margin: 0;
    }
    figcaption {
      color: var(--_accent);
      font-size: var(--_size-small);
    }
    [role='status'] {
      position: sticky;
      inset-block-end: 0;
      margin: 0;
      background: var(--_paper);
      font-size: var(--_size-small);
    }
    [role='status']:not(:empty) {
      padding-block: var(--_space-2);
      border-block-start: 1px solid var(--_rule);
    }
  `,
];
