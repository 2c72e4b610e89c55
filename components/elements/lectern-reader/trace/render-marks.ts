import {html, type TemplateResult} from 'lit';
import {marksAlong} from '../../../core/collection/marks-along.js';
import type {Span} from '../../../core/tei/span.js';
import {customProperties} from '../../custom-properties.js';

interface Marks {
  readonly spans: readonly Span[];
  /** Code points of the whole text. */
  readonly characters: number;
  /** Which of the spans one is at; -1 for none. */
  readonly current: number;
  readonly goTo: (place: number) => void;
}

/** More marks cannot be told apart down the edge of a pane. */
const slots = 120;

/**
 * Where something stands in a text, down the edge of its pane. It is for the eye and the pointer: a
 * press goes to the nearest mark. The buttons and keys of the bar do the same and are what is told
 * to a screen reader.
 */
export function renderMarks({spans, characters, current, goTo}: Marks): TemplateResult | undefined {
  const marks = marksAlong(spans, characters, slots);
  if (marks.length === 0) return undefined;
  const onClick = (event: MouseEvent): void => {
    const strip = event.currentTarget;
    if (!(strip instanceof HTMLElement)) return;
    const {top, height} = strip.getBoundingClientRect();
    const at = (event.clientY - top) / height;
    const [nearest] = [...marks].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
    const place = nearest?.places[0];
    if (place !== undefined) goTo(place);
  };
  return html`<div class="marks-beside" aria-hidden="true">
    <div class="marks" part="marks" @click=${onClick}>
      ${marks.map(
        ({at, places}) =>
          html`<span ?data-current=${places.includes(current)} ${customProperties({'--_at': `${at * 100}%`})}></span>`,
      )}
    </div>
  </div>`;
}
