import {ContextProvider} from '@lit/context';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {msg} from '../../core/words/msg.js';
import {nextFrame} from '../../render/window/next-frame.js';
import {templateAddresses} from '../../state/addresses.js';
import {readerContext} from '../../state/context.js';
import {ReaderStore} from '../../state/reader-store.js';
import {addressList} from '../address-list.js';
import {AnnotateOnDemand} from '../annotate-on-demand.js';
import {LecternElement} from '../lectern-element.js';
import type {LecternText} from '../lectern-text/lectern-text.js';
import {isMeantFor} from '../meant-for.js';
import {isPlainKey} from '../plain-key.js';
import {readerKeys} from '../reader-keys.js';
import {renderLoad, renderProblems} from '../render-load.js';
import {AddressOnDemand} from './address/address-on-demand.js';
import {BesideOnDemand} from './beside/beside-on-demand.js';
import {connectCards} from './connect-cards.js';
import {EmbedOnDemand} from './embed-on-demand.js';
import {Folding} from './folding.js';
import {Going} from './going.js';
import {styles} from './lectern-reader.styles.js';
import {PageImages} from './page-images.js';
import {PaneTexts} from './pane-texts.js';
import {ParallelOnDemand} from './parallel/parallel-on-demand.js';
import {PartsOnDemand} from './parts-on-demand.js';
import {PrerenderedParts} from './prerendered-parts.js';
import {PrintOnDemand} from './print/print-on-demand.js';
import {ReaderCollection} from './reader-collection.js';
import {type FrontPane, ReaderControls} from './reader-controls.js';
import {ReadingChoices} from './reading-choices.js';
import {renderPane} from './render-pane.js';
import {renderTabs} from './render-tabs.js';
import {SettingsOnDemand} from './settings/settings-on-demand.js';
import {TraceOnDemand} from './trace/trace-on-demand.js';

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
 * @csspart notice - what a shared address asks for and is not here
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

  /**
   * Let readers set size, face, colours and the like: of this element, or with the value `page` of
   * the whole page. What they choose is kept in their browser.
   */
  @property() settings: 'page' | '' | undefined;

  /** In print, set the pages: margins, title and shelfmark at the head, numbers at the foot. */
  @property({type: Boolean}) paged = false;

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

  /** Only some of the text in front is on the page. */
  @state() private _isLong = false;

  /** The store every element inside follows. */
  readonly store: ReaderStore = new ReaderStore();

  readonly #texts = new PaneTexts(this);
  readonly #parts = new PrerenderedParts(this);
  readonly #images = new PageImages(this, {
    fetchFacsimile: (id) => this.textOf(id)?.source?.facsimile?.(),
    reveal: (id, part) => void this.#texts.reveal(id, part),
  });
  readonly #annotating = new AnnotateOnDemand(this);
  readonly #beside = new BesideOnDemand(this);
  readonly #embedding = new EmbedOnDemand(this);
  readonly #settings = new SettingsOnDemand(this);
  readonly #printing = new PrintOnDemand(this);
  readonly #choices = new ReadingChoices(() => this.requestUpdate());
  readonly #collection = new ReaderCollection(this);
  readonly #parallel = new ParallelOnDemand(this);
  readonly #going = new Going(this, {
    texts: this.#texts,
    bringToFront: (id) => this.#bringToFront(id),
    leave: (passage) => this.#address.leave(passage),
  });
  readonly #tracing = new TraceOnDemand(this, {
    reveal: (id, part) => this.#texts.reveal(id, part),
    bringToFront: (id) => this.#bringToFront(id),
    leave: () => this.#address.leave(),
  });
  readonly #address: AddressOnDemand = new AddressOnDemand(this, {
    own: () => this.#own,
    collection: this.#collection,
    choices: this.#choices,
    going: this.#going,
    tracing: this.#tracing,
    parallel: this.#parallel,
  });
  readonly #controls = new ReaderControls(this, {
    annotating: this.#annotating,
    beside: this.#beside,
    choices: this.#choices,
    embedding: this.#embedding,
    parallel: this.#parallel,
    printing: this.#printing,
    settings: this.#settings,
    tracing: this.#tracing,
  });
  /** What is open while nobody has chosen: what the page asks for, or else what there is. */
  #own: readonly string[] = [];
  #connection: AbortController | undefined;

  constructor() {
    super();
    new PartsOnDemand(this);
    new Folding(this);
    new ContextProvider(this, {context: readerContext, initialValue: this.store});
  }

  /** A prerendered page can be read already: its words are painted before it is drawn over. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated && this.renderRoot.hasChildNodes()) await nextFrame();
    await super.scheduleUpdate();
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
    this.#going.connect(signal);
    // The folds of a pane speak of its text, which may come after them.
    this.addEventListener('lectern-document-ready', () => this.requestUpdate(), {signal});
    const onWindow = (): void => {
      this._isLong = this.#textInFront?.isWhole === false;
      if (this.#choices.now.sparse) void this.#tracing.thinOut();
    };
    // It does not bubble: whoever holds a text sees it on its way down.
    this.addEventListener('lectern-window-change', onWindow, {signal, capture: true});
    document.addEventListener('keydown', (event) => this.#onKey(event), {signal});
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
    connectCards(this, signal);
    this.#address.connect(signal);
    this.#printing.connect(signal);
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
    if (changed.has('settings')) void this.#settings.apply();
    if (changed.has('documents')) {
      this.#own = addressList(this.documents);
      this.#going.show(this.#own);
    }
    const found = this.#collection.follow();
    const {index, panes} = this.store.state;
    const isUnsaid = addressList(this.documents).length === 0;
    if (found && found.length > 0 && isUnsaid) {
      this.#own = found;
      if (!panes.some((id) => index?.document(id))) this.#going.show(found);
    }
    this._front = Math.min(this._front, Math.max(0, this.store.state.panes.length - 1));
    this._isLong = this.#textInFront?.isWhole === false;
  }

  protected override updated(): void {
    const {panes, index, addresses} = this.store.state;
    this.#texts.arrange(panes, {reading: this.reading, ...this.#choices.now});
    if (this.#choices.now.sparse) void this.#tracing.thinOut();
    this.#parts.arrange(panes);
    if (index) this.#parts.fillRecords(panes, index, addresses);
    this.#parallel.arranged();
    this.#address.changed();
  }

  /** Opens documents side by side, first to last; at most three. */
  open(...documents: string[]): void {
    this.#going.open(documents);
  }

  /** The text element of a document that is open. */
  textOf(documentId: string): LecternText | undefined {
    return this.#texts.find(documentId);
  }

  /** Fetches the collection or the files again. */
  reload(): void {
    this.#collection.reload();
  }

  /** Where a file of the collection lies. */
  addressOf(file: string): string {
    return this.#collection.addressOf(file);
  }

  #bringToFront(documentId: string): void {
    this.#setFront(Math.max(0, this.store.state.panes.indexOf(documentId)));
  }

  #setFront(at: number): void {
    const {panes} = this.store.state;
    const [from = '', to = ''] = [panes[this._front], panes[at]];
    void this.#texts.exchange(from, to, this.#parallel.pair !== undefined);
    this._front = at;
  }

  /** `c` gives a clean page and takes it away again, `/` finds in the text. */
  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || !isMeantFor(this, event)) return;
    if (isPlainKey(event, readerKeys.clean)) this.#choices.toggleClean();
    if (this.settings !== undefined && isPlainKey(event, readerKeys.settings))
      void this.#settings.show();
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

  /** Whether what cards say is printed as notes. */
  get printsNotes(): boolean {
    return this.#settings.printsNotes;
  }

  /** Two texts that are read in parallel: they are printed so. */
  get printedPair(): ParallelOnDemand['pair'] {
    return this.#parallel.pair;
  }

  get #textInFront(): LecternText | undefined {
    const text = this.#texts.find(this.store.state.panes[this._front] ?? '');
    return text?.document ? text : undefined;
  }

  get #front(): FrontPane {
    const id = this.store.state.panes[this._front] ?? '';
    return {id, text: this.#textInFront, isLong: this._isLong, isSelecting: this._selecting};
  }

  protected override render(): TemplateResult {
    const {index, panes, addresses, own} = this.store.state;
    const {state} = this.#collection;
    const words = {
      failed: msg('The documents cannot be shown.'),
      loading: msg('Loading the documents…'),
    };
    const isEmpty = panes.length === 0 && (state.state === 'ready' || state.state === 'empty');
    return html`
      ${this.bare ? nothing : this.#controls.render(this.#front)} ${this.#parallel.bar ?? nothing}
      ${state.state === 'empty' ? nothing : renderLoad(this, state, words)} ${renderProblems(this, state)}
      ${this.#address.renderNotice()} ${this.#tracing.renderBar()}
      ${
        panes.length > 1
          ? renderTabs(panes, index, this._front, (at) => this.#setFront(at))
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
              witness: this.#choices.now.witnesses.get(id) ?? '',
              readAs: (witness) => this.#choices.readAs(id, witness),
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

declare global {
  interface HTMLElementTagNameMap {
    'lectern-reader': LecternReader;
  }
}
