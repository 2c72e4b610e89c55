import {type CSSResult, css} from 'lit';

/**
 * How a text looks. Selectors go by the TEI name (`data-tei`), stand in `@layer lectern`, and so
 * give way to any rule of the host page.
 */
export const textLayer: CSSResult = css`
  @layer lectern {
    lectern-text > article.lectern-document {
      max-inline-size: var(--_measure);
      margin-inline: var(--lectern-text-margin, auto);
      color: var(--_ink);
      font-family: var(--_font-text);
      font-size: var(--_size-base);
      line-height: var(--_leading);
      overflow-wrap: break-word;
      hanging-punctuation: first allow-end last;
      font-variant-numeric: oldstyle-nums;
    }

    /* ---------- blocks ---------- */
    lectern-text :is([data-tei='p'], [data-tei='ab']) {
      clear: inline-start;
      margin-block: 0 0.9em;
      text-wrap: pretty;
    }
    lectern-text :is(h2, h3, h4, h5, h6, [role='heading'])[data-tei='head'] {
      margin-block: 1.8em 0.6em;
      font-size: 1.2em;
      font-weight: 600;
      line-height: 1.25;
      text-wrap: balance;
    }
    lectern-text :is(h4, h5, h6)[data-tei='head'] {
      font-size: 1.05em;
    }
    lectern-text [data-tei='head'] {
      font-weight: 600;
    }
    lectern-text [data-tei='body'] > section:first-of-type > [data-tei='head']:first-of-type,
    lectern-text [data-tei='body'] > [data-tei='head']:first-child {
      margin-block-start: 0;
    }
    lectern-text :is([data-tei='opener'], [data-tei='closer'], [data-tei='postscript']) {
      margin-block: 1.2em;
    }
    lectern-text
      :is(
        [data-tei='salute'],
        [data-tei='signed'],
        [data-tei='dateline'],
        [data-tei='address'],
        [data-tei='addrLine'],
        [data-tei='l'],
        [data-tei='speaker'],
        [data-tei='trailer'],
        [data-tei='figDesc'],
        [data-tei='line']
      ) {
      display: block;
    }
    lectern-text [data-tei='p'] :is([data-tei='salute'], [data-tei='address']),
    lectern-text [data-tei='addrLine']:not(div),
    lectern-text [data-tei='p'] [data-tei='speaker'] {
      display: inline;
    }
    lectern-text [data-tei='closer'] [data-tei='signed'],
    lectern-text [data-tei='opener'] [data-tei='dateline'] {
      text-align: end;
    }
    lectern-text :is([data-tei='titlePage'], [data-tei='docTitle'], [data-tei='trailer']) {
      text-align: center;
    }
    lectern-text [data-tei='epigraph'],
    lectern-text blockquote {
      margin: 0.8em 0 0.8em 2em;
    }
    lectern-text blockquote > [data-tei='p']:last-child {
      margin-block-end: 0;
    }
    lectern-text :is([data-tei='quote'], [data-tei='q'], [data-tei='said'])[data-marks='added']::before {
      content: open-quote;
    }
    lectern-text :is([data-tei='quote'], [data-tei='q'], [data-tei='said'])[data-marks='added']::after {
      content: close-quote;
    }
    lectern-text :is([data-tei='soCalled'], [data-tei='mentioned'])[data-marks='added'] {
      font-style: italic;
    }

    /* The passage's own number, in the margin, for citing. */
    lectern-text section > [data-tei='p'][data-label] {
      position: relative;
    }
    lectern-text section > [data-tei='p'][data-label]::before {
      position: absolute;
      inset-block-start: 0.35em;
      inset-inline-start: -3.4em;
      inline-size: 2.6em;
      color: var(--_ink-soft);
      content: attr(data-label);
      font-family: var(--_font-ui);
      font-size: 0.72em;
      font-variant-numeric: lining-nums;
      text-align: end;
      user-select: none;
    }

    /* ---------- lists and tables ---------- */
    lectern-text :is(ul, ol, dl, [role='list'])[data-tei='list'] {
      margin-block: 0.4em 0.9em;
      padding-inline-start: 1.4em;
    }
    lectern-text [role='list'][data-tei='list'] {
      padding-inline-start: 0;
    }
    lectern-text :is(li, dd, [role='listitem'])[data-tei='item'] {
      margin-block: 0.25em;
    }
    lectern-text dt[data-tei='label'],
    lectern-text [data-tei='item'] > [data-tei='label'] {
      color: var(--_ink-soft);
      font-family: var(--_font-ui);
      font-size: 0.86em;
      font-weight: 600;
    }
    lectern-text dt[data-tei='label'] {
      margin-block-start: 0.5em;
    }
    lectern-text dd[data-tei='item'] {
      margin-inline-start: 1.4em;
    }
    lectern-text table[data-tei='table'] {
      display: block;
      max-inline-size: 100%;
      margin-block: 1em;
      border-collapse: collapse;
      overflow-x: auto;
      font-variant-numeric: lining-nums tabular-nums;
    }
    lectern-text :is(td, th) {
      padding: 0.25em 0.8em 0.25em 0;
      border-block-start: 1px solid var(--_rule);
      text-align: start;
      vertical-align: baseline;
    }
    lectern-text [role='table'] {
      display: table;
      margin-block: 1em;
    }
    lectern-text [role='row'] {
      display: table-row;
    }
    lectern-text [role='row'] > [data-tei='cell'] {
      display: table-cell;
      padding: 0.25em 0.8em 0.25em 0;
    }

    /* ---------- verse and drama ---------- */
    lectern-text [data-tei='lg'] {
      margin-block: 0.9em;
    }
    lectern-text [data-tei='l'] {
      position: relative;
      padding-inline-start: 2em;
      text-indent: -2em;
    }
    lectern-text [data-tei='l'][data-rend~='indent'] {
      padding-inline-start: 4em;
    }
    lectern-text [data-tei='l']:is([data-part='M'], [data-part='F']) {
      padding-inline-start: 8em;
    }
    lectern-text .line-number {
      position: absolute;
      inset-inline-end: -2.5em;
      color: var(--_ink-soft);
      font-size: 0.75em;
      text-indent: 0;
      user-select: none;
    }
    lectern-text [data-tei='sp'] {
      margin-block: 0.7em;
    }
    lectern-text [data-tei='speaker'] {
      font-variant-caps: small-caps;
      letter-spacing: 0.04em;
    }
    lectern-text [data-tei='sp'] > [data-tei='p'] {
      margin-block: 0;
    }
    lectern-text [data-tei='stage'] {
      color: var(--_ink-soft);
      font-style: italic;
    }

    /* ---------- phrases ---------- */
    lectern-text [data-rend~='italic'],
    lectern-text cite[data-tei='title'] {
      font-style: italic;
    }
    lectern-text [data-rend~='bold'] {
      font-weight: 700;
    }
    lectern-text [data-rend~='underline'] {
      text-decoration: underline;
    }
    lectern-text [data-rend~='double-underline'] {
      text-decoration: underline double;
    }
    lectern-text [data-rend~='strikethrough'] {
      text-decoration: line-through;
    }
    lectern-text [data-rend~='small-caps'] {
      font-variant-caps: small-caps;
    }
    lectern-text [data-rend~='spaced'] {
      letter-spacing: 0.12em;
    }
    lectern-text [data-rend~='capitals'] {
      text-transform: uppercase;
    }
    lectern-text [data-rend~='centre'] {
      text-align: center;
    }
    lectern-text [data-rend~='right'] {
      text-align: end;
    }
    lectern-text [data-rend~='large'] {
      font-size: 1.2em;
    }
    lectern-text [data-rend~='small'] {
      font-size: 0.85em;
    }
    lectern-text :is(sup, sub) {
      font-size: 0.72em;
      line-height: 0;
    }
    lectern-text i[data-tei='foreign'][dir='rtl'] {
      font-style: normal;
    }

    /* ---------- mentions ---------- */
    lectern-text [data-mention] {
      --_kind: var(--_ink-soft);
      text-decoration: underline 0.06em var(--_kind);
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

    /* ---------- links ---------- */
    lectern-text a {
      color: var(--_accent);
      text-decoration: underline 0.06em;
      text-underline-offset: 0.2em;
    }
    lectern-text [data-link][data-state='unresolved'] {
      color: var(--_doubt);
      text-decoration: underline wavy 0.06em;
    }

    /* ---------- editorial ---------- */
    lectern-text .words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    lectern-text [data-generated] {
      user-select: none;
    }
    lectern-text :is([data-tei='gap'], [data-tei='space'], [data-tei='handShift'], [data-tei='milestone'], [data-tei='cb'], [data-tei='gb']) {
      color: var(--_ink-soft);
      font-family: var(--_font-ui);
      font-size: 0.8em;
    }
    lectern-text [data-tei='space']::before {
      content: '\\2003';
    }
    lectern-text :is([data-tei='unclear'], [data-tei='damage']) {
      text-decoration: underline dotted 0.08em var(--_doubt);
      text-underline-offset: 0.2em;
    }
    lectern-text [data-tei='sic'] {
      text-decoration: underline wavy 0.06em var(--_doubt);
      text-underline-offset: 0.2em;
    }
    lectern-text [data-tei='surplus'] {
      color: var(--_ink-soft);
    }
    lectern-text ins {
      text-decoration: none;
      border-block-end: 1px dotted var(--_ink-soft);
    }
    lectern-text [data-editorial] {
      cursor: pointer;
      background: color-mix(in oklab, var(--_doubt) 12%, transparent);
      border-radius: 0.15em;
    }
    lectern-text [data-tei='fw'] {
      display: block;
      color: var(--_ink-soft);
      font-size: 0.8em;
      text-align: center;
    }
    lectern-text [data-tei='pb'] {
      margin-inline: 0.3em;
      padding-inline: 0.35em;
      border-inline: 1px solid var(--_rule);
      color: var(--_ink-soft);
      font-family: var(--_font-ui);
      font-size: 0.72em;
      font-variant-numeric: lining-nums;
      user-select: none;
    }

    /* ---------- notes ---------- */
    lectern-text .note-marker {
      display: inline-block;
      min-inline-size: 1.1em;
      padding-inline: 0.2em;
      font-family: var(--_font-ui);
      font-size: 0.68em;
      font-variant-numeric: lining-nums;
      line-height: 1;
      text-align: center;
      text-decoration: none;
      vertical-align: super;
    }
    lectern-text [data-tei='note'] {
      font-style: normal;
      font-weight: 400;
      font-variant: normal;
      letter-spacing: normal;
      text-align: start;
      text-indent: 0;
    }
    lectern-text [data-tei='note'][data-inline] {
      color: var(--_ink-soft);
    }
    lectern-text [data-tei='note']:not([data-inline]) {
      display: block;
      float: inline-start;
      clear: both;
      box-sizing: border-box;
      inline-size: 100%;
      margin-block: 0.4em 0.6em;
      padding: 0.2em 0 0.2em 0.9em;
      border-inline-start: 2px solid var(--_rule);
      color: var(--_ink-soft);
      font-family: var(--_font-ui);
      font-size: 0.82em;
      line-height: 1.45;
    }
    lectern-text .note-label {
      margin-inline-end: 0.5em;
      font-weight: 600;
      text-decoration: none;
    }
    @container lectern-text (min-inline-size: 56em) {
      lectern-text > article.lectern-document {
        margin-inline: var(--lectern-text-margin, max(3.5em, calc((100% - var(--_measure) - 19em) / 2)) 19em);
      }
      lectern-text [data-tei='note']:not([data-inline]) {
        float: inline-end;
        clear: inline-end;
        inline-size: 16.5em;
        margin-inline-end: -20em;
        margin-block: 0.1em 0.9em;
        border-inline-start: 0;
        padding: 0;
      }
    }

    /* ---------- figures, registers ---------- */
    lectern-text figure {
      margin: 1.2em 0;
    }
    lectern-text figure img {
      max-inline-size: 100%;
      block-size: auto;
    }
    lectern-text [data-tei='figDesc'] {
      color: var(--_ink-soft);
      font-size: 0.85em;
    }
    lectern-text details[data-tei] {
      margin-block: 1em;
      font-family: var(--_font-ui);
      font-size: 0.88em;
    }
    lectern-text details > summary {
      min-block-size: var(--_target);
      color: var(--_ink-soft);
      cursor: pointer;
    }
    lectern-text :is([data-tei='person'], [data-tei='place'], [data-tei='org'], [data-tei='event']) {
      margin-block: 0.5em;
      padding-inline-start: 0.9em;
      border-inline-start: 2px solid var(--_rule);
    }
    lectern-text :is([data-tei='birth'], [data-tei='death'], [data-tei='location']):not(:has(div)) {
      display: inline-block;
      margin-inline-end: 0.6em;
      color: var(--_ink-soft);
    }

    @media (forced-colors: active) {
      lectern-text [data-lit] {
        outline: 2px solid Highlight;
        background: Canvas;
        box-shadow: none;
      }
    }
    @media print {
      ::highlight(lectern-annotation) {
        background-color: transparent;
      }
      lectern-text [data-mention],
      lectern-text a {
        color: inherit;
        text-decoration: none;
      }
      lectern-text [data-lit] {
        background: none;
        box-shadow: none;
      }
      lectern-text details[data-tei]::details-content {
        content-visibility: visible;
        block-size: auto;
      }
      lectern-text :is(h2, h3, h4) {
        break-after: avoid;
      }
      lectern-text [data-tei='p'] {
        orphans: 3;
        widows: 3;
      }
    }
  }
`;
