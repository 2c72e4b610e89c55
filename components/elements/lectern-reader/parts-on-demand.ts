import type {ReactiveController, ReactiveElement} from 'lit';
import {atFirstSign} from './first-sign.js';

/** What stands in the folds of a pane and below its text, and what defines it. */
const inFolds: Readonly<Record<string, () => Promise<unknown>>> = {
  'lectern-record': () => import('../lectern-record/lectern-record-define.js'),
  'lectern-shown': () => import('../lectern-shown/lectern-shown-define.js'),
};

const below: Readonly<Record<string, () => Promise<unknown>>> = {
  'lectern-link': () => import('../lectern-link/lectern-link-define.js'),
  'lectern-notes': () => import('../lectern-notes/lectern-notes-define.js'),
};

/** Room around the view, in CSS pixels, within which what stands below a text is made ready. */
const near = '800px';

/**
 * Fetches what stands in the folds of a pane and below its text: nobody waits for a record they have
 * not opened, or for notes they have not come to. A fold is made ready when a pointer or the focus
 * comes to its summary; notes and links when they come near the view or when the page is first used,
 * so that they are there for whoever prints it.
 */
export class PartsOnDemand implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #seen = new WeakSet<Element>();
  #connection: AbortController | undefined;
  #watch: IntersectionObserver | undefined;
  #isUsed = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const {signal} = this.#connection;
    // `toggle` stays in its tree, and is heard there on its way down only.
    for (const root of [this.#host, this.#host.renderRoot]) {
      root.addEventListener('toggle', ({target}) => this.#open(target), {signal, capture: true});
    }
    for (const sign of ['pointerover', 'focusin']) {
      this.#host.addEventListener(sign, (event) => this.#approach(event), {signal});
    }
    window.addEventListener('keydown', (event) => this.#onKey(event), {signal});
    atFirstSign(() => this.#use(), signal);
    this.#watch = new IntersectionObserver((entries) => this.#onView(entries), {rootMargin: near});
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#watch?.disconnect();
  }

  /** New folds and new notes may have been drawn. */
  hostUpdated(): void {
    const roots = [this.#host, this.#host.renderRoot];
    for (const fold of roots.flatMap((root) => [...root.querySelectorAll('details[open]')])) {
      this.#open(fold);
    }
    for (const part of this.#below) {
      if (this.#seen.has(part)) continue;
      this.#seen.add(part);
      this.#watch?.observe(part);
    }
    if (this.#isUsed) this.#use();
  }

  get #below(): readonly Element[] {
    return [...this.#host.renderRoot.querySelectorAll(Object.keys(below).join())];
  }

  /** A browser finds words in folds that are closed as well. */
  #onKey({ctrlKey, metaKey, key}: KeyboardEvent): void {
    if (!(ctrlKey || metaKey) || key.toLowerCase() !== 'f') return;
    for (const root of [this.#host, this.#host.renderRoot])
      root.querySelectorAll('details').forEach(prepare);
  }

  #open(fold: EventTarget | null): void {
    if (fold instanceof HTMLDetailsElement && fold.open) prepare(fold);
  }

  #approach(event: Event): void {
    const summary = event
      .composedPath()
      .find((node) => node instanceof Element && node.localName === 'summary');
    if (summary instanceof Element && summary.parentElement) prepare(summary.parentElement);
  }

  #use(): void {
    this.#isUsed = true;
    for (const {localName} of this.#below) void define(below[localName]);
  }

  #onView(entries: readonly IntersectionObserverEntry[]): void {
    for (const {isIntersecting, target} of entries) {
      if (!isIntersecting) continue;
      this.#watch?.unobserve(target);
      void define(below[target.localName]);
    }
  }
}

function prepare(fold: Element): void {
  for (const [tag, load] of Object.entries(inFolds)) {
    if (fold.querySelector(`:scope > ${tag}`)) void define(load);
  }
}

/** What could not be fetched stays as the page has it, and is tried again with the next sign. */
async function define(load: (() => Promise<unknown>) | undefined): Promise<void> {
  await load?.().catch(() => undefined);
}
