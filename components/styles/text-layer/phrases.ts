import {type CSSResult, css} from 'lit';

/** What the source says of the look of words. */
export const phrases: CSSResult = css`
  lectern-text [data-rend~='italic'],
  lectern-text cite[data-tei='title'] {
    font-style: italic;
  }
  lectern-text [data-rend~='bold'] {
    font-weight: 700;
  }
  lectern-text [data-rend~='underline'] {
    text-decoration: underline;
  }
  lectern-text [data-rend~='double-underline'] {
    text-decoration: underline double;
  }
  lectern-text [data-rend~='strikethrough'] {
    text-decoration: line-through;
  }
  lectern-text [data-rend~='small-caps'] {
    font-variant-caps: small-caps;
  }
  lectern-text [data-rend~='spaced'] {
    letter-spacing: 0.12em;
  }
  lectern-text [data-rend~='capitals'] {
    text-transform: uppercase;
  }
  lectern-text [data-rend~='centre'] {
    text-align: center;
  }
  lectern-text [data-rend~='right'] {
    text-align: end;
  }
  lectern-text [data-rend~='large'] {
    font-size: 1.2em;
  }
  lectern-text [data-rend~='small'] {
    font-size: 0.85em;
  }
  lectern-text :is(sup, sub) {
    font-size: 0.72em;
    line-height: 0;
  }
  lectern-text i[data-tei='foreign'][dir='rtl'] {
    font-style: normal;
  }
`;
