import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  controls,
  css`
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--_space-2);
      block-size: var(--lectern-facsimile-block-size, 32em);
      color: var(--_ink);
      font-family: var(--_font-ui);
      font-size: var(--_size-base);
      line-height: var(--_leading);
    }
    :host([hidden]) {
      display: none;
    }
    :host(:fullscreen) {
      box-sizing: border-box;
      padding: var(--_space-3);
      background: var(--_paper);
    }
    [part='toolbar'],
    .pages,
    .view {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-1);
      align-items: center;
    }
    [part='toolbar'] {
      gap: var(--_space-2) var(--_space-4);
      justify-content: space-between;
    }
    select {
      max-inline-size: 9em;
    }
    .count {
      margin-inline-start: var(--_space-1);
      color: var(--_ink-soft);
      font-size: var(--_size-small);
      font-variant-numeric: lining-nums tabular-nums;
    }
    button {
      display: inline-grid;
      place-items: center;
      min-inline-size: 2.25em;
      min-block-size: 2.25em;
    }
    button:disabled {
      color: var(--_ink-soft);
      opacity: 0.5;
      cursor: default;
    }
    button svg {
      inline-size: 1.1em;
      block-size: 1.1em;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.4;
    }
    button span {
      font-size: var(--_size-small);
      font-variant-numeric: lining-nums;
    }
    .frame {
      position: relative;
      flex: 1;
      min-block-size: 8em;
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper-raised);
      overflow: hidden;
    }
    [part='stage'] {
      position: absolute;
      inset: 0;
    }
    [part='stage']:focus-visible {
      outline-offset: -2px;
    }
    [part='stage'][data-empty] {
      visibility: hidden;
    }
    .openseadragon-canvas {
      outline: none;
    }
    .over {
      position: absolute;
      inset: 0;
      display: grid;
      align-content: center;
      justify-items: center;
      gap: var(--_space-2);
      padding: var(--_space-4);
      text-align: center;
      overflow-wrap: anywhere;
      overflow: auto;
    }
    .over.waiting {
      pointer-events: none;
      color: var(--_ink-soft);
    }
    .over p {
      margin: 0;
      max-inline-size: var(--_measure);
    }
    [part='caption'] {
      margin: 0;
      color: var(--_ink-soft);
      font-size: var(--_size-small);
      overflow-wrap: anywhere;
    }
    .zones {
      /* It lies on paper, which is light in dark surroundings too. */
      color-scheme: light;
      --_zone: var(--lectern-zone, var(--_focus));
      display: block;
      overflow: visible;
    }
    [data-zone] {
      fill: transparent;
      stroke: transparent;
      stroke-width: 2px;
      vector-effect: non-scaling-stroke;
      cursor: pointer;
    }
    [data-zone]:hover {
      stroke: var(--_zone);
    }
    [data-zone][data-active] {
      fill: color-mix(in oklab, var(--_zone) 22%, transparent);
      stroke: var(--_zone);
    }
    @media (forced-colors: active) {
      [data-zone]:hover,
      [data-zone][data-active] {
        stroke: Highlight;
        stroke-width: 3px;
        forced-color-adjust: none;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
];
