import {type CSSResult, css} from 'lit';

/** The document as a whole: measure, ink, face. */
export const page: CSSResult = css`
  /* As its shadow root says once the element is defined, so that nothing moves when it is. */
  lectern-text:not([hidden]) {
    display: block;
    position: relative;
    container: lectern-text / inline-size;
  }
  lectern-text > article.lectern-document {
    max-inline-size: var(--_measure);
    margin-inline: var(--lectern-text-margin, auto);
    color: var(--_ink);
    font-family: var(--_font-text);
    font-size: var(--_size-base);
    line-height: var(--_leading);
    overflow-wrap: break-word;
    hanging-punctuation: first allow-end last;
    font-variant-numeric: oldstyle-nums;
  }
`;
