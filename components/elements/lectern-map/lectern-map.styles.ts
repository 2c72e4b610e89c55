import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {loading} from '../../styles/loading.js';
import {nameLines} from '../../styles/name-lines.js';
import {block, controls, tokens} from '../../styles/tokens.js';
import {earthStyles} from './earth.styles.js';

export const styles: CSSResult[] = [
  tokens,
  controls,
  block,
  loading,
  nameLines,
  earthStyles,
  css`
    :host {
      container: lectern-map / inline-size;
      font-size: var(--_size-base);
    }
    p {
      margin: 0;
    }
    ul,
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .soft,
    .number,
    .label {
      color: var(--_ink-soft);
    }
    .number {
      font-variant-numeric: lining-nums tabular-nums;
      font-weight: 400;
    }
    [part='toolbar'] {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2) var(--_space-4);
      align-items: end;
      margin-block-end: var(--_space-3);
    }
    label {
      display: grid;
      flex: 0 1 26em;
      gap: var(--_space-1);
      min-inline-size: 0;
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    select,
    input {
      box-sizing: border-box;
      inline-size: 100%;
      min-inline-size: 0;
      min-block-size: 2.25rem;
      padding: var(--_space-1) var(--_space-2);
      color: var(--_ink);
      font-size: 1rem;
    }
    input {
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper);
    }
    .buttons {
      display: flex;
      gap: var(--_space-1);
      margin-inline-start: auto;
    }
    .buttons button {
      min-inline-size: 2.25rem;
      min-block-size: 2.25rem;
      padding-inline: var(--_space-3);
    }
    .sides {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 19em);
      gap: var(--_space-5);
    }
    [part='drawing'] {
      block-size: var(--lectern-map-block-size, clamp(16rem, 60vh, 34rem));
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      overflow: hidden;
    }
    [part='drawing']:focus-visible {
      outline-offset: 2px;
    }
    [part='legend'] {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-1) var(--_space-5);
      margin-block-start: var(--_space-2);
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    [part='legend'] li {
      display: inline-flex;
      gap: var(--_space-2);
      align-items: center;
    }
    [part='legend'] svg {
      flex: none;
    }
    [part='attribution'] {
      margin-block-start: var(--_space-1);
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    [part='places'] {
      box-sizing: border-box;
      max-block-size: calc(var(--lectern-map-block-size, clamp(16rem, 60vh, 34rem)) + 4em);
      overflow: hidden auto;
      scrollbar-width: thin;
      padding-inline: 3px;
    }
    h2 {
      margin: 0;
      font-weight: 600;
      font-family: var(--_font-text);
      font-size: 1.4em;
      line-height: 1.2;
    }
    .group {
      margin-block: var(--_space-4) var(--_space-1);
      padding-block-end: var(--_space-1);
      border-block-end: 1px solid var(--_rule);
      font-family: inherit;
      font-size: var(--_size-small);
      line-height: inherit;
    }
    .place-name {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 var(--_space-2);
      inline-size: 100%;
      padding: var(--_space-1) var(--_space-2);
      border: 0;
      border-inline-start: 3px solid transparent;
      border-radius: 0;
      background: none;
      text-align: var(--_start, start);
      overflow-wrap: anywhere;
    }
    .place-name bdi {
      font-family: var(--_font-text);
      font-weight: 600;
    }
    .place-name small {
      grid-column: 1 / -1;
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    .place-name:hover {
      background: var(--_paper-raised);
    }
    .place-name[aria-pressed='true'] {
      border-inline-start-color: var(--_accent);
      background: var(--_paper-raised);
    }
    .place-name:focus-visible {
      outline-offset: -2px;
    }
    .pager {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2);
      justify-content: space-between;
      margin-block-start: var(--_space-2);
      font-size: var(--_size-small);
    }
    [part='picked'] {
      display: grid;
      gap: var(--_space-4);
      margin-block-start: var(--_space-5);
      padding-block-start: var(--_space-4);
      border-block-start: 1px solid var(--_rule);
    }
    [part='problem'] {
      margin-block: var(--_space-2);
      padding: var(--_space-2) var(--_space-4);
      border-inline-start: medium solid var(--_problem);
      background: var(--_paper-raised);
      overflow-wrap: anywhere;
    }
    @container lectern-map (inline-size < 46rem) {
      .sides {
        grid-template-columns: minmax(0, 1fr);
      }
      label {
        flex: 1 1 100%;
      }
      .buttons {
        margin-inline-start: 0;
      }
      [part='drawing'] {
        block-size: var(--lectern-map-block-size, clamp(14rem, 45vh, 26rem));
      }
      [part='places'] {
        max-block-size: none;
      }
    }
    @media (forced-colors: active) {
      .place-name {
        border-block-end: 1px solid ButtonBorder;
        border-inline-start-color: Canvas;
      }
      .place-name[aria-pressed='true'] {
        border-inline-start-color: Highlight;
      }
    }
    @media print {
      [part='toolbar'],
      [part='places'] label,
      .pager {
        display: none;
      }
      .sides {
        grid-template-columns: minmax(0, 1fr);
      }
      [part='places'] {
        max-block-size: none;
        overflow: visible;
      }
      [part='places'] ul {
        columns: 2;
      }
      [part='drawing'],
      .place-name {
        break-inside: avoid;
      }
    }
  `,
];
