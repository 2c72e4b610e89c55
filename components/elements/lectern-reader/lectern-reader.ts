import {ContextProvider} from '@lit/context';
import {msg} from '@lit/localize';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {CollectionIndex} from '../../core/collection/collection-index.js';
import type {MentionKind} from '../../core/tei/tei-document.js';
import {sayProblem} from '../../core/xml/xml-problem.js';
import {templateAddresses} from '../../state/addresses.js';
import {CardHost} from '../../state/card-host.js';
import {readerContext} from '../../state/context.js';
import type {NavigateEvent} from '../../state/events.js';
import {fetchCollection} from '../../state/fetch-collection.js';
import {loadCollection} from '../../state/load-collection.js';
import {ReaderStore} from '../../state/reader-store.js';
import '../lectern-link/lectern-link-define.js';
import '../lectern-notes/lectern-notes-define.js';
import '../lectern-text/lectern-text-define.js';
import type {LecternText} from '../lectern-text/lectern-text.js';
import {AnnotateOnDemand} from './annotate-on-demand.js';
import {allKinds, isPlainKey} from './clean-page.js';
import {EmbedOnDemand} from './embed-on-demand.js';
import {followedLink} from './followed-link.js';
import {styles} from './lectern-reader.styles.js';
import {loadPaneTexts} from './load-pane-texts.js';
import {PageImages} from './page-images.js';
import {PaneTexts} from './pane-texts.js';
import {PrerenderedParts} from './prerendered-parts.js';
import {renderPane} from './render-pane.js';
import {renderTabs} from './render-tabs.js';
import {renderToolbar} from './render-toolbar.js';
import {readPanes, writePanes} from './url-state.js';

/** At most this many documents stand side by side. */
const mostPanes = 3;

/**
 * Documents side by side: hover a name in one pane and it lights up in the others.
 *
 * @element lectern-reader
 * @slot pane-0 - the first text, prerendered or not; `pane-1` and `pane-2` likewise
 * @slot head-0 - what stands above the first text; made from its header when empty
 * @slot record-0 - the archival record of the first text; made from its header when empty
 * @slot named-0 - what comes below the first text, such as a list of those it names
 * @csspart toolbar - the row of controls
 * @csspart pane - one document with its head, record and notes
 * @cssprop --lectern-pane-block-size - height of a pane when several stand side by side
 * @fires lectern-navigate - a link to a passage is followed (cancelable)
 * @fires lectern-annotation-edit - an own annotation is to be changed
 * @fires lectern-annotation-delete - an own annotation is to be deleted
 *
 * @example
 * ```html
 * <lectern-reader src="collection.json" documents="memo biography"></lectern-reader>
 * <lectern-reader files="letters/a.xml letters/b.xml" authority="register.xml"></lectern-reader>
 * ```
 */
export class LecternReader extends LitElement {
  static override styles = styles;

  /** Address of a compiled `collection.json`; the texts are sought beside it. */
  @property() src = '';

  /** Addresses of raw TEI files to read as one collection, parted by white space. */
  @property() files = '';

  /** Addresses of authority files, parted by white space; with `files`. */
  @property() authority = '';

  /** Ids of the documents to show, parted by white space. */
  @property() documents = '';

  /** Address of a document's own page, `{document}` standing for its id. */
  @property({attribute: 'read-href'}) readHref = '';

  /** Address of an entity's own page, `{entity}` standing for its id. */
  @property({attribute: 'entity-href'}) entityHref = '';

  /** Which member of a `choice` is read. */
  @property() reading: 'diplomatic' | 'normalised' = 'diplomatic';

  /** Keep what is open in the page's address, so that it can be shared and gone back to. */
  @property({type: Boolean, attribute: 'url-state'}) urlState = false;

  /** Only what is read, without the row of controls; links into other documents leave the page. */
  @property({type: Boolean}) bare = false;

  /** Let readers make annotations of their own: by a selection, or with the keys `m` and `v`. */
  @property({type: Boolean}) annotate = false;

  /** IRI before a document's file path, by which annotations call the documents. */
  @property({attribute: 'source-base'}) sourceBase = '';

  /** Address of a document's page for frames, `{document}` standing for its id: how to embed is said. */
  @property({attribute: 'embed-href'}) embedHref = '';

  /** Address of the one-file bundle, for pages that embed a document with it. */
  @property({attribute: 'embed-script'}) embedScript = '';

  /** Subresource Integrity of that bundle. */
  @property({attribute: 'embed-integrity'}) embedIntegrity = '';

  /** Address of the site's root: its scripts, and a local server that keeps annotations in files. */
  @property({attribute: 'journal-root'}) journalRoot = '';

  /** Address of a container of a W3C annotation server, where annotations are to be kept instead. */
  @property({attribute: 'annotation-server'}) annotationServer = '';

  /** Name under which annotations are made; asked for once where nobody says it. */
  @property() annotator = '';

  /** Words are being selected with keys. */
  @state() private _selecting = false;

  /** On a narrow page, which pane is in front. */
  @state() private _front = 0;

  /** Kinds of mention that are not underlined; `all` for a clean page. */
  @state() private _quiet: ReadonlySet<MentionKind> = new Set();

  /** By document, the witness whose text is read instead of the edition's. */
  @state() private _witnesses: ReadonlyMap<string, string> = new Map();

  @state() private _problem = '';

  /** The store every element inside follows. */
  readonly store: ReaderStore = new ReaderStore();

  readonly #texts = new PaneTexts(this);
  readonly #parts = new PrerenderedParts(this);
  readonly #images = new PageImages(this, {
    facsimileOf: (id) => this.store.state.index?.document(id)?.facsimile,
    reveal: (id, part) => void this.#texts.reveal(id, part),
  });
  readonly #annotating = new AnnotateOnDemand(this);
  readonly #embedding = new EmbedOnDemand(this);
  #connection: AbortController | undefined;
  #load: AbortController | undefined;

  constructor() {
    super();
    new ContextProvider(this, {context: readerContext, initialValue: this.store});
  }

  /** A declarative shadow root kept the place of what is drawn from here on. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const {signal} = this.#connection;
    // What is lit changes with every name the pointer crosses, and concerns the texts alone.
    this.store.subscribe((now, before) => {
      const same =
        now.index === before.index &&
        now.panes === before.panes &&
        now.addresses === before.addresses;
      if (!same) this.requestUpdate();
    }, signal);
    this.addEventListener('lectern-navigate', (event) => this.#onNavigate(event), {signal});
    this.addEventListener('click', (event) => this.#onLink(event), {signal});
    // The folds of a pane speak of its text, which may come after them.
    this.addEventListener('lectern-document-ready', () => this.requestUpdate(), {signal});
    this.addEventListener('keydown', (event) => this.#onKey(event), {signal});
    this.#annotating.connect(signal);
    this.addEventListener(
      'lectern-select-mode',
      ({active}) => {
        this._selecting = active;
      },
      {signal},
    );
    new CardHost(this, {
      store: this.store,
      loadCard: async () => {
        await import('../lectern-card/lectern-card-define.js');
        const card = document.createElement('lectern-card');
        this.renderRoot.append(card);
        return card;
      },
    }).connect(signal);
    if (this.urlState) {
      window.addEventListener('popstate', () => this.#openPanes(readPanes(this.#asked)), {signal});
    }
    if (this.hasUpdated) this.#startLoad();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    this.#load?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('readHref') || changed.has('entityHref')) {
      const addresses = templateAddresses(this.readHref || undefined, this.entityHref || undefined);
      this.store.update({addresses});
    }
    if (changed.has('reading')) void this.#loadTexts(this.store.state.panes);
    if (changed.has('src') || changed.has('files') || changed.has('authority')) this.#startLoad();
    if (changed.has('documents')) {
      this.#openPanes(this.urlState ? readPanes(this.#asked) : this.#asked);
    }
  }

  protected override updated(): void {
    const {panes, index, addresses} = this.store.state;
    this.#texts.arrange(panes, {
      reading: this.reading,
      witnesses: this._witnesses,
      quiet: this._quiet,
    });
    this.#parts.arrange(panes);
    if (index) this.#parts.fillRecords(panes, index, addresses);
  }

  /** Opens documents side by side, first to last; at most three. */
  open(...documents: string[]): void {
    this.#openPanes(documents);
    if (this.urlState) writePanes(this.store.state.panes, this.#asked);
  }

  /** The text element of a document that is open. */
  textOf(documentId: string): LecternText | undefined {
    return this.#texts.find(documentId);
  }

  get #asked(): readonly string[] {
    return this.documents.split(/\s+/).filter(Boolean);
  }

  #openPanes(documents: readonly string[]): void {
    const panes = [...new Set(documents)].slice(0, mostPanes);
    this._front = Math.min(this._front, Math.max(0, panes.length - 1));
    this.store.update({panes});
    void this.#loadTexts(panes);
  }

  #startLoad(): void {
    this.#load?.abort();
    if (!this.isConnected || !(this.src || this.files)) return;
    const load = new AbortController();
    this.#load = load;
    this._problem = '';
    void this.#loadAll(load.signal).catch((error: unknown) => {
      if (!load.signal.aborted) this._problem = String(error);
    });
  }

  async #loadAll(signal: AbortSignal): Promise<void> {
    if (this.src) {
      const fetched = await fetchCollection(this.src, signal);
      if (signal.aborted) return;
      if (fetched.ok) this.store.update({index: new CollectionIndex(fetched.collection)});
      else this._problem = fetched.message;
    } else {
      const list = (value: string): string[] => value.split(/\s+/).filter(Boolean);
      const authority = list(this.authority);
      const loaded = await loadCollection(list(this.files), {authority, signal});
      if (signal.aborted) return;
      this._problem = loaded.failures.map(sayProblem).join('\n');
      this.store.update({index: loaded.index, texts: loaded.texts});
      if (this.#asked.length === 0) this.#openPanes([...loaded.texts.keys()]);
    }
    await this.#loadTexts(this.store.state.panes);
  }

  /** What is prerendered is the source's own reading; another has to be drawn from the XML. */
  async #loadTexts(panes: readonly string[]): Promise<void> {
    if (!this.src) return;
    await loadPaneTexts(this.store, {
      panes,
      addressOf: (file) => this.addressOf(file),
      isThere: (id) =>
        this.reading === 'diplomatic' && !this._witnesses.has(id) && this.#texts.isPrerendered(id),
      fail: (id, problem) => this.#texts.fail(id, problem),
    });
  }

  /** Files of a collection lie beside its `collection.json`; other files are named by address. */
  addressOf(file: string): string {
    if (!this.src) return file;
    const path = file.split('/').map(encodeURIComponent).join('/');
    const folder = new URL(this.src, this.baseURI);
    // Nothing lies beside a collection that was made on the page itself, a `blob:`.
    return URL.canParse(path, folder) ? new URL(path, folder).href : path;
  }

  #readAs(documentId: string, witness: string): void {
    const witnesses = new Map(this._witnesses);
    if (witness) witnesses.set(documentId, witness);
    else witnesses.delete(documentId);
    this._witnesses = witnesses;
    void this.#loadTexts([documentId]);
  }

  /** A link of a text into another document opens it beside this one. */
  #onLink(event: MouseEvent): void {
    const link = followedLink(event);
    const found = link && this.store.state.index?.link(link.document, link.id);
    if (found?.state === 'resolved' && this.#goTo(found.to.document, found.to.passage)) {
      event.preventDefault();
    }
  }

  #onNavigate(event: NavigateEvent): void {
    const {document, passage} = event.address;
    if (this.#goTo(document, passage)) event.preventDefault();
  }

  /** Reveals a passage; a document not yet open takes the last pane, or a new one beside. */
  #goTo(documentId: string, passage: string | undefined): boolean {
    const {index, panes} = this.store.state;
    if (!index?.document(documentId)) return false;
    if (this.bare && !panes.includes(documentId)) return false;
    if (!panes.includes(documentId)) {
      const kept = panes.length < 2 ? panes : panes.slice(0, -1);
      this.open(...kept, documentId);
    }
    this._front = this.store.state.panes.indexOf(documentId);
    if (passage) void this.#texts.reveal(documentId, passage);
    return true;
  }

  /** `c` gives a clean page and takes it away again. */
  #onKey(event: KeyboardEvent): void {
    if (isPlainKey(event, 'c')) this._quiet = this._quiet.size > 0 ? new Set() : allKinds;
  }

  #renderToolbar(): TemplateResult {
    const {index, panes} = this.store.state;
    return renderToolbar({
      index,
      panes,
      most: mostPanes,
      reading: this.reading,
      quiet: this._quiet,
      open: (next) => this.open(...next),
      read: (reading) => {
        this.reading = reading;
      },
      quieten: (kinds) => {
        this._quiet = kinds;
      },
      embed:
        this.embedHref && index
          ? () => void this.#embedding.show(panes[this._front] ?? '')
          : undefined,
      annotating:
        this.annotate && index
          ? {
              selecting: this._selecting,
              toggleKeys: () => this.#annotating.toggleKeys(),
              showOwn: () => this.#annotating.showOwn(),
            }
          : undefined,
    });
  }

  protected override render(): TemplateResult {
    const {index, panes, addresses, own} = this.store.state;
    return html`
      ${this.bare ? nothing : this.#renderToolbar()}
      ${this._problem ? html`<p part="problem" role="alert">${this._problem}</p>` : nothing}
      ${
        panes.length > 1
          ? renderTabs(panes, index, this._front, (at) => {
              this._front = at;
            })
          : nothing
      }
      <div class="panes" data-count=${panes.length}>
        ${panes.map((id, at) =>
          renderPane({
            id,
            at,
            index,
            addresses,
            own,
            front: at === this._front,
            alone: panes.length === 1,
            bare: this.bare,
            recordIsThere: this.#parts.hasRecord(id),
            images: (record) => this.#images.render(record, this.addressOf(record.file)),
            tools: {
              witness: this._witnesses.get(id) ?? '',
              readAs: (witness) => this.#readAs(id, witness),
              text: this.#texts.find(id),
              source: this.addressOf(index?.document(id)?.file ?? ''),
            },
            close: () => this.open(...panes.filter((each) => each !== id)),
          }),
        )}
        ${panes.length === 0 ? html`<slot name="empty"><p>${msg('No document is open.')}</p></slot>` : nothing}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-reader': LecternReader;
  }
}
