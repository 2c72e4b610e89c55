import type {CSSResult} from 'lit';
import {css} from './css.js';
import {chosen} from './tokens.js';

/** The line of a reader's shadow root that says how texts belong together. */
export const parallelBar: CSSResult = css`
  .parallel {
    display: flex;
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    align-items: center;
    gap: var(--_space-2);
    box-sizing: border-box;
    block-size: calc(var(--_target) + 1rem);
    padding-inline: clamp(1rem, 4cqi, 3.5rem);
    border-block-end: 1px solid var(--_rule);
    background: var(--_paper);
    font-size: var(--_size-small);
  }
  /* Both lines stay in view where the other does. */
  .toolbar.long ~ .parallel {
    inset-block-start: calc(var(--_target) + 1.75rem);
  }
  .parallel ~ .panes:not([data-count='1']) .pane {
    block-size: var(--lectern-pane-block-size, calc(100dvh - 6.5rem - var(--_target) - 1rem));
  }
  .parallel button {
    flex: none;
  }
  .parallel select {
    flex: 0 1 auto;
    min-inline-size: 4em;
    max-inline-size: 14em;
  }
  .parallel button[aria-pressed='true'] {
    border-color: var(--_accent);
    font-weight: 600;
  }
  .parallel .origin {
    flex: 1 1 0;
    min-inline-size: 0;
    margin: 0;
    padding-inline-start: var(--_space-2);
    overflow: hidden;
    color: var(--_ink-soft);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* As the passages are marked: what is computed is never drawn like what the source says. */
  .parallel .origin:not([data-how='all']) {
    border-inline-start: 3px solid var(--_accent);
    color: var(--_ink);
  }
  .parallel .origin[data-how='computed'] {
    border-inline-start-style: dashed;
    font-style: italic;
  }
  .parallel .origin[data-how='alone'] {
    border-inline-start: 3px dotted var(--_ink-soft);
  }
  @container lectern-reader (max-inline-size: 48em) {
    .parallel {
      flex-wrap: wrap;
      block-size: auto;
      min-block-size: calc(var(--_target) + 1rem);
      padding-block: var(--_space-1);
    }
    .parallel .origin {
      flex-basis: 100%;
      block-size: 2.6em;
      padding-inline-start: 0;
      line-height: 1.3;
      white-space: normal;
    }
    .parallel .origin:not([data-how='all']) {
      padding-inline-start: var(--_space-2);
    }
  }
  @container lectern-reader (max-inline-size: 48em) {
    .parallel ~ .panes:not([data-count='1']) .pane {
      block-size: auto;
    }
  }
  @media (forced-colors: active) {
    .parallel button[aria-pressed='true'] {
      ${chosen}
    }
  }
  @media print {
    .parallel {
      display: none;
    }
  }
`;
