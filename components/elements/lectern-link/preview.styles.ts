import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';

/** How a preview looks: it comes with what shows one. */
export const previewStyles: CSSResult = css`
  [part='preview'] {
    color: var(--_ink);
    font-family: var(--_font-ui);
    line-height: var(--_leading);
  }
  [popover] {
    position: fixed;
    inset: auto;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(22rem, calc(100vw - 1rem));
    max-block-size: var(--_available, 60vh);
    margin: 0;
    padding: var(--_space-3) var(--_space-4);
    overflow: auto;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--_paper-raised);
    box-shadow: var(--_shadow);
    font-size: 0.9375rem;
    font-style: normal;
    font-weight: 400;
    text-align: var(--_start, start);
    text-transform: none;
    white-space: normal;
  }
  .head {
    display: block;
    margin-block-end: var(--_space-1);
    font-weight: 600;
    line-height: 1.3;
  }
  /* Of themselves, in a page of either direction. */
  .head,
  .title,
  .passage {
    unicode-bidi: plaintext;
  }
  .head {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .passage {
    color: var(--_ink-soft);
    font-weight: 400;
    white-space: nowrap;
  }
  .excerpt {
    display: block;
    font-family: var(--_font-text);
    overflow-wrap: anywhere;
  }
  .in-place > a,
  .in-place > .nowhere {
    font-weight: 600;
  }
  .in-place > .excerpt {
    margin-block-start: var(--_space-2);
    padding-inline-start: var(--_space-3);
    border-inline-start: 2px solid var(--_rule);
  }
  @media print {
    [popover] {
      display: none;
    }
  }
`;
