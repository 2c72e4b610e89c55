import {ContextConsumer} from '@lit/context';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query as part, property, state} from 'lit/decorators.js';
import type {CollectionIndex} from '../../core/collection/collection-index.js';
import type {SearchIndex, SearchResult} from '../../core/search/search-index.js';
import {msg} from '../../core/words/msg.js';
import {AddressKeeper} from '../../state/address/address-keeper.js';
import {type Addresses, templateAddresses} from '../../state/addresses.js';
import {readerContext} from '../../state/context.js';
import {openSearch} from '../../state/late-load.js';
import {SourceLoad} from '../../state/source-load.js';
import {addressList} from '../address-list.js';
import {LecternElement} from '../lectern-element.js';
import {sayNoChoice} from '../render-gone.js';
import {renderLoad, renderProblems} from '../render-load.js';
import {goThroughHits} from './hit-keys.js';
import {styles} from './lectern-search.styles.js';
import type {Facets} from './render-facets.js';
import {renderForm} from './render-form.js';
import {renderFound} from './render-found.js';
import {countWords} from './result-words.js';
import {readSearch, searchNames, unknownSort, writeSearch} from './search-address.js';
import {SearchAsking} from './search-asking.js';
import {
  type Choices,
  type OfferedFacet,
  type SearchSort,
  sortFrom,
  withChoice,
} from './search-state.js';
import {withWords} from './text-fragment.js';

/**
 * After the last letter typed, in milliseconds: about as long as it takes to see that it was the last.
 * What is pasted or confirmed is looked for at once; a server is asked less often.
 */
const pause = 80;
const pauseBeforeServer = 180;

/** Passages shown at first, and with each wish for more. */
const page = 20;

/**
 * Search in the texts of a collection, with or without a server: words, `"phrases"`, `begin*`, `almost~`,
 * names by any of their forms in any script. Each hit stands in its line and leads to its passage.
 *
 * Within a `lectern-reader` it searches what the reader has; elsewhere what `manifest` or `src` name,
 * fetched when something is looked for: of a compiled collection only the files that a query needs,
 * however large it is. Arrow keys go from the field to the hits and from hit to hit.
 *
 * @element lectern-search
 * @slot loading - words while the texts are on their way, in the place of ours
 * @slot error - words about texts that cannot be searched, in the place of ours
 * @slot empty - shown while nothing is looked for
 * @slot footer - what is to stand below the hits
 * @csspart form - the field and the order
 * @csspart input - the field
 * @csspart count - how much was found
 * @csspart names - which names the query is, beside its words
 * @csspart notice - what of the query, or of the address, was not done as written
 * @csspart chosen - what the hits are narrowed to, each to be taken back
 * @csspart facets - what the hits can be narrowed to
 * @csspart results - the hits
 * @csspart document - the title of a document above its hits
 * @csspart hit - a hit with its line
 * @csspart keyword - the words found
 * @csspart more - the button for further hits
 * @csspart status - the line shown while the texts are on their way
 * @csspart progress - how much of them has come
 * @csspart problem - a message about texts that cannot be searched
 * @csspart retry - the button to try again
 * @cssprop --lectern-font-ui - face of the words
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-doubt - colour of what is doubtful
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-lit - ground of what is pointed at or chosen
 * @cssprop --lectern-font-text - face of what is read
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-size-base - size of what is read
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-measure - longest line
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
 * @fires lectern-navigate - a hit is followed; cancel it to go there yourself
 * @fires lectern-document-error - a file could not be loaded or read; cancel it to say so yourself
 * @fires lectern-document-retry - the files are to be loaded again; cancel it to see to it yourself
 *
 * @example
 * ```html
 * <lectern-search src="data/altay/collection.json" read-href="read/{document}/"></lectern-search>
 * ```
 */
export class LecternSearch extends LecternElement {
  static override styles = styles;

  /** An index to ask, made elsewhere; goes before everything else. */
  @property({attribute: false}) index: SearchIndex | undefined;

  /** The collection an `index` is of, whose titles and names are shown. */
  @property({attribute: false}) collection: CollectionIndex | undefined;

  /**
   * Address of an index of OpenSearch or Elasticsearch that `lectern index` made, for collections too
   * large for files; goes before `manifest` and `src`.
   */
  @property() server = '';

  /** Address of the manifest of a compiled collection, which says where it is searched; goes before `src`. */
  @property() manifest = '';

  /** Address of a compiled `collection.json`, or addresses of raw TEI files, parted by white space. */
  @property() src = '';

  /** Addresses of authority files that raw TEI files point to, parted by white space. */
  @property() authority = '';

  /** What is looked for. */
  @property() query = '';

  /** The order of the hits: `relevance`, `text`, or by the words to the `left` or `right` of them. */
  @property() sort: SearchSort = 'relevance';

  /** Address of a document's own page, `{document}` standing for its id. */
  @property({attribute: 'read-href'}) readHref = '';

  /** Keep what is looked for in the page's address, as `?q=`. */
  @property({type: Boolean, attribute: 'url-state'}) urlState = false;

  @state() private _choices: Choices = {};

  @state() private _limit = page;

  /** An order that the address asked for and that is none. */
  @state() private _unknown = '';

  /** A narrow page shows what the search can be narrowed to. */
  @state() private _narrowing = false;

  @state() private _unfolded: ReadonlySet<OfferedFacet> = new Set();

  @part('input[type="search"]') private _field!: HTMLInputElement | null;

  readonly #context = new ContextConsumer(this, {
    context: readerContext,
    subscribe: true,
    callback: () => this.#followReader(),
  });
  readonly #source = new SourceLoad(this, (request) =>
    openSearch(
      {
        server: this.server,
        manifest: this.manifest,
        sources: addressList(this.src),
        authority: addressList(this.authority),
        around: this.#reader,
      },
      request,
    ),
  );
  readonly #address = new AddressKeeper(
    {
      names: searchNames,
      write: () =>
        writeSearch({query: this.query, sort: sortFrom(this.sort), choices: this._choices}),
      read: (values) => {
        const {query, sort, choices} = readSearch(values);
        this.query = query;
        this.sort = sort;
        this._unknown = unknownSort(values);
        this._choices = choices;
      },
    },
    this,
  );
  #connection: AbortController | undefined;
  readonly #asking = new SearchAsking(this);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isNear = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const {signal} = this.#connection;
    this.#followReader();
    if (this.urlState) this.#address.connect(signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#connection?.abort();
    this.#asking.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query')) this._limit = page;
    // Nobody's texts are fetched before something is looked for in them.
    const wanted = (this.#isIdle && !this.#isNear) || this.index ? '' : this.#wanted;
    if (wanted !== '' || changed.has('src')) this.#source.follow(wanted);
    this.#ask();
  }

  /** Puts the cursor into the field. */
  override focus(options?: FocusOptions): void {
    this._field?.focus(options);
  }

  /** Fetches the texts again. */
  reload(): void {
    this.#asking.stop();
    this.#source.reload();
    this.requestUpdate();
  }

  get #isIdle(): boolean {
    return this.query.trim() === '';
  }

  get #wanted(): string {
    const named = [this.server, this.manifest, this.src].find((each) => each.trim() !== '');
    if (named !== undefined) return `${named}\n${this.authority}`;
    // Whenever the reader's collection is another one, it is read anew.
    return this.#reader ? `:${this.#reader.index.collection.title}` : '';
  }

  get #reader() {
    const {index, texts, addressOf} = this.#context.value?.state ?? {};
    return index && texts && addressOf ? {index, texts, addressOf} : undefined;
  }

  get #searched():
    | {readonly index: SearchIndex; readonly collection?: CollectionIndex}
    | undefined {
    if (!this.index) return this.#source.value;
    return {index: this.index, ...(this.collection ? {collection: this.collection} : {})};
  }

  get #addresses(): Addresses {
    const around = this.#context.value?.state.addresses;
    return around && !this.readHref ? around : templateAddresses(this.readHref || undefined);
  }

  get #locale(): string {
    return this.closest('[lang]')?.getAttribute('lang') || 'en';
  }

  /** Looks for what is wanted, if that is not what was looked for last. */
  #ask(): void {
    const index = this.#searched?.index;
    if (this.#isIdle) {
      this.#asking.clear();
      index?.prepare?.();
    } else if (index) {
      void this.#asking.ask(index, {
        query: this.query,
        choices: this._choices,
        sort: sortFrom(this.sort),
        limit: this._limit,
        locale: this.#locale,
      });
    }
  }

  /** What the reader around it has to search may come later. */
  #followReader(): void {
    const signal = this.#connection?.signal;
    const store = this.#context.value;
    if (!signal || signal.aborted || !store) return;
    store.subscribe((now, before) => {
      if (now.index !== before.index || now.addresses !== before.addresses) this.requestUpdate();
    }, signal);
    this.requestUpdate();
  }

  #change(step: boolean): void {
    if (this.urlState) this.#address.keep(step);
  }

  readonly #onInput = (event: Event): void => {
    clearTimeout(this.#timer);
    const isTyped =
      event instanceof InputEvent && /^(?:insertText|insertComp|delete)/.test(event.inputType);
    if (!isTyped) this.#lookFor(false);
    else
      this.#timer = setTimeout(() => this.#lookFor(false), this.server ? pauseBeforeServer : pause);
  };

  /** Somebody is in the field: what every search begins with is fetched, but no texts are. */
  readonly #onFocus = (): void => {
    if (this.#isNear || !(this.server || this.manifest || this.index)) return;
    this.#isNear = true;
    this.requestUpdate();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#lookFor(true);
  };

  #lookFor(step: boolean): void {
    const query = this._field?.value ?? '';
    // Choices were made among the hits of another query.
    if (query !== this.query) this._choices = {};
    this.query = query;
    this.#change(step);
  }

  #sortBy(sort: SearchSort): void {
    this.sort = sort;
    this._unknown = '';
    this.#change(true);
  }

  #chose(choices: Choices): void {
    this._choices = choices;
    this._limit = page;
    this.#change(true);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const hits = [...this.renderRoot.querySelectorAll<HTMLElement>('a.hit')];
    goThroughHits(event, this._field, hits);
  };

  get #facets(): Facets {
    return {
      narrowing: this.#asking.narrowing,
      choices: this._choices,
      locale: this.#locale,
      labelOf: (facet, value) => this.#asking.label(facet, value),
      isOpen: this._narrowing,
      unfolded: this._unfolded,
      choose: (facet, value) => this.#chose(withChoice(this._choices, facet, value)),
      clear: () => this.#chose({}),
      open: () => {
        this._narrowing = !this._narrowing;
      },
      unfold: (facet) => {
        const unfolded = new Set(this._unfolded);
        if (!unfolded.delete(facet)) unfolded.add(facet);
        this._unfolded = unfolded;
      },
    };
  }

  #renderResult(result: SearchResult): TemplateResult {
    const collection = this.#searched?.collection;
    const addresses = this.#addresses;
    return renderFound({
      result,
      element: this,
      facets: this.#facets,
      asConcordance: this.sort === 'left' || this.sort === 'right',
      limit: this._limit,
      nameOf: (id) => collection?.entity(id)?.name ?? id,
      hrefOf: (address, words) => withWords(addresses.passage(address), words),
      more: () => {
        this._limit += page;
      },
      toHits: () => this.renderRoot.querySelector<HTMLElement>('a.hit')?.focus(),
    });
  }

  protected override render(): TemplateResult {
    const {state: load} = this.#source;
    const words = {
      failed: msg('The texts cannot be searched.'),
      loading: msg('Loading the texts…'),
    };
    const {result, searching} = this.#asking;
    return html`<div class="search" @keydown=${this.#onKey}>
      ${renderForm({
        query: this.query,
        sort: sortFrom(this.sort),
        onSubmit: this.#onSubmit,
        onInput: this.#onInput,
        onFocus: this.#onFocus,
        onSort: (sort) => this.#sortBy(sort),
      })}
      ${this._unknown ? html`<p part="notice" role="status">${sayNoChoice(this._unknown)}</p>` : nothing}
      ${load.state === 'empty' ? nothing : renderLoad(this, load, words)} ${renderProblems(this, load)}
      <p part="count" role="status">${countWords(result, searching)}</p>
      ${result && !this.#isIdle ? this.#renderResult(result) : nothing}
      ${this.#isIdle ? html`<slot name="empty"></slot>` : nothing}
      <slot name="footer"></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-search': LecternSearch;
  }
}
