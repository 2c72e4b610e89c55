import type {CopiedText} from './copy-words.js';

/** Copies from a text what is read; the work is fetched once something is selected. */
export class Copying {
  readonly #text: CopiedText;
  #copy: typeof import('./copy-words.js').copyWords | undefined;
  #isAsked = false;

  constructor(text: CopiedText) {
    this.#text = text;
  }

  connect(signal: AbortSignal): void {
    document.addEventListener('selectionchange', () => void this.#fetch(), {signal});
    document.addEventListener('copy', (event) => this.#copy?.(event, this.#text), {signal});
  }

  async #fetch(): Promise<void> {
    const {article} = this.#text;
    if (this.#isAsked || !article || !getSelection()?.containsNode(article, true)) return;
    if (getSelection()?.isCollapsed) return;
    this.#isAsked = true;
    const module = await import('./copy-words.js').catch(() => undefined);
    this.#copy = module?.copyWords;
    this.#isAsked = module !== undefined;
  }
}
