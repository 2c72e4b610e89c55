import {AddressKeeper} from './address-keeper.js';

/** By the name of a parameter, the property whose text it carries. */
export type KeptNames<Name extends string> = Readonly<Record<string, Name>>;

/**
 * Keeps some properties of an element, all of them texts, in the page's address: what differs from
 * what its page asks for.
 */
export class KeptProperties<Name extends string> {
  readonly #element: Record<Name, string>;
  readonly #names: readonly (readonly [parameter: string, property: Name])[];
  readonly #steps: ReadonlySet<Name>;
  readonly #page: Readonly<Record<string, string>>;
  readonly #keeper: AddressKeeper;
  #before: Readonly<Record<string, string>>;

  /** @param steps properties of which another value is a step that the back button undoes */
  constructor(
    element: Element & Record<Name, string>,
    kept: KeptNames<Name>,
    steps: readonly Name[],
  ) {
    this.#element = element;
    this.#names = Object.entries(kept);
    this.#steps = new Set(steps);
    this.#page = this.#now;
    this.#before = this.#now;
    this.#keeper = new AddressKeeper(
      {
        names: Object.keys(kept),
        write: () => {
          const changed = this.#names.filter(([, name]) => element[name] !== this.#page[name]);
          return new Map(changed.map(([parameter, name]) => [parameter, element[name]]));
        },
        read: (values) => {
          for (const [parameter, name] of this.#names) {
            this.#element[name] = values.get(parameter) ?? this.#page[name] ?? '';
          }
        },
      },
      element,
    );
  }

  connect(signal: AbortSignal): void {
    this.#keeper.connect(signal);
    this.#before = this.#now;
    window.addEventListener('popstate', () => (this.#before = this.#now), {signal});
  }

  /** The element was drawn: something else may be shown. */
  keep(): void {
    const now = this.#now;
    const isStep = [...this.#steps].some((name) => now[name] !== this.#before[name]);
    this.#before = now;
    this.#keeper.keep(isStep);
  }

  get #now(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#names.map(([, name]) => [name, this.#element[name]]));
  }
}
