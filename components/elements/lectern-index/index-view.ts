import {html, type TemplateResult} from 'lit';
import {
  type RowsFound,
  type RowsWanted,
  rowsOnPage,
} from '../../core/collection/entity-list/rows-wanted.js';
import {writeJson} from '../../core/natives/write-json.js';
import {msg, str} from '../../core/words/msg.js';
import type {Addresses} from '../../state/addresses.js';
import type {EntityListSource} from '../../state/entity-list/entity-list-source.js';
import {areLate, documentsOf} from '../../state/entity-list/late-documents.js';
import {addressList} from '../address-list.js';
import {sayNoChoice} from '../render-gone.js';
import '../lectern-entity/lectern-entity-define.js';
import {OpenedNames} from '../opened-names.js';
import {sentence} from '../render-load.js';
import {Comparison} from './comparison.js';
import {kindFrom, sideFrom, sortFrom, unknownIn} from './index-state.js';
import {renderCompare} from './render-compare.js';
import {renderControls} from './render-controls.js';
import {renderList} from './render-list.js';
import type {RowFinder, RowsLocated} from './row-finder.js';
import {RowsAtHand} from './rows-at-hand.js';
import {RowsInParts} from './rows-in-parts.js';

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

/** After the last letter typed, in milliseconds. */
const pause = 120;

/** Draws an index of names, and keeps what a reader has opened of it. */
export class IndexView {
  readonly #host: IndexHost;
  readonly #source: EntityListSource;
  readonly #opened: OpenedNames;
  readonly #comparison: Comparison;
  readonly #end = new AbortController();
  readonly #finder: RowFinder;
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
  /** What is on the page, and which page it is: the last one while another is on its way. */
  #shownRows: {readonly found: RowsFound; readonly page: number} | undefined;
  #busy = false;
  /** The number of a row on the page that is to get the focus. */
  #focus: number | undefined;
  /** The number of a row on the page that is to be in view. */
  #shown: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: IndexHost, source: EntityListSource, locale: string) {
    this.#host = host;
    this.#source = source;
    const changed = (): void => host.requestUpdate();
    this.#opened = new OpenedNames(source, () => {
      const open = this.#opened.ids.join(' ');
      if (!this.#isFollowing && open !== this.#open) host.opened = this.#known = open;
      this.#open = open;
      // Lines say in which language they are, and which documents are silent.
      if (open !== '' && areLate(this.#source)) void this.#fetchDocuments();
      changed();
    });
    this.#comparison = new Comparison(source, changed);
    const {signal} = this.#end;
    this.#finder = source.parts
      ? new RowsInParts(source.parts, {changed, signal})
      : new RowsAtHand(source, {locale, changed, signal});
  }

  /** Its element has left the page, or shows another index. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#end.abort();
  }

  updated(): void {
    if (this.#busy) return;
    const at = this.#focus ?? this.#shown;
    const takesFocus = this.#focus !== undefined;
    this.#focus = this.#shown = undefined;
    if (at === undefined) return;
    const buttons = this.#host.renderRoot.querySelectorAll<HTMLElement>('button.name');
    if (takesFocus) buttons[at]?.focus();
    buttons[at]?.scrollIntoView({block: 'nearest'});
  }

  async #fetchDocuments(): Promise<void> {
    if (!areLate(this.#source)) return;
    await documentsOf(this.#source);
    if (!this.#end.signal.aborted) this.#host.requestUpdate();
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
    const located = this.#finder.locate(addressList(opened), this.#wanted);
    if (located instanceof Promise) {
      void located.then((come) => {
        if (this.#end.signal.aborted || this.#host.opened !== opened) return;
        this.#show(come);
        this.#host.requestUpdate();
      });
    } else {
      this.#show(located);
    }
  }

  #show({rows, at}: RowsLocated): void {
    const ids = addressList(this.#host.opened);
    this.#gone = ids.filter((id) => !rows.some((row) => row.id === id));
    this.#isFollowing = true;
    this.#opened.openOnly(rows);
    this.#isFollowing = false;
    if (at === -1) return;
    this.#attend();
    this.#page = Math.floor(at / rowsOnPage);
    this.#shown = at % rowsOnPage;
  }

  /** Another question begins with its first page. */
  #attend(): void {
    const {kind, query, compare, side, sort} = this.#host;
    const [first, second] = addressList(compare);
    this.#comparison.choose(first ?? '', second ?? '');
    const asked = writeJson([kind, query, compare, side, sort]);
    if (asked !== this.#asked) this.#page = 0;
    this.#asked = asked;
  }

  #find(): void {
    this.#attend();
    const page = this.#page;
    const found = this.#finder.find(this.#wanted, page);
    this.#busy = found === undefined && !this.#finder.problem;
    if (found) this.#shownRows = {found, page};
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
    this.#find();
    const {documents, looseTotal, leftOut} = this.#source;
    const {problem} = this.#finder;
    if (!this.#shownRows) {
      return problem
        ? html`<p part="problem" role="alert">${sentence(problem)}</p>`
        : html`<p part="status" role="status">${msg('Loading the names…')}</p>`;
    }
    const {found, page} = this.#shownRows;
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
        isLate: areLate(this.#source),
        ask: () => void this.#fetchDocuments(),
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
      ${unknownIn(host).map((word) => html`<p part="notice" role="status">${sayNoChoice(word)}</p>`)}
      ${this.#gone.map(
        (id) =>
          html`<p part="notice" role="status">${msg(str`“${id.slice(0, 80)}” is not among these names.`)}</p>`,
      )}
      ${renderList({
        found,
        from: page * rowsOnPage,
        busy: this.#busy,
        hasNames: this.#source.parts !== undefined || this.#source.rows.length + looseTotal > 0,
        leftOut,
        problem,
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
