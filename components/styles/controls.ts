import type {CSSResult} from 'lit';
import {css} from './css.js';
import {links} from './links.js';

/** What lies above the page: a dialog, a panel. */
export const raised: CSSResult = css`
  border: 1px solid var(--_rule);
  border-radius: var(--_radius);
  background: var(--_paper);
  box-shadow: var(--_shadow);
  color: var(--_ink);
  font-family: var(--_font-ui);
`;

/**
 * The one that is chosen or pressed, where the system leaves no colours but its own. It is left as it
 * is, since Chromium puts a plate in the page's colour behind words, which then could not be read.
 */
export const chosen: CSSResult = css`
  forced-color-adjust: none;
  border-color: Highlight;
  background: Highlight;
  color: HighlightText;
  outline-color: CanvasText;
`;

/** What every control of ours shares: focus ring, button, link. */
export const controls: CSSResult = css`
  :where(button, select, input) {
    font: inherit;
    color: inherit;
  }
  :where(button, select) {
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: var(--_space-1) var(--_space-2);
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--_paper);
    cursor: pointer;
  }
  :where(button, select, input):disabled {
    color: GrayText;
    cursor: default;
  }
  :where(button:hover, select:hover) {
    border-color: var(--_ink-soft);
  }
  ${links}
  :where(button, select, input, summary, [tabindex]):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
