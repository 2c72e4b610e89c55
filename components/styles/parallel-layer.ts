import {type CSSResult, css} from 'lit';

/** What reading in parallel adds to the look of a text; it gives way to any rule of the host. */
export const parallelLayer: CSSResult = css`
  @layer lectern {
    lectern-text [data-row-space] {
      padding-block-start: calc(
        var(--lectern-row-space, 0px) + var(--lectern-row-space-own, 0px)
      );
      background-clip: content-box;
    }
    lectern-text tr[data-row-space] > * {
      padding-block-start: var(--lectern-row-space, 0px);
    }
    /* A line beside the passage: whole where the source says it, broken where it is computed. */
    lectern-text :is([data-row-lit], [data-row-alone]) {
      --_row-line: var(--_accent);
      --_row-gap: 0.7em;
      border-inline-start: 3px solid var(--_row-line);
      margin-inline-start: calc(-1 * var(--_row-gap) - 3px);
      padding-inline-start: var(--_row-gap);
    }
    lectern-text [data-row-lit='computed'] {
      border-inline-start-style: dashed;
    }
    lectern-text [data-row-alone] {
      --_row-line: var(--_ink-soft);
      border-inline-start-style: dotted;
    }
    lectern-text [data-row-lit] {
      background-color: color-mix(in oklab, var(--_lit) 38%, transparent);
    }
    lectern-text[data-columns] > article {
      max-inline-size: none;
    }
    ::highlight(lectern-removed) {
      background-color: light-dark(#fbe3df, #53302a);
      text-decoration: line-through 1px;
    }
    ::highlight(lectern-added) {
      background-color: light-dark(#dff0e3, #28452f);
      text-decoration: underline 2px;
    }
    @container (min-inline-size: 44em) {
      lectern-text[data-columns] [data-versions] {
        display: grid;
        grid-auto-flow: dense;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        column-gap: 3.5em;
        align-items: start;
      }
      lectern-text[data-columns] [data-versions] > :not([data-version]) {
        grid-column: 1 / -1;
      }
      lectern-text[data-columns] [data-version='a'] {
        grid-column: 1;
      }
      lectern-text[data-columns] [data-version='b'] {
        grid-column: 2;
      }
    }
    @media (forced-colors: active) {
      ::highlight(lectern-removed) {
        text-decoration: line-through 2px;
      }
      ::highlight(lectern-added) {
        text-decoration: underline 2px;
      }
    }
    @media print {
      lectern-text [data-row-lit] {
        background: none;
      }
    }
  }
`;
