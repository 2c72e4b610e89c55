import type {ReactiveController, TemplateResult} from 'lit';
import type {ReviewEvidence, SameWords} from '../../core/review/evidence.js';
import {renderReattach} from './render-reattach.js';
import type {ReviewHost} from './review-host.js';

/** Finding a place by hand for an annotation that has lost its own. */
export class Reattachment implements ReactiveController {
  readonly #host: ReviewHost;
  /** The item the search is for: another one begins anew. */
  #item = '';
  #words = '';
  #found: readonly SameWords[] | undefined;

  constructor(host: ReviewHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#item = '';
  }

  render({row, unplaced}: ReviewEvidence): TemplateResult | undefined {
    if (unplaced === undefined) return undefined;
    if (this.#item !== row.id) {
      this.#item = row.id;
      this.#found = undefined;
      this.#words = row.words.replace(/\s+/g, ' ').trim();
    }
    return renderReattach({
      words: this.#words,
      found: this.#found,
      type: (words) => {
        this.#words = words;
      },
      search: () => void this.#search(),
      attach: ({start, end}) => {
        void this.#host.session?.amend(() => ({span: {start, end}}), this.#host.takeReason());
      },
    });
  }

  async #search(): Promise<void> {
    const item = this.#item;
    const found = await this.#host.session?.find(this.#words);
    if (item !== this.#item) return;
    this.#found = found ?? [];
    this.#host.requestUpdate();
  }
}
