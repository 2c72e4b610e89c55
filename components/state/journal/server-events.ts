import {asObject, asText, type JsonObject} from '../../core/annotations/json.js';
import {Listeners} from './listeners.js';

/** What a server tells: a change of a text's file, or that everything has to be read again. */
export type ServerEvent =
  | {readonly kind: 'decisions' | 'annotation'; readonly path: string; readonly told: JsonObject}
  | {readonly kind: 'reload'};

/** In milliseconds: before a stream that the server has refused is asked for again. */
const wait = 3000;

/**
 * The stream of a server's changes, one for all stores of a page. A page that is not seen keeps no
 * stream open: a browser has six lines to a server for all its windows together.
 */
export class ServerEvents {
  readonly #address: URL;
  readonly #offline: (offline: boolean) => void;
  readonly #listeners = new Listeners<ServerEvent>();
  #stream: EventSource | undefined;
  #wanted = false;
  /** The last event that is known to everybody here. */
  #last: string | undefined;

  constructor(address: URL, offline: (offline: boolean) => void) {
    this.#address = address;
    this.#offline = offline;
    document.addEventListener('visibilitychange', () => this.#follow());
  }

  /** Says up to which event a file was read. The stream begins after the earliest of these. */
  readUpTo(event: string | undefined): void {
    this.#last ??= event;
  }

  subscribe(listener: (event: ServerEvent) => void, signal: AbortSignal): void {
    this.#listeners.add(listener, signal);
    this.#wanted = true;
    this.#follow();
  }

  #follow(): void {
    const seen = document.visibilityState === 'visible';
    if (!seen || !this.#wanted) {
      this.#stream?.close();
      this.#stream = undefined;
    } else if (!this.#stream) this.#open();
  }

  #open(): void {
    const address = new URL(this.#address);
    if (this.#last !== undefined) address.searchParams.set('after', this.#last);
    const stream = new EventSource(address);
    this.#stream = stream;
    stream.addEventListener('open', () => this.#offline(false));
    for (const kind of ['open', 'reload', 'decisions', 'annotation'] as const) {
      stream.addEventListener(kind, (event) => {
        if (event instanceof MessageEvent) this.#take(kind, event);
      });
    }
    stream.addEventListener('error', () => {
      if (this.#stream !== stream) return;
      this.#offline(true);
      // Otherwise it comes back by itself.
      if (stream.readyState !== EventSource.CLOSED) return;
      this.#stream = undefined;
      setTimeout(() => this.#follow(), wait);
    });
  }

  #take(kind: 'open' | ServerEvent['kind'], event: MessageEvent): void {
    if (event.lastEventId) this.#last = event.lastEventId;
    if (kind === 'reload') this.#listeners.tell({kind});
    if (kind === 'open' || kind === 'reload') return;
    const told = asObject(JSON.parse(String(event.data)));
    const path = asText(told?.path);
    if (told && path !== undefined) this.#listeners.tell({kind, path, told});
  }
}
