import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';

/** What there is to see of one item. */
export const evidence: CSSResult = css`
  .item h2 {
    margin: 0;
    font-family: var(--_font-text);
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }
  .item p,
  .block .where,
  .candidates p {
    margin: 0;
    color: var(--_ink-soft);
    font-size: var(--_size-small);
  }
  .item .warns,
  .candidates .warns {
    color: var(--_problem);
  }
  .evidence > * + * {
    margin-block-start: var(--_space-4);
  }
  blockquote {
    max-inline-size: var(--_measure);
    margin: 0;
    font-family: var(--_font-text);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .block blockquote {
    position: relative;
    max-block-size: 15em;
    overflow: auto;
  }
  .this {
    padding: 0.1em 0;
    border-block-end: 2px solid var(--_accent);
    background: var(--_lit);
    color: inherit;
  }
  .note {
    color: var(--_ink-soft);
    font-size: var(--_size-small);
  }
  .opens {
    margin-inline-start: 0.4em;
  }
  .tagged {
    border-block-end: 1px dotted var(--_ink-soft);
  }
  .proposal {
    border-block-end: 1px dashed var(--_accent);
    cursor: pointer;
  }
  .comment {
    max-inline-size: var(--_measure);
    margin: 0;
    font-size: var(--_size-small);
    white-space: pre-line;
  }
  .candidates ol,
  .others ul,
  .reattach ul,
  .elsewhere ul,
  .history ol {
    margin: var(--_space-2) 0 0;
    padding: 0;
    list-style: none;
  }
  .candidates ol {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18em, 100%), 1fr));
    gap: var(--_space-3);
  }
  .candidates li {
    display: flex;
    gap: var(--_space-3);
    align-items: flex-start;
    max-block-size: 18em;
    padding: var(--_space-2) var(--_space-3);
    overflow: auto;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
  }
  .candidates li > div {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .candidates lectern-entity {
    font-size: 0.875em;
  }
  h3,
  summary {
    margin: 0;
    color: var(--_ink-soft);
    font-size: var(--_size-small);
    font-weight: 600;
  }
  summary {
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .reattach form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-2);
  }
  .others li,
  .reattach li,
  .elsewhere li,
  .history li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space-1) var(--_space-3);
    padding: var(--_space-1) 0;
    font-size: var(--_size-small);
    overflow-wrap: anywhere;
  }
  .where {
    color: var(--_ink-soft);
    white-space: nowrap;
  }
  .kwic {
    flex: 1 1 20em;
    font-family: var(--_font-text);
    white-space: normal;
  }
  .differs {
    color: var(--_problem);
    font-weight: 600;
  }
  [data-differs='true'] {
    padding-inline-start: var(--_space-2);
    border-inline-start: 3px solid var(--_problem);
  }
  code,
  pre {
    font-family: var(--_font-code);
    font-size: 0.85em;
  }
  code {
    overflow-wrap: anywhere;
  }
  pre {
    max-block-size: 16em;
    margin: var(--_space-2) 0 0;
    padding: var(--_space-3);
    overflow: auto;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--_paper-raised);
    line-height: 1.5;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  ins {
    border-block-end: 2px solid var(--_accent);
    background: var(--_lit);
    font-weight: 600;
    text-decoration: none;
  }
  .editor {
    max-inline-size: 40em;
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .editor h2 {
    margin: 0 0 var(--_space-2);
    color: var(--_ink-soft);
    font-size: var(--_size-small);
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1);
    font-size: var(--_size-small);
  }
  .ends span:not(:first-child) {
    margin-inline-start: var(--_space-3);
  }
  @media (forced-colors: active) {
    .this {
      background: Mark;
      color: MarkText;
    }
  }
  @media print {
    .evidence,
    .block blockquote,
    pre {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
