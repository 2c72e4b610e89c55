import {asObject} from '../../core/annotations/json.js';
import {addressPrefix} from './address-prefix.js';
import {type AddressValues, readValues, writeValues} from './address-values.js';

/** Whose state is kept in the page's address. */
export interface Addressed {
  /** Its parameters, in the order in which they are written. */
  readonly names: readonly string[];
  /** What it shows now, as far as that differs from what the page shows by itself. */
  write(): AddressValues;
  /** Shows what the address says; what that says nothing of is as the page has it. */
  read(values: AddressValues): void;
}

/**
 * Keeps the state of one element in the query of the page's address and follows the address when
 * somebody steps back or forward. Going somewhere is a step of the history, tuning is none.
 *
 * Nothing else writes to an address; an element makes one of these only where its page asks for it.
 */
export class AddressKeeper {
  readonly #of: Addressed;
  readonly #owner: Element;
  /** Before the names of its parameters, where another element has them already. */
  #prefix = '';
  /** What is in the address, or was asked of it: a state that came from there is not written again. */
  #known = '';

  /** @param owner the element whose state it is */
  constructor(of: Addressed, owner: Element) {
    this.#of = of;
    this.#owner = owner;
  }

  connect(signal: AbortSignal): void {
    this.#prefix = addressPrefix(this.#owner);
    // Where the address says nothing, what is shown holds: it may have changed since the page came.
    if (this.#values.size > 0) this.follow();
    window.addEventListener('popstate', () => this.follow(), {signal});
  }

  /** Shows what the address says. */
  follow(): void {
    this.#of.read(this.#values);
    this.settle();
  }

  /** What is shown now is what the address led to, as far as it could be shown. */
  settle(): void {
    this.#known = this.#now;
  }

  /**
   * Writes what is shown now.
   *
   * @param step whether the back button is to lead to what was shown before
   * @param fragment the passage one has gone to, with its `#`; left out, it stays as it is
   */
  keep(step: boolean, fragment: string = location.hash): void {
    const now = this.#now;
    const isSame = now === this.#known;
    this.#known = now;
    if (isSame && fragment === location.hash) return;
    const url = new URL(location.href);
    if (!isSame) url.search = this.#written(location.search);
    if (fragment !== location.hash) url.hash = fragment;
    go(url.href, step);
  }

  get #now(): string {
    return this.#written('');
  }

  get #values(): AddressValues {
    const values = readValues(location.search, this.#of.names.map(this.#named));
    return new Map([...values].map(([name, value]) => [name.slice(this.#prefix.length), value]));
  }

  #written(search: string): string {
    const values = [...this.#of.write()].map(
      ([name, value]) => [this.#named(name), value] as const,
    );
    return writeValues(search, this.#of.names.map(this.#named), new Map(values));
  }

  readonly #named = (name: string): string => `${this.#prefix}${name}`;
}

function go(address: string, step: boolean): void {
  if (address === location.href) return;
  try {
    if (step) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  } catch {
    // A frame without an origin has no address to write to, and Safari takes no more than 100 in 30 s.
  }
}

const key = 'lectern-places';

/**
 * Where one has scrolled to in an element, kept with the present step of the history; whoever reads
 * it checks it.
 */
export function keepPlaces(owner: Element, places: unknown): void {
  const {state} = history;
  // What an application keeps there, as its own router does, stays as it is.
  if (state !== null && (typeof state !== 'object' || Array.isArray(state))) return;
  try {
    history.replaceState({...state, [`${addressPrefix(owner)}${key}`]: places}, '');
  } catch {
    // As above; the browser restores what it can.
  }
}

/** What was kept of an element with the step of the history one has come to. */
export function keptPlaces(owner: Element): unknown {
  return asObject(history.state)?.[`${addressPrefix(owner)}${key}`];
}
