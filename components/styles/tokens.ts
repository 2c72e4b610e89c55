import {type CSSResult, css} from 'lit';

/**
 * The only home of colours, faces and sizes. A host page sets the public `--lectern-*` properties;
 * everything of ours reads the private `--_*` ones. The defaults follow the host: its system
 * colours, its colour scheme, its faces.
 */
const declarations: CSSResult = css`
  --_paper: var(--lectern-paper, Canvas);
  --_ink: var(--lectern-ink, CanvasText);
  --_ink-soft: var(--lectern-ink-soft, color-mix(in oklab, var(--_ink) 74%, var(--_paper)));
  --_paper-raised: var(--lectern-paper-raised, color-mix(in oklab, var(--_paper) 96%, var(--_ink)));
  --_rule: var(--lectern-rule, color-mix(in oklab, var(--_ink) 22%, var(--_paper)));
  --_accent: var(--lectern-accent, light-dark(#7b2d1b, #f0a58f));
  --_doubt: var(--lectern-doubt, light-dark(#7a5200, #e3bd6b));
  --_problem: var(--lectern-problem, light-dark(#9c1c1c, #ff9c92));
  --_rubric: var(--lectern-rubric, light-dark(#a3261b, #ff9c8a));
  --_lit: var(--lectern-lit, light-dark(#ffe9a8, #5c4a12));
  --_note: var(--lectern-note, light-dark(#e6ecf5, #2a3646));
  --_person: var(--lectern-person, light-dark(#8a4b2a, #e0a17f));
  --_place: var(--lectern-place, light-dark(#2c6448, #8cc9a8));
  --_organisation: var(--lectern-organisation, light-dark(#3d5285, #a5b8ea));
  --_event: var(--lectern-event, light-dark(#70406f, #d3a3d1));
  --_date: var(--lectern-date, light-dark(#5c5c33, #c6c58d));
  --_font-text: var(--lectern-font-text, inherit);
  --_font-ui: var(--lectern-font-ui, inherit);
  --_font-code: var(--lectern-font-code, ui-monospace, 'Cascadia Mono', Menlo, monospace);
  --_size-small: var(--lectern-size-small, 0.8125em);
  --_size-base: var(--lectern-size-base, 1em);
  --_size-large: var(--lectern-size-large, 1.25em);
  --_leading: var(--lectern-leading, 1.55);
  --_measure: var(--lectern-measure, 34em);
  --_text-scale: var(--lectern-text-scale, 1);
  --_letter-spacing: var(--lectern-letter-spacing, normal);
  --_word-spacing: var(--lectern-word-spacing, normal);
  --_space-1: 0.25em;
  --_space-2: 0.5em;
  --_space-3: 0.75em;
  --_space-4: 1em;
  --_space-5: 1.5em;
  --_space-6: 2.5em;
  --_radius: var(--lectern-radius, 0.25em);
  --_shadow: var(
    --lectern-shadow,
    0 0.5em 2em light-dark(rgb(0 0 0 / 18%), rgb(0 0 0 / 60%)),
    0 0.1em 0.4em light-dark(rgb(0 0 0 / 12%), rgb(0 0 0 / 50%))
  );
  --_focus: var(--lectern-focus, light-dark(#1b4f9c, #9cc3ff));
  --_target: var(--lectern-target, 1.5rem);
`;

/** What of the look of a page a reader of it may choose, by what they choose. */
export const looks = {
  measure: {
    narrow: {'--lectern-measure': '26em'},
    wide: {'--lectern-measure': '46em'},
    full: {'--lectern-measure': 'none'},
  },
  face: {
    serif: {'--lectern-font-text': "'Iowan Old Style', 'Palatino Linotype', Georgia, serif"},
    sans: {'--lectern-font-text': "'Source Sans 3 Variable', 'Segoe UI', Verdana, sans-serif"},
    system: {'--lectern-font-text': 'system-ui, sans-serif'},
  },
  /** WCAG 2.2, 1.4.12: what a text must bear is what helps. */
  airy: {
    '--lectern-letter-spacing': '0.06em',
    '--lectern-word-spacing': '0.16em',
    '--lectern-leading': '1.9',
  },
  leading: {
    tight: {'--lectern-leading': '1.35'},
    loose: {'--lectern-leading': '1.8'},
    double: {'--lectern-leading': '2.2'},
  },
  theme: {
    light: {'color-scheme': 'light'},
    dark: {'color-scheme': 'dark'},
    sepia: {
      'color-scheme': 'light',
      '--lectern-paper': '#f4ecd8',
      '--lectern-paper-raised': '#fbf5e6',
      '--lectern-ink': '#35291c',
      '--lectern-ink-soft': '#64543f',
      '--lectern-rule': '#d6c6a4',
      '--lectern-lit': '#f3d588',
    },
  },
} as const;

/** For elements with a shadow root. */
export const tokens: CSSResult = css`
  :host {
    ${declarations}
  }
`;

/** For text in the light DOM: the same tokens on the element itself. */
export const textTokens: CSSResult = css`
  lectern-text {
    ${declarations}
  }
`;

/** An element that stands as a block, in the host page's colours and our face for controls. */
export const block: CSSResult = css`
  :host {
    display: block;
    color: var(--_ink);
    font-family: var(--_font-ui);
    line-height: var(--_leading);
  }
  :host([hidden]) {
    display: none;
  }
`;

/** What lies above the page: a dialog, a panel. */
export const raised: CSSResult = css`
  border: 1px solid var(--_rule);
  border-radius: var(--_radius);
  background: var(--_paper);
  box-shadow: var(--_shadow);
  color: var(--_ink);
  font-family: var(--_font-ui);
`;

/**
 * The one that is chosen or pressed, where the system leaves no colours but its own. It is left as it
 * is, since Chromium puts a plate in the page's colour behind words, which then could not be read.
 */
export const chosen: CSSResult = css`
  forced-color-adjust: none;
  border-color: Highlight;
  background: Highlight;
  color: HighlightText;
  outline-color: CanvasText;
`;

/** What every control of ours shares: focus ring, button, link. */
export const controls: CSSResult = css`
  :where(button, select, input) {
    font: inherit;
    color: inherit;
  }
  :where(button, select) {
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: var(--_space-1) var(--_space-2);
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--_paper);
    cursor: pointer;
  }
  :where(button, select, input):disabled {
    color: GrayText;
    cursor: default;
  }
  :where(button:hover, select:hover) {
    border-color: var(--_ink-soft);
  }
  :where(a) {
    color: var(--_accent);
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.18em;
  }
  :where(button, select, input, a, summary, [tabindex]):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
