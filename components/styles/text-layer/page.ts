import {type CSSResult, css} from 'lit';

/** The document as a whole: measure, ink, face. */
export const page: CSSResult = css`
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
  /* The way on in a long document, for those without JavaScript. */
  lectern-text .lectern-more {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-4);
    margin-block-start: 2.5em;
    padding-block-start: var(--_space-3);
    border-block-start: thin solid var(--_rule);
    font-family: var(--_font-ui);
    font-size: var(--_size-small);
  }
`;
