import {msg} from '@lit/localize';
import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {RawProgress} from '../../state/raw/raw-body.js';

/** Who waits less long than this, in milliseconds, wants no bar that comes and goes. */
const patience = 1000;

/** The bar over a text that takes long to come. It lies over the text and moves nothing. */
export class LoadProgress {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isShown = false;
  #progress: RawProgress | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  begin(): void {
    this.end();
    this.#timer = setTimeout(() => {
      this.#isShown = true;
      this.#host.requestUpdate();
    }, patience);
  }

  tell(progress: RawProgress): void {
    this.#progress = progress;
    if (this.#isShown) this.#host.requestUpdate();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#progress = undefined;
    if (!this.#isShown) return;
    this.#isShown = false;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isShown) return nothing;
    const {received = 0, total} = this.#progress ?? {};
    const label = msg('Loading the document…');
    // Once all bytes are here nobody can say how long reading them takes.
    return total === undefined || received >= total
      ? html`<progress part="progress" aria-label=${label}></progress>`
      : html`<progress part="progress" aria-label=${label} max=${total} .value=${received}></progress>`;
  }
}
