import type {ReactiveController} from 'lit';
import type {ReviewHost} from './review-host.js';

/** Begins each item at its head, and shows its passage in the middle of a long block. */
export class PassageInView implements ReactiveController {
  readonly #host: ReviewHost;
  #shown: string | undefined;

  constructor(host: ReviewHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const current = this.#host.session?.current;
    if (current === this.#shown) return;
    const evidence = this.#host.shadowRoot?.querySelector('.evidence');
    if (!evidence) return;
    this.#shown = current;
    // With the next frame, which lays out the page anyway.
    requestAnimationFrame(() => this.#bring(evidence));
  }

  #bring(evidence: Element): void {
    evidence.scrollTop = 0;
    const block = evidence.querySelector<HTMLElement>('.block blockquote');
    const passage = block?.querySelector<HTMLElement>('.this');
    if (!block || !passage) return;
    const room = (block.clientHeight - passage.offsetHeight) / 2;
    block.scrollTop = passage.offsetTop - Math.max(0, room);
  }
}
