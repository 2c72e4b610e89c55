import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Collection, DocumentRecord} from '../../core/collection/collection.js';
import type {Entity} from '../../core/entities/entity.js';
import {encodePart} from '../../core/tei/file-paths.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {loadCollection, loadTitles} from '../../state/late-load.js';
import {SourceLoad} from '../../state/source-load.js';
import {addressList} from '../address-list.js';
import {LecternElement} from '../lectern-element.js';
import {renderLoad, renderProblems} from '../render-load.js';
import {renderTitles} from '../render-titles.js';
import {styles} from './lectern-library.styles.js';
import {
  filterRows,
  type LibraryFilter,
  type LibraryRow,
  rowsOf,
  type SortKey,
  sortRows,
} from './library-rows.js';
import {renderRow} from './render-row.js';

const noFilter: LibraryFilter = {text: '', type: '', person: ''};

/**
 * The catalogue of a collection: date, title, type, archive and reference, people; sorted by the
 * interval of the date, filtered by text, type and person.
 *
 * @element lectern-library
 * @slot - a catalogue in plain HTML; it stays in view until the collection is there
 * @slot loading - words while the collection is on its way, in the place of ours
 * @slot error - words about a collection that cannot be shown, in the place of ours
 * @slot empty - shown while there is no collection, or none of its documents
 * @slot footer - what is to stand below the catalogue
 * @csspart filters - the form above the table
 * @csspart count - how many documents are shown
 * @csspart table - the catalogue
 * @csspart titles - the documents whose titles have the words looked for
 * @csspart caption - the title of the collection
 * @csspart status - the line shown while a collection is on its way
 * @csspart progress - how much of it has come
 * @csspart problem - a message about a collection or files that cannot be read
 * @csspart retry - the button to try again
 * @cssprop --lectern-font-text - face of the catalogue, the host's by default
 * @cssprop --lectern-accent - colour of the links
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-font-ui - face of controls and labels
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-size-base - size of what is read
 * @cssprop --lectern-size-large - size of headings
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-measure - longest line
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
 * @fires lectern-document-error - a file could not be loaded or read; cancel it to say so yourself
 * @fires lectern-document-retry - the files are to be loaded again; cancel it to see to it yourself
 *
 * @example
 * ```html
 * <lectern-library src="data/altay/collection.json" read-href="read/{id}/"></lectern-library>
 * ```
 */
export class LecternLibrary extends LecternElement {
  static override styles = styles;

  /** The collection to list. */
  @property({attribute: false}) collection: Collection | undefined;

  /**
   * Address of a `collection.json`, where no collection is given; or addresses of raw TEI files,
   * parted by white space.
   */
  @property() src = '';

  /**
   * Address of the manifest of a compiled collection. Without `src` the catalogue in plain HTML stays,
   * and a field above it finds a document by its title, however many there are.
   */
  @property() manifest = '';

  /** Where a document is read, `{id}` standing for its id. */
  @property({attribute: 'read-href'}) readHref = 'read/{id}/';

  /** The same as a function, which goes before `read-href`. */
  @property({attribute: false}) hrefOf: ((document: DocumentRecord) => string) | undefined;

  @state() private _collection: Collection | undefined;

  @state() private _filter = noFilter;

  /** Words of a title that is looked for. */
  @state() private _typed = '';

  @state() private _sortKey: SortKey = 'date';

  @state() private _descending = false;

  @state() private _shown: readonly LibraryRow[] = [];

  #rows: readonly LibraryRow[] = [];
  readonly #source = new SourceLoad(this, (request) =>
    loadCollection(addressList(this.src), request),
  );

  readonly #titles = new SourceLoad(this, (request) => loadTitles(this.manifest, request));

  protected override willUpdate(): void {
    // Titles of many documents are fetched when somebody looks for one.
    this.#titles.follow(this.#isLong && this._typed.trim() !== '' ? this.manifest.trim() : '');
    this.#source.follow(this.collection ? '' : this.src.trim());
    const collection = this.collection ?? this.#source.value?.index.collection;
    if (collection !== this._collection) {
      this._collection = collection;
      this.#rows = collection ? rowsOf(collection) : [];
    }
    this._shown = sortRows(filterRows(this.#rows, this._filter), this._sortKey, this._descending);
  }

  /** Rows say dates and kinds in words. */
  protected override wordsChanged(): void {
    this._collection = undefined;
    super.wordsChanged();
  }

  /** Fetches the files of `src` again. */
  reload(): void {
    this.#source.reload();
    this.#titles.reload();
  }

  /** Only a small collection is one file; of a larger one the catalogue goes on from page to page. */
  get #isLong(): boolean {
    return !this.collection && this.src.trim() === '' && this.manifest.trim() !== '';
  }

  #linkTo(id: string): string {
    return this.readHref.replace(/\{(?:id|document)\}/g, () => encodePart(id));
  }

  #address(document: DocumentRecord): string {
    if (this.hrefOf) return this.hrefOf(document);
    return this.#linkTo(document.id);
  }

  #sortBy(key: SortKey): void {
    this._descending = this._sortKey === key && !this._descending;
    this._sortKey = key;
  }

  readonly #readFilter = (event: Event): void => {
    const {target} = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    this._filter = {...this._filter, [target.name]: target.value};
  };

  readonly #clear = (event: Event): void => {
    event.preventDefault();
    this._filter = noFilter;
  };

  #renderFilters(): TemplateResult {
    const {text, type, person} = this._filter;
    const types = [...new Set(this.#rows.flatMap((row) => row.types))].sort();
    return html`<form
      part="filters"
      role="search"
      aria-label=${msg('Filter the catalogue')}
      @input=${this.#readFilter}
      @reset=${this.#clear}
      @submit=${(event: Event) => event.preventDefault()}
    >
      <label class="search"
        >${msg('Title, reference or name')}
        <input type="search" name="text" autocomplete="off" .value=${text} />
      </label>
      <label
        >${msg('Type')}
        <select name="type">
          <option value="">${msg('all')}</option>
          ${types.map((one) => html`<option value=${one} .selected=${one === type}>${one}</option>`)}
        </select>
      </label>
      <label
        >${msg('Person')}
        <select name="person">
          <option value="">${msg('all')}</option>
          ${this.#people().map(
            ({id, name}) => html`<option value=${id} .selected=${id === person}>${name}</option>`,
          )}
        </select>
      </label>
      ${text || type || person ? html`<button type="reset">${msg('Show all')}</button>` : nothing}
    </form>`;
  }

  #people(): Entity[] {
    const people = new Map(this.#rows.flatMap((row) => row.people.map((one) => [one.id, one])));
    return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
  }

  #renderHeading(key: SortKey, label: string): TemplateResult {
    const sorted = this._sortKey === key;
    const direction = this._descending ? 'descending' : 'ascending';
    const arrow = sorted ? (this._descending ? ' ↓' : ' ↑') : '';
    return html`<th scope="col" aria-sort=${sorted ? direction : 'none'}>
      <button type="button" @click=${() => this.#sortBy(key)}
        >${label}<span aria-hidden="true">${arrow}</span></button
      >
    </th>`;
  }

  #renderFailures({failures}: Collection): TemplateResult | typeof nothing {
    if (failures.length === 0) return nothing;
    return html`<div part="problem" role="alert">
      ${msg('Files that could not be read:')}
      ${failures.map(({file, line, column, message}) => html`<p>${file}:${line}:${column}: ${message}</p>`)}
    </div>`;
  }

  #countWords(): string {
    const [shown, all] = [this._shown.length, this.#rows.length];
    if (shown === all) return counted(str`${all} {document|documents}`);
    return shown === 0
      ? counted(str`No document of ${all} fits the filter`)
      : counted(str`${shown} of ${all} {document|documents}`);
  }

  /** The plain list, and above it a field that finds a document by its title. */
  #renderLong(failed: string): TemplateResult {
    const {state, value} = this.#titles;
    const titles = renderTitles({
      typed: this._typed,
      documents: value,
      failed: state.state === 'failed',
      type: (typed) => {
        this._typed = typed;
      },
      hrefOf: ({id}) => this.#linkTo(id),
    });
    const problem =
      state.state === 'failed' ? renderLoad(this, state, {failed, loading: ''}) : nothing;
    return html`${titles}${problem}<slot
        ?hidden=${this._typed.trim() !== '' && value !== undefined}
      ></slot>`;
  }

  protected override render(): TemplateResult {
    const collection = this._collection;
    const {state} = this.#source;
    if (!collection) {
      const words = {
        failed: msg('The catalogue cannot be shown.'),
        loading: msg('Loading the catalogue…'),
      };
      if (!this.#isLong) return html`${renderLoad(this, state, words)}<slot></slot>`;
      return this.#renderLong(words.failed);
    }
    // Raw files are told of with a button to try again; those of a compiled catalogue stay unread.
    const failures =
      this.#source.value?.compiled === false ? nothing : this.#renderFailures(collection);
    return html`
      ${this.#renderFilters()}
      <p part="count" role="status">${this.#countWords()}</p>
      ${failures}${renderProblems(this, state)}
      <table part="table" role="table">
        <caption part="caption">${collection.title}</caption>
        <thead role="rowgroup">
          <tr role="row">
            ${this.#renderHeading('date', msg('Date'))}
            ${this.#renderHeading('title', msg('Title'))}
            <th role="columnheader" scope="col">${msg('Type')}</th>
            <th role="columnheader" scope="col">${msg('Archive and reference')}</th>
            <th role="columnheader" scope="col">${msg('People named')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${repeat(
            this._shown,
            ({document}) => document.id,
            (row) => renderRow(row, this.#address(row.document)),
          )}
        </tbody>
      </table>
      ${this.#rows.length === 0 ? html`<slot name="empty"></slot>` : nothing}
      <slot name="footer"></slot>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-library': LecternLibrary;
  }
}
