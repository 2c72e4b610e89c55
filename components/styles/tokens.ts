import type {CSSResult} from 'lit';
import {css} from './css.js';
import {ofWords} from './word-tokens.js';

export {block} from './block.js';
export {chosen, controls, raised} from './controls.js';

/**
 * The only home of colours, faces and sizes; those of words stand in `word-tokens`,
 * what a reader may choose instead in `looks`. A host page sets
 * the public `--lectern-*` properties; everything of ours reads the private `--_*` ones. The defaults
 * follow the host: its system colours, its colour scheme, its faces.
 */
const declarations: CSSResult = css`
  --_paper-raised: var(--lectern-paper-raised, color-mix(in oklab, var(--_paper) 96%, var(--_ink)));
  --_rule: var(--lectern-rule, color-mix(in oklab, var(--_ink) 22%, var(--_paper)));
  --_rubric: var(--lectern-rubric, light-dark(#a3261b, #ff9c8a));
  --_lit: var(--lectern-lit, light-dark(#ffe9a8, #5c4a12));
  --_note: var(--lectern-note, light-dark(#e6ecf5, #2a3646));
  --_person: var(--lectern-person, light-dark(#8a4b2a, #e0a17f));
  --_place: var(--lectern-place, light-dark(#2c6448, #8cc9a8));
  --_organisation: var(--lectern-organisation, light-dark(#3d5285, #a5b8ea));
  --_event: var(--lectern-event, light-dark(#70406f, #d3a3d1));
  --_date: var(--lectern-date, light-dark(#5c5c33, #c6c58d));
  --_font-code: var(--lectern-font-code, ui-monospace, 'Cascadia Mono', Menlo, monospace);
  --_size-large: var(--lectern-size-large, 1.25em);
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
  --_target: var(--lectern-target, 1.5rem);
`;

/** For elements with a shadow root. */
export const tokens: CSSResult = css`
  :host {
    ${ofWords}
    ${declarations}
  }
`;

/** For text in the light DOM: the same tokens on the element itself. */
export const textTokens: CSSResult = css`
  lectern-text {
    ${ofWords}
    ${declarations}
    --_text-scale: var(--lectern-text-scale, 1);
    --_letter-spacing: var(--lectern-letter-spacing, normal);
    --_word-spacing: var(--lectern-word-spacing, normal);
  }
`;
