import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {msg} from '../../core/words/msg.js';
import {knownAnnotator, rememberAnnotator} from '../../state/annotator-name.js';
import type {DecisionStore} from '../../state/journal/decision-store.js';
import {openReview} from '../../state/review/open-review.js';
import type {ReviewSession} from '../../state/review/review-session.js';
import {downloadText} from '../download-text.js';
import {LecternElement} from '../lectern-element.js';
import {AgreementPanel} from './agreement-panel.js';
import {BulkAcceptance} from './bulk-acceptance.js';
import {ItemEditor} from './item-editor.js';
import {KeyCommands} from './key-commands.js';
import {styles} from './lectern-review.styles.js';
import {PassageInView} from './passage-in-view.js';
import {QueueScroll} from './queue-scroll.js';
import {Reattachment} from './reattachment.js';
import {renderActions} from './render-actions.js';
import type {Comparison} from './render-agreement.js';
import {renderEvidence, sayItem} from './render-evidence.js';
import {renderFilters} from './render-filters.js';
import {renderHead} from './render-head.js';
import {renderKeys} from './render-keys.js';
import {renderQueue} from './render-queue.js';
import type {ReviewAction} from './review-keys.js';
import {TextWriting} from './text-writing.js';

/**
 * A queue of annotations to decide on, one key each, with everything there is to see before: the
 * passage in its place, the TEI it would become, the record of the entity, what others say, and the
 * same words elsewhere. A decision is kept for good before the next item shows.
 *
 * @element lectern-review
 * @slot empty - shown while there is no address of a text
 * @csspart head - title, progress and the state of the review
 * @csspart queue - the list of items; the current one has `aria-current="true"`
 * @csspart evidence - what there is to see of the current item
 * @csspart block - the whole block the passage stands in, with its other marks
 * @csspart actions - the buttons
 * @csspart problem - what could not be read or kept
 * @cssprop --lectern-review-block-size - height of the list and of the evidence
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-lit - ground of what is pointed at or chosen
 * @cssprop --lectern-font-text - face of what is read
 * @cssprop --lectern-font-ui - face of controls and labels
 * @cssprop --lectern-font-code - face of source code
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-size-base - size of what is read
 * @cssprop --lectern-size-large - size of headings
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-measure - longest line
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
 *
 * @example
 * ```html
 * <lectern-review
 *   text="letters/memo.xml"
 *   src="annotations/memo.jsonld"
 *   authority="letters/people.xml"
 *   reviewer="Sofia"
 * ></lectern-review>
 * ```
 */
export class LecternReview extends LecternElement {
  static override styles = styles;

  /** Address of the TEI text. */
  @property() text = '';

  /** Addresses of annotation files, parted by white space. */
  @property() src = '';

  /** Addresses of authority files, parted by white space. */
  @property() authority = '';

  /** Absolute IRI by which annotations call the text; its address by default. */
  @property() source = '';

  /** Path of the decisions below `annotations/`, without ending: `altay/osman-batur`. */
  @property() path = '';

  /** Address of the site's root, behind which a local server keeps decisions in files. */
  @property() root = '';

  /** Name under which decisions are kept. */
  @property() reviewer = '';

  /** Take keys from the whole page, for a page that is nothing but the review. */
  @property({type: Boolean, attribute: 'page-keys'}) pageKeys = false;

  /** Hide what others say until this reviewer has decided. */
  @property({type: Boolean}) blind = false;

  @state() private _session: ReviewSession | undefined;

  @state() private _store: DecisionStore | undefined;

  @state() private _reason = '';

  @state() private _showsKeys = false;

  @state() private _annotators: Comparison = {annotators: [], ratings: []};

  @state() private _problem = '';

  @query('.queue') private _queue!: HTMLElement | null;

  @query('#reason') private _reasonField!: HTMLInputElement | null;

  readonly #scroll = new QueueScroll(this, () => this._queue);
  readonly #editor = new ItemEditor(this);
  readonly #agreement = new AgreementPanel(this);
  readonly #bulk = new BulkAcceptance(this);
  readonly #reattachment = new Reattachment(this);
  readonly #writing = new TextWriting(this, () => this._store);
  #opening: AbortController | undefined;
  /** A dialog is about to open: keys are not meant for the list any more. */
  #opens = false;

  constructor() {
    super();
    new PassageInView(this);
    new KeyCommands(this, {
      wholePage: () => this.pageKeys,
      paused: () => this.#opens || this.#editor.isOpen || this.#bulk.isOpen || this.#writing.isOpen,
      act: (action) => this.#act(action),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.reviewer ||= knownAnnotator();
    if (this.hasUpdated) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  /**
   * The desk takes the keys, and gets them back when a field of it is left. Not the element itself:
   * Tab passes over all that is in a shadow root whose host has `tabindex="-1"`.
   */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.desk')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asked = ['text', 'src', 'authority', 'source', 'path', 'root'] as const;
    if (asked.some((name) => changed.has(name))) this.#open();
  }

  protected override updated(): void {
    const session = this._session;
    if (session) this.#scroll.keepInView(session.items.placeOf(session.current), session.current);
  }

  /** The review that is open, for a page that shows it in another way. */
  get session(): ReviewSession | undefined {
    return this._session;
  }

  #open(): void {
    this.#close();
    if (!this.isConnected || !this.text) return;
    const opening = new AbortController();
    this.#opening = opening;
    void this.#openAll(opening.signal).catch((error: unknown) => {
      if (!opening.signal.aborted) {
        this._problem = error instanceof Error ? error.message : String(error);
      }
    });
  }

  #close(): void {
    this.#opening?.abort();
    this._session = undefined;
    this.#editor.close();
    this.#bulk.close();
    this._problem = '';
  }

  async #openAll(signal: AbortSignal): Promise<void> {
    const opened = await openReview(
      {
        text: this.text,
        source: this.source,
        annotations: this.src,
        authority: this.authority,
        path: this.path,
        root: this.root,
        base: this.baseURI,
      },
      () => this.reviewer,
    );
    if (!opened.ok) {
      if (!signal.aborted) this._problem = opened.message;
      return;
    }
    const {store, desk, session, order} = opened;
    signal.addEventListener('abort', () => desk.close());
    if (signal.aborted) return desk.close();
    store.watch(() => this.requestUpdate(), signal);
    session.subscribe(() => this.requestUpdate(), signal);
    this._store = store;
    this._session = session;
    await session.open(order, signal);
    const ratings = await desk.ratings();
    if (!signal.aborted) this._annotators = ratings;
  }

  #act(action: ReviewAction): void {
    const session = this._session;
    if (!session) return;
    if (typeof action === 'object') {
      this.#chooseCandidate(action.candidate);
      return;
    }
    switch (action) {
      case 'accept':
        this.#decide('accepted');
        return;
      case 'reject':
        this.#decide('rejected');
        return;
      case 'defer':
        this.#decide('deferred');
        return;
      case 'undo':
        void session.undo();
        return;
      case 'next':
      case 'previous':
        void session.move(action === 'next' ? 1 : -1);
        return;
      case 'edit':
        this.#openWhenSettled(session, () => this.#editor.open());
        return;
      case 'alike':
        this.#openWhenSettled(session, () => this.#bulk.open());
        return;
      case 'reason':
        this._reasonField?.focus();
        return;
      case 'filter':
        this.renderRoot.querySelector<HTMLElement>('#words')?.focus();
        return;
      case 'keys':
        this._showsKeys = !this._showsKeys;
        return;
    }
  }

  #decide(verdict: 'accepted' | 'rejected' | 'deferred'): void {
    void this._session?.decide(verdict, this.takeReason());
  }

  #chooseCandidate(number: number): void {
    void this._session?.amend(({candidates}) => {
      const chosen = candidates.length > 1 ? candidates[number - 1] : undefined;
      return chosen && {entity: chosen.value};
    }, this.takeReason());
  }

  /** @param item the one whose candidate it is */
  #choose(value: string, item: string): void {
    void this._session?.amend(
      ({row}) => (row.id === item ? {entity: value} : undefined),
      this.takeReason(),
    );
  }

  /** Opens what is about the current item once all keys before it have had their effect. */
  #openWhenSettled(session: ReviewSession, open: () => void): void {
    const {settled} = session;
    if (!settled) {
      open();
      return;
    }
    this.#opens = true;
    void settled.then(() => {
      this.#opens = false;
      if (session === this._session) open();
    });
  }

  /** The reason that was typed, for the decision about to be made; it is used up by that. */
  takeReason(): string | undefined {
    const reason = this._reason.trim();
    this._reason = '';
    return reason || undefined;
  }

  async #exportDecisions(): Promise<void> {
    const lines = await this._session?.exportLines();
    if (lines === undefined) return;
    const name = (this.path || this.text).split('/').at(-1) ?? 'review';
    const file = `${name.replace(/\.xml$/, '')}.decisions.jsonl`;
    downloadText(lines, file, 'application/x-ndjson');
  }

  async #importDecisions(file: File): Promise<void> {
    await this._store?.importLines?.(await file.text(), file.name);
    this.#open();
  }

  protected override render(): TemplateResult {
    const session = this._session;
    if (!this.text) return html`<slot name="empty"></slot>`;
    if (this._problem) return html`<p part="problem" role="alert">${this._problem}</p>`;
    if (!session || session.loading)
      return html`<p class="loading" role="status">${msg('Reading …')}</p>`;
    const {evidence} = session;
    return html`
      ${renderHead(session, {
        reviewer: this.reviewer,
        blind: this.blind,
        store: this._store,
        rename: (name) => {
          this.reviewer = name;
          rememberAnnotator(name);
        },
        blindfold: (blind) => {
          this.blind = blind;
        },
        write: () => void this.#writing.plan(),
        take: (file) => void this.#importDecisions(file),
        give: () => void this.#exportDecisions(),
      })}
      <div class="desk" tabindex="-1">
        <div class="side">
          ${renderFilters(session, {blind: this.blind})}
          <div class="queue" data-scrolls @scroll=${() => this.#scroll.onScroll()}>
            ${renderQueue(session, this.#scroll.window, (id) => void session.goTo(id))}
            ${session.items.queue.length === 0 ? html`<p class="empty">${msg('Nothing fits these filters.')}</p>` : nothing}
          </div>
          ${this.blind ? nothing : this.#agreement.render(this._annotators, session)}
        </div>
        <section class="evidence" part="evidence" aria-label=${msg('Evidence')}>
          ${
            evidence
              ? html`${this.#editor.render(session, evidence)}
                ${renderEvidence(session, evidence, {
                  blind: this.blind,
                  reattach: this.#reattachment.render(evidence),
                  choose: (value) => this.#choose(value, evidence.row.id),
                  go: (id) => void session.goTo(id),
                })}`
              : html`<p class="empty">${msg('Nothing is left to decide.')}</p>`
          }
        </section>
      </div>
      ${renderActions(session, {
        reason: this._reason,
        setReason: (reason) => {
          this._reason = reason;
        },
        act: (action) => this.#act(action),
      })}
      ${this.#bulk.render()} ${this.#writing.render()}
      ${
        this._showsKeys
          ? renderKeys(() => {
              this._showsKeys = false;
            })
          : nothing
      }
      <p class="visually-hidden" role="status">${evidence ? sayItem(session, evidence) : nothing}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-review': LecternReview;
  }
}
