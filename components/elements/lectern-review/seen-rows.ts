import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Which rows of a list have been in view, whole: nothing that was not seen may be decided on. */
export class SeenRows implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #seen = new Set<string>();
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  has(id: string): boolean {
    return this.#seen.has(id);
  }

  clear(): void {
    this.#seen.clear();
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Watches a row; to be called as its element appears. */
  watch(row: Element | undefined): void {
    if (!row) return;
    this.#observer ??= new IntersectionObserver((entries) => this.#note(entries), {threshold: 0.9});
    this.#observer.observe(row);
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    for (const {isIntersecting, target} of entries) {
      const id = target.getAttribute('data-annotation');
      if (isIntersecting && id !== null) this.#seen.add(id);
    }
    this.#host.requestUpdate();
  }
}
