import {css} from './css.js';

/** The page of an offline edition: the reader's own faces and colours, a measure, and room. */
export const offlineStyles: string = css`
  :root {
    color-scheme: light dark;
    --lectern-paper: light-dark(#fbfaf6, #17181a);
    --lectern-ink: light-dark(#211e1a, #e4dfd6);
    --lectern-ink-soft: light-dark(#5d574d, #a9a297);
    --lectern-paper-raised: light-dark(#fffefb, #222426);
    --lectern-rule: light-dark(#dcd6c9, #3a3b3d);
    --lectern-font-text: 'Source Serif 4', 'Iowan Old Style', Palatino, Georgia, serif;
    --lectern-font-ui: 'Source Sans 3', 'Segoe UI', system-ui, sans-serif;
    --lectern-size-base: 1.0625rem;
    --lectern-measure: 36em;
    background: var(--lectern-paper);
    color: var(--lectern-ink);
    font-family: var(--lectern-font-ui);
    line-height: 1.5;
    overflow-wrap: break-word;
    text-size-adjust: 100%;
  }
  body {
    margin: 0;
  }
  [hidden] {
    display: none;
  }
  a {
    color: light-dark(#7b2d1b, #f0a58f);
    text-underline-offset: 0.18em;
  }
  :is(a, summary):focus-visible {
    outline: 2px solid light-dark(#1b4f9c, #9cc3ff);
    outline-offset: 2px;
  }
  section:focus {
    outline: none;
  }
  header.site {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 2.5rem;
    align-items: baseline;
    padding: 0.6rem clamp(1rem, 4vw, 3.5rem);
    border-block-end: 1px solid var(--lectern-rule);
    font-size: 0.9rem;
  }
  header.site nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.75rem;
  }
  header.site a {
    display: inline-block;
    min-block-size: 1.5rem;
    color: inherit;
    text-decoration: none;
  }
  header.site a:hover {
    text-decoration: underline;
  }
  header.site [aria-current] {
    font-weight: 600;
  }
  .page,
  lectern-reader:not(:defined) {
    display: block;
    max-inline-size: 64rem;
    margin-inline: auto;
    padding: clamp(1.25rem, 4vw, 3rem) clamp(1rem, 4vw, 3.5rem);
  }
  .page[hidden] {
    display: none;
  }
  :is(h1, h2, h3) {
    margin-block: 0 0.5em;
    font-family: var(--lectern-font-text);
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
  }
  header.site h1 {
    margin: 0;
    font-size: 1.125rem;
  }
  .document-head h2 {
    font-size: clamp(1.4rem, 1.1rem + 1.4vw, 2rem);
  }
  lectern-reader:not(:defined) > .document-head {
    margin-block-start: 4rem;
  }
  .document-head .badge {
    display: inline-block;
    margin-block: 0 1rem;
    padding: 0.1em 0.7em;
    border: 1px solid var(--lectern-rule);
    border-radius: 1em;
    color: var(--lectern-ink-soft);
    font-size: 0.8125rem;
  }
  .document-record > summary {
    min-block-size: 1.5rem;
    padding-block: 0.5em;
    cursor: pointer;
    font-size: 0.8125em;
  }
  .document-record .reference,
  .names small {
    color: var(--lectern-ink-soft);
  }
  .document-record > lectern-record::part(title),
  .document-record > lectern-record::part(badge) {
    display: none;
  }
  .page lectern-library::part(caption) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  lectern-record dt {
    margin-block-start: 0.5em;
    color: var(--lectern-ink-soft);
    font-size: 0.8125em;
  }
  lectern-record dd {
    margin-inline-start: 0;
  }
  .names {
    padding: 0;
    columns: 22rem;
    column-gap: 2.5rem;
    font-size: 0.9375rem;
    list-style: none;
  }
  .names li {
    margin-block-end: 0.5em;
    break-inside: avoid;
  }
  .names :is(small, b) {
    display: block;
  }
  .names li:target {
    outline: 2px solid light-dark(#7b2d1b, #f0a58f);
    outline-offset: 0.2em;
  }
  @media print {
    header.site {
      display: none;
    }
  }
`.cssText;
