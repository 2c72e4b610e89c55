import {nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {LecternElement} from '../lectern-element.js';
import type {AnnotatedReader} from './annotated-reader.js';
import {AnnotatingSession} from './annotating-session.js';
import type {Carried} from './carrying.js';
import {styles} from './lectern-annotating.styles.js';
import {Notice} from './notice.js';
import {OwnDialog} from './own-dialog.js';

/**
 * Citing passages and making annotations in a reader: the menu beside a selection, selecting with keys, the form, the
 * second end of a link, and what is to be said when something was kept, changed or deleted. A
 * `lectern-reader`, or a `lectern-text` that stands alone, brings it when it is first asked for.
 *
 * @element lectern-annotating
 * @fires lectern-select-mode - selecting with keys has begun or ended
 */
export class LecternAnnotating extends LecternElement {
  static override styles = styles;

  /** The reader whose texts are annotated; set before the element is put on the page. */
  @property({attribute: false}) reader: AnnotatedReader | undefined;

  readonly #notice = new Notice(this);
  readonly #own = new OwnDialog(this);
  #session: AnnotatingSession | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const {reader} = this;
    if (!reader) return;
    this.#session = new AnnotatingSession(this, {
      reader,
      notice: this.#notice,
      own: this.#own,
      dispatch: (event) => this.dispatchEvent(event),
    });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.close();
    this.#session = undefined;
  }

  /** Annotates what is selected, or the words of a mention. False where there is neither. */
  annotate(mention?: Element): boolean {
    return this.#session?.annotate(mention) ?? false;
  }

  /** Offers what is selected already when this element comes. */
  takeSelection(): void {
    this.#session?.takeSelection();
  }

  /** Copies what is selected, or the words of a mention, with what cites it. */
  carry(carried: Carried, mention?: Element): void {
    this.#session?.carry(carried, mention);
  }

  /** Begins selecting with keys, or ends it. */
  toggleKeys(): void {
    this.#session?.toggleKeys();
  }

  /** Shows one's own annotations as a whole. */
  showOwn(): void {
    this.#session?.showOwn();
  }

  /** Shows what the reader has marked and noted for himself, of all texts. */
  async showPrivate(): Promise<void> {
    await this.#session?.showPrivate();
  }

  protected override updated(): void {
    this.#session?.place();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.#session?.render() ?? nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-annotating': LecternAnnotating;
  }
}
