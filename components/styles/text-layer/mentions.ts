import type {CSSResult} from 'lit';
import {css} from '../css.js';

/** Names and dates that lead somewhere, the lit and the arrived at. */
export const mentions: CSSResult = css`
  lectern-text [data-mention] {
    --_kind: var(--_ink-soft);
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-decoration-color: color-mix(in oklab, var(--_kind) 55%, transparent);
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  lectern-text [data-kind='person'] {
    --_kind: var(--_person);
  }
  lectern-text [data-kind='place'] {
    --_kind: var(--_place);
  }
  lectern-text [data-kind='organisation'] {
    --_kind: var(--_organisation);
  }
  lectern-text [data-kind='event'] {
    --_kind: var(--_event);
  }
  lectern-text [data-kind='date'] {
    --_kind: var(--_date);
  }
  lectern-text [data-kind='event'],
  lectern-text [data-kind='date'] {
    text-decoration-style: dashed;
  }
  lectern-text [data-mention]:is([data-cert='low'], [data-cert='medium'], [data-state='ambiguous'], [data-state='unresolved'], [data-malformed]) {
    text-decoration-style: dotted;
    text-decoration-thickness: 0.1em;
  }
  lectern-text [data-mention] [data-mention] {
    text-underline-offset: 0.32em;
  }
  lectern-text [data-mention]:hover {
    text-decoration-color: var(--_kind);
    text-decoration-thickness: 0.1em;
  }
  lectern-text[data-quiet~='person'] [data-kind='person'],
  lectern-text[data-quiet~='place'] [data-kind='place'],
  lectern-text[data-quiet~='organisation'] [data-kind='organisation'],
  lectern-text[data-quiet~='event'] [data-kind='event'],
  lectern-text[data-quiet~='term'] [data-kind='term'],
  lectern-text[data-quiet~='date'] [data-kind='date'] {
    text-decoration-line: none;
  }
  lectern-text [data-lit] {
    border-radius: 0.15em;
    background: var(--_lit);
    box-shadow: 0 0 0 0.1em var(--_lit);
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  lectern-text [data-lit='current'] {
    text-decoration: underline 0.12em var(--_accent);
    outline: 1px solid var(--_accent);
    outline-offset: 0.1em;
  }
  /* Of several mentions in a paragraph the first stands out, where the reader wants it so. */
  lectern-text[data-sparse] [data-repeat]:not([data-lit], :hover) {
    text-decoration-line: none;
  }
  lectern-text :is([data-mention], [data-editorial], a):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 0.15em;
  }
  lectern-text [data-arrived] {
    outline: 2px solid var(--_accent);
    outline-offset: 0.2em;
    border-radius: 0.15em;
  }
  lectern-text :target {
    scroll-margin-block: 30vh;
    outline: 2px solid var(--_accent);
    outline-offset: 0.2em;
  }
  ::highlight(lectern-annotation) {
    background-color: light-dark(#e6ecf5, #2a3646);
  }
  ::highlight(lectern-mark-yellow) {
    background-color: light-dark(#fff3b0, #4d4510);
  }
  ::highlight(lectern-mark-green) {
    background-color: light-dark(#d3f0cf, #1f4724);
  }
  ::highlight(lectern-mark-blue) {
    background-color: light-dark(#cfe8fb, #143f5c);
  }
  ::highlight(lectern-mark-pink) {
    background-color: light-dark(#fbd5e5, #5c2440);
  }
  ::highlight(lectern-chosen),
  ::highlight(lectern-found) {
    background-color: light-dark(#ffe9a8, #5c4a12);
  }
  ::highlight(lectern-current) {
    background-color: light-dark(#ffb347, #b36b00);
    color: light-dark(#000, #fff);
    text-decoration: underline 2px;
  }
`;
