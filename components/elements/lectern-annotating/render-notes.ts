import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {NoteContent} from '../../core/annotations/private-note.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {renderFileButtons} from './render-file-buttons.js';
import {sayColour} from './render-note-form.js';

/** A note as the list of all shows it. */
export interface ListedNote extends NoteContent {
  readonly id: string;
  /** Of its document. */
  readonly title: string;
  readonly quote: string;
  /** Where it stands; undefined where the collection has its document no longer. */
  readonly href?: string;
  readonly passage?: string;
  /** Why it has no place in today's text. */
  readonly lost?: string;
}

interface NotesOptions {
  readonly open: boolean;
  readonly form: TemplateResult | undefined;
  readonly notes: readonly ListedNote[];
  readonly fault: string;
  /** What came of the last import, a sentence each. */
  readonly report: readonly string[];
  readonly edit: (id: string) => void;
  readonly remove: (id: string) => void;
  /** Takes back the last deletion; undefined where nothing was deleted. */
  readonly restore: (() => void) | undefined;
  readonly exportAll: () => void;
  readonly importFile: (file: File) => void;
  readonly close: () => void;
}

/** All private notes of a collection by document, and the way out and in as a file. */
export function renderNotes(options: NotesOptions): TemplateResult {
  return html`${options.open ? renderList(options) : nothing} ${options.form ?? nothing}`;
}

function renderList(options: NotesOptions): TemplateResult {
  const {notes, fault, report, close, restore} = options;
  const documents = [...new Set(notes.map(({title}) => title))];
  return html`<dialog id="private-notes" tabindex="-1" aria-labelledby="private-notes-heading" @close=${close}>
    <h2 id="private-notes-heading">${msg('My notes')}</h2>
    <p class="kept">${sayCount(notes.length)} ${msg('Kept in this browser only.')}</p>
    ${fault ? html`<p class="fault" role="alert">${fault}</p>` : nothing}
    ${documents.map(
      (title) => html`<section>
        <h3 dir="auto">${title}</h3>
        <ul>
          ${repeat(
            notes.filter((note) => note.title === title),
            ({id}) => id,
            (note) => renderNote(note, options),
          )}
        </ul>
      </section>`,
    )}
    ${renderFileButtons({...options, count: notes.length, close: closeDialog})}
    <div role="status">
      ${
        restore
          ? html`<p class="kept">${msg('Deleted.')} <button type="button" @click=${restore}>${msg('Undo')}</button></p>`
          : nothing
      }
      ${report.map((sentence) => html`<p class="kept">${sentence}</p>`)}
    </div>
  </dialog>`;
}

function renderNote(note: ListedNote, {edit, remove}: NotesOptions): TemplateResult {
  const {id, quote, comment, colour, href, passage, lost} = note;
  return html`<li>
    <blockquote dir="auto"><span class="mark" data-colour=${colour} role="img" aria-label=${sayColour(colour)}></span> ${quote}</blockquote>
    ${comment ? html`<p class="words" dir="auto">${comment}</p>` : nothing}
    ${lost === undefined ? nothing : html`<p class="fault">${msg(str`It has no place in the text as it is now: ${lost}`)}</p>`}
    <div class="buttons">
      ${href ? html`<a href=${href} @click=${closeDialog}>${passage || msg('Go to the text')}</a>` : html`<span class="fault">${msg('This text is no longer in the collection.')}</span>`}
      <button type="button" @click=${() => edit(id)}>${msg('Edit')}</button>
      <button type="button" @click=${() => remove(id)}>${msg('Delete')}</button>
    </div>
  </li>`;
}

/** The dialog says that it is closed, and gives the focus back to where it was. */
function closeDialog({currentTarget}: Event): void {
  if (currentTarget instanceof Element) currentTarget.closest('dialog')?.close();
}

function sayCount(count: number): string {
  if (count === 0) return msg('There are none yet: select words in a text.');
  return counted(str`${count} {note|notes}.`);
}
