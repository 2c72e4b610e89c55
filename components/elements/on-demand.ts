import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * A module that an element works with, fetched when the first element needs it and then at hand for
 * all: a page pays for an element's definition, and for its work only where it is used.
 */
export class LateModule<Module> {
  #now: Module | undefined;
  #coming: Promise<Module> | undefined;
  readonly #load: () => Promise<Module>;

  constructor(load: () => Promise<Module>) {
    this.#load = load;
  }

  /** The module, if it is here. */
  get now(): Module | undefined {
    return this.#now;
  }

  /** Puts it at hand beforehand: a server renders in one go and cannot wait. */
  give(module: Module): void {
    this.#now = module;
  }

  /** Fetches it once; after a failure the next call tries again. */
  fetch(): Promise<Module> {
    this.#coming ??= this.#load().then(
      (module) => {
        this.#now = module;
        return module;
      },
      (error: unknown) => {
        this.#coming = undefined;
        throw error;
      },
    );
    return this.#coming;
  }
}

/** Draws its element again when a late module has come. */
export class OnDemand<Module> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #late: LateModule<Module>;
  #waiting: Promise<boolean> | undefined;

  constructor(host: ReactiveControllerHost, late: LateModule<Module>) {
    this.#host = host;
    this.#late = late;
    host.addController(this);
  }

  /** The module; where it is not here yet it is sent for, and the element updates when it comes. */
  get module(): Module | undefined {
    const {now} = this.#late;
    if (now === undefined) this.#waiting ??= this.#sendFor();
    return now;
  }

  /** Settles when nothing is on its way: `true` where something came. For `getUpdateComplete`. */
  async arrived(): Promise<boolean> {
    return (await this.#waiting) ?? false;
  }

  /** An element that was put back on a page tries again what failed. */
  hostConnected(): void {
    if (this.#late.now === undefined) this.#waiting = undefined;
  }

  async #sendFor(): Promise<boolean> {
    try {
      await this.#late.fetch();
    } catch {
      // The element stays with what it shows without the module.
      return false;
    }
    this.#host.requestUpdate();
    return true;
  }
}
