import {html, type TemplateResult} from 'lit';
import {directionRuns} from '../core/citations/direction-runs.js';
import type {Mark, Reference} from '../core/citations/rendered-style.js';

type Shown = TemplateResult | string;

/** A reference on the page, set as its style has it. */
export function renderReference(reference: Reference): Shown[] {
  return reference.flatMap((run) => {
    if (typeof run === 'string') return renderWords(run);
    const [text, ...marks] = run;
    return marks.reduceRight<Shown[]>((inner, mark) => [set(mark, inner)], renderWords(text));
  });
}

/** The words around are the reader's, whatever script a name or a title is in. */
function renderWords(text: string): Shown[] {
  return directionRuns(text).map((run) =>
    run.rightToLeft ? html`<bdi dir="rtl">${run.text}</bdi>` : run.text,
  );
}

function set(mark: Mark, inner: Shown[]): TemplateResult {
  switch (mark) {
    case 'italic':
      return html`<i>${inner}</i>`;
    case 'bold':
      return html`<b>${inner}</b>`;
    case 'underline':
      return html`<u>${inner}</u>`;
    case 'raised':
      return html`<sup>${inner}</sup>`;
    case 'lowered':
      return html`<sub>${inner}</sub>`;
    case 'small-caps':
      return html`<span class="small-caps">${inner}</span>`;
  }
}
