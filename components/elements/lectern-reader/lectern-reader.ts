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
import {loadDocument} from '../../state/load-document.js';
import {ReaderStore} from '../../state/reader-store.js';
import '../lectern-link/lectern-link-define.js';
import '../lectern-notes/lectern-notes-define.js';
import '../lectern-text/lectern-text-define.js';
import type {LecternText} from '../lectern-text/lectern-text.js';
import {styles} from './lectern-reader.styles.js';
import {PaneTexts} from './pane-texts.js';
import {renderPane} from './render-pane.js';
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
 * @csspart toolbar - the row of controls
 * @csspart pane - one document with its head, record and notes
 * @cssprop --lectern-pane-block-size - height of a pane when several stand side by side
 * @fires lectern-navigate - a link to a passage is followed (cancelable)
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

  /** On a narrow page, which pane is in front. */
  @state() private _front = 0;

  /** Kinds of mention that are not underlined; `all` for a clean page. */
  @state() private _quiet: ReadonlySet<MentionKind> = new Set();

  @state() private _problem = '';

  /** The store every element inside follows. */
  readonly store: ReaderStore = new ReaderStore();

  readonly #texts = new PaneTexts(this);
  #connection: AbortController | undefined;
  #load: AbortController | undefined;

  constructor() {
    super();
    new ContextProvider(this, {context: readerContext, initialValue: this.store});
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
    this.addEventListener('keydown', (event) => this.#onKey(event), {signal});
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
    // What is prerendered is the source's own reading; another has to be drawn.
    if (changed.has('reading')) void this.#loadTexts(this.store.state.panes);
    if (changed.has('src') || changed.has('files') || changed.has('authority')) this.#startLoad();
    if (changed.has('documents')) {
      this.#openPanes(this.urlState ? readPanes(this.#asked) : this.#asked);
    }
  }

  protected override updated(): void {
    this.#texts.arrange(this.store.state.panes, {reading: this.reading, quiet: this._quiet});
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

  /** Fetches the XML of panes that have neither prerendered nor parsed text. */
  async #loadTexts(panes: readonly string[]): Promise<void> {
    const {index} = this.store.state;
    if (!index || !this.src) return;
    for (const id of panes) {
      const record = index.document(id);
      const asPrerendered = this.reading === 'diplomatic' && this.#texts.isPrerendered(id);
      if (!record || asPrerendered || this.store.state.texts.has(id)) continue;
      const loaded = await loadDocument(this.#addressOf(record.file), {file: record.file});
      if (loaded.ok) {
        // Under the collection's id, which is not the file's own where two files share one.
        const texts = new Map(this.store.state.texts).set(id, {...loaded.document, id});
        this.store.update({texts});
      } else {
        this.#texts.fail(id, loaded.problem);
      }
    }
  }

  /** Files of a collection lie beside its `collection.json`. */
  #addressOf(file: string): string {
    const path = file.split('/').map(encodeURIComponent).join('/');
    return new URL(path, new URL(this.src, this.baseURI)).href;
  }

  /** A link of a text into another document opens it beside this one. */
  #onLink(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const path = event.composedPath();
    const link = path.find((node) => node instanceof HTMLAnchorElement && node.dataset.link);
    const text = path.find(
      (node) => node instanceof HTMLElement && node.localName === 'lectern-text',
    );
    if (!(link instanceof HTMLAnchorElement) || !(text instanceof HTMLElement)) return;
    const from = text.getAttribute('document-id') ?? '';
    const found = this.store.state.index?.link(from, link.dataset.link ?? '');
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
    if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.composedPath().some((node) => node instanceof HTMLElement && isEditable(node)))
      return;
    this._quiet = this._quiet.size > 0 ? new Set() : allKinds;
  }

  protected override render(): TemplateResult {
    const {index, panes, addresses} = this.store.state;
    return html`
      ${renderToolbar({
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
      })}
      ${this._problem ? html`<p part="problem" role="alert">${this._problem}</p>` : nothing}
      ${panes.length > 1 ? this.#renderTabs() : nothing}
      <div class="panes" data-count=${panes.length}>
        ${panes.map((id, at) =>
          renderPane({
            id,
            at,
            index,
            addresses,
            front: at === this._front,
            alone: panes.length === 1,
            close: () => this.open(...panes.filter((each) => each !== id)),
          }),
        )}
        ${panes.length === 0 ? html`<slot name="empty"><p>${msg('No document is open.')}</p></slot>` : nothing}
      </div>
    `;
  }

  /** On a narrow page the panes stand behind one another. */
  #renderTabs(): TemplateResult {
    const {index, panes} = this.store.state;
    return html`<div class="tabs" role="group" aria-label=${msg('Documents')}>
      ${panes.map(
        (id, at) => html`<button
          type="button"
          aria-pressed=${at === this._front ? 'true' : 'false'}
          @click=${() => {
            this._front = at;
          }}
        >
          ${index?.document(id)?.header.title ?? id}
        </button>`,
      )}
    </div>`;
  }
}

const allKinds: ReadonlySet<MentionKind> = new Set([
  'person',
  'place',
  'organisation',
  'event',
  'object',
  'work',
  'term',
  'name',
  'date',
]);

function isEditable(element: HTMLElement): boolean {
  return element.isContentEditable || /^(input|textarea|select)$/.test(element.localName);
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-reader': LecternReader;
  }
}
