import type {DatedStatement} from '../../core/collection/dated-statement.js';
import type {DateShape} from '../../core/dates/timeline/date-shape.js';
import {timeAt} from '../../core/dates/timeline/time-scale.js';
import {ChartGestures} from './chart-gestures.js';
import {type ChartCommand, commandOf} from './chart-keys.js';
import type {Chart, ChartMark} from './lay-out-chart.js';
import {MarkCursor} from './mark-cursor.js';
import {sortStatements} from './table-rows.js';
import type {TableView} from './table-view.js';
import type {ViewWindow} from './view-window.js';

/** What a reader's hand moves, and what it has to ask. */
export interface ChartHandHost {
  readonly window: ViewWindow;
  readonly table: TableView;
  shapeOf(statement: DatedStatement): DateShape | undefined;
  /** A date is to be opened. */
  open(statement: DatedStatement): void;
  redraw(): void;
  /** Pixels from the beginning of the scale. */
  placeOf(clientX: number): number;
  isRtl(): boolean;
}

/** What keys, pointers and fingers do to the drawing of a time line. */
export class ChartHand {
  /** The mark in hand, and the one that is told of. */
  readonly cursor = new MarkCursor();
  readonly gestures: ChartGestures;
  readonly #host: ChartHandHost;
  #chart: Chart | undefined;
  /** The mark that a finger has touched once. */
  #touched: string | undefined;

  constructor(host: ChartHandHost) {
    this.#host = host;
    this.gestures = new ChartGestures({
      placeOf: (clientX) => host.placeOf(clientX),
      panBy: (pixels) => host.window.drag(pixels / (this.#chart?.scale.width ?? 1)),
      zoomAt: (place, factor) => {
        if (this.#chart) host.window.magnify(factor, timeAt(this.#chart.scale, place));
      },
      settle: () => host.window.settle(),
    });
  }

  /** What is drawn now. */
  take(chart: Chart): void {
    this.#chart = chart;
    this.cursor.take(chart);
  }

  stop(): void {
    this.gestures.stop();
  }

  /** Closer or further, about the date in hand or the middle. */
  zoom(factor: number): void {
    const {from, to} = this.cursor.current?.span ?? this.#host.window.span;
    this.#host.window.zoom(factor, (from + to) / 2);
  }

  tell(mark: ChartMark): void {
    if (this.cursor.isTold(mark)) return;
    this.cursor.tell(mark);
    this.#host.redraw();
  }

  /** A finger cannot point: its first touch tells what is there, the second opens it. */
  admits(mark: ChartMark, event: MouseEvent): boolean {
    if (this.gestures.dragged) {
      this.gestures.dragged = false;
      return false;
    }
    const byTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!byTouch || this.#touched === mark.key || mark.mark.kind === 'cluster') return true;
    this.#touched = mark.key;
    this.tell(mark);
    return false;
  }

  /** A date that leads nowhere is the page's to open; a number opens by looking closer. */
  activate(mark: ChartMark): void {
    this.cursor.tell(mark);
    this.#host.redraw();
    const [first] = mark.dates;
    if (mark.mark.kind === 'date') {
      if (first) this.#host.open(first.statement);
      return;
    }
    this.cursor.focused = true;
    if (!this.#host.window.open(mark.span)) {
      this.#host.table.open(mark.dates.map(({statement}) => statement));
    }
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const command = commandOf(event, this.#host.isRtl());
    if (!command) return;
    // A closer look may count the date in hand with others, or by itself again.
    this.cursor.focused = true;
    if (!this.#run(command)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Whether the key was of use here. */
  #run(command: ChartCommand): boolean {
    if (command.kind === 'clear') return this.#clear();
    if (command.kind === 'step') this.#step(command.by);
    else if (command.kind === 'row') this.#goTo(this.cursor.inRow(command.by));
    else if (command.kind === 'end') this.#goTo(this.cursor.end(command.of));
    else if (command.kind === 'zoom') this.zoom(command.factor);
    else if (command.kind === 'pan') this.#host.window.pan(command.share);
    else this.#host.window.look(undefined);
    return true;
  }

  /** Escape takes back one thing; with nothing to take back it is the page's. */
  #clear(): boolean {
    const took = this.cursor.hush() || this.#host.table.close();
    if (took) this.#host.redraw();
    return took;
  }

  #goTo(mark: ChartMark | undefined): void {
    if (!mark) return;
    this.cursor.tell(mark);
    this.cursor.focused = true;
    this.#host.redraw();
  }

  #step(by: 1 | -1): void {
    const next = this.cursor.beside(by);
    if (next) {
      this.#goTo(next);
      return;
    }
    // Beyond the edge: on to the next date that is out of view.
    const beyond = [...((by < 0 ? this.#chart?.before : this.#chart?.after) ?? [])];
    const [statement] = sortStatements(beyond, 'when', by < 0);
    const shape = statement && this.#host.shapeOf(statement);
    if (!shape) return;
    this.cursor.await(statement.id);
    this.#host.window.reveal(shape);
  }
}
