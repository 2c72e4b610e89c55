import {type CSSResult, css} from 'lit';

/** Verse lines, speeches, stage directions. */
export const verseAndDrama: CSSResult = css`
  lectern-text [data-tei='lg'] {
    margin-block: 0.9em;
  }
  lectern-text [data-tei='l'] {
    position: relative;
    padding-inline-start: 2em;
    text-indent: -2em;
  }
  lectern-text [data-tei='l'][data-rend~='indent'] {
    padding-inline-start: 4em;
  }
  lectern-text [data-tei='l']:is([data-part='M'], [data-part='F']) {
    padding-inline-start: 8em;
  }
  lectern-text .line-number {
    position: absolute;
    inset-inline-end: -2.5em;
    color: var(--_ink-soft);
    font-size: 0.75em;
    text-indent: 0;
    user-select: none;
  }
  lectern-text [data-tei='sp'] {
    margin-block: 0.7em;
  }
  lectern-text [data-tei='speaker'] {
    font-variant-caps: small-caps;
    letter-spacing: 0.04em;
  }
  lectern-text [data-tei='sp'] > [data-tei='p'] {
    margin-block: 0;
  }
  lectern-text [data-tei='stage'] {
    color: var(--_ink-soft);
    font-style: italic;
  }
`;
