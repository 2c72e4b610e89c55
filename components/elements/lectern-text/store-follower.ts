import {ContextConsumer} from '@lit/context';
import type {ReactiveElement} from 'lit';
import {domId} from '../../core/tei/dom-id.js';
import {paintAnnotations} from '../../render/highlights.js';
import {CardHost} from '../../state/card-host.js';
import {readerContext} from '../../state/context.js';
import type {ReaderStore} from '../../state/reader-store.js';
import {exportParts} from '../../styles/nested-parts.js';
import type {AnnotatedReader} from '../lectern-annotating/annotated-reader.js';
import type {TextOnPage} from './text-on-page.js';

/** Follows the store in force: shows what is in it, paints its annotations, lights its entities. */
export class StoreFollower {
  readonly #host: ReactiveElement & AnnotatedReader;
  readonly #own: ReaderStore;
  readonly #page: () => TextOnPage;
  readonly #context: ContextConsumer<typeof readerContext, ReactiveElement>;
  #connection: AbortSignal | undefined;
  #alone: AbortController | undefined;

  /**
   * @param own the store of a text that stands alone
   * @param page asked for when it is used: the page follows the store in force as well
   */
  constructor(host: ReactiveElement & AnnotatedReader, own: ReaderStore, page: () => TextOnPage) {
    this.#host = host;
    this.#own = own;
    this.#page = page;
    this.#context = new ContextConsumer(host, {
      context: readerContext,
      subscribe: true,
      callback: () => this.#follow(),
    });
  }

  /** The surrounding reader's store, or the text's own when it stands alone. */
  get store(): ReaderStore {
    return this.#context.value ?? this.#own;
  }

  connect(signal: AbortSignal): void {
    this.#connection = signal;
    signal.addEventListener('abort', () => this.#alone?.abort());
    this.#follow();
    this.#awaitReader();
  }

  repaint(): void {
    this.paint();
    this.#light();
  }

  paint(): void {
    const {map, id} = this.#page();
    const {index} = this.store.state;
    if (map && index) paintAnnotations(this.#host, id, index.annotationsOf(id), map);
  }

  /** A reader around prerendered text may be defined later than the text: then it is asked again. */
  #awaitReader(): void {
    const reader = this.#host.closest('lectern-reader');
    if (!reader?.matches(':not(:defined)')) return;
    void customElements.whenDefined('lectern-reader').then(() => {
      if (this.#host.isConnected) this.#context.hostConnected();
    });
  }

  /** Listens to the store in force, and draws what it already has. */
  #follow(): void {
    const signal = this.#connection;
    if (!signal || signal.aborted) return;
    const {store} = this;
    store.subscribe((now, before) => {
      if (store !== this.store) return;
      if (now.index !== before.index || now.texts !== before.texts) this.#page().showDocument();
      if (now.index !== before.index) this.paint();
      if (now.index !== before.index || now.panes !== before.panes) this.#host.requestUpdate();
      if (now.lit !== before.lit || now.traced !== before.traced) this.#light();
    }, signal);
    this.#page().showDocument();
    this.#alone?.abort();
    if (!this.#context.value) this.#standAlone();
  }

  /** Outside a reader the text brings a card of its own, and what cites it, when first asked for. */
  #standAlone(): void {
    this.#alone = new AbortController();
    const host = new CardHost(this.#host, {
      store: this.#own,
      prepareCard: () => import('../lectern-card/lectern-card-define.js'),
      loadCard: async () => {
        await import('../lectern-card/lectern-card-define.js');
        const card = document.createElement('lectern-card');
        card.setAttribute('exportparts', exportParts('card'));
        this.#host.renderRoot.append(card);
        return card;
      },
    });
    host.connect(this.#alone.signal);
    this.#awaitSelection(this.#alone.signal);
  }

  /** What cites the words selected is fetched when something is, or when keys may select it. */
  #awaitSelection(signal: AbortSignal): void {
    let asked = false;
    const bring = (): void => {
      if (asked) return;
      asked = true;
      void import('../annotate-on-demand.js').then(({AnnotateOnDemand}) =>
        new AnnotateOnDemand(this.#host).connect(signal),
      );
    };
    document.addEventListener('selectionchange', bring, {signal});
    this.#host.addEventListener('focusin', bring, {signal});
    if (this.#host.privateNotes) bring();
  }

  /** Marks every mention of the entities that are lit: an attribute, so that it can be outlined too. */
  #light(): void {
    const host = this.#host;
    for (const mention of host.querySelectorAll('[data-lit]')) mention.removeAttribute('data-lit');
    const {lit, traced} = this.store.state;
    for (const id of traced ? [...lit, traced.entity] : lit) {
      for (const mention of host.querySelectorAll(`[data-entity~="${CSS.escape(id)}"]`)) {
        mention.setAttribute('data-lit', '');
      }
    }
    // The one that one is at, of those that are followed through the panes.
    if (traced?.at?.document === this.#page().id) {
      const {document, mention} = traced.at;
      const at = host.querySelector(`[id="${CSS.escape(domId(document, mention))}"]`);
      at?.setAttribute('data-lit', 'current');
    }
  }
}
