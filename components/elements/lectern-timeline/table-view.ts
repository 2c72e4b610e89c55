import {html, nothing, type TemplateResult} from 'lit';
import type {DatedStatement} from '../../core/collection/dated-statement.js';
import type {DateShape, TimeSpan} from '../../core/dates/timeline/date-shape.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {renderTable} from './render-table.js';
import type {StatementLink} from './statement-link.js';
import {type SortKey, sortStatements} from './table-rows.js';

/** What the table is of. */
export interface TableInput {
  readonly statements: readonly DatedStatement[];
  readonly inView: TimeSpan;
  readonly told: DatedStatement | undefined;
  shapeOf(statement: DatedStatement): DateShape | undefined;
  linkOf(statement: DatedStatement): StatementLink | undefined;
}

/** As many rows are made at first. */
const fewRows = 200;

/** The table beside the drawing, with what a reader has chosen of it. */
export class TableView {
  readonly #changed: () => void;
  #sort: {readonly key: SortKey; readonly descending: boolean} = {key: 'when', descending: false};
  #inViewOnly = false;
  #showsAll = false;
  /** What a number was opened to that no closer look can part. */
  #opened: ReadonlySet<DatedStatement> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Other dates: the rest of them waits again. */
  reset(): void {
    this.#opened = undefined;
    this.#showsAll = false;
  }

  open(statements: readonly DatedStatement[]): void {
    this.#opened = new Set(statements);
    this.#changed();
  }

  /** Lists all again; false when all are listed. */
  close(): boolean {
    const had = this.#opened !== undefined;
    this.#opened = undefined;
    return had;
  }

  readonly showAll = (): void => {
    this.#showsAll = true;
    this.#changed();
  };

  #rowsOf({statements, inView: {from, to}, shapeOf}: TableInput): readonly DatedStatement[] {
    const rows = statements.filter((one) => {
      if (this.#opened) return this.#opened.has(one);
      if (!this.#inViewOnly) return true;
      const shape = shapeOf(one);
      return shape && (shape.from < to || shape.openStart) && (shape.to > from || shape.openEnd);
    });
    return sortStatements(rows, this.#sort.key, this.#sort.descending);
  }

  render(input: TableInput): TemplateResult {
    const rows = this.#rowsOf(input);
    const most = this.#showsAll ? rows.length : fewRows;
    return html`
      ${this.#renderHead(input, rows.length)}
      ${renderTable({
        rows: rows.slice(0, most),
        rest: Math.max(rows.length - most, 0),
        sort: this.#sort,
        told: input.told,
        shapeOf: input.shapeOf,
        linkOf: input.linkOf,
        sortBy: (key) => {
          this.#sort = {key, descending: this.#sort.key === key && !this.#sort.descending};
          this.#changed();
        },
        showAll: this.showAll,
      })}
    `;
  }

  #renderHead({statements, shapeOf}: TableInput, count: number): TemplateResult {
    const all = statements.length;
    const undated = statements.filter((one) => !shapeOf(one)).length;
    const dates =
      count === all
        ? counted(str`${all} {date|dates}`)
        : counted(str`${count} of ${all} {date|dates}`);
    return html`<div class="table-head">
      <p part="count" role="status">
        ${dates}${
          undated > 0 ? html`, ${msg(str`${undated} of them without a place in time`)}` : nothing
        }
      </p>
      ${this.#opened ? this.#renderClose() : this.#renderInView()}
    </div>`;
  }

  #renderClose(): TemplateResult {
    const close = (): void => {
      this.close();
      this.#changed();
    };
    return html`<button type="button" @click=${close}>${msg('List all again')}</button>`;
  }

  #renderInView(): TemplateResult {
    const choose = (event: Event): void => {
      if (!(event.target instanceof HTMLInputElement)) return;
      this.#inViewOnly = event.target.checked;
      this.#changed();
    };
    return html`<label class="only"
      ><input type="checkbox" .checked=${this.#inViewOnly} @change=${choose} />${msg(
        'Only what is in view',
      )}</label
    >`;
  }
}
