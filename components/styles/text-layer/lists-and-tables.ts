import {type CSSResult, css} from 'lit';

/** Lists and tables. */
export const listsAndTables: CSSResult = css`
  lectern-text :is(ul, ol, dl, [role='list'])[data-tei='list'] {
    margin-block: 0.4em 0.9em;
    padding-inline-start: 1.4em;
  }
  lectern-text [role='list'][data-tei='list'] {
    padding-inline-start: 0;
  }
  lectern-text :is(li, dd, [role='listitem'])[data-tei='item'] {
    margin-block: 0.25em;
  }
  lectern-text dt[data-tei='label'],
  lectern-text [data-tei='item'] > [data-tei='label'] {
    color: var(--_ink-soft);
    font-family: var(--_font-ui);
    font-size: 0.86em;
    font-weight: 600;
  }
  lectern-text dt[data-tei='label'] {
    margin-block-start: 0.5em;
  }
  lectern-text dd[data-tei='item'] {
    margin-inline-start: 1.4em;
  }
  lectern-text table[data-tei='table'] {
    display: block;
    max-inline-size: 100%;
    margin-block: 1em;
    border-collapse: collapse;
    overflow-x: auto;
    font-variant-numeric: lining-nums tabular-nums;
  }
  lectern-text :is(td, th) {
    padding: 0.25em 0.8em 0.25em 0;
    border-block-start: 1px solid var(--_rule);
    text-align: start;
    vertical-align: baseline;
  }
  lectern-text [role='table'] {
    display: table;
    margin-block: 1em;
  }
  lectern-text [role='row'] {
    display: table-row;
  }
  lectern-text [role='row'] > [data-tei='cell'] {
    display: table-cell;
    padding: 0.25em 0.8em 0.25em 0;
  }
`;
