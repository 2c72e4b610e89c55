import type {CSSResult} from 'lit';
import {css} from '../css.js';

/** Forced colours and paper. */
export const print: CSSResult = css`
  @media (forced-colors: active) {
    lectern-text [data-lit] {
      outline: 2px solid Highlight;
      background: Canvas;
      box-shadow: none;
    }
    lectern-text [data-lit='current'] {
      outline: 4px double CanvasText;
    }
    /* The system takes the tint away that tells of other wordings, and any colour of our own. */
    lectern-text [data-editorial]:not(:has(> .variant-sign)) {
      border-block-end: 1px dashed CanvasText;
    }
    lectern-text ins {
      border-block-end: 1px dotted CanvasText;
    }
    lectern-text del {
      text-decoration: line-through;
      text-decoration-color: CanvasText;
    }
    ::highlight(lectern-annotation) {
      background-color: Mark;
      color: MarkText;
      /* Chromium paints every highlight as a selection: the lines tell them apart. */
      text-decoration: underline double;
    }
    ::highlight(lectern-mark-yellow),
    ::highlight(lectern-mark-green),
    ::highlight(lectern-mark-blue),
    ::highlight(lectern-mark-pink) {
      background-color: Mark;
      color: MarkText;
      text-decoration: underline dotted;
    }
    ::highlight(lectern-found) {
      background-color: Mark;
      color: MarkText;
    }
    ::highlight(lectern-chosen),
    ::highlight(lectern-current) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    ::highlight(lectern-annotation),
    ::highlight(lectern-found),
    ::highlight(lectern-current) {
      background-color: transparent;
      color: inherit;
      text-decoration: none;
    }
    lectern-text [data-mention],
    lectern-text a:is([href], [data-link]) {
      color: inherit;
      text-decoration: none;
    }
    lectern-text [data-lit] {
      outline: none;
      background: none;
      box-shadow: none;
    }
    /* What is placed is looked at again for every sheet, so that a long print would take for ever;
       what floats slips down to the notes beside it. */
    lectern-text section > [data-tei='p'][data-label] {
      position: static;
    }
    @container lectern-text (inline-size > 40em) {
      lectern-text section > [data-tei='p'][data-label]::before {
        position: static;
        display: inline-block;
        margin-inline: -3.4em 0.8em;
        text-indent: 0;
      }
    }
    /* What is not on the page takes no paper, and its place is marked. */
    lectern-text .lectern-room {
      block-size: auto !important;
      text-align: center;
    }
    lectern-text .lectern-room::before {
      content: '[…]';
    }
    lectern-text [data-whole] > .lectern-room {
      display: none;
    }
    lectern-text details[data-tei]::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    lectern-text :is(h2, h3, h4) {
      break-after: avoid;
    }
    lectern-text [data-tei='p'] {
      orphans: 3;
      widows: 3;
    }
  }
`;
