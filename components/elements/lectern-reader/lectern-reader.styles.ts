import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';
import {loading} from '../../styles/loading.js';
import {chosen, controls, tokens} from '../../styles/tokens.js';

export const styles: CSSResult[] = [
  tokens,
  controls,
  loading,
  css`
    :host {
      display: block;
      container: lectern-reader / inline-size;
      color: var(--_ink);
      font-family: var(--_font-ui);
    }
    :host([hidden]) {
      display: none;
    }
    /* One row of a height that is known before its controls are: what does not fit is scrolled to. */
    .toolbar {
      display: flex;
      box-sizing: border-box;
      block-size: calc(var(--_target) + 1.75rem);
      align-items: center;
      gap: var(--_space-3);
      padding-inline: clamp(1rem, 4cqi, 3.5rem);
      overflow: auto hidden;
      border-block-end: 1px solid var(--_rule);
      background: var(--_paper);
      font-size: var(--_size-small);
      scrollbar-width: thin;
      white-space: nowrap;
    }
    .toolbar > *,
    .rest > * {
      flex: none;
    }
    .more,
    .rest .words {
      display: none;
    }
    .rest {
      display: contents;
    }
    .toolbar label {
      display: inline-flex;
      align-items: center;
      gap: var(--_space-2);
      min-block-size: var(--_target);
    }
    .toolbar select {
      max-inline-size: 12em;
    }
    .toolbar.long {
      position: sticky;
      z-index: 2;
      inset-block-start: 0;
    }
    .toolbar.long ~ .panes[data-count='1'] .fold.facsimile[open] {
      inset-block-start: calc(var(--_target) + 1.75rem);
    }
    .going,
    .annotating {
      display: flex;
      gap: var(--_space-2);
    }
    .annotating {
      margin-inline-start: auto;
    }
    .contradictions:disabled {
      visibility: hidden;
    }
    .embed:not(.annotating + *),
    .settings:not(.annotating + *, .embed + *),
    .keys:not(.annotating + *, .embed + *, .settings + *) {
      margin-inline-start: auto;
    }
    :is(.annotating button, .parallel-switch)[aria-pressed='true'] {
      border-color: var(--_accent);
      font-weight: 600;
    }
    .layers,
    .rest {
      position: fixed;
      inset: auto;
      margin: 0;
      padding: var(--_space-2) var(--_space-4);
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_paper-raised);
      color: inherit;
      box-shadow: var(--_shadow);
    }
    .layers:popover-open {
      display: grid;
    }
    .layers legend {
      position: absolute;
      clip-path: inset(50%);
    }
    .layer {
      --_kind: var(--_ink-soft);
    }
    .layer input {
      margin-inline: var(--_space-1);
    }
    .layer span {
      border-block-end: 2px solid var(--_kind);
    }
    .layer[data-kind='person'] {
      --_kind: var(--_person);
    }
    .layer[data-kind='place'] {
      --_kind: var(--_place);
    }
    .layer[data-kind='organisation'] {
      --_kind: var(--_organisation);
    }
    .layer[data-kind='event'] {
      --_kind: var(--_event);
    }
    .layer[data-kind='date'] {
      --_kind: var(--_date);
    }
    [part~='notice'] {
      border-block-end: thin solid var(--_rule);
      padding-block: var(--_space-2) var(--_space-3);
      font-family: var(--_font-ui);
      font-size: var(--_size-small);
    }
    [part~='notice'] p {
      margin-block: 0 var(--_space-2);
    }
    [part~='notice'],
    [part~='problem'],
    [part~='status'] {
      margin: var(--_space-4) clamp(1rem, 4cqi, 3.5rem);
    }
    .tabs {
      display: none;
      gap: var(--_space-1);
      padding: var(--_space-2) var(--_space-4);
    }
    .tabs button {
      flex: 1 1 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .tabs button[aria-pressed='true'] {
      border-color: var(--_accent);
      font-weight: 600;
    }
    .panes {
      display: grid;
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
    }
    .pane {
      position: relative;
      box-sizing: border-box;
      min-inline-size: 0;
      padding: var(--_space-5) clamp(1rem, 4cqi, 3.5rem) var(--_space-6);
    }
    .panes:not([data-count='1']) .pane {
      block-size: var(--lectern-pane-block-size, calc(100dvh - 6.5rem));
      overflow-y: auto;
      overscroll-behavior-y: contain;
      scrollbar-gutter: stable;
    }
    .pane:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: -2px;
    }
    .pane + .pane {
      border-inline-start: 1px solid var(--_rule);
    }
    .close {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      float: inline-end;
      margin-inline-start: var(--_space-2);
      border-color: transparent;
      color: var(--_ink-soft);
      font-size: 1.2em;
      line-height: 1;
    }
    .sheet {
      --_left: 2.8em;
      --_right: auto;
      --lectern-text-margin: 2.6em auto;
      max-inline-size: 62rem;
      margin-inline: auto;
    }
    header,
    .fold,
    .witness,
    footer,
    ::slotted(:is(header, details)) {
      max-inline-size: 44em;
      /* On the side where the lines of the text begin, whichever way the words of the interface run. */
      margin-left: var(--_left);
      margin-right: var(--_right);
    }
    .sheet[data-lines='rtl'] {
      --_left: auto;
      --_right: 2.8em;
    }
    .sheet[data-lines='rtl'] [name^='head'] {
      text-align: right;
    }
    header :is(h1, h2) {
      margin-block: 0 var(--_space-2);
      font-family: var(--_font-text);
      font-size: 1.7em;
      font-weight: 600;
      line-height: 1.2;
      overflow-wrap: anywhere;
      text-wrap: balance;
    }
    .panes:not([data-count='1']) header h2 {
      font-size: 1.35em;
    }
    .badge {
      display: inline-block;
      margin-block: 0 var(--_space-4);
      padding: 0.1em 0.6em;
      border: 1px solid var(--_rule);
      border-radius: 1em;
      color: var(--_ink-soft);
      font-size: var(--_size-small);
    }
    .fold,
    ::slotted(details) {
      margin-block: 0 var(--_space-6);
      border-block: 1px solid var(--_rule);
    }
    .fold.shown,
    ::slotted([data-part='named']) {
      clear: both;
      margin-block: var(--_space-6) 0;
    }
    /* The text is read below its image, which stays in view. */
    .fold.facsimile[open] {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      background: var(--_paper);
      --lectern-facsimile-block-size: 45vh;
    }
    .witness {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_space-3);
      align-items: baseline;
      margin-block-end: var(--_space-5);
    }
    .witness > * {
      font-size: var(--_size-small);
    }
    .witness select {
      max-inline-size: 100%;
    }
    .fold > summary {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_space-3);
      padding-block: var(--_space-2);
      min-block-size: var(--_target);
      cursor: pointer;
      font-size: var(--_size-small);
      list-style-position: inside;
    }
    .fold > summary::before {
      content: '▸' / '';
      color: var(--_ink-soft);
    }
    .fold > summary:dir(rtl)::before {
      content: '◂' / '';
    }
    .fold[open] > summary::before {
      content: '▾' / '';
    }
    lectern-record::part(title),
    lectern-record::part(badge) {
      display: none;
    }
    .reference {
      color: var(--_ink-soft);
      font-variant-numeric: lining-nums;
    }
    footer {
      clear: both;
      padding-block-start: var(--_space-6);
    }
    .backlinks {
      margin-block-start: var(--_space-5);
    }
    .backlinks h3 {
      font-size: 1em;
    }
    .backlinks ul {
      margin: 0;
      padding-inline-start: 1.2em;
    }
    .backlinks li {
      padding-block: 0.15em;
    }
    /* The choice that is made says what it is about, and its title does. */
    .toolbar[data-tight] {
      gap: var(--_space-2);
    }
    .toolbar[data-tight] label > span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    /* Nothing is scrolled to that a row has no room for: it is in a panel (folding.ts). */
    .toolbar[data-folded] {
      gap: var(--_space-2);
    }
    .toolbar[data-folded] > label {
      flex: 0 1 auto;
      min-inline-size: 0;
    }
    .toolbar[data-folded] > label select {
      inline-size: 100%;
      min-inline-size: 0;
    }
    .toolbar[data-folded] .more {
      display: block;
      margin-inline-start: auto;
    }
    .toolbar[data-folded] .rest {
      display: none;
    }
    .toolbar[data-folded] .rest .sign {
      display: none;
    }
    .toolbar[data-folded] .rest .words {
      display: inline;
    }
    .toolbar[data-folded] .rest:popover-open {
      display: flex;
      flex-direction: column;
      gap: var(--_space-2);
      align-items: stretch;
      max-inline-size: calc(100vw - 2rem);
      max-block-size: 80dvh;
      overflow-y: auto;
    }
    .toolbar[data-folded] .rest :is(button, select, label) {
      min-block-size: calc(var(--_target) + 0.5rem);
    }
    .toolbar[data-folded] .rest .annotating {
      flex-direction: column;
      margin: 0;
    }
    .toolbar[data-folded] .rest > :is(.embed, .settings, .keys) {
      margin: 0;
    }
    .toolbar[data-folded] .rest > .contradictions:disabled {
      display: none;
    }
    @container lectern-reader (max-inline-size: 30em) {
      .sheet {
        --_left: 1.4em;
        --_right: 0;
        --lectern-text-margin: 1.4em 0;
      }
      .sheet[data-lines='rtl'] {
        --_left: 0;
        --_right: 1.4em;
      }
    }
    @container lectern-reader (max-inline-size: 48em) {
      .tabs {
        position: sticky;
        inset-block-start: 0;
        z-index: 2;
        display: flex;
        background: var(--_paper);
      }
      .panes {
        display: block;
      }
      .panes:not([data-count='1']) .pane {
        display: none;
        block-size: auto;
        overflow: visible;
      }
      .panes .pane[data-front] {
        display: block;
      }
      .pane + .pane {
        border-inline-start: 0;
      }
    }
    @media (forced-colors: active) {
      :is(.annotating button, .tabs button, .parallel-switch)[aria-pressed='true'] {
        ${chosen}
      }
    }
    @media print {
      .toolbar,
      .tabs,
      .close,
      .fold.facsimile,
      .fold.shown:not([open]),
      ::slotted([data-part='named']:not([open])) {
        display: none;
      }
      .panes,
      .panes:not([data-count='1']) .pane {
        display: block;
        block-size: auto;
        overflow: visible;
      }
      .pane + .pane {
        break-before: page;
        border: 0;
      }
      .pane {
        padding: 0;
      }
      .sheet {
        max-inline-size: none;
        margin: 0;
      }
      /* What somebody chose for a screen is not for paper, save its size and its face. */
      :host([settings]) {
        color-scheme: light !important;
        --lectern-paper: white !important;
        --lectern-ink: black !important;
        --lectern-ink-soft: #444 !important;
        --lectern-rule: #999 !important;
        --lectern-measure: 36em !important;
      }
      /* Its cards stand in notes below each text. */
      :host([data-printing]) :is(footer, .close, .witness) {
        display: none;
      }
      :host(:not([data-printing='rows'])) .pane:nth-of-type(2) {
        page: lectern-pane-1;
      }
      :host(:not([data-printing='rows'])) .pane:nth-of-type(3) {
        page: lectern-pane-2;
      }
      :host([data-printing='rows']) .pane + .pane {
        break-before: auto;
      }
      :host([data-printing='rows']) .sheet {
        --_left: 0;
        --_right: 0;
      }
      .fold.record:not([open]) {
        border: 0;
      }
      .fold.record:not([open], :has(.reference)),
      .fold.record:not([open]) > summary :not(.reference),
      .fold.record:not([open]) > summary::before {
        display: none;
      }
    }
  `,
];
