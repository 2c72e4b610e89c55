import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {loading} from '../../styles/loading.js';
import {block, controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  controls,
  block,
  loading,
  css`
    :host {
      container: lectern-search / inline-size;
      font-size: var(--_size-base);
    }
    form {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2) var(--_space-4);
      align-items: end;
      margin-block-end: var(--_space-3);
    }
    form label {
      display: grid;
      flex: 0 1 12em;
      gap: var(--_space-1);
      min-inline-size: 0;
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    form .field {
      flex: 1 1 16em;
    }
    form :is(input, select) {
      box-sizing: border-box;
      inline-size: 100%;
      min-inline-size: 0;
      min-block-size: 2.25rem;
      padding: var(--_space-1) var(--_space-2);
      border: thin solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper);
      color: var(--_ink);
      font-size: 1rem;
    }
    form button {
      min-block-size: 2.25rem;
      padding-inline: var(--_space-4);
    }
    p {
      margin-block: 0 var(--_space-2);
    }
    [part='count'],
    [part='names'],
    .number {
      color: var(--_ink-soft);
      font-size: var(--_size-small);
      font-weight: 400;
    }
    [part='notice'] {
      padding-inline-start: var(--_space-3);
      border-inline-start: medium solid var(--_doubt);
      font-size: var(--_size-small);
      overflow-wrap: anywhere;
    }
    .to-hits {
      position: absolute;
      z-index: 1;
    }
    .to-hits:not(:focus) {
      inline-size: 1px;
      min-inline-size: 0;
      block-size: 1px;
      min-block-size: 0;
      padding: 0;
      border: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .found {
      position: relative;
      display: grid;
      grid-template-columns: minmax(0, 14em) minmax(0, 1fr);
      gap: var(--_space-5);
      align-items: start;
    }
    .found:not(.counting, :has(fieldset)) {
      grid-template-columns: minmax(0, 1fr);
    }
    .chosen {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2);
      margin-block-end: var(--_space-3);
    }
    .chosen button {
      max-inline-size: 100%;
      font-size: var(--_size-small);
      overflow-wrap: anywhere;
    }
    .narrow {
      display: none;
    }
    .unfold {
      min-block-size: var(--_target);
      padding-inline: 0;
      border: 0;
      background: none;
      color: var(--_accent);
      font-size: var(--_size-small);
    }
    .unfold:hover {
      text-decoration: underline;
    }
    fieldset {
      min-inline-size: 0;
      margin: 0 0 var(--_space-4);
      padding: 0;
      border: 0;
      font-size: var(--_size-small);
    }
    legend {
      padding: 0;
      color: var(--_ink-soft);
    }
    fieldset label {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: var(--_space-2);
      align-items: baseline;
      min-block-size: var(--_target);
      cursor: pointer;
      overflow-wrap: anywhere;
    }
    fieldset.dates {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--_space-1) var(--_space-3);
    }
    .dates label {
      grid-template-columns: auto minmax(0, 1fr);
      color: var(--_ink-soft);
    }
    .dates p {
      grid-column: 1 / -1;
      margin: 0;
    }
    .dates input {
      box-sizing: border-box;
      inline-size: 100%;
      min-block-size: var(--_target);
      padding: 0 var(--_space-2);
      border: thin solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper);
      color: var(--_ink);
      font-size: 1rem;
    }
    fieldset input[type='checkbox'] {
      inline-size: 1rem;
      block-size: 1rem;
      margin: 0;
      accent-color: var(--_accent);
      transform: translateY(0.15em);
    }
    section {
      margin-block-end: var(--_space-5);
    }
    h2 {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_space-3);
      align-items: baseline;
      justify-content: space-between;
      margin: 0 0 var(--_space-1);
      padding-block-end: var(--_space-1);
      border-block-end: thin solid var(--_rule);
      font-family: var(--_font-text);
      font-size: 1.0625em;
      font-weight: 600;
      line-height: 1.35;
    }
    h2 a {
      color: inherit;
      text-decoration: none;
    }
    h2 a:hover {
      text-decoration: underline;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .hit {
      display: grid;
      grid-template-columns: minmax(0, 5em) minmax(0, 1fr);
      gap: 0 var(--_space-3);
      padding-block: var(--_space-2);
      border-block-end: thin solid color-mix(in oklab, var(--_rule) 45%, transparent);
      color: var(--_ink);
      font-family: var(--_font-text);
      text-decoration: none;
    }
    .hit:hover {
      background: var(--_paper-raised);
    }
    .hit .place {
      color: var(--_accent);
      font-family: var(--_font-ui);
      font-size: var(--_size-small);
    }
    .hit:hover .place {
      text-decoration: underline;
    }
    .by-name {
      grid-column: 2;
      color: var(--_ink-soft);
      font-family: var(--_font-ui);
      font-size: var(--_size-small);
    }
    mark {
      padding-inline: 0.1em;
      border-radius: 0.15em;
      background: var(--_lit);
      color: inherit;
      font-weight: 600;
    }
    .concordance .hit {
      grid-template-columns: minmax(0, 11em) minmax(0, 1fr);
    }
    .concordance .place {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    @container lectern-search (inline-size >= 46rem) {
      .concordance .line {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
        gap: 0.35em;
      }
      .concordance :is(.left, .right) {
        overflow: hidden;
        white-space: nowrap;
      }
      /* What is cut off is what is furthest from the hit. */
      .concordance .left {
        direction: rtl;
        text-align: var(--_start, start);
      }
      .concordance .line:dir(rtl) .left {
        direction: ltr;
      }
    }
    @container lectern-search (inline-size < 46rem) {
      .found,
      .hit,
      .concordance .hit {
        grid-template-columns: minmax(0, 1fr);
      }
      .found {
        gap: var(--_space-3);
      }
      .by-name {
        grid-column: 1;
      }
      .narrow {
        display: block;
        inline-size: 100%;
        min-block-size: 2.25rem;
      }
      .sets {
        display: none;
        grid-template-columns: repeat(auto-fill, minmax(min(12em, 100%), 1fr));
        gap: 0 var(--_space-5);
        margin-block-start: var(--_space-3);
      }
      .sets.open {
        display: grid;
      }
      .sets > p {
        grid-column: 1 / -1;
      }
    }
    @media (forced-colors: active) {
      mark {
        background: Mark;
        color: MarkText;
      }
    }
    @media print {
      form,
      .facets,
      .chosen,
      [part='more'] {
        display: none;
      }
      .found {
        display: block;
      }
    }
  `,
];
