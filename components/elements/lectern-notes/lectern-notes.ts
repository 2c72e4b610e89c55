import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {msg, str} from '../../core/words/msg.js';
import type {AnnotationInCollection} from '../../state/card-subject.js';
import {exportParts} from '../../styles/nested-parts.js';
import {LecternElement} from '../lectern-element.js';
import {styles} from './lectern-notes.styles.js';
import {type UnplacedPassage, unplacedIn} from './unplaced.js';

/** As many stand open; the rest waits behind a button. */
const most = 5;

/**
 * The annotations of a document. Every one is there: those that fit the text no more are named
 * under a heading of their own as well, with the reason, and a long list keeps its rest behind a
 * button.
 *
 * @element lectern-notes
 * @csspart heading - the heading
 * @csspart list - the annotations
 * @csspart more - the button for the rest
 * @csspart unplaced - the list of passages that fit nowhere
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-font-text - face of what is read
 * @cssprop --lectern-font-ui - face of controls and labels
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
 * @fires lectern-compare-request - the passages of an annotation are to be opened side by side
 * @fires lectern-navigate - a passage is followed; cancel it to go there yourself
 *
 * @example
 * ```html
 * <lectern-notes heading="Annotations"></lectern-notes>
 * <script type="module">
 *   document.querySelector('lectern-notes').annotations = [];
 * </script>
 * ```
 */
export class LecternNotes extends LecternElement {
  static override styles = styles;

  /** The heading above them; none where it is empty. */
  @property() heading = '';

  /** The annotations with their passages looked up. */
  @property({attribute: false}) annotations: readonly AnnotationInCollection[] = [];

  @state() private _all = false;

  @state() private _unplaced: readonly UnplacedPassage[] = [];

  protected override willUpdate(): void {
    this._unplaced = this.annotations.flatMap(unplacedIn);
  }

  protected override render(): TemplateResult | typeof nothing {
    const {annotations, heading} = this;
    if (annotations.length === 0) return nothing;
    const shown = this._all ? annotations : annotations.slice(0, most);
    return html`<section aria-label=${heading || msg('Annotations')}>
      ${heading ? html`<h3 part="heading">${heading}</h3>` : nothing}
      <ol part="list" id="list" role="list">
        ${repeat(
          shown,
          ({annotation}, at) => `${at} ${annotation.id}`,
          (annotation) =>
            html`<li><lectern-annotation exportparts=${exportParts('annotation')} .annotation=${annotation}></lectern-annotation></li>`,
        )}
      </ol>
      ${annotations.length > most ? this.#renderMore(annotations.length - most) : nothing}
      ${this._unplaced.length > 0 ? this.#renderUnplaced() : nothing}
    </section>`;
  }

  #renderMore(rest: number): TemplateResult {
    return html`<button
      part="more"
      type="button"
      aria-controls="list"
      aria-expanded=${this._all ? 'true' : 'false'}
      @click=${() => {
        this._all = !this._all;
      }}
    >
      ${this._all ? msg(str`Show the first ${most} only`) : msg(str`Show ${rest} more`)}
    </button>`;
  }

  #renderUnplaced(): TemplateResult {
    return html`<section part="unplaced" class="unplaced">
      ${this.heading ? html`<h4>${msg('Not placed')}</h4>` : html`<h3>${msg('Not placed')}</h3>`}
      <ul role="list">
        ${this._unplaced.map(
          ({words, file, reason}) => html`<li>
            ${words ? html`<q dir="auto">${words}</q>` : nothing} <span class="file">${file}</span>
            <span class="reason">${msg(str`does not fit the text any more: ${reason}`)}</span>
          </li>`,
        )}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-notes': LecternNotes;
  }
}
