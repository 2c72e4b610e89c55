import type {CSSResult} from 'lit';
import {css} from '../../../styles/css.js';
import {raised} from '../../../styles/tokens.js';

/** The bar of what is followed, the marks down the panes, and the dialogs; adopted when one comes. */
export const styles: CSSResult = css`
  .trace {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--_space-1) var(--_space-4);
    align-items: center;
    padding: var(--_space-2) clamp(1rem, 4cqi, 3.5rem);
    border-block-end: 1px solid var(--_rule);
    background: var(--_paper-raised);
    font-size: var(--_size-small);
    line-height: 1.45;
  }
  .toolbar.long ~ .trace {
    inset-block-start: calc(var(--_target) + 1.75rem);
  }
  .trace :is(p, ul) {
    margin: 0;
    padding: 0;
  }
  .traced {
    --_kind: var(--_ink-soft);
    font-size: 1.15em;
    overflow-wrap: anywhere;
  }
  .traced b {
    border-block-end: 2px solid var(--_kind);
  }
  .traced[data-kind='person'] {
    --_kind: var(--_person);
  }
  .traced[data-kind='place'] {
    --_kind: var(--_place);
  }
  .traced[data-kind='organisation'] {
    --_kind: var(--_organisation);
  }
  .traced[data-kind='event'] {
    --_kind: var(--_event);
  }
  .trace .at {
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  .steps {
    display: flex;
    gap: var(--_space-1);
  }
  .naming {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: var(--_space-1) var(--_space-4);
    align-items: center;
    max-block-size: 30vh;
    overflow-y: auto;
    color: var(--_ink-soft);
  }
  .naming ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    list-style: none;
  }
  .naming :is(b, cite) {
    color: var(--_ink);
    font-style: normal;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .naming .silent cite {
    font-weight: 400;
  }
  .count {
    font-variant-numeric: tabular-nums;
  }
  /* It takes no room: the strip hangs from it, in the margin beside the text. */
  .marks-beside {
    position: sticky;
    z-index: 1;
    inset-block-start: 8.5rem;
    block-size: 0;
  }
  .marks {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: calc(-1 * clamp(1rem, 4cqi, 3.5rem));
    box-sizing: border-box;
    inline-size: clamp(1rem, 3cqi, 1.5rem);
    block-size: calc(100dvh - 12rem);
    border-inline-start: 1px solid var(--_rule);
    cursor: pointer;
  }
  .panes:not([data-count='1']) .marks-beside {
    inset-block-start: 0;
  }
  .panes:not([data-count='1']) .marks {
    block-size: calc(var(--lectern-pane-block-size, 100dvh - 6.5rem) - 5rem);
  }
  .marks span {
    position: absolute;
    inset-block-start: var(--_at);
    inset-inline: 0.2rem 0.15rem;
    /* A border stays where the system takes grounds away. */
    border-block-start: 3px solid var(--_accent);
    translate: 0 -1.5px;
  }
  .marks span[data-current] {
    inset-inline: 0 0;
    border-block-start-width: 7px;
    translate: 0 -3.5px;
  }
  .trace-dialog {
    box-sizing: border-box;
    inline-size: min(46em, 96vw);
    max-inline-size: none;
    max-block-size: 92dvh;
    padding: 0 clamp(1rem, 4vw, 2rem) var(--_space-4);
    overflow: auto;
    overscroll-behavior: contain;
    ${raised}
    line-height: 1.45;
  }
  .trace-dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  .trace-dialog > header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    gap: var(--_space-4);
    align-items: baseline;
    justify-content: space-between;
    max-inline-size: none;
    margin: 0;
    padding-block: var(--_space-4) var(--_space-2);
    background: var(--_paper);
  }
  .trace-dialog h2 {
    margin: 0;
    font-family: inherit;
    font-size: var(--_size-large);
    overflow-wrap: anywhere;
  }
  .trace-dialog > header button {
    flex: none;
    border-color: transparent;
    font-size: 1.2em;
    line-height: 1;
  }
  .trace-dialog h3 {
    margin-block: var(--_space-4) var(--_space-2);
    font-size: 1em;
  }
  .trace-dialog h4 {
    margin-block: 0 var(--_space-2);
    font-size: 1em;
    overflow-wrap: anywhere;
  }
  .trace-dialog ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .trace-dialog li {
    padding-block: var(--_space-4);
    border-block-start: 1px solid var(--_rule);
  }
  .trace-dialog section > ul > li {
    /* Below the heading, which stays at the top. */
    scroll-margin-block-start: 5.5rem;
  }
  .trace-dialog .contents li {
    padding-block: 0;
    border: 0;
  }
  .trace-dialog .contents button {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_space-1) 0;
    border: 0;
    color: var(--_accent);
    text-align: start;
  }
  .trace-dialog .contents .soft {
    margin: 0;
  }
  .trace-dialog .soft,
  .trace-dialog figcaption {
    margin-block: 0 var(--_space-2);
    color: var(--_ink-soft);
    font-size: var(--_size-small);
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: var(--_space-3) var(--_space-5);
    margin-block-end: var(--_space-3);
  }
  .sides figure {
    min-inline-size: 0;
    margin: 0;
    padding-inline-start: var(--_space-3);
    border-inline-start: 2px solid var(--_rule);
    overflow-wrap: anywhere;
  }
  .sides :is(p, blockquote) {
    margin: 0 0 var(--_space-1);
  }
  .sides blockquote {
    font-family: var(--_font-text);
  }
  .sides .value {
    font-weight: 600;
  }
  .sides + button {
    font-size: var(--_size-small);
  }
  .sides cite {
    font-style: normal;
  }
  .settings label {
    display: grid;
    grid-template-columns: minmax(8em, 2fr) minmax(0, 3fr);
    gap: var(--_space-1) var(--_space-4);
    align-items: center;
    padding-block: var(--_space-1);
  }
  .settings .size {
    grid-template-columns: minmax(8em, 2fr) minmax(0, 2.4fr) minmax(3.5em, 0.6fr);
  }
  .settings .check {
    grid-template-columns: auto 1fr;
    gap: var(--_space-2);
    min-block-size: var(--_target);
  }
  .settings :is(select, input[type='range'], input[type='text']) {
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: calc(var(--_target) + 0.25rem);
    accent-color: var(--_accent);
  }
  .settings output {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .settings p {
    margin-block: var(--_space-3) 0;
  }
  dl.keys {
    margin: 0;
  }
  dl.keys div {
    display: grid;
    grid-template-columns: 8.5em minmax(0, 1fr);
    gap: var(--_space-3);
    padding-block: var(--_space-1);
    border-block-start: 1px solid var(--_rule);
  }
  dl.keys dd {
    margin: 0;
  }
  kbd {
    display: inline-block;
    min-inline-size: 1.2em;
    padding: 0 0.35em;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--_paper-raised);
    font-family: inherit;
    font-size: 0.95em;
    text-align: center;
  }
  @container lectern-reader (max-inline-size: 30em) {
    .trace {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .trace .at {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    /* The texts need the room: what does not fit is scrolled to. */
    .naming,
    .naming ul {
      flex-wrap: nowrap;
      white-space: nowrap;
    }
    .naming {
      overflow: auto hidden;
      scrollbar-width: thin;
    }
    .naming > * {
      flex: none;
    }
    dl.keys div {
      grid-template-columns: 5em minmax(0, 1fr);
    }
    .settings label:not(.check) {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .settings label:not(.check, .size) :is(select, input) {
      grid-column: 1 / -1;
    }
    .settings .size span {
      grid-column: 1 / -1;
    }
  }
  @container lectern-reader (max-inline-size: 48em) {
    .panes:not([data-count='1']) .marks-beside {
      inset-block-start: 11rem;
    }
    .panes:not([data-count='1']) .marks {
      block-size: calc(100dvh - 13rem);
    }
  }
  @media print {
    .trace,
    .marks-beside,
    .trace-dialog {
      display: none;
    }
  }
`;
