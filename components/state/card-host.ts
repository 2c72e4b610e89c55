import type {CardSubject} from './card-subject.js';
import type {CardCause, MentionRequestEvent, ViewportPoint} from './events.js';
import type {ReaderStore} from './reader-store.js';
import {subjectOf} from './subject-of.js';

/** What a card element offers to the one who owns it. */
export interface Card extends HTMLElement {
  show(subject: CardSubject, anchor: Element, cause: CardCause, point?: ViewportPoint): void;
  /** The pointer left what a hover card is about. */
  leave(): void;
}

interface CardHostOptions {
  readonly store: ReaderStore;
  /** Fetches what makes the card while the pointer or the focus is on what may be asked about. */
  readonly prepareCard: () => Promise<unknown>;
  /** Makes the card when it is first needed, so that a page nobody hovers loads none. */
  readonly loadCard: () => Promise<Card>;
}

const askable = '[data-mention], [data-editorial], a[data-link]';

/** Answers the card requests of the texts inside an element with one shared card. */
export class CardHost {
  readonly #host: HTMLElement;
  readonly #options: CardHostOptions;
  #card: Promise<Card> | undefined;
  #asked = 0;

  constructor(host: HTMLElement, options: CardHostOptions) {
    this.#host = host;
    this.#options = options;
  }

  connect(signal: AbortSignal): void {
    const {store} = this.#options;
    this.#host.addEventListener('lectern-mention-request', (event) => void this.#answer(event), {
      signal,
    });
    this.#host.addEventListener('lectern-mention-leave', () => this.#leave(), {signal});
    for (const sign of ['pointerover', 'focusin', 'pointerdown']) {
      this.#host.addEventListener(sign, (event) => this.#prepare(event), {signal, passive: true});
    }
    this.#host.addEventListener(
      'lectern-card-close',
      () => store.update({active: undefined, lit: []}),
      {signal},
    );
    signal.addEventListener('abort', () => {
      void this.#card?.then((card) => card.remove());
      this.#card = undefined;
    });
  }

  /** The card may be asked for when the pointer has rested: it is on its way by then. */
  #prepare({target}: Event): void {
    if (!(target instanceof Element) || !target.closest(askable)) return;
    // What failed is tried again by the request itself.
    void this.#options.prepareCard().catch(() => undefined);
  }

  async #answer(event: MentionRequestEvent): Promise<void> {
    if (event.defaultPrevented) return;
    const {store, loadCard} = this.#options;
    const asked = ++this.#asked;
    // An embedding page may nest hosts; the innermost one that knows the document answers.
    if (store.state.partial.has(event.documentId)) {
      event.stopPropagation();
      await this.#learn(event);
      if (asked !== this.#asked) return;
    }
    const {index, ...known} = store.state;
    const subject = index && subjectOf(event.documentId, event.topic, {index, ...known});
    if (!subject) return;
    event.stopPropagation();
    if (subject.kind === 'mention') {
      const entities = subject.mention.resolution.entityIds;
      // What the pointer lit already is not lit anew: a page has thousands of mentions.
      const isLit = store.state.lit.join(' ') === entities.join(' ');
      const lit = isLit ? store.state.lit : entities;
      store.update({active: {document: event.documentId, entities}, lit});
    }
    this.#card ??= loadCard();
    void this.#card.then((card) => {
      if (asked === this.#asked) card.show(subject, event.anchor, event.cause, event.point);
    });
  }

  /** Of a document that is learned part by part, all that the card will show. */
  async #learn({documentId, topic, known}: MentionRequestEvent): Promise<void> {
    const {store} = this.#options;
    await known;
    const {index, edition} = store.state;
    if (topic.kind !== 'mention') return;
    const mention = index?.mention(documentId, topic.id);
    await edition?.learnEntities(mention?.resolution.entityIds ?? []);
  }

  /** A request still on its way is dropped; an open card decides for itself how long it stays. */
  #leave(): void {
    this.#asked++;
    void this.#card?.then((card) => card.leave());
  }
}
