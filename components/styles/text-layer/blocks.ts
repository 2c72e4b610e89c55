import {type CSSResult, css} from 'lit';

/** Paragraphs, headings, the parts of a letter, quotations set apart. */
export const blocks: CSSResult = css`
  lectern-text :is([data-tei='p'], [data-tei='ab']) {
    clear: inline-start;
    margin-block: 0 0.9em;
    text-wrap: pretty;
  }
  lectern-text :is(h2, h3, h4, h5, h6, [role='heading'])[data-tei='head'] {
    margin-block: 1.8em 0.6em;
    font-size: 1.2em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  lectern-text :is(h4, h5, h6)[data-tei='head'] {
    font-size: 1.05em;
  }
  lectern-text [data-tei='head'] {
    font-weight: 600;
  }
  lectern-text [data-tei='body'] > section:first-of-type > [data-tei='head']:first-of-type,
  lectern-text [data-tei='body'] > [data-tei='head']:first-child {
    margin-block-start: 0;
  }
  lectern-text :is([data-tei='opener'], [data-tei='closer'], [data-tei='postscript']) {
    margin-block: 1.2em;
  }
  lectern-text
    :is(
      [data-tei='salute'],
      [data-tei='signed'],
      [data-tei='dateline'],
      [data-tei='address'],
      [data-tei='addrLine'],
      [data-tei='l'],
      [data-tei='speaker'],
      [data-tei='trailer'],
      [data-tei='figDesc'],
      [data-tei='line']
    ) {
    display: block;
  }
  lectern-text [data-tei='p'] :is([data-tei='salute'], [data-tei='address']),
  lectern-text [data-tei='addrLine']:not(div),
  lectern-text [data-tei='p'] [data-tei='speaker'] {
    display: inline;
  }
  lectern-text [data-tei='closer'] [data-tei='signed'],
  lectern-text [data-tei='opener'] [data-tei='dateline'] {
    text-align: end;
  }
  lectern-text :is([data-tei='titlePage'], [data-tei='docTitle'], [data-tei='trailer']) {
    text-align: center;
  }
  lectern-text [data-tei='epigraph'],
  lectern-text blockquote {
    margin: 0.8em 0 0.8em 2em;
  }
  lectern-text blockquote > [data-tei='p']:last-child {
    margin-block-end: 0;
  }
  lectern-text :is([data-tei='quote'], [data-tei='q'], [data-tei='said'])[data-marks='added']::before {
    content: open-quote;
  }
  lectern-text :is([data-tei='quote'], [data-tei='q'], [data-tei='said'])[data-marks='added']::after {
    content: close-quote;
  }
  lectern-text :is([data-tei='soCalled'], [data-tei='mentioned'])[data-marks='added'] {
    font-style: italic;
  }

  /* The passage's own number, in the margin, for citing. */
  lectern-text section > [data-tei='p'][data-label] {
    position: relative;
  }
  lectern-text section > [data-tei='p'][data-label]::before {
    position: absolute;
    inset-block-start: 0.35em;
    inset-inline-start: -3.4em;
    inline-size: 2.6em;
    color: var(--_ink-soft);
    content: attr(data-label);
    font-family: var(--_font-ui);
    font-size: 0.72em;
    font-variant-numeric: lining-nums;
    text-align: end;
    user-select: none;
  }
`;
