import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {DatedStatement} from '../../core/collection/dated-statement.js';
import {type GroupBy, groupStatements} from '../../core/collection/group-statements.js';
import {gregorianDay} from '../../core/dates/day-number.js';
import {sayDate} from '../../core/dates/say-date.js';
import {type DateShape, shapeOf, type TimeSpan} from '../../core/dates/timeline/date-shape.js';
import {sayStep} from '../../core/dates/timeline/say-tick.js';
import {fitting, moved, timeAt, usableSpan, zoomed} from '../../core/dates/timeline/time-scale.js';
import type {Addresses} from '../../state/addresses.js';
import {wordsLocale} from '../words-locale.js';
import {ChartGestures} from './chart-gestures.js';
import {type ChartCommand, commandOf, zoomStep} from './chart-keys.js';
import {type Chart, type ChartMark, layOutChart} from './lay-out-chart.js';
import {type Measure, measureIn} from './measure-text.js';
import {axisTicks, type ChartContext, renderChart} from './render-chart.js';
import {type ControlContext, renderFilters, renderZoom} from './render-controls.js';
import {renderLegend, renderReadout, sayMark} from './render-readout.js';
import {renderTable} from './render-table.js';
import {linkOf} from './statement-link.js';
import {
  filterStatements,
  noFilter,
  type SortKey,
  type StatementFilter,
  sortStatements,
  subjectChoices,
  witnessChoices,
} from './table-rows.js';
import {TimelineOpenEvent} from './timeline-events.js';
import {isoOf, readSpan} from './view-span.js';

/** What is shown; data goes down. */
export interface TimelineInput {
  readonly statements: readonly DatedStatement[];
  readonly groupBy: GroupBy;
  readonly from: string;
  readonly to: string;
  readonly addresses: Addresses;
}

/** The element around the view: requests go up. */
export interface TimelineHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  requestUpdate(): void;
  /** A reader looks at another stretch. */
  viewChanged(from: string, to: string): void;
  groupChanged(by: GroupBy): void;
}

/** As many rows of the table are made at first. */
const fewRows = 200;

/** Pixels of the words in the drawing, beside the size of the element's own. */
const labelSize = 13;

const nothingInView: TimeSpan = {from: 0, to: 1};

/**
 * Drawing, controls and table of a time line. It is fetched when there is something to draw, and
 * keeps what a reader has chosen to look at.
 */
export class TimelineView {
  readonly #host: TimelineHost;
  readonly #shapes = new WeakMap<DatedStatement, DateShape | null>();
  readonly #gestures: ChartGestures;
  readonly #resize = new ResizeObserver(() => this.#host.requestUpdate());
  #input: TimelineInput | undefined;
  #shown: readonly DatedStatement[] = [];
  #filter: StatementFilter = noFilter;
  #sort: {readonly key: SortKey; readonly descending: boolean} = {key: 'when', descending: false};
  #inViewOnly = false;
  #showsAll = false;
  /** The stretch in view; undefined for all there is. */
  #span: TimeSpan | undefined;
  #asked = '';
  #problem = '';
  #chart: Chart | undefined;
  #measure: Measure = (text) => text.length * 7;
  #width = 0;
  #rtl = false;
  /** The mark that keys stand on, by the id of its first date, so that it outlives regrouping. */
  #current: string | undefined;
  #told: string | undefined;
  #hadFocus = false;
  /** What the table is narrowed to by opening a number that no closer look can part. */
  #opened: ReadonlySet<DatedStatement> | undefined;

  constructor(host: TimelineHost) {
    this.#host = host;
    this.#gestures = new ChartGestures({
      placeOf: (clientX) => this.#placeOf(clientX),
      panBy: (pixels) => this.#panBy(pixels),
      zoomAt: (place, factor) => this.#zoomAt(place, factor),
      settle: () => this.#changed(),
    });
  }

  connect(signal: AbortSignal): void {
    this.#resize.observe(this.#host);
    signal.addEventListener('abort', () => {
      this.#resize.disconnect();
      this.#gestures.stop();
    });
    // What is printed is whole.
    window.addEventListener('beforeprint', () => this.#showAll(), {signal});
    document.fonts?.ready.then(() => {
      if (signal.aborted) return;
      this.#width = 0;
      this.#host.requestUpdate();
    });
  }

  /** Takes what is to be shown; derives what is drawn. */
  update(input: TimelineInput): void {
    const before = this.#input;
    this.#input = input;
    if (before?.statements !== input.statements) {
      this.#opened = undefined;
      this.#showsAll = false;
    }
    this.#shown = filterStatements(input.statements, this.#filter);
    this.#measureHost();
    this.#readSpan(input);
    const groups = groupStatements(this.#shown, input.groupBy);
    this.#chart = layOutChart(groups, {
      groupBy: input.groupBy,
      span: this.#inView,
      width: this.#width,
      measure: this.#measure,
      shapeOf: this.#shapeOf,
    });
  }

  /** After each drawing: the focus stays with its date, though that may now be counted with others. */
  updated(): void {
    if (!this.#hadFocus) return;
    const mark = this.#currentMark;
    const element = mark && this.#elementOf(mark);
    const root = this.#host.renderRoot;
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    if (element && active !== element && (active === null || active.closest('.plot'))) {
      element.focus({preventScroll: active === null});
    }
  }

  readonly #shapeOf = (statement: DatedStatement): DateShape | undefined => {
    const known = this.#shapes.get(statement);
    if (known !== undefined) return known ?? undefined;
    const shape = shapeOf(statement.date);
    this.#shapes.set(statement, shape ?? null);
    return shape;
  };

  readonly #linkOf = (statement: DatedStatement) =>
    this.#input && linkOf(statement, this.#input.addresses);

  get #all(): TimeSpan {
    return fitting(this.#shown.flatMap((one) => this.#shapeOf(one) ?? [])) ?? nothingInView;
  }

  get #inView(): TimeSpan {
    return this.#span ?? this.#all;
  }

  #measureHost(): void {
    const style = getComputedStyle(this.#host);
    const width = this.#host.clientWidth;
    this.#rtl = style.direction === 'rtl';
    if (width === this.#width) return;
    this.#width = width;
    this.#measure = measureIn(`${labelSize}px ${style.fontFamily}`, labelSize);
  }

  /** `from` and `to` as the page asks for them; what a reader looks at since is not asked again. */
  #readSpan({from, to}: TimelineInput): void {
    const asked = JSON.stringify([from, to]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#problem = '';
    if (!from && !to) {
      this.#span = undefined;
      return;
    }
    void readSpan(from, to, this.#all).then((read) => {
      if (this.#asked !== asked) return;
      if ('problem' in read) this.#problem = read.problem;
      else this.#span = usableSpan(read);
      this.#host.requestUpdate();
    });
  }

  #changed(): void {
    const {from, to} = isoOf(this.#inView);
    this.#asked = JSON.stringify([from, to]);
    this.#host.viewChanged(from, to);
  }

  #look(span: TimeSpan | undefined, settled = true): void {
    this.#span = span;
    this.#host.requestUpdate();
    if (settled) this.#changed();
  }

  #placeOf(clientX: number): number {
    const plot = this.#host.renderRoot.querySelector('.plot');
    const {left = 0, right = 0} = plot?.getBoundingClientRect() ?? {};
    const gutter = this.#chart?.gutter ?? 0;
    return (this.#rtl ? right - clientX : clientX - left) - gutter;
  }

  #panBy(pixels: number): void {
    const width = this.#chart?.scale.width ?? 1;
    this.#look(moved(this.#inView, pixels / width, this.#all), false);
  }

  #zoomAt(place: number, factor: number): void {
    const {scale} = this.#chart ?? {};
    if (!scale) return;
    this.#look(zoomed(this.#inView, factor, timeAt(scale, place), this.#all), false);
  }

  /** Closer or further, about the date in hand or the middle. */
  #zoom(factor: number): void {
    const {from, to} = this.#inView;
    const span = this.#currentMark?.span;
    const at = span ? (span.from + span.to) / 2 : (from + to) / 2;
    this.#look(zoomed(this.#inView, factor, at, this.#all));
  }

  /** Along, and over empty stretches to where the next dates are. */
  #pan(share: number): void {
    const next = moved(this.#inView, share, this.#all);
    const {before, after} = this.#chart ?? {};
    const beyond = [...((share < 0 ? before : after) ?? [])].flatMap(
      (one) => this.#shapeOf(one) ?? [],
    );
    const meets = this.#shown.some((one) => {
      const shape = this.#shapeOf(one);
      return shape && shape.from < next.to && shape.to > next.from;
    });
    const nearest =
      share < 0 ? Math.max(...beyond.map(({to}) => to)) : Math.min(...beyond.map(({from}) => from));
    if (meets || !Number.isFinite(nearest)) this.#look(next);
    else this.#look(this.#around(nearest));
  }

  /** As much as is in view now, about another time. */
  #around(at: number): TimeSpan {
    const half = (this.#inView.to - this.#inView.from) / 2;
    return {from: at - half, to: at + half};
  }

  get #marks(): readonly ChartMark[] {
    return this.#chart?.marks ?? [];
  }

  get #currentMark(): ChartMark | undefined {
    const marks = this.#marks;
    return (
      marks.find(({key}) => key === this.#current) ??
      marks.find(({dates}) => dates.some(({statement}) => statement.id === idIn(this.#current)))
    );
  }

  #elementOf({key}: ChartMark): SVGElement | null {
    return this.#host.renderRoot.querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`);
  }

  #stepTo(mark: ChartMark | undefined): void {
    if (!mark) return;
    this.#current = mark.key;
    this.#told = mark.key;
    this.#hadFocus = true;
    this.#host.requestUpdate();
  }

  #step(by: 1 | -1): void {
    const marks = this.#marks;
    const current = this.#currentMark;
    const next = marks[current ? marks.indexOf(current) + by : 0];
    if (next) {
      this.#stepTo(next);
      return;
    }
    // Beyond the edge: on to the next date that is out of view.
    const beyond = [...((by < 0 ? this.#chart?.before : this.#chart?.after) ?? [])];
    const [statement] = sortStatements(beyond, 'when', by < 0);
    const shape = statement && this.#shapeOf(statement);
    if (!shape) return;
    this.#current = `date ${statement.id}`;
    this.#told = undefined;
    this.#hadFocus = true;
    this.#look(this.#around((shape.from + shape.to) / 2));
  }

  /** To the mark of the next row that is nearest in time. */
  #stepRow(by: 1 | -1): void {
    const rows = this.#chart?.rows ?? [];
    const current = this.#currentMark;
    const at = rows.findIndex(({marks}) => current && marks.includes(current));
    const row = rows[at === -1 ? 0 : at + by];
    if (!row) return;
    const middle = current ? (current.mark.start + current.mark.end) / 2 : 0;
    const away = ({mark}: ChartMark) => Math.abs((mark.start + mark.end) / 2 - middle);
    this.#stepTo([...row.marks].sort((a, b) => away(a) - away(b))[0]);
  }

  #run(command: ChartCommand): boolean {
    switch (command.kind) {
      case 'step':
        this.#step(command.by);
        return true;
      case 'row':
        this.#stepRow(command.by);
        return true;
      case 'end':
        this.#stepTo(this.#marks.at(command.of === 'first' ? 0 : -1));
        return true;
      case 'zoom':
        this.#zoom(command.factor);
        return true;
      case 'pan':
        this.#pan(command.share);
        return true;
      case 'fit':
        this.#look(undefined);
        return true;
      case 'clear':
        return this.#clear();
    }
  }

  /** Escape takes back one thing; with nothing to take back it is the page's. */
  #clear(): boolean {
    if (this.#told === undefined && !this.#opened) return false;
    if (this.#told !== undefined) this.#told = undefined;
    else this.#opened = undefined;
    this.#host.requestUpdate();
    return true;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const command = commandOf(event, this.#rtl);
    if (!command || !this.#run(command)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** A date that leads nowhere is the page's to open; a number opens by looking closer. */
  #activate(mark: ChartMark): void {
    this.#current = mark.key;
    this.#told = mark.key;
    const [first] = mark.dates;
    if (mark.mark.kind === 'date') {
      if (first) this.#host.dispatchEvent(new TimelineOpenEvent(first.statement));
      this.#host.requestUpdate();
      return;
    }
    const closer = fitting([mark.span], 0.08);
    const {from, to} = this.#inView;
    this.#hadFocus = true;
    if (closer && closer.to - closer.from < (to - from) * 0.8) this.#look(closer);
    else {
      this.#opened = new Set(mark.dates.map(({statement}) => statement));
      this.#host.requestUpdate();
    }
  }

  /** A finger cannot point: its first touch tells what is there, the second opens it. */
  #admits(mark: ChartMark, event: MouseEvent): boolean {
    if (this.#gestures.dragged) {
      this.#gestures.dragged = false;
      return false;
    }
    const byTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!byTouch || this.#touched === mark.key) return true;
    this.#touched = mark.key;
    this.#tell(mark);
    return false;
  }

  #touched: string | undefined;

  #tell(mark: ChartMark): void {
    this.#current = mark.key;
    this.#told = mark.key;
    this.#host.requestUpdate();
  }

  #showAll(): void {
    this.#showsAll = true;
    this.#host.requestUpdate();
  }

  readonly #saySpan = ({from, to}: TimeSpan): string => {
    const [earliest, latest] = [gregorianDay(Math.floor(from)), gregorianDay(Math.ceil(to) - 1)];
    const date = {earliest, latest, extent: 'within', precision: 'none', inferred: false} as const;
    return sayDate({...date, attributes: {}, malformed: []}, wordsLocale());
  };

  #context(chart: Chart): ChartContext {
    const told = this.#told;
    return {
      chart,
      rtl: this.#rtl,
      width: this.#width,
      gestures: this.#gestures,
      measure: this.#measure,
      current: (this.#currentMark ?? this.#marks[0])?.key,
      told,
      name: this.#sayName(),
      linkOf: this.#linkOf,
      nameOf: (mark) => sayMark(mark, this.#saySpan),
      tell: (mark) => {
        if (this.#told === mark.key && this.#current === mark.key) return;
        this.#tell(mark);
      },
      admits: (mark, event) => this.#admits(mark, event),
      activate: (mark) => this.#activate(mark),
      onKey: this.#onKey,
    };
  }

  #sayName(): string {
    const count = this.#shown.length;
    return msg(
      str`Time line of ${count} dates, ${this.#saySpan(this.#inView)}; a table of them follows`,
    );
  }

  #controls(): ControlContext {
    const {statements = [], groupBy = 'document'} = this.#input ?? {};
    const chart = this.#chart;
    return {
      groupBy,
      witnesses: witnessChoices(statements),
      subjects: subjectChoices(statements),
      witness: this.#filter.witness,
      subject: this.#filter.subject,
      before: chart?.before.size ?? 0,
      after: chart?.after.size ?? 0,
      scale: chart ? sayStep(axisTicks({...this.#context(chart)}).step) : '',
      isWhole: this.#span === undefined,
      group: (by) => this.#host.groupChanged(by),
      filter: (name, value) => {
        this.#filter = {...this.#filter, [name]: value};
        this.#opened = undefined;
        this.#told = undefined;
        // What is left is to be seen: what was in view may hold none of it.
        this.#span = undefined;
        this.#host.requestUpdate();
        queueMicrotask(() => this.#changed());
      },
      zoom: (factor) => this.#zoom(factor),
      pan: (share) => this.#pan(share),
      fit: () => this.#look(undefined),
    };
  }

  get #tableRows(): readonly DatedStatement[] {
    const {key, descending} = this.#sort;
    const {from, to} = this.#inView;
    const rows = this.#shown.filter((one) => {
      if (this.#opened) return this.#opened.has(one);
      if (!this.#inViewOnly) return true;
      const shape = this.#shapeOf(one);
      return shape && (shape.from < to || shape.openStart) && (shape.to > from || shape.openEnd);
    });
    return sortStatements(rows, key, descending);
  }

  #renderTable(): TemplateResult {
    const rows = this.#tableRows;
    const most = this.#showsAll ? rows.length : fewRows;
    const told = this.#marks.find(({key}) => key === this.#told)?.dates;
    return html`
      ${this.#renderTableHead(rows.length)}
      ${renderTable({
        rows: rows.slice(0, most),
        rest: Math.max(rows.length - most, 0),
        sort: this.#sort,
        told: told?.length === 1 ? told[0]?.statement : undefined,
        shapeOf: this.#shapeOf,
        linkOf: this.#linkOf,
        sortBy: (key) => {
          this.#sort = {key, descending: this.#sort.key === key && !this.#sort.descending};
          this.#host.requestUpdate();
        },
        showAll: () => this.#showAll(),
      })}
    `;
  }

  #renderTableHead(count: number): TemplateResult {
    const all = this.#shown.length;
    const undated = this.#shown.filter((one) => !this.#shapeOf(one)).length;
    return html`<div class="table-head">
      <p part="count" role="status">
        ${count === all ? msg(str`${all} dates`) : msg(str`${count} of ${all} dates`)}${
          undated > 0 ? html`, ${msg(str`${undated} of them without a place in time`)}` : nothing
        }
      </p>
      ${
        this.#opened
          ? html`<button
              type="button"
              @click=${() => {
                this.#opened = undefined;
                this.#host.requestUpdate();
              }}
              >${msg('List all again')}</button
            >`
          : html`<label class="only"
              ><input
                type="checkbox"
                .checked=${this.#inViewOnly}
                @change=${(event: Event) => {
                  if (event.target instanceof HTMLInputElement) {
                    this.#inViewOnly = event.target.checked;
                    this.#host.requestUpdate();
                  }
                }}
              />${msg('Only what is in view')}</label
            >`
      }
    </div>`;
  }

  render(): TemplateResult {
    const chart = this.#chart;
    const controls = this.#controls();
    const drawable = this.#shown.some((one) => this.#shapeOf(one));
    const told = this.#marks.find(({key}) => key === this.#told);
    return html`
      ${renderFilters(controls)}
      ${this.#problem ? html`<p part="problem" role="alert">${this.#problem}</p>` : nothing}
      ${
        chart && drawable
          ? html`<div
              class="chart"
              @focusin=${() => {
                this.#hadFocus = true;
              }}
              @focusout=${() => {
                this.#hadFocus = false;
              }}
            >
              ${renderZoom(controls, zoomStep)} ${renderChart(this.#context(chart))}
              ${renderReadout(told, this.#linkOf, this.#saySpan)} ${renderLegend()}
            </div>`
          : html`<p part="empty" class="soft">${msg('None of these dates has a place in time that could be drawn.')}</p>`
      }
      ${this.#renderTable()}
    `;
  }
}

/** The id of the date in a key of a mark: what stands behind the row and the kind. */
function idIn(key: string | undefined): string | undefined {
  return key?.replace(/^(?:\d+ )?(?:date|cluster) /, '');
}
