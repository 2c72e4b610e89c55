import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {AnnotatedPassage} from '../../core/annotations/annotation.js';
import {msg, str} from '../../core/words/msg.js';
import type {AnnotationInCollection, IdentifiedEntity} from '../../state/card-subject.js';
import {
  AnnotationDeleteEvent,
  AnnotationEditEvent,
  CompareRequestEvent,
} from '../../state/events.js';
import {LecternElement} from '../lectern-element.js';
import {sayCompare} from '../say-compare.js';
import {sayMade, sayMotivations} from './annotation-words.js';
import {styles} from './lectern-annotation.styles.js';
import {renderComment, renderIdentified} from './render-bodies.js';
import {comparedPassages, renderPassage} from './render-passage.js';

/** Passages shown at once; an annotation may have thousands. */
const portion = 50;

/**
 * One annotation: what it is for, the passages it is about side by side with their words, what is
 * said of them, by whom and when. Whatever it says is shown as plain text, never as markup.
 *
 * @element lectern-annotation
 * @csspart annotation - the whole
 * @csspart passages - the passages side by side
 * @csspart passage - one of them
 * @csspart comment - what is said
 * @csspart unplaced - why a passage has no place in the text
 * @csspart more - the button that shows further passages, of very many
 * @csspart compare - the button that opens its passages side by side, in a reader
 * @csspart actions - the buttons of an annotation that is the reader's own
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
 * @cssprop --lectern-measure - longest line
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
 * @fires lectern-annotation-edit - an own annotation is to be changed
 * @fires lectern-annotation-delete - an own annotation is to be deleted
 * @fires lectern-compare-request - its passages are to be opened side by side
 * @fires lectern-navigate - a passage is followed; cancel it to go there yourself
 *
 * @example
 * ```html
 * <lectern-annotation></lectern-annotation>
 * <script type="module">
 *   document.querySelector('lectern-annotation').annotation = {
 *     annotation: {
 *       id: 'urn:uuid:1', motivations: ['commenting'], creator: 'A reader', created: '2026-11-24',
 *       comments: [{text: 'Compare the other letter.', lang: 'en'}],
 *       tags: [], identifies: [], targets: [], linked: [],
 *     },
 *     passages: [{role: 'target', quote: 'opened an offensive'}],
 *   };
 * </script>
 * ```
 */
export class LecternAnnotation extends LecternElement {
  static override styles = styles;

  /** The annotation with its passages looked up. */
  @property({attribute: false}) annotation: AnnotationInCollection | undefined;

  /** How many of its passages are shown. */
  @state() private _most = portion;

  @state() private _motivation = '';

  @state() private _made = '';

  @state() private _identified: readonly IdentifiedEntity[] = [];

  /** The passages as the annotation has them, in the order of those looked up. */
  @state() private _written: readonly AnnotatedPassage[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    const annotation = this.annotation?.annotation;
    if (changed.has('annotation') && changed.get('annotation')?.annotation.id !== annotation?.id) {
      this._most = portion;
    }
    this._motivation = annotation ? sayMotivations(annotation.motivations) : '';
    this._made = annotation ? sayMade(annotation) : '';
    this._identified =
      this.annotation?.identified ?? annotation?.identifies.map((iri) => ({iri})) ?? [];
    this._written = annotation ? [...annotation.targets, ...annotation.linked] : [];
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.annotation) return nothing;
    const {annotation, passages} = this.annotation;
    return html`<article part="annotation" aria-label=${this._motivation}>
      <p class="motivation">${this._motivation}</p>
      ${annotation.comments.map(renderComment)}
      ${
        passages.length > 0
          ? html`<div part="passages" class="passages">
              ${passages.slice(0, this._most).map((passage, at) => renderPassage(passage, this._written[at]))}
            </div>
            ${this.#renderRest(passages.length)}`
          : nothing
      }
      ${this.#renderCompare()} ${renderIdentified(annotation, this._identified)}
      ${
        annotation.tags.length > 0
          ? html`<ul class="tags" aria-label=${msg('Tags')}>
              ${annotation.tags.map((tag) => html`<li dir="auto">${tag}</li>`)}
            </ul>`
          : nothing
      }
      ${this._made ? html`<p class="made">${this._made}</p>` : nothing}
      ${this.annotation.own ? this.#renderActions(annotation.id) : nothing}
    </article>`;
  }

  #renderRest(passages: number): TemplateResult | typeof nothing {
    const from = this._most;
    if (passages <= from) return nothing;
    const show = async (): Promise<void> => {
      this._most += portion;
      await this.updateComplete;
      // The button may be gone, and the reader is at what it has shown.
      const first = this.renderRoot.querySelectorAll('[part="passage"]')[from];
      first?.querySelector('a')?.focus();
    };
    return html`<p class="actions">
      <button part="more" type="button" @click=${show}>
        ${msg(str`Show ${Math.min(portion, passages - from)} more`)}
      </button>
    </p>`;
  }

  /** Several passages are seen best each in its text. */
  #renderCompare(): TemplateResult | typeof nothing {
    const passages = comparedPassages(this.annotation?.passages ?? [], this._written);
    if (!this.annotation?.canCompare || passages.length < 2) return nothing;
    const compare = (): boolean => this.dispatchEvent(new CompareRequestEvent(passages));
    return html`<p class="actions">
      <button part="compare" type="button" @click=${compare}>
        ${sayCompare(passages)}
      </button>
    </p>`;
  }

  #renderActions(id: string): TemplateResult {
    return html`<div part="actions" class="actions">
      <button type="button" @click=${() => this.dispatchEvent(new AnnotationEditEvent(id))}>
        ${msg('Edit')}
      </button>
      <button type="button" @click=${() => this.dispatchEvent(new AnnotationDeleteEvent(id))}>
        ${msg('Delete')}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-annotation': LecternAnnotation;
  }
}
