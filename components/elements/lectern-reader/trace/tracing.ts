import type {TemplateResult} from 'lit';
import {type EntityTrace, traceEntity} from '../../../core/collection/trace-entity.js';
import {numbered} from '../../../core/natives/numbered.js';
import {domId} from '../../../core/tei/dom-id.js';
import {msg, str} from '../../../core/words/msg.js';
import {adoptSheets, isStyledRoot} from '../../../styles/adopt-sheets.js';
import {isPlainKey} from '../../plain-key.js';
import {readerKeys} from '../../reader-keys.js';
import {renderMarks} from './render-marks.js';
import {renderTraceBar} from './render-trace-bar.js';
import {styles} from './trace.styles.js';
import type {Place, TracedPanes, TracedReader} from './traced-reader.js';

/** One entity followed through every pane: lit in the texts, told in a bar, marked down the edges. */
export class Tracing {
  readonly #reader: TracedReader;
  readonly #panes: TracedPanes;
  /** What is announced: filled when the bar is there, since what comes with it is not read out. */
  #said = '';
  #isWhole = false;

  constructor(reader: TracedReader, panes: TracedPanes) {
    this.#reader = reader;
    this.#panes = panes;
    const {renderRoot} = reader;
    if (isStyledRoot(renderRoot)) adoptSheets(renderRoot, [styles]);
  }

  /**
   * @param from the mention it was asked for at, where it was at one
   * @returns whether there is such an entity
   */
  async start(entity: string, from: Place | undefined): Promise<boolean> {
    const {store} = this.#reader;
    await store.state.edition?.learnEntities([entity]);
    if (!store.state.index?.entity(entity)) return false;
    this.#said = '';
    this.#isWhole = false;
    store.update({traced: {entity}});
    const {mentions} = this.#trace ?? {mentions: []};
    const isThere = mentions.some(
      ({document, mention}) => document.id === from?.document && mention.id === from.mention,
    );
    if (from && isThere) store.update({traced: {entity, at: from}});
    this.#reader.requestUpdate();
    await this.#reader.updateComplete;
    this.#say();
    return true;
  }

  end(): void {
    this.#reader.store.update({traced: undefined});
  }

  /** Goes to the next mention or the one before, round and round through the panes. */
  async step(by: 1 | -1, takesFocus = false): Promise<void> {
    const {mentions} = this.#trace ?? {mentions: []};
    if (mentions.length === 0) return;
    const at = this.#at;
    const next = at < 0 && by < 0 ? mentions.length - 1 : at + by;
    await this.#goTo((next + mentions.length) % mentions.length, takesFocus);
  }

  /** Whether the key was for what is followed. */
  onKey(event: KeyboardEvent): boolean {
    if (!this.#reader.store.state.traced) return false;
    if (isPlainKey(event, readerKeys.next)) void this.step(1, true);
    else if (isPlainKey(event, readerKeys.previous)) void this.step(-1, true);
    else if (isPlainKey(event, 'Escape')) this.#leave();
    else return false;
    return true;
  }

  renderBar(): TemplateResult | undefined {
    const {traced, index, edition} = this.#reader.store.state;
    const entity = traced && index?.entity(traced.entity);
    const trace = this.#trace;
    if (!index || !entity || !trace) return undefined;
    const extent = edition?.extentOf(entity.id);
    // Of a collection that is not all here, only what is open is known not to name it.
    const all = extent ? [] : index.collection.documents.map(({id}) => id);
    const silent = traceEntity(index, entity.id, [
      ...this.#reader.store.state.panes,
      ...all,
    ]).silent;
    return renderTraceBar({
      entity,
      trace: {...trace, silent},
      extent,
      said: this.#said,
      isWhole: this.#isWhole,
      toggle: () => {
        this.#isWhole = !this.#isWhole;
        this.#reader.requestUpdate();
      },
      step: (by) => void this.step(by),
      end: () => this.#leave(),
    });
  }

  renderMarks(documentId: string): TemplateResult | undefined {
    const record = this.#reader.store.state.index?.document(documentId);
    const trace = this.#trace;
    if (!record || !trace) return undefined;
    const all = [...numbered(trace.mentions)];
    const here = all.filter(([, {document}]) => document.id === documentId);
    return renderMarks({
      spans: here.map(([, {mention}]) => mention),
      characters: record.characters,
      current: here.findIndex(([at]) => at === this.#at),
      goTo: (place) => void this.#goTo(here[place]?.[0] ?? -1),
    });
  }

  get #trace(): EntityTrace | undefined {
    const {traced, index, panes} = this.#reader.store.state;
    return traced && index && traceEntity(index, traced.entity, panes);
  }

  /** Which of the mentions one is at; -1 before the first step. */
  get #at(): number {
    const at = this.#reader.store.state.traced?.at;
    return (this.#trace?.mentions ?? []).findIndex(
      ({document, mention}) => document.id === at?.document && mention.id === at.mention,
    );
  }

  async #goTo(place: number, takesFocus = false): Promise<void> {
    const {store} = this.#reader;
    const {traced} = store.state;
    const found = this.#trace?.mentions[place];
    if (!traced || !found) return;
    const at = {document: found.document.id, mention: found.mention.id};
    store.update({traced: {...traced, at}});
    this.#panes.bringToFront(at.document);
    this.#say();
    await this.#panes.reveal(at.document, at.mention);
    // Another step may have been taken while the words were on their way.
    if (!takesFocus || store.state.traced?.at !== at) return;
    const id = CSS.escape(domId(at.document, at.mention));
    const words = this.#reader.textOf(at.document)?.querySelector<HTMLElement>(`[id="${id}"]`);
    words?.focus({preventScroll: true});
  }

  #say(): void {
    const {mentions} = this.#trace ?? {mentions: []};
    const at = this.#at;
    const title = mentions[at]?.document.header.title ?? '';
    this.#said =
      at < 0
        ? msg(str`Mentions in the open texts: ${mentions.length}`)
        : msg(str`${at + 1} of ${mentions.length} in ${title}`);
    this.#reader.requestUpdate();
  }

  /** The focus is not lost with the bar: it goes to the words one is at. */
  #leave(): void {
    const {traced} = this.#reader.store.state;
    const {renderRoot} = this.#reader;
    const isInBar = renderRoot.querySelector('.trace:focus-within') !== null;
    this.end();
    if (!isInBar || !traced?.at) return;
    const id = CSS.escape(domId(traced.at.document, traced.at.mention));
    const text = this.#reader.textOf(traced.at.document);
    text?.querySelector<HTMLElement>(`[id="${id}"]`)?.focus({preventScroll: true});
  }
}
