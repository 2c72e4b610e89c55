import {html, nothing, type TemplateResult} from 'lit';
import type {DatedStatement} from '../../core/collection/dated-statement.js';
import {type GroupBy, groupStatements} from '../../core/collection/group-statements.js';
import {gregorianDay} from '../../core/dates/day-number.js';
import {sayDate} from '../../core/dates/say-date.js';
import {type DateShape, shapeOf, type TimeSpan} from '../../core/dates/timeline/date-shape.js';
import {sayStep} from '../../core/dates/timeline/say-tick.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import type {Addresses} from '../../state/addresses.js';
import {shortened} from '../render-gone.js';
import {wordsLocale} from '../words-locale.js';
import {ChartHand} from './chart-hand.js';
import {zoomStep} from './chart-keys.js';
import {type Chart, layOutChart} from './lay-out-chart.js';
import {type Measure, measureIn} from './measure-text.js';
import {axisTicks, type ChartContext, renderChart} from './render-chart.js';
import {type ControlContext, renderFilters, renderZoom} from './render-controls.js';
import {renderLegend, renderReadout, sayMark} from './render-readout.js';
import {linkOf} from './statement-link.js';
import {
  filterStatements,
  type StatementFilter,
  subjectChoices,
  witnessChoices,
} from './table-rows.js';
import {TableView} from './table-view.js';
import {TimelineOpenEvent} from './timeline-events.js';
import {ViewWindow} from './view-window.js';

/** What is shown; data goes down. */
export interface TimelineInput {
  readonly statements: readonly DatedStatement[];
  readonly groupBy: GroupBy;
  readonly from: string;
  readonly to: string;
  readonly filter: StatementFilter;
  readonly addresses: Addresses;
}

/** The element around the view: requests go up. */
export interface TimelineHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  requestUpdate(): void;
  /** A reader looks at another stretch. */
  viewChanged(from: string, to: string): void;
  groupChanged(by: GroupBy): void;
  filterChanged(name: 'witness' | 'subject', value: string): void;
}

/** Rows are drawn by so many: a row for each of a thousand documents is nothing to look through. */
const fewRows = 60;

/** Pixels of the words in the drawing, as in its style sheet. */
const labelSize = 13;

/**
 * Drawing, controls and table of a time line. It is fetched when there is something to draw, and
 * keeps what a reader has chosen to look at.
 */
export class TimelineView {
  readonly #host: TimelineHost;
  readonly #shapes = new WeakMap<DatedStatement, DateShape | 'none'>();
  /** In the next frame: what is drawn anew may change the size again. */
  readonly #resize = new ResizeObserver(() => {
    if (this.#host.clientWidth === this.#width) return;
    requestAnimationFrame(() => this.#host.requestUpdate());
  });
  readonly #table = new TableView(() => this.#host.requestUpdate());
  readonly #window = new ViewWindow({
    moved: () => this.#host.requestUpdate(),
    settled: (from, to) => this.#host.viewChanged(from, to),
  });
  readonly #hand = new ChartHand({
    window: this.#window,
    table: this.#table,
    shapeOf: (statement) => this.#shapeOf(statement),
    open: (statement) => this.#host.dispatchEvent(new TimelineOpenEvent(statement)),
    redraw: () => this.#host.requestUpdate(),
    placeOf: (clientX) => this.#placeOf(clientX),
    isRtl: () => this.#rtl,
  });
  #input: TimelineInput | undefined;
  #shown: readonly DatedStatement[] = [];
  #chart: Chart | undefined;
  #mostRows = fewRows;
  #measure: Measure = (text) => text.length * 7;
  #width = 0;
  #rtl = false;
  /** A mark that is drawn no more loses the focus, which says nothing of what a reader wants. */
  #drawing = false;

  constructor(host: TimelineHost) {
    this.#host = host;
  }

  connect(signal: AbortSignal): void {
    this.#resize.observe(this.#host);
    signal.addEventListener('abort', () => {
      this.#resize.disconnect();
      this.#hand.stop();
    });
    // What is printed is whole.
    const showAll = (): void => {
      this.#mostRows = Number.POSITIVE_INFINITY;
      this.#table.showAll();
    };
    window.addEventListener('beforeprint', showAll, {signal});
    void document.fonts.ready.then(() => {
      if (signal.aborted) return;
      this.#width = 0;
      this.#host.requestUpdate();
    });
  }

  /** Takes what is to be shown; derives what is drawn. */
  update(input: TimelineInput): void {
    this.#drawing = true;
    if (this.#input?.statements !== input.statements) this.#table.reset();
    if (this.#input?.groupBy !== input.groupBy) this.#mostRows = fewRows;
    this.#input = input;
    this.#shown = filterStatements(input.statements, input.filter);
    this.#measureHost();
    this.#window.take(this.#shown.flatMap((one) => this.#shapeOf(one) ?? []));
    this.#window.ask(input.from, input.to);
    this.#chart = layOutChart(groupStatements(this.#shown, input.groupBy), {
      groupBy: input.groupBy,
      span: this.#window.span,
      width: this.#width,
      mostRows: this.#mostRows,
      measure: this.#measure,
      shapeOf: this.#shapeOf,
    });
    this.#hand.take(this.#chart);
  }

  /** After each drawing: the focus stays with its date, though that may now be counted with others. */
  updated(): void {
    this.#drawing = false;
    const mark = this.#hand.cursor.focused ? this.#hand.cursor.current : undefined;
    const root = this.#host.renderRoot;
    if (!mark || !(root instanceof ShadowRoot)) return;
    const element = root.querySelector<SVGElement>(`[data-key="${CSS.escape(mark.key)}"]`);
    const active = root.activeElement;
    if (active === element || (active && !active.closest('.plot'))) return;
    element?.focus();
  }

  readonly #shapeOf = (statement: DatedStatement): DateShape | undefined => {
    const known = this.#shapes.get(statement);
    if (known !== undefined) return known === 'none' ? undefined : known;
    const shape = shapeOf(statement.date);
    this.#shapes.set(statement, shape ?? 'none');
    return shape;
  };

  readonly #linkOf = (statement: DatedStatement) =>
    this.#input && linkOf(statement, this.#input.addresses);

  #measureHost(): void {
    const style = getComputedStyle(this.#host);
    const width = this.#host.clientWidth;
    this.#rtl = style.direction === 'rtl';
    if (width === this.#width) return;
    this.#width = width;
    this.#measure = measureIn(`${labelSize}px ${style.fontFamily}`, labelSize);
  }

  #placeOf(clientX: number): number {
    const plot = this.#host.renderRoot.querySelector('.plot');
    const {left = 0, right = 0} = plot?.getBoundingClientRect() ?? {};
    return (this.#rtl ? right - clientX : clientX - left) - (this.#chart?.gutter ?? 0);
  }

  readonly #saySpan = ({from, to}: TimeSpan): string => {
    const [earliest, latest] = [gregorianDay(Math.floor(from)), gregorianDay(Math.ceil(to) - 1)];
    const date = {earliest, latest, extent: 'within', precision: 'none', inferred: false} as const;
    return sayDate({...date, attributes: {}, malformed: []}, wordsLocale());
  };

  #context(chart: Chart): ChartContext {
    const count = this.#shown.length;
    const span = this.#saySpan(this.#window.span);
    return {
      chart,
      rtl: this.#rtl,
      width: this.#width,
      hand: this.#hand,
      measure: this.#measure,
      current: this.#hand.cursor.entry?.key,
      told: this.#hand.cursor.told?.key,
      name: counted(
        str`Time line of ${count} {date|dates}, ${span} in view; a table of all follows`,
      ),
      linkOf: this.#linkOf,
      nameOf: (mark) => sayMark(mark, this.#saySpan),
    };
  }

  #controls({statements, groupBy, filter}: TimelineInput, chart: Chart): ControlContext {
    return {
      ...filter,
      groupBy,
      witnesses: witnessChoices(statements),
      subjects: subjectChoices(statements),
      before: chart.before.size,
      after: chart.after.size,
      scale: sayStep(axisTicks(chart).step),
      isWhole: this.#window.isWhole,
      group: (by) => this.#host.groupChanged(by),
      filter: (name, value) => this.#filterBy(name, value),
      zoom: (factor) => this.#hand.zoom(factor),
      pan: (share) => this.#window.pan(share),
      fit: () => this.#window.look(undefined),
    };
  }

  #filterBy(name: 'witness' | 'subject', value: string): void {
    const input = this.#input;
    if (!input) return;
    this.#table.reset();
    this.#hand.cursor.hush();
    this.#host.filterChanged(name, value);
    // What is left is to be seen: what was in view may hold none of it.
    this.#shown = filterStatements(input.statements, {...input.filter, [name]: value});
    this.#window.take(this.#shown.flatMap((one) => this.#shapeOf(one) ?? []));
    this.#window.look(undefined);
  }

  /** What is to be shown alone, and is not here; the address of a page may name anything. */
  get #gone(): string {
    const {statements = [], filter} = this.#input ?? {};
    if (!filter || this.#shown.length > 0 || statements.length === 0) return '';
    const named = [filter.witness, filter.subject].filter(Boolean).join(', ');
    return msg(str`None of these dates is of “${shortened(named)}”.`);
  }

  #renderGone(): TemplateResult {
    const all = (): void => {
      for (const name of ['witness', 'subject'] as const) this.#filterBy(name, '');
    };
    return html`<p part="problem" role="alert">${this.#gone}</p>
      <p><button type="button" @click=${all}>${msg('Show all dates')}</button></p>`;
  }

  #renderDrawing(chart: Chart, controls: ControlContext): TemplateResult {
    const focus = ({type}: FocusEvent): void => {
      if (!this.#drawing) this.#hand.cursor.focused = type === 'focusin';
    };
    return html`<div class="chart">
      ${renderZoom(controls, zoomStep)}
      <div @focusin=${focus} @focusout=${focus}>${renderChart(this.#context(chart))}</div>
      ${this.#renderRest(chart)} ${renderReadout(this.#hand.cursor.told, this.#linkOf, this.#saySpan)} ${renderLegend()}
    </div>`;
  }

  #renderRest({rest}: Chart): TemplateResult | typeof nothing {
    if (rest === 0) return nothing;
    const more = (): void => {
      this.#mostRows += fewRows;
      this.#host.requestUpdate();
    };
    return html`<p>
      <button part="more" type="button" @click=${more}>${msg(str`Show ${rest} more`)}</button>
    </p>`;
  }

  render(): TemplateResult {
    const [input, chart] = [this.#input, this.#chart];
    if (!input || !chart) return html``;
    const controls = this.#controls(input, chart);
    if (this.#gone) return html`${renderFilters(controls)}${this.#renderGone()}`;
    const {problem} = this.#window;
    const told = this.#hand.cursor.told?.dates;
    return html`
      ${renderFilters(controls)}
      ${problem ? html`<p part="problem" role="alert">${problem}</p>` : nothing}
      ${
        this.#shown.some((one) => this.#shapeOf(one))
          ? this.#renderDrawing(chart, controls)
          : html`<p part="empty" class="soft">
              ${msg('None of these dates has a place in time that could be drawn.')}
            </p>`
      }
      ${this.#table.render({
        statements: this.#shown,
        inView: this.#window.span,
        told: told?.length === 1 ? told[0]?.statement : undefined,
        shapeOf: this.#shapeOf,
        linkOf: this.#linkOf,
      })}
    `;
  }
}
