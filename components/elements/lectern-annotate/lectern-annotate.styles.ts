import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {block, chosen, controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  block,
  controls,
  css`
    :host {
      font-size: var(--_size-small);
    }
    form {
      display: grid;
      gap: var(--_space-3);
    }
    blockquote {
      max-block-size: 6em;
      margin: 0;
      padding-inline-start: var(--_space-3);
      overflow: auto;
      border-inline-start: 3px solid var(--_lit);
      font-family: var(--_font-text);
      font-size: var(--_size-base);
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-1);
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      margin-block-end: var(--_space-1);
    }
    .chip {
      position: relative;
      display: inline-flex;
      align-items: center;
      min-block-size: var(--_target);
      padding: var(--_space-1) var(--_space-3);
      border: 1px solid var(--_rule);
      border-radius: 1em;
      cursor: pointer;
    }
    .chip input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    .chip:has(:checked) {
      border-color: var(--_accent);
      background: var(--_lit);
      font-weight: 600;
    }
    .chip:has(:focus-visible) {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }
    .field {
      position: relative;
      display: grid;
      gap: var(--_space-1);
    }
    input:not([type]),
    textarea,
    select {
      box-sizing: border-box;
      inline-size: 100%;
      min-block-size: var(--_target);
      padding: var(--_space-1) var(--_space-2);
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper);
      font: inherit;
      color: inherit;
    }
    textarea {
      resize: vertical;
    }
    [role='listbox'] {
      max-block-size: 14em;
      margin: 0;
      padding: 0;
      overflow: auto;
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper);
      list-style: none;
    }
    [role='option'] {
      display: grid;
      min-block-size: var(--_target);
      padding: var(--_space-1) var(--_space-2);
      cursor: pointer;
    }
    [role='option'] span,
    [role='option'] i,
    .hint {
      color: var(--_ink-soft);
    }
    [role='option'][aria-selected='true'] {
      outline: 2px solid var(--_focus);
      outline-offset: -2px;
      background: var(--_lit);
    }
    [role='option'][aria-selected='true'] :is(span, i) {
      color: inherit;
    }
    .new {
      border-block-start: 1px solid var(--_rule);
    }
    .hint {
      min-block-size: 1lh;
      margin: 0;
    }
    [part='problem'] {
      margin: 0;
      color: var(--_problem);
    }
    /* In sight however long the form is. */
    .buttons {
      position: sticky;
      z-index: 1;
      inset-block-end: 0;
      padding-block: var(--_space-2);
      background: var(--_paper-raised);
      display: flex;
      gap: var(--_space-2);
    }
    .save {
      border-color: var(--_accent);
      font-weight: 600;
    }
    @media (forced-colors: active) {
      .chip:has(:checked),
      [role='option'][aria-selected='true'] {
        ${chosen}
      }
    }
  `,
];
