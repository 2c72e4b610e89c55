import type {CSSResult} from 'lit';
import {css} from './css.js';
import {ofText} from './text-tokens.js';

// By themselves, since a bundler keeps every style sheet of a module it takes one from.

/** Of the tokens those that words and links take; `tokens` has them too. */
export const ofWords: CSSResult = css`
  ${ofText}
  --_paper: var(--lectern-paper, Canvas);
  --_ink-soft: var(--lectern-ink-soft, color-mix(in oklab, var(--_ink) 74%, var(--_paper)));
  --_accent: var(--lectern-accent, light-dark(#7b2d1b, #f0a58f));
  --_doubt: var(--lectern-doubt, light-dark(#7a5200, #e3bd6b));
  --_problem: var(--lectern-problem, light-dark(#9c1c1c, #ff9c92));
  --_font-ui: var(--lectern-font-ui, inherit);
  --_size-small: var(--lectern-size-small, 0.8125em);
  --_measure: var(--lectern-measure, 34em);
  --_space-1: 0.25em;
  --_space-2: 0.5em;
  --_focus: var(--lectern-focus, light-dark(#1b4f9c, #9cc3ff));
`;

/** For elements that show no more than words and links, or fetch the rest with what draws it. */
export const wordTokens: CSSResult = css`
  :host {
    ${ofWords}
  }
`;
