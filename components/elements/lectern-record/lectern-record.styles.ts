import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {ofText} from '../../styles/text-tokens.js';

/** What a record on its way looks like; the rest of the tokens comes with what draws it. */
export const styles: CSSResult = css`
  :host {
    ${ofText}
    display: block;
    color: var(--_ink);
    font-family: var(--_font-text);
    font-size: var(--_size-base);
    line-height: var(--_leading);
  }
  :host([hidden]) {
    display: none;
  }
`;
