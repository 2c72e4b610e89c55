import {html, nothing, type TemplateResult} from 'lit';
import {
  type MarkColour,
  markColours,
  type NoteContent,
} from '../../core/annotations/private-note.js';
import {msg, str} from '../../core/words/msg.js';
import type {PrivateNote} from '../../state/private-notes/private-notes.js';
import type {SelectedText} from './selected-text.js';

/** A note that is written or changed. */
export interface NoteForm {
  readonly quote: string;
  readonly content: NoteContent;
  /** The words it is to be a note on; undefined where it is one already. */
  readonly selected?: SelectedText;
  readonly note?: PrivateNote;
}

interface Marking {
  readonly mark: (colour: MarkColour) => void;
  readonly note: () => void;
  /** Shows all notes. */
  readonly all: () => void;
}

export function sayColour(colour: MarkColour): string {
  const names: Readonly<Record<MarkColour, string>> = {
    yellow: msg('yellow'),
    green: msg('green'),
    blue: msg('blue'),
    pink: msg('pink'),
  };
  return names[colour];
}

/** Marking the words selected in a colour, or noting something on them, for the reader alone. */
export function renderMarking({mark, note, all}: Marking): TemplateResult {
  return html`<div class="marking" role="group" aria-label=${msg('For myself')}>
    ${markColours.map((colour) => {
      const label = msg(str`Mark in ${sayColour(colour)}`);
      return html`<button
        type="button"
        class="mark"
        data-colour=${colour}
        aria-label=${label}
        title=${label}
        @click=${() => mark(colour)}
      ></button>`;
    })}
    <button type="button" class="note" aria-haspopup="dialog" @click=${note}>${msg('Note…')}</button>
    <button type="button" aria-haspopup="dialog" @click=${all}>${msg('My notes')}</button>
  </div>`;
}

interface FormActions {
  readonly save: (content: NoteContent) => void;
  readonly close: () => void;
}

/** Words and colour of one note. */
export function renderNoteForm(
  {quote, content}: NoteForm,
  fault: string,
  {save, close}: FormActions,
): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const given = new FormData(event.target);
    save({
      colour: markColours.find((colour) => colour === given.get('colour')) ?? content.colour,
      comment: String(given.get('comment') ?? '').trim(),
    });
  };
  return html`<dialog id="private-note" aria-labelledby="private-note-heading" @close=${close}>
    <form @submit=${submit}>
      <h2 id="private-note-heading">${msg('Note for myself')}</h2>
      <blockquote dir="auto">${quote}</blockquote>
      <label class="field"
        >${msg('Your note')}
        <textarea name="comment" rows="4" autofocus .value=${content.comment}></textarea>
      </label>
      <fieldset>
        <legend>${msg('Colour')}</legend>
        ${markColours.map(
          (colour) =>
            html`<label class="colour"
              ><input type="radio" name="colour" value=${colour} .checked=${colour === content.colour} /><span
                class="mark"
                data-colour=${colour}
              ></span>${sayColour(colour)}</label
            >`,
        )}
      </fieldset>
      <p class="kept">${msg('Kept in this browser only.')}</p>
      ${fault ? html`<p class="fault" role="alert">${fault}</p>` : nothing}
      <div class="buttons">
        <button type="submit">${msg('Keep')}</button>
        <button type="button" @click=${close}>${msg('Cancel')}</button>
      </div>
    </form>
  </dialog>`;
}
