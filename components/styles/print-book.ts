import type {CSSResult} from 'lit';
import {css} from './css.js';

/** A text on paper, with what stands below it there. On a screen nothing of it is seen. */
export const printBook: CSSResult = css`
  .lectern-print-end,
  .lectern-print-rows,
  .lectern-print-mark {
    display: none;
  }
  @media print {
    .lectern-print-mark {
      display: inline;
      padding-inline-start: 0.1em;
      font-family: var(--_font-ui);
      font-size: 0.62em;
      font-style: normal;
      font-weight: 400;
      letter-spacing: normal;
      line-height: 0;
      white-space: nowrap;
    }
    lectern-text[data-printing] [data-tei='note']:not([data-inline]) {
      display: none;
    }
    .lectern-print-end {
      display: block;
      max-inline-size: var(--_measure);
      margin: 2.2em var(--lectern-text-margin, 0);
      padding-block-start: 0.2em;
      border-block-start: 0.5pt solid;
      font-family: var(--_font-text);
      font-size: calc(var(--_size-base) * var(--_text-scale));
      line-height: 1.4;
    }
    .lectern-print-end > .of {
      margin-block: 0.4em 0;
      font-weight: 600;
    }
    /* Two texts in rows: what belongs together begins at one height, where the paper is wide enough. */
    lectern-text[data-print-rows] > article.lectern-document {
      display: none;
    }
    .lectern-print-rows {
      display: block;
      margin-block-start: 1.4em;
      font-family: var(--_font-text);
      font-size: calc(0.84 * var(--_size-base) * var(--_text-scale));
      line-height: 1.4;
      font-variant-numeric: oldstyle-nums;
      overflow-wrap: break-word;
    }
    .lectern-print-rows > .row {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: 2em;
      align-items: start;
    }
    .lectern-print-rows > [data-short] {
      break-inside: avoid-page;
    }
    @container lectern-text (inline-size < 26em) {
      .lectern-print-rows > .row {
        display: block;
        margin-block-end: 1em;
      }
    }
    lectern-text .lectern-print-rows [data-tei='p'][data-label]::before {
      position: static;
      float: none;
      display: inline;
      margin-inline: 0 0.6em;
    }
    .lectern-print-end > * {
      font-size: 0.82em;
    }
    .lectern-print-end h2 {
      margin-block: 1.4em 0.5em;
      break-after: avoid;
      font-family: var(--_font-ui);
      font-weight: 600;
    }
    .lectern-print-end ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .lectern-print-end li {
      display: grid;
      grid-template-columns: 2.2em minmax(0, 1fr);
      margin-block-end: 0.3em;
      break-inside: avoid-page;
    }
    .lectern-print-end .annotations li {
      margin-block-end: 0.6em;
    }
    .lectern-print-end li > b {
      font-family: var(--_font-ui);
      font-size: 0.85em;
      font-weight: 400;
      font-variant-numeric: lining-nums;
    }
    .lectern-print-end i {
      margin-inline-end: 0.35em;
    }
    .lectern-print-end :is(p, div) {
      margin: 0;
      overflow-wrap: break-word;
      orphans: 2;
      widows: 2;
    }
    .lectern-print-end small {
      font-family: var(--_font-ui);
      white-space: nowrap;
    }
    .lectern-print-end a {
      color: inherit;
      text-decoration: none;
    }
    lectern-text[data-printing] .note-marker {
      color: inherit;
    }
    /* Only what leads out of the page is of use on paper. */
    lectern-text[data-printing] a[href^='http']:not([data-link])::after {
      content: ' \\27E8' attr(href) '\\27E9';
      font-family: var(--_font-ui);
      font-size: 0.8em;
      overflow-wrap: anywhere;
    }
  }
`;

/**
 * Rules for pages of which each document has its own, by the name of its pane: title and shelfmark at
 * the head, the number at the foot.
 *
 * @param heads title and shelfmark of each document, no longer than the line
 */
export function pageRules(heads: readonly (readonly [title: string, shelfmark: string])[]): string {
  const box =
    "font: 8pt 'Source Sans 3 Variable', 'Segoe UI', system-ui, sans-serif; color: black;";
  // A page's name is another page: the first document goes without, lest an empty one comes before it.
  const pages = heads.map(
    ([title, shelfmark], at) => `@page ${at === 0 ? '' : `lectern-pane-${at} `}{
      @top-left { content: ${quote(title)}; ${box} text-align: start; width: 62%; padding-inline-start: 29pt; }
      @top-right { content: ${quote(shelfmark)}; ${box} text-align: end; width: 38%; }
      @bottom-center { content: counter(page); ${box} }
    }`,
  );
  return `@page { margin: 24mm 24mm 26mm 20mm; }
    ${pages.join('\n')}
    @page :first { @top-left { content: none; } @top-right { content: none; } }`;
}

/** @param longest of what stands in the running head, in characters */
export function shortenHead(words: string, longest = 64): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.length > longest ? `${plain.slice(0, longest).replace(/\s+\S*$/, '')} …` : plain;
}

/** A string of CSS in which nothing is left that CSS could read: every sign by its number. */
function quote(words: string): string {
  const signs = [...words].map((sign) =>
    /[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16) ?? ''} `,
  );
  return `"${signs.join('')}"`;
}
