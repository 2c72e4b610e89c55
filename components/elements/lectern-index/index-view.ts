import {html, type TemplateResult} from 'lit';
import type {EntityRow} from '../../core/collection/entity-list/entity-row.js';
import {writeJson} from '../../core/natives/write-json.js';
import {msg, str} from '../../core/words/msg.js';
import type {Addresses} from '../../state/addresses.js';
import type {EntityListSource} from '../../state/entity-list/entity-list-source.js';
import {addressList} from '../address-list.js';
import '../lectern-entity/lectern-entity-define.js';
import {OpenedNames} from '../opened-names.js';
import {Comparison} from './comparison.js';
import {IndexRows, type RowsFound, type RowsWanted} from './index-rows.js';
import {kindFrom, sideFrom, sortFrom} from './index-state.js';
import {renderCompare} from './render-compare.js';
import {renderControls} from './render-controls.js';
import {renderList} from './render-list.js';

/** What a view asks of its element; what a reader chooses is kept there. */
export interface IndexHost {
  kind: string;
  query: string;
  sort: string;
  compare: string;
  side: string;
  /** Ids of the names that are open, parted by white space. */
  opened: string;
  readonly addresses: Addresses;
  readonly renderRoot: ParentNode;
  requestUpdate(): void;
}

/** Rows on one page of the list: a page is taken in by looking, and made in a moment. */
const rowsOnPage = 100;

/** After the last letter typed, in milliseconds. */
const pause = 120;

/** Draws an index of names, and keeps what a reader has opened of it. */
export class IndexView {
  readonly #host: IndexHost;
  readonly #source: EntityListSource;
  readonly #locale: string;
  readonly #opened: OpenedNames;
  readonly #comparison: Comparison;
  readonly #end = new AbortController();
  #rows: IndexRows;
  #loose: readonly EntityRow[] | undefined;
  #problem = '';
  #page = 0;
  #asked = '';
  /** What is to be open, as the element has it; and what is. */
  #known = '';
  #open = '';
  #isFollowing = false;
  /** Names that are to be open and are not listed. */
  #gone: readonly string[] = [];
  /** Words of the titles of the documents that are offered to compare. */
  #titles = '';
  #found: RowsFound | undefined;
  /** The number of a row on the page that is to get the focus. */
  #focus: number | undefined;
  /** The number of a row on the page that is to be in view. */
  #shown: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: IndexHost, source: EntityListSource, locale: string) {
    this.#host = host;
    this.#source = source;
    this.#locale = locale;
    const changed = (): void => host.requestUpdate();
    this.#opened = new OpenedNames(source, () => {
      const open = this.#opened.ids.join(' ');
      if (!this.#isFollowing && open !== this.#open) host.opened = this.#known = open;
      this.#open = open;
      changed();
    });
    this.#comparison = new Comparison(source, () => {
      this.#found = undefined;
      changed();
    });
    this.#rows = this.#rowsOf(source.rows);
  }

  /** Its element has left the page, or shows another index. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#end.abort();
  }

  updated(): void {
    const at = this.#focus ?? this.#shown;
    const takesFocus = this.#focus !== undefined;
    this.#focus = this.#shown = undefined;
    if (at === undefined) return;
    const buttons = this.#host.renderRoot.querySelectorAll<HTMLElement>('button.name');
    if (takesFocus) buttons[at]?.focus();
    buttons[at]?.scrollIntoView({block: 'nearest'});
  }

  #rowsOf(rows: readonly EntityRow[]): IndexRows {
    const made = new IndexRows(rows, this.#locale);
    void made.prepare(this.#end.signal);
    this.#found = undefined;
    return made;
  }

  get #wanted(): RowsWanted {
    const compared = this.#comparison.counts;
    return {
      kind: kindFrom(this.#host.kind),
      query: this.#host.query,
      sort: sortFrom(this.#host.sort),
      ...(compared ? {compared: {...compared, side: sideFrom(this.#host.side)}} : {}),
    };
  }

  /** Opens what the page or its address asks for; the first of it comes into view. */
  follow(): void {
    const {opened} = this.#host;
    if (opened === this.#known) return;
    this.#known = opened;
    const ids = addressList(opened);
    const rows = ids.flatMap((id) => this.#source.rows.find((row) => row.id === id) ?? []);
    this.#gone = ids.filter((id) => !rows.some((row) => row.id === id));
    this.#isFollowing = true;
    this.#opened.openOnly(rows);
    this.#isFollowing = false;
    const [first] = rows;
    const at = first ? this.#find().rows.findIndex(({row}) => row === first) : -1;
    if (at === -1) return;
    this.#page = Math.floor(at / rowsOnPage);
    this.#shown = at % rowsOnPage;
  }

  #find(): RowsFound {
    const {kind, query, compare, side, sort} = this.#host;
    const [first, second] = addressList(compare);
    this.#comparison.choose(first ?? '', second ?? '');
    if (kind === 'loose' || query || this.#comparison.isWanted) void this.#fetchLoose();
    const asked = writeJson([kind, query, compare, side, sort]);
    if (asked !== this.#asked) {
      this.#page = 0;
      this.#found = undefined;
    }
    this.#asked = asked;
    this.#found ??= this.#rows.find(this.#wanted);
    return this.#found;
  }

  /** Names without a record are looked at by few. */
  async #fetchLoose(): Promise<void> {
    if (this.#loose || this.#source.looseTotal === 0) return;
    this.#loose = [];
    const fetched = await this.#source.loose();
    if (this.#end.signal.aborted) return;
    if (fetched.ok) {
      this.#loose = fetched.value;
      this.#rows = this.#rowsOf([...this.#source.rows, ...fetched.value]);
    } else {
      this.#problem = fetched.message;
    }
    this.#host.requestUpdate();
  }

  readonly #filter = (query: string): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#host.query = query;
    }, pause);
  };

  #turnTo(page: number, row = 0): void {
    this.#page = page;
    this.#focus = row;
    this.#host.requestUpdate();
  }

  /** Up and down go from name to name; up from the first goes back to the field. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const by = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    const {target} = event;
    if (!(target instanceof HTMLElement) || target instanceof HTMLSelectElement) return;
    const names = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('button.name')];
    const field = this.#host.renderRoot.querySelector<HTMLElement>('input[type="search"]');
    const at = names.indexOf(target);
    if (at === -1 && target !== field) return;
    const next = at + by < 0 ? field : names[at + by];
    if (!next || (at === -1 && by < 0)) return;
    event.preventDefault();
    next.focus();
  };

  render(): TemplateResult {
    const host = this.#host;
    const found = this.#find();
    const from = this.#page * rowsOnPage;
    const {documents, looseTotal, leftOut} = this.#source;
    return html`<div class="index" @keydown=${this.#onKey}>
      ${renderControls({
        found,
        looseTotal,
        query: host.query,
        sort: sortFrom(host.sort),
        kind: kindFrom(host.kind),
        comparing: this.#comparison.counts !== undefined,
        filter: this.#filter,
        sortBy: (sort) => {
          host.sort = sort;
        },
        choose: (kind) => {
          host.kind = kind === 'all' ? '' : kind;
        },
      })}
      ${renderCompare({
        documents,
        comparison: this.#comparison,
        side: sideFrom(host.side),
        bySide: found.bySide,
        filtered: this.#titles,
        filter: (words) => {
          this.#titles = words;
          host.requestUpdate();
        },
        compare: (first, second) => {
          host.compare = [first, second].filter(Boolean).join(' ');
        },
        choose: (side) => {
          host.side = side;
        },
      })}
      ${this.#gone.map(
        (id) =>
          html`<p part="notice" role="status">${msg(str`“${id.slice(0, 80)}” is not among these names.`)}</p>`,
      )}
      ${renderList({
        found,
        from,
        to: from + rowsOnPage,
        hasNames: this.#source.rows.length + looseTotal > 0,
        leftOut,
        problem: this.#problem,
        documents,
        comparison: this.#comparison,
        opened: this.#opened,
        addresses: host.addresses,
        letter: (at) => this.#turnTo(Math.floor(at / rowsOnPage), at % rowsOnPage),
        turn: (by) => this.#turnTo(this.#page + by),
      })}
    </div>`;
  }
}
