import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {chosen, controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  controls,
  css`
    :host {
      display: contents;
    }
    .card {
      position: fixed;
      inset: auto;
      box-sizing: border-box;
      inline-size: min(23em, calc(100vw - 1rem));
      max-block-size: min(70dvh, 34em, var(--_available, 34em));
      margin: 0;
      padding: 0 var(--_space-4) var(--_space-4);
      overflow-y: auto;
      overscroll-behavior: contain;
      scrollbar-width: thin;
      border: 1px solid var(--_rule);
      border-radius: calc(var(--_radius) * 2);
      background: var(--_paper-raised);
      box-shadow: var(--_shadow);
      color: var(--_ink);
      font-family: var(--_font-ui);
      font-size: 0.9375rem;
      line-height: 1.45;
      text-align: var(--_start, start);
    }
    /* Outside, where the row above cannot cover it while the card scrolls. */
    .card:focus-visible {
      border-color: var(--_focus);
      border-radius: calc(var(--_radius) * 2);
      outline: 1px solid var(--_focus);
      outline-offset: 0;
    }
    .card[data-stance='pinned'] {
      border-block-start: 3px solid var(--_accent);
    }
    .card[data-stance='sheet'] {
      inset: auto 0 0;
      inline-size: 100%;
      max-inline-size: none;
      max-block-size: 60dvh;
      padding-block-end: max(var(--_space-4), env(safe-area-inset-bottom));
      border-inline: 0;
      border-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      font-size: 1rem;
    }

    /* ---------- the row above ---------- */
    .bar {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      display: flex;
      align-items: center;
      gap: var(--_space-1);
      margin-inline: calc(var(--_space-4) * -1);
      padding-block: var(--_space-2) var(--_space-1);
      padding-inline: var(--_space-4) var(--_space-2);
      background: var(--_paper-raised);
    }
    .kind {
      --_kind: var(--_rule);
      flex: 1;
      color: var(--_ink-soft);
      font-size: var(--_size-small);
      line-height: 1.4;
    }
    .kind span {
      border-block-end: 2px solid var(--_kind);
    }
    .kind[data-kind='person'] {
      --_kind: var(--_person);
    }
    .kind[data-kind='place'] {
      --_kind: var(--_place);
    }
    .kind[data-kind='organisation'] {
      --_kind: var(--_organisation);
    }
    .kind[data-kind='event'] {
      --_kind: var(--_event);
    }
    .kind[data-kind='date'] {
      --_kind: var(--_date);
    }
    .bar button {
      display: grid;
      place-items: center;
      inline-size: calc(var(--_target) + 0.25rem);
      block-size: calc(var(--_target) + 0.25rem);
      padding: 0;
      border-color: transparent;
      background: none;
      color: var(--_ink-soft);
    }
    .bar button:hover {
      border-color: var(--_rule);
      color: var(--_ink);
    }
    .bar button[aria-pressed='true'] {
      color: var(--_accent);
    }
    svg {
      inline-size: 1.125rem;
      block-size: 1.125rem;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.3;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    [aria-pressed='true'] .head {
      fill: currentColor;
    }
    [data-stance='sheet'] .bar button {
      inline-size: 2.75rem;
      block-size: 2.75rem;
    }

    /* ---------- what it says ---------- */
    .content {
      padding-block-start: var(--_space-1);
    }
    h2,
    lectern-date::part(date) {
      margin-block: 0 var(--_space-2);
      font-family: var(--_font-text);
      font-size: 1.4em;
      font-weight: 600;
      line-height: 1.2;
      overflow-wrap: anywhere;
      text-wrap: balance;
    }
    lectern-date::part(date) {
      display: block;
    }
    lectern-date::part(details) {
      font-size: 1em;
    }
    p {
      margin-block: 0 var(--_space-2);
    }
    .content > :last-child {
      margin-block-end: 0;
    }
    /* The row above says it already. */
    .only::part(kind) {
      display: none;
    }
    .lead {
      color: var(--_ink-soft);
    }
    .unresolved {
      color: var(--_doubt);
      overflow-wrap: anywhere;
      text-decoration: underline;
      text-decoration-style: dotted;
      text-underline-offset: 0.25em;
    }
    .candidate,
    lectern-annotation + lectern-annotation {
      display: block;
      margin-block-start: var(--_space-4);
      padding-block-start: var(--_space-3);
      border-block-start: 1px solid var(--_rule);
    }
    .candidate + .unresolved {
      margin-block-start: var(--_space-4);
    }
    .readings {
      margin: 0;
    }
    .readings > div {
      padding-block: var(--_space-2);
    }
    .readings > div:first-child {
      padding-block-start: 0;
    }
    .readings > div:last-child {
      padding-block-end: 0;
    }
    .readings > div + div {
      border-block-start: 1px solid var(--_rule);
    }
    .readings > [data-shown] dd:not(.detail) {
      font-weight: 600;
    }
    .here {
      float: inline-end;
      font-style: italic;
    }
    .sigla {
      color: var(--_ink);
      font-family: var(--_font-text);
      font-style: italic;
      font-weight: 600;
    }
    .witnesses > dl > div {
      display: grid;
      grid-template-columns: minmax(2.5em, max-content) 1fr;
      gap: var(--_space-2);
      margin-block-start: var(--_space-2);
    }
    .witnesses dd {
      font-size: var(--_size-small);
    }
    dt {
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    dd {
      margin: 0;
      font-family: var(--_font-text);
      font-size: 1.15em;
      line-height: 1.35;
      overflow-wrap: anywhere;
    }

    @media (prefers-reduced-motion: no-preference) {
      .card {
        animation: arrive 90ms ease-out;
      }
      .card[data-stance='sheet'] {
        animation: rise 160ms ease-out;
      }
      @keyframes arrive {
        from {
          opacity: 0;
        }
      }
      @keyframes rise {
        from {
          translate: 0 2rem;
          opacity: 0;
        }
      }
    }
    @media (forced-colors: active) {
      .card {
        border: 2px solid CanvasText;
      }
      .bar button[aria-pressed='true'] {
        ${chosen}
      }
    }
    @media print {
      .card {
        display: none;
      }
    }
  `,
];
