import {html, LitElement, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {numbered} from '../../core/natives/numbered.js';
import {msg, str} from '../../core/words/msg.js';
import {nextFrame} from '../../render/window/next-frame.js';
import {styles} from './lectern-print.styles.js';
import {printPage} from './print-page.js';

/** What is needed of a `lectern-text` that is to be printed. */
export interface PrintableText extends HTMLElement {
  /** Puts all of it on the page; gives whether all of it came. */
  bringAll(progress: (there: number, of: number) => void, signal: AbortSignal): Promise<boolean>;
  /** It may leave the page again. */
  release(): void;
}

/**
 * Prints long texts whole: brings all of them on the page, says how far that has come, and lets
 * them go again when they are printed. Part of `lectern-text`, which brings it when it is asked for.
 *
 * @element lectern-print
 * @csspart dialog - the dialog that is shown meanwhile
 */
export class LecternPrint extends LitElement {
  static override styles = styles;

  /** The texts on the page that are not on it whole. */
  @property({attribute: false}) texts: readonly PrintableText[] = [];

  @state() private _there = 0;

  @state() private _of = 1;

  /** All has come that could be had. */
  @state() private _isLacking = false;

  #running: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  /** Brings the texts and prints the page. */
  async start(): Promise<void> {
    if (this.#running) return;
    const running = new AbortController();
    this.#running = running;
    this._isLacking = false;
    this._there = 0;
    await this.updateComplete;
    this.#dialog?.showModal();
    const isWhole = await this.#bring(running.signal);
    if (running.signal.aborted) return;
    if (isWhole) return this.#print();
    this._isLacking = true;
    await this.updateComplete;
    // The button that had the focus is gone.
    this.#dialog?.querySelector('button')?.focus();
  }

  async #bring(signal: AbortSignal): Promise<boolean> {
    let isWhole = true;
    for (const [at, text] of numbered(this.texts)) {
      const tell = (there: number, of: number): void => {
        this._there = at + there / of;
        this._of = this.texts.length;
      };
      isWhole = (await text.bringAll(tell, signal)) && isWhole;
    }
    return isWhole;
  }

  async #print(): Promise<void> {
    this.#dialog?.close();
    // The last of it is laid out first.
    await nextFrame();
    await printPage();
    this.#stop();
  }

  #stop(): void {
    if (!this.#running) return;
    this.#running.abort();
    this.#running = undefined;
    this.#dialog?.close();
    for (const text of this.texts) text.release();
  }

  get #dialog(): HTMLDialogElement | undefined {
    return this.renderRoot.querySelector('dialog') ?? undefined;
  }

  protected override render(): TemplateResult {
    const share = this._there / this._of;
    return html`<dialog part="dialog" aria-labelledby="title" @cancel=${() => this.#stop()}>
      <h2 id="title">${msg('Print the whole text')}</h2>
      ${
        this._isLacking
          ? html`<p role="alert">${msg('Some of the text could not be fetched. Where it is missing, the print will say so.')}</p>
              <div class="actions">
                <button type="button" @click=${() => void this.#print()}>${msg('Print what is there')}</button>
                <button type="button" @click=${() => this.#stop()}>${msg('Do not print')}</button>
              </div>`
          : html`<p>${msg('All of the text is being brought on the page.')}</p>
              <progress max="1" .value=${share} aria-label=${msg('Brought on the page')}></progress>
              <p class="share">${msg(str`${Math.floor(share * 100)} %`)}</p>
              <div class="actions">
                <button type="button" @click=${() => this.#stop()}>${msg('Stop')}</button>
              </div>`
      }
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-print': LecternPrint;
  }
}
