import {html, nothing, type TemplateResult} from 'lit';
import type {Annotation} from '../../../core/annotations/annotation.js';
import {msg} from '../../../core/words/msg.js';
import type {PrintedNote} from './printed-notes.js';

/** A note of the text itself, copied from where it stands. */
export interface OwnNote {
  readonly label: string;
  readonly content: DocumentFragment;
}

interface SignedAnnotation {
  readonly annotation: Annotation;
  /** Its mark in the text; empty where it has none. */
  readonly sign: string;
}

export interface PrintedEnd {
  /** Of the document, where its notes stand among those of others. */
  readonly title: string;
  readonly own: readonly OwnNote[];
  readonly notes: readonly (PrintedNote & {readonly sign: string})[];
  readonly annotations: readonly SignedAnnotation[];
  readonly reference: string;
}

/** What comes below a text on paper: its own notes, those on names and dates, and how to cite it. */
export function renderEnd({title, own, notes, annotations, reference}: PrintedEnd): TemplateResult {
  return html`${title ? html`<p class="of" dir="auto">${title}</p>` : nothing}${
    own.length > 0
      ? html`<h2>${msg('Notes')}</h2>
          <ul role="list">
            ${own.map(({label, content}) => html`<li><b>${label}</b> <div>${content}</div></li>`)}
          </ul>`
      : nothing
  }
  ${
    notes.length > 0
      ? html`<h2>${msg('Names and dates')}</h2>
          <ul role="list">
            ${notes.map(
              ({sign, form, said}) => html`<li>
                <b>${sign}</b>
                <div><i dir="auto">${form}</i> ${said.map((words) => html`<span dir="auto">${words}</span> `)}</div>
              </li>`,
            )}
          </ul>`
      : nothing
  }
  ${
    annotations.length > 0
      ? html`<h2>${msg('Annotations')}</h2>
          <ul role="list" class="annotations">
            ${annotations.map(renderAnnotation)}
          </ul>`
      : nothing
  }
  ${reference ? html`<h2>${msg('Reference')}</h2><p class="reference" dir="auto">${reference}</p>` : nothing}`;
}

function renderAnnotation({annotation, sign}: SignedAnnotation): TemplateResult {
  const {targets, comments, creator, created} = annotation;
  const quoted = targets.flatMap(({selectors}) => selectors.quote?.exact ?? []);
  const made = [creator, created?.slice(0, 10)].filter(Boolean).join(', ');
  return html`<li>
    <b>${sign}</b>
    <div>
      ${quoted.map((words) => html`<q dir="auto">${shorten(words)}</q> `)}
      ${comments.map(({text}) => html`<span dir="auto">${text}</span> `)}
      ${made ? html`<small>${made}</small>` : nothing}
    </div>
  </li>`;
}

/** A long passage is found by its first words. */
function shorten(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.length > 120 ? `${plain.slice(0, 120).replace(/\s+\S*$/, '')} …` : plain;
}
