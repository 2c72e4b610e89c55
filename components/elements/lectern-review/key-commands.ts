import type {ReactiveController} from 'lit';
import type {ReviewHost} from './review-host.js';
import {actionOf, type ReviewAction} from './review-keys.js';

interface KeyCommandsOptions {
  /** Whether keys pressed anywhere on the page count. */
  readonly wholePage: () => boolean;
  /** Whether something is open that has the keys for itself. */
  readonly paused: () => boolean;
  readonly act: (action: ReviewAction) => void;
}

/** Listens for the keys of a review, on the element or on the whole page, while it is connected. */
export class KeyCommands implements ReactiveController {
  readonly #host: ReviewHost;
  readonly #options: KeyCommandsOptions;
  #listening: AbortController | undefined;

  constructor(host: ReviewHost, options: KeyCommandsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening?.abort();
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    const onKey = (event: KeyboardEvent): void => this.#onKey(event);
    // Which of the two counts may change while it is connected.
    this.#host.addEventListener('keydown', onKey, {signal});
    this.#host.ownerDocument.addEventListener(
      'keydown',
      (event) => {
        if (this.#options.wholePage()) onKey(event);
      },
      {signal},
    );
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#options.paused()) return;
    const action = actionOf(event);
    if (action === undefined || !this.#host.session) return;
    event.preventDefault();
    this.#options.act(action);
  }
}
