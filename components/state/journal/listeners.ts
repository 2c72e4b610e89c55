/** Those who want to be told of something, each until its signal aborts. */
export class Listeners<Told> {
  readonly #all = new Set<(told: Told) => void>();

  add(listener: (told: Told) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#all.add(listener);
    signal.addEventListener('abort', () => this.#all.delete(listener), {once: true});
  }

  tell(told: Told): void {
    for (const listener of [...this.#all]) listener(told);
  }
}
