import type {DatedStatement} from '../../core/collection/dated-statement.js';
import type {GroupBy, StatementGroup} from '../../core/collection/group-statements.js';
import {
  sayDoubtOf,
  sayGroup,
  sayRecordEvent,
  saySubject,
  sayWitness,
} from '../../core/collection/say-statement.js';
import {sayDate} from '../../core/dates/say-date.js';
import type {DateShape, TimeSpan} from '../../core/dates/timeline/date-shape.js';
import {layOut, type Mark} from '../../core/dates/timeline/lay-out.js';
import {placeOf, type TimeScale} from '../../core/dates/timeline/time-scale.js';
import {numbered} from '../../core/natives/numbered.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../words-locale.js';
import {fitted, type Measure, wrapped} from './measure-text.js';

/** A statement that has a place in time, with how it is drawn. */
export interface Drawable {
  readonly statement: DatedStatement;
  readonly shape: DateShape;
}

/** One bar, or one number for many, in its row. */
export interface ChartMark {
  /** Tells marks apart from one drawing to the next. */
  readonly key: string;
  readonly mark: Mark;
  readonly dates: readonly Drawable[];
  /** What of time it is about: by this marks are stepped through. */
  readonly span: TimeSpan;
  readonly label: string;
  /** The same, not cut. */
  readonly wholeLabel: string;
  readonly doubt: string | undefined;
  readonly labelWidth: number;
  /** Middle of its lane. */
  readonly y: number;
}

export interface ChartRow {
  readonly key: string;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly apart: boolean;
  readonly y: number;
  readonly height: number;
  readonly marks: readonly ChartMark[];
}

export interface Chart {
  readonly scale: TimeScale;
  /** Pixels beside the plot for the names of the rows; 0 where they stand above their lanes. */
  readonly gutter: number;
  readonly height: number;
  readonly rows: readonly ChartRow[];
  /** All marks in order of time. */
  readonly marks: readonly ChartMark[];
  /** Rows with dates in view that are not drawn yet. */
  readonly rest: number;
  readonly before: ReadonlySet<DatedStatement>;
  readonly after: ReadonlySet<DatedStatement>;
}

/** Pixels; lanes are as high as a target has to be (WCAG 2.5.8). */
export const sizes = {
  lane: 26,
  bar: 10,
  fade: 56,
  gap: 7,
  target: 24,
  line: 17,
  heading: 25,
  between: 14,
  widestLabel: 340,
} as const;

export interface ChartOptions {
  readonly groupBy: GroupBy;
  readonly span: TimeSpan;
  readonly width: number;
  /** As many rows are drawn. */
  readonly mostRows: number;
  readonly measure: Measure;
  readonly shapeOf: (statement: DatedStatement) => DateShape | undefined;
}

/** Words cut to less than this say nothing. */
const least = 70;

/** Below this there is no room for names beside the plot. */
const roomyWidth = 720;

/** What a bar is called: where its row says what, in which words and by whom; else what. */
function labelOf(statement: DatedStatement, groupBy: GroupBy): string {
  if (groupBy !== 'event' || statement.subjects.length === 0) return saySubject(statement);
  const wording = statement.document ? statement.wording : '';
  const date = wording || sayDate(statement.date, wordsLocale());
  const dated = sayRecordEvent(statement);
  const said = dated === undefined ? date : msg(str`${dated}, ${date}`);
  return msg(str`${said} — ${sayWitness(statement)}`);
}

/** Words beside a bar: what it is called, and its doubt. */
interface Words {
  readonly label: string;
  readonly wholeLabel: string;
  readonly doubt: string | undefined;
  readonly width: number;
}

/** Half a first word says nothing, and cannot be asked for by voice: better none. */
function wholeWords(cut: string, whole: string): string {
  const kept = cut.slice(0, -1);
  const isWhole = cut === whole || /[\s,;:—–-]/u.test(whole.charAt(kept.length));
  return isWhole || !whole.includes(' ') ? cut : '';
}

/** Words cut to the room on the better side of the bar; on the bar itself where it fills the view. */
function wordsOf({statement, shape}: Drawable, scale: TimeScale, options: ChartOptions): Words {
  const {groupBy, measure, width} = options;
  const margin = 2 * sizes.gap + sizes.target / 2;
  const start = Math.max(placeOf(scale, shape.from) - (shape.openStart ? sizes.fade : 0), 0);
  const end = Math.min(placeOf(scale, shape.to) + (shape.openEnd ? sizes.fade : 0), scale.width);
  const beside = Math.max(start - margin, scale.width - end - margin);
  const doubt = sayDoubtOf(shape);
  const behind = doubt === undefined ? 0 : measure(`${doubt} · `);
  const widest = Math.min(
    width >= roomyWidth ? sizes.widestLabel : width * 0.62,
    sizes.widestLabel,
  );
  const wholeLabel = labelOf(statement, groupBy);
  const room = Math.min(widest, beside < least ? widest : beside) - behind;
  const label = wholeWords(fitted(wholeLabel, Math.max(room, 1), measure), wholeLabel);
  return {label, wholeLabel, doubt, width: label === '' ? 0 : measure(label) + behind};
}

const drawablesOf = (
  {statements}: StatementGroup,
  shapeOf: ChartOptions['shapeOf'],
): readonly Drawable[] =>
  statements.flatMap((statement) => {
    const shape = shapeOf(statement);
    return shape ? [{statement, shape}] : [];
  });

function markOf(
  mark: Mark,
  dates: readonly Drawable[],
  words: readonly Words[],
  row: string,
  top: number,
): ChartMark | undefined {
  const own =
    mark.kind === 'date'
      ? dates.slice(mark.index, mark.index + 1)
      : mark.indices.flatMap((index) => dates[index] ?? []);
  const [first] = own;
  if (!first) return undefined;
  const said = mark.kind === 'date' ? words[mark.index] : undefined;
  return {
    key: `${row} ${mark.kind} ${first.statement.id}`,
    mark,
    dates: own,
    span: mark.kind === 'date' ? first.shape : mark.span,
    label: said?.label ?? '',
    wholeLabel: said?.wholeLabel ?? '',
    doubt: said?.doubt,
    labelWidth: said?.width ?? 0,
    y: top + (mark.lane + 0.5) * sizes.lane,
  };
}

/** Lays out groups under one another, each with its dates in lanes. */
export function layOutChart(groups: readonly StatementGroup[], options: ChartOptions): Chart {
  const {groupBy, span, width, measure, shapeOf, mostRows} = options;
  const gutter = width >= roomyWidth ? Math.min(width * 0.24, 230) : 0;
  const scale = {...span, width: Math.max(width - gutter, 1)};
  const before = new Set<DatedStatement>();
  const after = new Set<DatedStatement>();
  const rows: ChartRow[] = [];
  // One group alone may take all the room; many share it.
  const mostLanes = groups.length <= 1 ? 40 : groups.length <= 5 ? 24 : 8;
  let y = 0;
  let rest = 0;
  for (const [at, group] of numbered(groups)) {
    const dates = drawablesOf(group, shapeOf);
    // To be measured words cost more than all else: those of rows that are drawn are.
    const isDrawn = rows.length < mostRows;
    const words = isDrawn ? dates.map((date) => wordsOf(date, scale, options)) : [];
    const placed = layOut(
      dates.map(({shape}, index) => ({shape, labelWidth: words[index]?.width ?? 0})),
      scale,
      {
        mostLanes,
        target: sizes.target,
        fade: Math.min(sizes.fade, scale.width / 8),
        gap: sizes.gap,
      },
    );
    for (const index of placed.before) if (dates[index]) before.add(dates[index].statement);
    for (const index of placed.after) if (dates[index]) after.add(dates[index].statement);
    // A row with nothing in view would only be scrolled past.
    if (placed.marks.length === 0) continue;
    if (!isDrawn) {
      rest++;
      continue;
    }
    const key = String(at);
    const heading = sayGroup(group, groupBy);
    const lines = wrapped(
      heading,
      gutter > 0 ? gutter - 24 : width - 8,
      gutter > 0 ? 3 : 1,
      measure,
    );
    const apart = group.apart ? 1 : 0;
    const beside = gutter > 0 ? (lines.length + apart) * sizes.line + 6 : 0;
    const above = gutter > 0 ? 0 : sizes.heading + apart * sizes.line;
    const height = Math.max(above + placed.lanes * sizes.lane, beside) + sizes.between;
    const top = y + sizes.between / 2 + above;
    const marks = placed.marks.flatMap((mark) => markOf(mark, dates, words, key, top) ?? []);
    rows.push({key, heading, lines, apart: group.apart, y, height, marks});
    y += height;
  }
  const marks = rows
    .flatMap((row) => row.marks)
    .sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  return {scale, gutter, height: Math.max(y, sizes.lane), rows, marks, rest, before, after};
}
