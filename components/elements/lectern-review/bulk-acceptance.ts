import type {ReactiveController, TemplateResult} from 'lit';
import {counted} from '../../core/words/counted.js';
import {str} from '../../core/words/msg.js';
import {type Alike, alikeOf, renderBulk} from './render-bulk.js';
import type {ReviewHost} from './review-host.js';
import {SeenRows} from './seen-rows.js';

/** Accepting all items that are alike, once each of them has been in view. */
export class BulkAcceptance implements ReactiveController {
  readonly #host: ReviewHost;
  readonly #seen: SeenRows;
  #alike: readonly Alike[] | undefined;

  constructor(host: ReviewHost) {
    this.#host = host;
    this.#seen = new SeenRows(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#alike = undefined;
  }

  get isOpen(): boolean {
    return this.#alike !== undefined;
  }

  open(): void {
    const {session} = this.#host;
    if (!session) return;
    this.#seen.clear();
    this.#alike = alikeOf(session);
    this.#host.requestUpdate();
  }

  close(): void {
    this.#alike = undefined;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | undefined {
    const alike = this.#alike;
    if (!alike) return undefined;
    return renderBulk(alike, this.#seen, {
      title: counted(str`${alike.length} undecided {item|items} with these words and this value`),
      close: () => this.close(),
      accept: (ids) => {
        this.close();
        void this.#host.session?.decideAll(ids, 'accepted', this.#host.takeReason());
      },
    });
  }
}
