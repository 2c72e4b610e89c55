import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {msg} from '../../core/words/msg.js';
import type {OwnResult} from '../../state/journal/own-annotations.js';
import type {AnnotatingHost} from './annotating-host.js';
import {sayRefused} from './say-kept.js';

/** In milliseconds: so long something can be taken back; longer while it is pointed at. */
const patience = 30_000;

/** What was done, said once, with the way to take it back. */
export class Notice implements ReactiveController {
  readonly #host: AnnotatingHost;
  #words = '';
  #undo: (() => Promise<OwnResult>) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: AnnotatingHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  say(words: string, undo?: () => Promise<OwnResult>): void {
    this.#words = words;
    this.#undo = undo;
    this.#wait();
    this.#host.requestUpdate();
  }

  dismiss(): void {
    this.say('');
  }

  /** Gives the focus to the way back, where what had it is gone. */
  focus(): void {
    void this.#host.updateComplete.then(() => this.#part?.querySelector('button')?.focus());
  }

  render(): TemplateResult {
    return html`<div class=${this.#words ? 'bar' : 'visually-hidden'} id="notice" role="status">
      ${
        this.#words
          ? html`<p>${this.#words}</p>
              ${
                this.#undo
                  ? html`<button type="button" @click=${() => void this.#takeBack()}>${msg('Undo')}</button>`
                  : nothing
              }
              <button type="button" @click=${() => this.dismiss()}>${msg('Dismiss')}</button>`
          : nothing
      }
    </div>`;
  }

  get #part(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#notice');
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (!this.#words) return;
    this.#timer = setTimeout(() => {
      if (this.#part?.matches(':hover, :focus-within')) this.#wait();
      else this.dismiss();
    }, patience);
  }

  async #takeBack(): Promise<void> {
    const undo = this.#undo;
    this.#undo = undefined;
    this.#host.requestUpdate();
    const result = await undo?.();
    if (result) this.say(result.ok ? msg('Undone.') : sayRefused(result));
  }
}
