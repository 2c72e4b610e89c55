import {ContextProvider} from '@lit/context';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {encodePath} from '../../core/tei/file-paths.js';
import type {MentionKind, Span} from '../../core/tei/tei-document.js';
import {msg} from '../../core/words/msg.js';
import {templateAddresses} from '../../state/addresses.js';
import {CardHost} from '../../state/card-host.js';
import type {CompiledEdition} from '../../state/compiled/compiled-edition.js';
import {readerContext} from '../../state/context.js';
import type {NavigateEvent} from '../../state/events.js';
import {type LoadedCollection, loadCollection, openEdition} from '../../state/late-load.js';
import {ReaderStore} from '../../state/reader-store.js';
import {SourceLoad} from '../../state/source-load.js';
import {exportParts} from '../../styles/nested-parts.js';
import {addressList} from '../address-list.js';
import {AnnotateOnDemand} from '../annotate-on-demand.js';
import {LecternElement} from '../lectern-element.js';
import type {LecternText} from '../lectern-text/lectern-text.js';
import {isPlainKey} from '../plain-key.js';
import {readerKeys} from '../reader-keys.js';
import {renderLoad, renderProblems} from '../render-load.js';
import {allKinds} from './clean-page.js';
import {EmbedOnDemand} from './embed-on-demand.js';
import {followedLink} from './followed-link.js';
import {styles} from './lectern-reader.styles.js';
import {PageImages} from './page-images.js';
import {PaneTexts} from './pane-texts.js';
import {ParallelOnDemand} from './parallel/parallel-on-demand.js';
import {PartsOnDemand} from './parts-on-demand.js';
import {PrerenderedParts} from './prerendered-parts.js';
import {renderPane} from './render-pane.js';
import {renderTabs} from './render-tabs.js';
import {renderToolbar} from './render-toolbar.js';
import {TraceOnDemand} from './trace/trace-on-demand.js';
import {readPanes, writePanes} from './url-state.js';

/** At most this many documents stand side by side. */
const mostPanes = 3;

/**
 * Documents side by side: hover a name in one pane and it lights up in the others.
 *
 * @element lectern-reader
 * @slot pane-0 - the first text, prerendered or not
 * @slot pane-1 - the second text
 * @slot pane-2 - the third text
 * @slot head-0 - what stands above the first text; made from its header when empty
 * @slot head-1 - what stands above the second text
 * @slot head-2 - what stands above the third text
 * @slot record-0 - the archival record of the first text; made from its header when empty
 * @slot record-1 - the archival record of the second text
 * @slot record-2 - the archival record of the third text
 * @slot named-0 - what comes below the first text, such as a list of those it names
 * @slot named-1 - what comes below the second text
 * @slot named-2 - what comes below the third text
 * @slot loading - words while the documents are on their way, in the place of ours
 * @slot error - words about documents that cannot be shown, in the place of ours
 * @slot empty - shown while no document is open
 * @slot footer - what is to stand below the panes
 * @csspart toolbar - the row of controls
 * @csspart parallel - the line that says how texts belong together that are read in parallel
 * @csspart status - the line shown while documents are on their way
 * @csspart progress - how much of them has come
 * @csspart problem - the message about what cannot be read
 * @csspart retry - the button to try again
 * @csspart trace - the bar about what is followed through the panes
 * @csspart marks - down the edge of a pane, where it is mentioned
 * @csspart dialog - the dialogs of contradictions and of keys
 * @csspart pane - one document with its head, record and notes
 * @cssprop --lectern-pane-block-size - height of a pane when several stand side by side
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-person - colour of persons
 * @cssprop --lectern-place - colour of places
 * @cssprop --lectern-organisation - colour of organisations
 * @cssprop --lectern-event - colour of events
 * @cssprop --lectern-date - colour of dates
 * @cssprop --lectern-font-text - face of what is read
 * @cssprop --lectern-font-ui - face of controls and labels
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-measure - longest line
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
 * @fires lectern-navigate - a link to a passage is followed (cancelable)
 * @fires lectern-document-ready - a text is on screen
 * @fires lectern-document-error - a file could not be loaded or read; cancel it to say so yourself
 * @fires lectern-document-retry - the files are to be loaded again; cancel it to see to it yourself
 * @fires lectern-mention-request - a card is asked for; cancel it to show one of your own
 * @fires lectern-trace-request - an entity is to be followed through every pane
 * @fires lectern-compare-request - passages are to be opened side by side
 * @fires lectern-card-close - the card was closed
 * @fires lectern-annotation-edit - an own annotation is to be changed
 * @fires lectern-annotation-delete - an own annotation is to be deleted
 *
 * @example
 * ```html
 * <lectern-reader src="collection.json" documents="memo biography"></lectern-reader>
 * <lectern-reader src="letters/a.xml letters/b.xml" authority="register.xml"></lectern-reader>
 * ```
 */
export class LecternReader extends LecternElement {
  static override styles = styles;

  /**
   * Address of a compiled `collection.json`, beside which the texts are sought; or addresses of raw
   * TEI files to read as one collection, parted by white space.
   */
  @property() src = '';

  /**
   * Address of the manifest of a compiled collection that is too large to be had whole: what is
   * asked about is fetched. `src` goes before it.
   */
  @property() manifest = '';

  /** The same for raw TEI files alone; `src` goes before it. */
  @property() files = '';

  /** Addresses of authority files that raw TEI files point to, parted by white space. */
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

  /** Let readers mark words and keep notes for themselves, in their browser only. */
  @property({type: Boolean, attribute: 'private-notes'}) privateNotes = false;

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

  /** Of several mentions of one entity in a paragraph, only the first is underlined. */
  @state() private _sparse = false;

  /** Only some of the text in front is on the page. */
  @state() private _isLong = false;

  /** By document, the witness whose text is read instead of the edition's. */
  @state() private _witnesses: ReadonlyMap<string, string> = new Map();

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
  readonly #tracing = new TraceOnDemand(this, {
    reveal: (id, part) => this.#texts.reveal(id, part),
    bringToFront: (id) => {
      this._front = Math.max(0, this.store.state.panes.indexOf(id));
    },
  });
  readonly #parallel = new ParallelOnDemand(this);
  readonly #source = new SourceLoad<LoadedCollection | CompiledEdition>(this, (request) =>
    this.#sources.length > 0
      ? loadCollection(this.#sources, {...request, authority: addressList(this.authority)})
      : openEdition(this.manifest, this.store, request),
  );
  #loaded: LoadedCollection | CompiledEdition | undefined;
  #connection: AbortController | undefined;

  constructor() {
    super();
    new PartsOnDemand(this);
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
        now.traced === before.traced &&
        now.addresses === before.addresses;
      if (!same) this.requestUpdate();
    }, signal);
    this.addEventListener('lectern-navigate', (event) => this.#onNavigate(event), {signal});
    this.addEventListener('click', (event) => this.#onLink(event), {signal});
    // The folds of a pane speak of its text, which may come after them.
    this.addEventListener('lectern-document-ready', () => this.requestUpdate(), {signal});
    const onWindow = (): void => {
      this._isLong = this.#textInFront?.isWhole === false;
      if (this._sparse) void this.#tracing.thinOut();
    };
    // It does not bubble: whoever holds a text sees it on its way down.
    this.addEventListener('lectern-window-change', onWindow, {signal, capture: true});
    this.addEventListener('keydown', (event) => this.#onKey(event), {signal});
    for (const use of ['pointerdown', 'focusin'] as const) {
      this.addEventListener(use, (event) => this.#onUse(event), {signal});
    }
    this.#annotating.connect(signal);
    this.#tracing.connect(signal);
    this.addEventListener(
      'lectern-select-mode',
      ({active}) => {
        this._selecting = active;
      },
      {signal},
    );
    new CardHost(this, {
      store: this.store,
      prepareCard: () => import('../lectern-card/lectern-card-define.js'),
      loadCard: async () => {
        await import('../lectern-card/lectern-card-define.js');
        const card = document.createElement('lectern-card');
        card.setAttribute('exportparts', exportParts('card'));
        this.renderRoot.append(card);
        return card;
      },
    }).connect(signal);
    if (this.urlState) {
      window.addEventListener('popstate', () => this.#openPanes(readPanes(this.#asked)), {signal});
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    this.#parallel.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('readHref') || changed.has('entityHref')) {
      const addresses = templateAddresses(this.readHref || undefined, this.entityHref || undefined);
      this.store.update({addresses});
    }
    if (changed.has('bare')) this.store.update({isReader: !this.bare});
    const sources = this.#sources;
    const raw = sources.length > 0 && `${sources.join(' ')}\n${this.authority}`;
    this.#source.follow(raw || this.manifest);
    this.#take();
    this._isLong = this.#textInFront?.isWhole === false;
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
      sparse: this._sparse,
    });
    if (this._sparse) void this.#tracing.thinOut();
    this.#parts.arrange(panes);
    if (index) this.#parts.fillRecords(panes, index, addresses);
    this.#parallel.arranged();
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
    return addressList(this.documents);
  }

  get #sources(): readonly string[] {
    return addressList(this.src || this.files);
  }

  /** Fetches the collection or the files again. */
  reload(): void {
    this.#source.reload();
  }

  #openPanes(documents: readonly string[]): void {
    const panes = [...new Set(documents)].slice(0, mostPanes);
    this._front = Math.min(this._front, Math.max(0, panes.length - 1));
    this.store.update({panes});
  }

  /** Puts what has come into the store, and opens something where nobody said what. */
  #take(): void {
    const {value} = this.#source;
    if (value === this.#loaded) return;
    this.#loaded = value;
    if (!value) return;
    const addressOf = (file: string): string => this.addressOf(file);
    if (!('index' in value)) {
      this.store.update({edition: value, addressOf});
      return;
    }
    const {index, texts, compiled} = value;
    this.store.update({index, texts, partial: undefined, addressOf});
    if (this.#asked.length > 0 || this.store.state.panes.some((id) => index.document(id))) return;
    const ids = compiled ? index.collection.documents.map(({id}) => id).slice(0, 1) : texts.keys();
    this.#openPanes([...ids]);
  }

  /** Files of a collection lie beside its `collection.json`; other files are named by address. */
  addressOf(file: string): string {
    if (!this.#loaded || ('index' in this.#loaded && !this.#loaded.compiled)) return file;
    const path = encodePath(file);
    const folder = new URL(this.src || this.manifest, this.baseURI);
    // Nothing lies beside a collection that was made on the page itself, a `blob:`.
    return URL.canParse(path, folder) ? new URL(path, folder).href : path;
  }

  #readAs(documentId: string, witness: string): void {
    const witnesses = new Map(this._witnesses);
    if (witness) witnesses.set(documentId, witness);
    else witnesses.delete(documentId);
    this._witnesses = witnesses;
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
    if (this.#goTo(document, passage, event.marked)) event.preventDefault();
  }

  /** Reveals a passage; a document not yet open takes the last pane, or a new one beside. */
  #goTo(documentId: string, passage: string | undefined, marked?: readonly Span[]): boolean {
    const {index, panes} = this.store.state;
    if (!index?.document(documentId)) return false;
    if (this.bare && !panes.includes(documentId)) return false;
    if (!panes.includes(documentId)) {
      const kept = panes.length < 2 ? panes : panes.slice(0, -1);
      this.open(...kept, documentId);
    }
    this._front = this.store.state.panes.indexOf(documentId);
    if (passage) void this.#texts.reveal(documentId, passage, marked);
    return true;
  }

  /** `c` gives a clean page and takes it away again, `/` finds in the text. */
  #onKey(event: KeyboardEvent): void {
    if (isPlainKey(event, readerKeys.clean))
      this._quiet = this._quiet.size > 0 ? new Set() : allKinds;
    const text = isPlainKey(event, readerKeys.find) ? this.#textInFront : undefined;
    if (!text) return;
    event.preventDefault();
    void text.showFind();
  }

  /** The controls are about the text that was used last. */
  #onUse(event: Event): void {
    const sections = [...this.renderRoot.querySelectorAll('.pane')];
    const at = sections.findIndex((section) => event.composedPath().includes(section));
    if (at !== -1) this._front = at;
  }

  get #textInFront(): LecternText | undefined {
    const text = this.#texts.find(this.store.state.panes[this._front] ?? '');
    return text?.document ? text : undefined;
  }

  #renderToolbar(): TemplateResult {
    const {index, panes} = this.store.state;
    const text = this.#textInFront;
    return renderToolbar({
      index,
      panes,
      most: mostPanes,
      reading: this.reading,
      quiet: this._quiet,
      going: text && {
        isLong: this._isLong,
        showContents: hasContents(text) ? () => void text.showContents() : undefined,
        showFind: () => void text.showFind(),
        print: this._isLong ? () => void text.print() : undefined,
      },
      open: (next) => this.open(...next),
      read: (reading) => {
        this.reading = reading;
      },
      quieten: (kinds) => {
        this._quiet = kinds;
      },
      sparse: this._sparse,
      thin: (sparse) => {
        this._sparse = sparse;
      },
      contradictions: this.#tracing.contradictions,
      showKeys: () => void this.#tracing.showKeys(),
      parallel: this.#parallel.offer,
      embed:
        this.embedHref && index
          ? () => void this.#embedding.show(panes[this._front] ?? '')
          : undefined,
      annotating:
        (this.annotate || this.privateNotes) && index
          ? {
              selecting: this._selecting,
              toggleKeys: () => this.#annotating.toggleKeys(),
              showOwn: this.annotate ? () => this.#annotating.showOwn() : undefined,
              showPrivate: this.privateNotes ? () => this.#annotating.showPrivate() : undefined,
            }
          : undefined,
    });
  }

  protected override render(): TemplateResult {
    const {index, panes, addresses, own} = this.store.state;
    const {state} = this.#source;
    const words = {
      failed: msg('The documents cannot be shown.'),
      loading: msg('Loading the documents…'),
    };
    const isEmpty = panes.length === 0 && (state.state === 'ready' || state.state === 'empty');
    return html`
      ${this.bare ? nothing : this.#renderToolbar()} ${this.#parallel.bar ?? nothing}
      ${state.state === 'empty' ? nothing : renderLoad(this, state, words)} ${renderProblems(this, state)}
      ${this.#tracing.renderBar()}
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
            marks: this.#tracing.renderMarks(id),
            close: () => this.open(...panes.filter((each) => each !== id)),
          }),
        )}
        ${isEmpty ? html`<slot name="empty"><p>${msg('No document is open.')}</p></slot>` : nothing}
      </div>
      <slot name="footer"></slot>
    `;
  }
}

/** A letter is seen at a glance. */
const fewPlaces = 3;

function hasContents({isWhole, article}: LecternText): boolean {
  const places = article?.querySelectorAll('[data-tei="head"], [data-tei="pb"]') ?? [];
  return !isWhole || places.length > fewPlaces;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-reader': LecternReader;
  }
}
