import type {DateShape, TimeSpan} from '../../core/dates/timeline/date-shape.js';
import {fitting, moved, usableSpan, zoomed} from '../../core/dates/timeline/time-scale.js';
import {isoOf, readSpan} from './view-span.js';

const nothing: TimeSpan = {from: 0, to: 1};

/** Whom a window tells that something else is in view, and that a reader has chosen it. */
export interface WindowListener {
  moved(): void;
  settled(from: string, to: string): void;
}

/** The stretch of time in view: as the page asks for it, until a reader looks elsewhere. */
export class ViewWindow {
  readonly #listener: WindowListener;
  #shapes: readonly DateShape[] = [];
  #all: TimeSpan = nothing;
  /** Undefined for all there is. */
  #span: TimeSpan | undefined;
  #asked = JSON.stringify(['', '']);
  #problem = '';

  constructor(listener: WindowListener) {
    this.#listener = listener;
  }

  /** Why what the page asks for cannot be shown; empty when it can. */
  get problem(): string {
    return this.#problem;
  }

  get isWhole(): boolean {
    return this.#span === undefined;
  }

  get span(): TimeSpan {
    return this.#span ?? this.#all;
  }

  /** Everything there is to see. */
  take(shapes: readonly DateShape[]): void {
    this.#shapes = shapes;
    this.#all = fitting(shapes) ?? nothing;
  }

  /** What the page asks for; what a reader has since looked at is not asked for again. */
  ask(from: string, to: string): void {
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
      this.#listener.moved();
    });
  }

  /** A reader looks at a stretch; at all there is without one. */
  look(span: TimeSpan | undefined): void {
    this.#span = span;
    this.#listener.moved();
    this.settle();
  }

  /** A movement has come to its end. */
  settle(): void {
    const {from, to} = isoOf(this.span);
    this.#asked = JSON.stringify([from, to]);
    this.#listener.settled(from, to);
  }

  /** One step of a movement, by a share of what is in view. */
  drag(share: number): void {
    this.#span = moved(this.span, share, this.#all);
    this.#listener.moved();
  }

  /** One step of coming closer; the time `at` stays where it is. */
  magnify(factor: number, at: number): void {
    this.#span = zoomed(this.span, factor, at, this.#all);
    this.#listener.moved();
  }

  zoom(factor: number, at: number): void {
    this.magnify(factor, at);
    this.settle();
  }

  /** Along, and over empty stretches to where the next dates are. */
  pan(share: number): void {
    const {from, to} = this.span;
    const next = moved(this.span, share, this.#all);
    const meets = this.#shapes.some((shape) => shape.from < next.to && shape.to > next.from);
    const nearest =
      share < 0
        ? Math.max(...this.#shapes.filter((one) => one.to <= from).map((one) => one.to))
        : Math.min(...this.#shapes.filter((one) => one.from >= to).map((one) => one.from));
    this.look(meets || !Number.isFinite(nearest) ? next : this.#around(nearest));
  }

  /** Brings a date into view without coming closer. */
  reveal({from, to}: TimeSpan): void {
    this.look(this.#around((from + to) / 2));
  }

  /** Looks as close as a stretch allows; false where that is no closer than now. */
  open(span: TimeSpan): boolean {
    const closer = fitting([span], 0.08);
    const {from, to} = this.span;
    if (!closer || closer.to - closer.from > (to - from) * 0.8) return false;
    this.look(closer);
    return true;
  }

  #around(at: number): TimeSpan {
    const half = (this.span.to - this.span.from) / 2;
    return {from: at - half, to: at + half};
  }
}
