import {html, nothing, type TemplateResult} from 'lit';
import type {PassageAddress} from '../../../core/links/document-link.js';
import {msg, str} from '../../../core/words/msg.js';
import {AddressKeeper} from '../../../state/address/address-keeper.js';
import type {AddressValues} from '../../../state/address/address-values.js';
import {
  type ReaderAddress,
  type ReaderDefaults,
  readerNames,
  readReaderAddress,
  unknownIn,
  writePassage,
  writeReaderAddress,
} from '../../../state/address/reader-address.js';
import {sayNoChoice, shortened} from '../../render-gone.js';
import type {AddressedReader, ReaderView} from './addressed-reader.js';
import {ScrollPlaces} from './scroll-places.js';
import {type AddressedParts, viewOf} from './view-of.js';

/** What an address asks for and can be done only once the texts are there. */
type Late = Pick<ReaderAddress, 'trace' | 'parallel' | 'find'>;

/** What a reader shows, kept in the page's address and taken from it. */
export class PageAddress {
  readonly #reader: AddressedReader;
  readonly #view: ReaderView;
  readonly #keeper: AddressKeeper;
  readonly #places: ScrollPlaces;
  /** How the page has it, which an address is told apart from; and how this reader likes it. */
  readonly #pageReading: ReaderDefaults['reading'];
  readonly #likedReading: ReaderDefaults['reading'];
  #late: Late = {};
  #find: ReaderAddress['find'];
  #gone: readonly string[] = [];
  readonly #begun = new Set<Late[keyof Late]>();
  /** The mention of what is followed one was at. */
  #at: object | undefined;

  constructor(
    reader: AddressedReader,
    parts: AddressedParts,
    pageReading: ReaderDefaults['reading'],
  ) {
    this.#reader = reader;
    this.#view = viewOf(reader, parts);
    this.#pageReading = pageReading;
    this.#likedReading = reader.reading;
    this.#places = new ScrollPlaces(reader);
    this.#keeper = new AddressKeeper(
      {
        names: readerNames,
        write: () => writeReaderAddress(this.#state, this.#page),
        read: (values) => this.#take(values),
      },
      reader,
    );
  }

  connect(signal: AbortSignal): void {
    this.#keeper.connect(signal);
    this.#places.connect(signal);
    this.#places.recall();
    window.addEventListener('popstate', () => this.#places.recall(), {signal});
    this.#reader.addEventListener(
      'lectern-find-change',
      ({documentId, words}) => {
        this.#find = words === '' ? undefined : {document: documentId, words};
        this.#keeper.keep(false);
      },
      {signal},
    );
    this.#reader.addEventListener(
      'lectern-document-ready',
      () => {
        void this.#places.restore();
        this.#doLate();
      },
      {signal},
    );
  }

  /** One is about to go somewhere: where one is now is where the back button leads to. */
  leave(): void {
    this.#places.keep();
  }

  /** @param going where one has gone to since; undefined where something was merely tuned */
  changed(going: {readonly passage: PassageAddress | undefined} | undefined): void {
    this.#dropGone();
    this.#doLate();
    const fragment = this.#fragmentOf(going?.passage ?? this.#mentionSteppedTo);
    this.#keeper.keep(going !== undefined, fragment);
  }

  renderNotice(): TemplateResult | typeof nothing {
    if (this.#gone.length === 0) return nothing;
    return html`<div part="notice" role="status">
      ${this.#gone.map((sentence) => html`<p>${sentence}</p>`)}
      <button
        type="button"
        @click=${() => {
          this.#gone = [];
          this.#reader.requestUpdate();
        }}
      >${msg('Dismiss')}</button>
    </div>`;
  }

  get #page(): ReaderDefaults {
    return {panes: this.#view.own, reading: this.#pageReading};
  }

  get #state(): ReaderAddress {
    const {panes, traced} = this.#reader.store.state;
    const find = this.#late.find ?? this.#find;
    const trace = this.#late.trace ?? traced?.entity;
    const parallel = this.#late.parallel ?? this.#view.parallel;
    return {
      ...this.#view.choices,
      panes,
      reading: this.#reader.reading,
      ...(trace === undefined ? {} : {trace}),
      ...(parallel === undefined ? {} : {parallel}),
      ...(find && panes.includes(find.document) ? {find} : {}),
    };
  }

  /** Another mention of what is followed than before. */
  get #mentionSteppedTo(): PassageAddress | undefined {
    const {at} = this.#reader.store.state.traced ?? {};
    if (at === this.#at) return undefined;
    this.#at = at;
    return at && {document: at.document, passage: at.mention};
  }

  /** Without a passage it stays as it is, unless its document was closed. */
  #fragmentOf(address: PassageAddress | undefined): string {
    const {panes, index} = this.#reader.store.state;
    if (address?.passage !== undefined) return writePassage(address.document, address.passage);
    const {hash} = location;
    const isOf = (id: string): boolean => hash.startsWith(writePassage(id, ''));
    if (panes.some(isOf)) return hash;
    const its = index?.collection.documents.filter(({id}) => isOf(id)) ?? [];
    // Another reader may have it open.
    return its.length > 0 && !its.some(({id}) => isShown(id)) ? '' : hash;
  }

  #take(values: AddressValues): void {
    const wanted = readReaderAddress(values, {...this.#page, reading: this.#likedReading});
    const {panes, quiet, sparse, witnesses, reading, trace, parallel, find} = wanted;
    const searched = values.get('find') === undefined ? undefined : values.get('in');
    this.#gone = [
      ...unknownIn(values).map(sayNoChoice),
      ...(searched === undefined || panes.includes(searched) ? [] : [sayNoDocument(searched)]),
    ];
    this.#view.show(panes);
    this.#view.choices = {quiet, sparse, witnesses};
    this.#reader.reading = reading;
    this.#late = {
      ...(trace === undefined ? {} : {trace}),
      ...(parallel ? {parallel} : {}),
      ...(find ? {find} : {}),
    };
    if (trace === undefined) this.#view.endTrace();
    if (!parallel && this.#view.parallel) void this.#view.readInParallel(undefined);
    if (!find) void this.#closeFind();
    this.#reader.requestUpdate();
  }

  async #closeFind(): Promise<void> {
    const {document: id} = this.#find ?? {};
    this.#find = undefined;
    if (id !== undefined) await this.#reader.textOf(id)?.hideFind();
  }

  /** Documents that are not there are closed again, and it is said. */
  #dropGone(): void {
    const {panes} = this.#reader.store.state;
    if (!this.#view.isLoaded) return;
    const gone = panes.filter((id) => !this.#view.isKnown(id));
    if (gone.length === 0) return;
    const kept = panes.filter((id) => !gone.includes(id));
    this.#view.show(kept.length > 0 ? kept : this.#view.own);
    for (const id of gone) this.#sayGone(sayNoDocument(id));
    this.#keeper.settle();
  }

  #sayGone(sentence: string): void {
    this.#gone = [...this.#gone, sentence];
    this.#reader.requestUpdate();
  }

  /** Each as soon as the texts it is about are there. */
  #doLate(): void {
    const {trace, parallel, find} = this.#late;
    const {panes, index} = this.#reader.store.state;
    const isHere = (id: string): boolean => this.#reader.textOf(id)?.document !== undefined;
    if (trace !== undefined && index && this.#view.isLoaded) {
      this.#do(
        'trace',
        () => this.#view.trace(trace),
        msg(str`The address follows a name that is not here: “${shortened(trace)}”.`),
      );
    }
    if (parallel && panes.length > 0 && panes.every(isHere)) {
      this.#do(
        'parallel',
        () => this.#view.readInParallel(parallel),
        msg('The address asks for parallel reading, for which there is nothing here.'),
      );
    }
    if (find && isHere(find.document)) {
      this.#do('find', async () => {
        await this.#reader.textOf(find.document)?.showFind(find.words);
        return true;
      });
    }
  }

  /** Until it is done it is in the address as it was; then what came of it is. */
  #do(name: keyof Late, work: () => Promise<boolean>, gone?: string): void {
    const wanted = this.#late[name];
    if (this.#begun.has(wanted)) return;
    this.#begun.add(wanted);
    void work()
      .catch(() => false)
      .then((isDone) => {
        this.#begun.delete(wanted);
        if (this.#late[name] !== wanted) return;
        const {[name]: _done, ...rest} = this.#late;
        this.#late = rest;
        if (!isDone && gone) this.#sayGone(gone);
        this.#keeper.settle();
      });
  }
}

function isShown(documentId: string): boolean {
  const text = `lectern-text[document-id="${CSS.escape(documentId)}"]:not([hidden])`;
  return document.querySelector(text) !== null;
}

function sayNoDocument(id: string): string {
  return msg(str`The address names a document that is not here: “${shortened(id)}”.`);
}
