import {nothing, type TemplateResult} from 'lit';
import type {ComparedPassage} from '../../../state/events.js';
import {isMeantFor} from '../../meant-for.js';
import {isPlainKey} from '../../plain-key.js';
import {readerKeys} from '../../reader-keys.js';
import {atFirstSign} from '../first-sign.js';
import type {Comparing} from './comparing.js';
import type {Place, TracedPanes, TracedReader} from './traced-reader.js';
import type {Tracing} from './tracing.js';

/** In milliseconds after what is open has changed: reading goes first. */
const idle = 600;

/**
 * Following an entity through the panes, contradictions, the sheet of keys: each comes when it is
 * first asked for. Contradictions are looked for once somebody reads, and when nothing else is to do.
 */
export class TraceOnDemand {
  readonly #reader: TracedReader;
  readonly #panes: TracedPanes;
  #tracing: Promise<Tracing> | undefined;
  #here: Tracing | undefined;
  #comparing: Promise<Comparing> | undefined;
  #compared: Comparing | undefined;
  #isUsed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The mention whose card was asked for last. */
  #asked: Place | undefined;

  constructor(reader: TracedReader, panes: TracedPanes) {
    this.#reader = reader;
    this.#panes = panes;
  }

  connect(signal: AbortSignal): void {
    const reader = this.#reader;
    reader.store.subscribe((now, before) => {
      if (now.index !== before.index || now.panes !== before.panes) this.#lookLater();
    }, signal);
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    atFirstSign(() => {
      this.#isUsed = true;
      this.#lookLater();
    }, signal);
    reader.addEventListener(
      'lectern-mention-request',
      ({documentId, topic}) => {
        const mention = topic.kind === 'mention' ? topic.id : undefined;
        this.#asked = mention === undefined ? undefined : {document: documentId, mention};
      },
      {signal},
    );
    reader.addEventListener(
      'lectern-trace-request',
      ({entityId}) => void this.#trace(entityId, this.#asked),
      {signal},
    );
    reader.addEventListener(
      'lectern-compare-request',
      ({passages}) => void this.#compare(passages),
      {signal},
    );
    document.addEventListener('keydown', (event) => this.#onKey(event), {signal});
  }

  /** Shows where the texts contradict each other; undefined where nothing is known to. */
  get contradictions(): (() => void) | undefined {
    const comparing = this.#compared;
    return comparing?.hasAny ? () => comparing.show() : undefined;
  }

  renderBar(): TemplateResult | typeof nothing {
    return this.#here?.renderBar() ?? nothing;
  }

  renderMarks(documentId: string): TemplateResult | typeof nothing {
    return this.#here?.renderMarks(documentId) ?? nothing;
  }

  async showKeys(): Promise<void> {
    const {showKeys} = await import('./show-keys.js');
    showKeys(this.#reader);
  }

  /** Finds the mentions that repeat an earlier one of their paragraph, in what is on the page. */
  async thinOut(): Promise<void> {
    const {markRepeats} = await import('./mark-repeats.js');
    for (const id of this.#reader.store.state.panes) {
      const article = this.#reader.textOf(id)?.article;
      if (article) markRepeats(article);
    }
  }

  /** Follows an entity that an address names; settled with whether there is such a one. */
  async follow(entityId: string): Promise<boolean> {
    if (this.#reader.store.state.traced?.entity === entityId) return true;
    const tracing = await this.#bringTracing();
    return tracing.start(entityId, undefined);
  }

  async #trace(entityId: string, from: Place | undefined): Promise<void> {
    const tracing = await this.#bringTracing();
    if (this.#reader.store.state.traced?.entity !== entityId) this.#panes.leave();
    await tracing.start(entityId, from);
  }

  async #bringTracing(): Promise<Tracing> {
    this.#tracing ??= import('./tracing.js').then(
      (module) => new module.Tracing(this.#reader, this.#panes),
    );
    this.#here = await this.#tracing;
    return this.#here;
  }

  async #compare(passages: readonly ComparedPassage[]): Promise<void> {
    const comparing = await this.#bringComparing();
    await comparing.open(passages);
  }

  #bringComparing(): Promise<Comparing> {
    this.#comparing ??= import('./comparing.js').then(
      (module) => new module.Comparing(this.#reader, this.#panes),
    );
    return this.#comparing;
  }

  #lookLater(): void {
    clearTimeout(this.#timer);
    const {bare, store} = this.#reader;
    if (bare || !this.#isUsed || !store.state.index) return;
    this.#timer = setTimeout(() => void this.#look().catch(() => undefined), idle);
  }

  async #look(): Promise<void> {
    const comparing = await this.#bringComparing();
    const had = comparing.hasAny;
    comparing.look();
    this.#compared = comparing;
    if (comparing.hasAny || had) this.#reader.requestUpdate();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || !isMeantFor(this.#reader, event)) return;
    if (isPlainKey(event, readerKeys.sheet) && !this.#reader.bare) void this.showKeys();
    else if (isPlainKey(event, readerKeys.trace)) {
      if (!this.#traceFocused(event)) return;
    } else if (!this.#here?.onKey(event)) return;
    event.preventDefault();
  }

  /** The mention that has the focus, or what the card one is in is about. */
  #traceFocused(event: KeyboardEvent): boolean {
    const path = event.composedPath().filter((node) => node instanceof HTMLElement);
    const mention = path.find(({dataset}) => dataset.entity);
    const [named] = mention?.dataset.entity?.split(' ') ?? [];
    if (mention && named) {
      const text = mention.closest('lectern-text');
      const id = mention.dataset.mention;
      const from = text && id ? {document: text.documentId, mention: id} : undefined;
      void this.#trace(named, from);
      return true;
    }
    const [entity] = this.#reader.store.state.active?.entities ?? [];
    if (!entity || !path.some(({localName}) => localName === 'lectern-card')) return false;
    void this.#trace(entity, this.#asked);
    return true;
  }
}
