import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  controls,
  css`
    :host {
      display: contents;
      font-family: var(--_font-ui);
    }
    [popover] {
      position: fixed;
      inset: auto;
      box-sizing: border-box;
      margin: 0;
      border: 1px solid var(--_rule);
      border-radius: calc(var(--_radius) * 2);
      background: var(--_paper-raised);
      box-shadow: var(--_shadow);
      color: var(--_ink);
      font-family: var(--_font-ui);
      font-size: 0.9375rem;
      line-height: 1.45;
      text-align: var(--_start, start);
    }
    #offer {
      max-inline-size: calc(100vw - 1rem);
      padding: 0;
      overflow: visible;
    }
    #offer:popover-open {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
    }
    #offer .formats {
      display: flex;
      flex-wrap: wrap;
      flex-basis: 100%;
      border-block-start: 1px solid var(--_rule);
    }
    #offer .more {
      min-inline-size: 2.75rem;
    }
    #offer button {
      min-block-size: max(var(--_target), 2.25rem);
      padding: var(--_space-1) var(--_space-3);
      border: 0;
      border-radius: inherit;
      background: none;
      font-weight: 600;
      user-select: none;
      -webkit-user-select: none;
    }
    /* A finger has no keys beside it. */
    @media (hover: none) and (pointer: coarse) {
      #offer kbd {
        display: none;
      }
      #offer button {
        min-block-size: 2.75rem;
      }
    }
    kbd {
      padding: 0 0.35em;
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      color: var(--_ink-soft);
      font: inherit;
      font-size: 0.85em;
      font-weight: 400;
    }
    .dialog {
      inline-size: min(25em, calc(100vw - 1rem));
      max-block-size: min(90dvh, max(20em, var(--_available, 40em)));
      padding: var(--_space-4);
      overflow-y: auto;
      overscroll-behavior: contain;
      scrollbar-width: thin;
    }
    .dialog:focus-visible {
      border-color: var(--_focus);
    }
    .dialog[data-stance='sheet'] {
      inset: auto 0 0;
      inline-size: 100%;
      max-inline-size: none;
      max-block-size: 70dvh;
      padding-block-end: max(var(--_space-4), env(safe-area-inset-bottom));
      border-inline: 0;
      border-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      font-size: 1rem;
    }
    /* The buttons of the form stay at the very foot while it scrolls. */
    #form.dialog {
      padding-block-end: env(safe-area-inset-bottom);
    }
    #form > :last-child {
      margin-block-end: var(--_space-3);
    }
    #own:not([data-stance='sheet']) {
      inset-block: 4rem auto;
      inset-inline: auto 1rem;
    }
    .dialog > h2,
    .conflict > h3 {
      margin-block: 0 var(--_space-3);
      font-size: 1em;
      font-weight: 600;
    }
    .kept,
    .hint {
      margin-block: var(--_space-3) 0;
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    .warns,
    .fault {
      color: var(--_problem);
    }
    .fault {
      margin-block: var(--_space-2) 0;
      overflow-wrap: anywhere;
    }
    .conflict {
      margin-block-start: var(--_space-4);
      padding-inline-start: var(--_space-3);
      border-inline-start: 3px solid var(--_problem);
    }
    .conflict p {
      margin-block: 0 var(--_space-2);
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2);
      margin-block-start: var(--_space-3);
    }
    .field {
      display: grid;
      gap: var(--_space-1);
    }
    .field input {
      min-block-size: var(--_target);
      padding: var(--_space-1) var(--_space-2);
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper);
    }
    .file {
      position: relative;
      display: inline-flex;
      align-items: center;
      min-block-size: var(--_target);
      padding: var(--_space-1) var(--_space-2);
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper);
    }
    .file input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      opacity: 0;
      cursor: pointer;
    }
    .file:focus-within {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }
    .bars {
      position: fixed;
      z-index: 3;
      inset: auto 0 1rem;
      display: grid;
      justify-items: center;
      gap: var(--_space-2);
      pointer-events: none;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-1) var(--_space-3);
      box-sizing: border-box;
      inline-size: fit-content;
      max-inline-size: min(44em, calc(100vw - 1rem));
      pointer-events: auto;
      padding: var(--_space-2) var(--_space-4);
      border: 1px solid var(--_rule);
      border-radius: calc(var(--_radius) * 2);
      background: var(--_paper-raised);
      box-shadow: var(--_shadow);
      color: var(--_ink);
      font-size: 0.9375rem;
    }
    .bar:focus {
      outline: 2px solid var(--_focus);
    }
    .bar p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .bar .fault {
      flex-basis: 100%;
    }
    .marking {
      display: flex;
      align-items: center;
    }
    .mark {
      --_mark: light-dark(#fff3b0, #4d4510);
      display: inline-block;
      inline-size: 1.1em;
      block-size: 1.1em;
      border: 1px solid var(--_rule);
      border-radius: 50%;
      background: var(--_mark);
      vertical-align: text-bottom;
    }
    .mark[data-colour='green'] {
      --_mark: light-dark(#d3f0cf, #1f4724);
    }
    .mark[data-colour='blue'] {
      --_mark: light-dark(#cfe8fb, #143f5c);
    }
    .mark[data-colour='pink'] {
      --_mark: light-dark(#fbd5e5, #5c2440);
    }
    #offer button.mark {
      min-inline-size: max(var(--_target), 2.25rem);
      padding: 0;
      border: 0.5rem solid var(--_paper-raised);
      border-radius: 50%;
      background: var(--_mark);
    }
    dialog {
      box-sizing: border-box;
      inline-size: min(40em, calc(100vw - 1rem));
      max-block-size: 85dvh;
      padding: var(--_space-4);
      border: 1px solid var(--_rule);
      border-radius: calc(var(--_radius) * 2);
      background: var(--_paper-raised);
      color: var(--_ink);
      font-size: 0.9375rem;
      line-height: 1.45;
      overflow-y: auto;
    }
    dialog :is(h2, h3) {
      margin-block: 0 var(--_space-2);
      font-size: 1em;
    }
    dialog section {
      margin-block-start: var(--_space-4);
    }
    dialog ul {
      display: grid;
      gap: var(--_space-4);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    dialog blockquote {
      margin: 0;
      padding-inline-start: var(--_space-3);
      border-inline-start: 3px solid var(--_rule);
      font-family: var(--_font-text);
      overflow-wrap: anywhere;
    }
    dialog .words {
      margin-block: var(--_space-2) 0;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    dialog textarea {
      padding: var(--_space-2);
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper);
      color: inherit;
      font: inherit;
    }
    dialog form {
      display: grid;
      gap: var(--_space-3);
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-3);
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      margin-block-end: var(--_space-1);
    }
    .colour {
      display: inline-flex;
      align-items: center;
      gap: var(--_space-1);
      min-block-size: var(--_target);
    }
    @media (forced-colors: active) {
      .mark {
        forced-color-adjust: none;
      }
      button {
        border: 1px solid ButtonBorder !important;
      }
      [popover],
      .bar {
        border: 2px solid CanvasText;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
];
