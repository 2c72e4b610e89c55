import type {ReactiveController, ReactiveElement} from 'lit';
import type {KeptNames, KeptProperties} from '../state/address/kept-properties.js';

/** An element that may be asked to keep some of its properties in the page's address. */
type Keeping<Name extends string> = ReactiveElement &
  Record<Name, string> & {readonly urlState: boolean};

/**
 * Keeps properties of an element in the page's address, where its page asks for that with
 * `url-state`; else nothing is fetched and nothing is ever written.
 */
export class KeptInAddress<Name extends string> implements ReactiveController {
  readonly #host: Keeping<Name>;
  readonly #names: KeptNames<Name>;
  readonly #steps: readonly Name[];
  #kept: KeptProperties<Name> | undefined;
  #connection: AbortController | undefined;

  /** @param steps properties of which another value is a step that the back button undoes */
  constructor(host: Keeping<Name>, names: KeptNames<Name>, steps: readonly Name[]) {
    this.#host = host;
    this.#names = names;
    this.#steps = steps;
    host.addController(this);
  }

  hostConnected(): void {
    const connection = new AbortController();
    this.#connection = connection;
    if (this.#host.urlState) void this.#open(connection.signal);
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#kept = undefined;
  }

  hostUpdated(): void {
    this.#kept?.keep();
  }

  async #open(signal: AbortSignal): Promise<void> {
    // Without it the address is left alone.
    const module = await import('../state/address/kept-properties.js').catch(() => undefined);
    if (!module || signal.aborted) return;
    const kept = new module.KeptProperties(this.#host, this.#names, this.#steps);
    kept.connect(signal);
    this.#kept = kept;
  }
}
