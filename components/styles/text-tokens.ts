import type {CSSResult} from 'lit';
import {css} from './css.js';

/** Of the tokens those of plain text, for what stands on a page before the rest has come. */
export const ofText: CSSResult = css`
  --_ink: var(--lectern-ink, CanvasText);
  --_font-text: var(--lectern-font-text, inherit);
  --_size-base: var(--lectern-size-base, 1em);
  --_leading: var(--lectern-leading, 1.55);
`;
