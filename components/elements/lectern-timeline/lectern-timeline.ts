import {ContextConsumer} from '@lit/context';
import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {CollectionIndex} from '../../core/collection/collection-index.js';
import type {DatedStatement} from '../../core/collection/dated-statement.js';
import {datedStatements} from '../../core/collection/dated-statements.js';
import type {GroupBy} from '../../core/collection/group-statements.js';
import {msg} from '../../core/words/msg.js';
import {nextFrame} from '../../render/window/next-frame.js';
import {type Addresses, templateAddresses} from '../../state/addresses.js';
import {readerContext} from '../../state/context.js';
import {loadCollection} from '../../state/late-load.js';
import {SourceLoad} from '../../state/source-load.js';
import {addressList} from '../address-list.js';
import {KeptInAddress} from '../kept-in-address.js';
import {LecternElement} from '../lectern-element.js';
import {renderGone} from '../render-gone.js';
import {renderLoad, renderProblems} from '../render-load.js';
import {adoptStatements} from './adopt-statements.js';
import {styles} from './lectern-timeline.styles.js';
import {TimelineChangeEvent} from './timeline-events.js';
import type {TimelineHost, TimelineView} from './timeline-view.js';

/**
 * Dates as what they are: intervals, with their doubt, by who gives them; each leads to its passage,
 * and a table of them stands below. Open ends fade out, what is uncertain or approximate is hatched,
 * a year is as wide as a year. Dates are drawn by the Gregorian calendar and told in the source's.
 *
 * Arrow keys go from date to date, up and down from lane to lane, `+` and `-` come closer and go
 * back, `0` shows all, Page Up and Page Down move along, Enter leads to the passage.
 *
 * @element lectern-timeline
 * @slot - dates in plain HTML: each `time` or `lectern-date` in a row of a table, an item of a list or
 *     by itself; a `cite` beside it says who gives it. They stay in view until they are drawn.
 * @slot loading - words while files are on their way, in the place of ours
 * @slot error - words about files that cannot be read, in the place of ours
 * @slot empty - shown while nothing is loaded
 * @csspart filters - the form above the drawing
 * @csspart toolbar - the buttons that come closer and go along
 * @csspart drawing - the drawing, which scrolls when it is high
 * @csspart axis - the axis
 * @csspart plot - the lanes
 * @csspart readout - what is said of the date in hand
 * @csspart legend - how dates are drawn
 * @csspart count - how many dates there are
 * @csspart table - the table
 * @csspart more - the button for the rest of a long table or drawing
 * @csspart status - the line shown while files are on their way
 * @csspart progress - how much of them has come
 * @csspart problem - a message about what cannot be read
 * @csspart retry - the button to try again
 * @csspart empty - the message that there is nothing to draw
 * @cssprop --lectern-timeline-block-size - height of the drawing, as needed up to 32em by default
 * @cssprop --lectern-font-ui - face of the words
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-doubt - colour of what is doubtful
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-font-text - face of what is read
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-size-base - size of what is read
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
 * @fires lectern-document-error - a file could not be loaded or read; cancel it to say so yourself
 * @fires lectern-document-retry - the files are to be loaded again; cancel it to see to it yourself
 * @fires lectern-timeline-change - a reader looks at another stretch of time
 * @fires lectern-timeline-open - a date that leads nowhere by itself is opened (cancelable)
 * @fires lectern-navigate - a date is followed to its passage; cancel it to go there yourself
 *
 * @example
 * ```html
 * <lectern-timeline src="letters/a.xml letters/b.xml" group-by="event"></lectern-timeline>
 * <lectern-timeline from="1944" to="1945-10">
 *   <ol>
 *     <li><time datetime="1944-09">September 1944</time>: Altay is cleared <cite>Biography</cite></li>
 *   </ol>
 * </lectern-timeline>
 * ```
 */
export class LecternTimeline extends LecternElement implements TimelineHost {
  static override styles = styles;

  /** The dates to draw; goes before everything else. */
  @property({attribute: false}) statements: readonly DatedStatement[] | undefined;

  /** Addresses of raw TEI documents, parted by white space. */
  @property() src = '';

  /** Addresses of authority files, parted by white space; with `src`. */
  @property() authority = '';

  /**
   * Address of a compiled `collection.json`. Within a reader, the attribute without a value draws the
   * whole collection of that reader instead of what is open.
   */
  @property() collection: string | undefined;

  /** Ids of the documents whose dates are wanted, parted by white space; all by default. */
  @property() documents = '';

  /** Address of a document's own page, `{document}` standing for its id. */
  @property({attribute: 'read-href'}) readHref = '';

  /** Address of an entity's own page, `{entity}` standing for its id. */
  @property({attribute: 'entity-href'}) entityHref = '';

  /** What the lanes are: `document`, `event` or `kind`. */
  @property({attribute: 'group-by'}) groupBy = 'document';

  /** Where what is in view begins: a date as ISO 8601 or EDTF writes it. Empty for all. */
  @property() from = '';

  /** Where it ends. */
  @property() to = '';

  /** Title of the document whose dates alone are shown; empty for all. */
  @property() witness = '';

  /** Id of the event or person whose dates alone are shown; empty for all. */
  @property() subject = '';

  /** Keep what is shown in the page's address, so that it can be shared and gone back to. */
  @property({type: Boolean, attribute: 'url-state'}) urlState = false;

  /** Set by the element once it shows drawing and table in the place of what was prerendered. */
  @property({type: Boolean, reflect: true}) drawn = false;

  @state() private _view: TimelineView | undefined;

  @state() private _adopted: readonly DatedStatement[] = [];

  @state() private _problem = '';

  readonly #context = new ContextConsumer(this, {
    context: readerContext,
    subscribe: true,
    callback: () => this.#follow(),
  });
  readonly #source = new SourceLoad(this, (request) => {
    const authority = this.collection ? [] : addressList(this.authority);
    return loadCollection(addressList(this.collection || this.src), {...request, authority});
  });
  #connection: AbortController | undefined;
  #gathered: {readonly of: unknown; readonly statements: readonly DatedStatement[]} | undefined;

  constructor() {
    super();
    new KeptInAddress(
      this,
      {from: 'from', to: 'to', lanes: 'groupBy', by: 'witness', about: 'subject'},
      ['subject'],
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const connection = new AbortController();
    this.#connection = connection;
    this.#view?.connect(connection.signal);
    const observer = new MutationObserver(() => void this.#adopt());
    observer.observe(this, {childList: true, subtree: true, characterData: true});
    connection.signal.addEventListener('abort', () => observer.disconnect());
    this.#follow();
    if (this.hasUpdated) this.requestUpdate();
    void this.#adopt();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
  }

  protected override willUpdate(): void {
    this.#source.follow(this.#wanted);
    const statements = this.#statements;
    if (statements.length > 0 && !this._view) void this.#fetchView();
    this._view?.update({
      statements,
      groupBy: isGroupBy(this.groupBy) ? this.groupBy : 'document',
      from: this.from ?? '',
      to: this.to ?? '',
      filter: {witness: this.witness, subject: this.subject},
      addresses: this.#addresses,
    });
    // After the view has measured the page: what was prerendered is hidden by it.
    this.drawn = statements.length > 0 && this._view !== undefined;
  }

  protected override updated(): void {
    this._view?.updated();
  }

  /** For the view: a reader looks at another stretch. */
  viewChanged(from: string, to: string): void {
    if (from === this.from && to === this.to) return;
    this.from = from;
    this.to = to;
    this.dispatchEvent(new TimelineChangeEvent(from, to));
  }

  /** For the view: a reader wants to see only some of the dates. */
  filterChanged(name: 'witness' | 'subject', value: string): void {
    this[name] = value;
  }

  /** For the view: a reader wants other lanes. */
  groupChanged(by: GroupBy): void {
    this.groupBy = by;
  }

  get #view(): TimelineView | undefined {
    return this._view;
  }

  get #wanted(): string {
    if (this.statements) return '';
    return this.collection || (this.src && `${this.src}\n${this.authority}`);
  }

  /** Fetches the files again. */
  reload(): void {
    this.#source.reload();
  }

  get #addresses(): Addresses {
    const own = this.readHref || this.entityHref;
    const around = this.#context.value?.state.addresses;
    return around && !own
      ? around
      : templateAddresses(this.readHref || undefined, this.entityHref || undefined);
  }

  /** What dates are gathered from, and of which documents. */
  get #sources():
    | {readonly index: CollectionIndex; readonly documents?: readonly string[]}
    | undefined {
    const named = this.documents.split(/\s+/).filter(Boolean);
    const chosen = named.length > 0 ? {documents: named} : {};
    const loaded = this.#source.value;
    if (loaded) return {index: loaded.index, ...chosen};
    const reader = this.#context.value?.state;
    if (!reader?.index || this.src || this.collection) return undefined;
    if (this.collection === '' || named.length > 0) return {index: reader.index, ...chosen};
    return {index: reader.index, documents: reader.panes};
  }

  get #statements(): readonly DatedStatement[] {
    if (this.statements) return this.statements;
    const sources = this.#sources;
    if (!sources) return this._adopted;
    // The same list as long as nothing changes: what a reader has opened in it stays open.
    const of = JSON.stringify(sources.documents ?? null);
    const known = this.#gathered;
    if (known?.of === of && this.#index === sources.index) return known.statements;
    this.#index = sources.index;
    const statements = datedStatements(sources.index, sources.documents);
    this.#gathered = {of, statements};
    return statements;
  }

  #index: CollectionIndex | undefined;

  /** Listens to the reader around it. */
  #follow(): void {
    const signal = this.#connection?.signal;
    const store = this.#context.value;
    if (!signal || signal.aborted || !store) return;
    store.subscribe((now, before) => {
      const same =
        now.index === before.index &&
        now.panes === before.panes &&
        now.addresses === before.addresses;
      if (!same && store === this.#context.value) this.requestUpdate();
    }, signal);
    this.requestUpdate();
  }

  async #adopt(): Promise<void> {
    const adopted = await adoptStatements(this);
    if (this.isConnected) this._adopted = adopted;
  }

  async #fetchView(): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    try {
      const {TimelineView: View} = await import('./timeline-view.js');
      // What stands here is laid out in a task of its own: the view measures it at once.
      await nextFrame();
      const view = new View(this);
      if (this.#connection && !this.#connection.signal.aborted)
        view.connect(this.#connection.signal);
      this._view = view;
    } catch {
      this._problem = msg('The drawing could not be fetched. The dates stand below as they are.');
    }
  }

  #fetching = false;

  #renderProblem(): TemplateResult {
    const {state} = this.#source;
    const words = {
      failed: msg('These dates cannot be shown.'),
      loading: msg('Loading the dates…'),
    };
    return html`${state.state === 'empty' ? nothing : renderLoad(this, state, words)}
      ${renderProblems(this, state)}
      ${this._problem ? html`<div part="problem" role="alert"><p>${this._problem}</p></div>` : nothing}
      ${this.#renderGone()}`;
  }

  /** Of documents that are asked for and are not here. */
  #renderGone(): TemplateResult | typeof nothing {
    const {index} = (this.documents && !this.statements && this.#sources) || {};
    return index ? renderGone(this.documents, (id) => Boolean(index.document(id))) : nothing;
  }

  protected override render(): TemplateResult {
    const statements = this.#statements;
    const {state} = this.#source.state;
    const view = statements.length > 0 ? this._view : undefined;
    if (view) return html`${this.#renderProblem()}${view.render()}`;
    const none = state === 'ready' || this.statements !== undefined;
    return html`${this.#renderProblem()}
      ${none && statements.length === 0 ? html`<p part="empty" class="soft">${msg('There are no dates here.')}</p>` : nothing}
      <div aria-busy=${state === 'loading' ? 'true' : 'false'}><slot></slot></div>`;
  }
}

const isGroupBy = (value: string): value is GroupBy =>
  value === 'document' || value === 'event' || value === 'kind';

declare global {
  interface HTMLElementTagNameMap {
    'lectern-timeline': LecternTimeline;
  }
}
