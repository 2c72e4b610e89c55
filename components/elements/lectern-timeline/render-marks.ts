import {nothing, type SVGTemplateResult, svg} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {DatedStatement} from '../../core/collection/dated-statement.js';
import type {DatePiece, DateShape} from '../../core/dates/timeline/date-shape.js';
import {placeOf} from '../../core/dates/timeline/time-scale.js';
import type {ChartHand} from './chart-hand.js';
import {type Chart, type ChartMark, type ChartRow, sizes} from './lay-out-chart.js';
import {follow, type StatementLink} from './statement-link.js';

/** What drawing the marks needs to know of the element. */
export interface MarkContext {
  readonly chart: Chart;
  /** Whether time runs from right to left. */
  readonly rtl: boolean;
  /** Pixels of the whole drawing. */
  readonly width: number;
  /** The mark that keys stand on. */
  readonly current: string | undefined;
  /** The mark told of below the drawing. */
  readonly told: string | undefined;
  readonly hand: ChartHand;
  linkOf(statement: DatedStatement): StatementLink | undefined;
  nameOf(mark: ChartMark): string;
}

/** Bars thinner than this are a stroke, which cannot be hollow. */
const thinnest = 2;
const hollowFrom = 5;

/** From pixels of the plot, in the direction of time, to those of the drawing. */
export function across({chart, rtl, width}: MarkContext, place: number): number {
  return rtl ? width - chart.gutter - place : chart.gutter + place;
}

/** A rectangle between two places, whichever way time runs. */
function box(context: MarkContext, start: number, end: number) {
  const [a, b] = [across(context, start), across(context, end)];
  return {x: Math.min(a, b), width: Math.abs(b - a)};
}

function hatches({uncertain, approximate}: DateShape): readonly string[] {
  return [...(uncertain ? ['uncertain'] : []), ...(approximate ? ['approximate'] : [])];
}

function renderPiece(
  context: MarkContext,
  piece: DatePiece,
  shape: DateShape,
  y: number,
): SVGTemplateResult | typeof nothing {
  const {scale} = context.chart;
  const edge = 4;
  const start = Math.max(placeOf(scale, piece.from), -edge);
  const end = Math.min(placeOf(scale, piece.to), scale.width + edge);
  if (end < start) return nothing;
  const room = Math.max(end - start, thinnest);
  const {x, width} = box(context, start, start + room);
  const thin = width < hollowFrom;
  const height = thin ? sizes.bar + 4 : sizes.bar;
  const top = y - height / 2;
  const name = thin ? 'stroke' : piece.sort;
  return svg`<rect class=${name} x=${x} y=${top} width=${width} height=${height}></rect>${
    thin
      ? nothing
      : hatches(shape).map(
          (hatch) => svg`<rect
              fill=${`url(#${hatch})`}
              x=${x}
              y=${top}
              width=${width}
              height=${height}
            ></rect>`,
        )
  }`;
}

/** An open end: it fades out, and nothing says where it ended. */
function renderFade(
  context: MarkContext,
  shape: DateShape,
  side: 'openStart' | 'openEnd',
  y: number,
): SVGTemplateResult | typeof nothing {
  if (!shape[side]) return nothing;
  const {scale} = context.chart;
  const fade = Math.min(sizes.fade, scale.width / 8);
  const isStart = side === 'openStart';
  const limit = isStart
    ? Math.min(placeOf(scale, shape.from), scale.width)
    : Math.max(placeOf(scale, shape.to), 0);
  const {x, width} = box(context, limit, isStart ? limit - fade : limit + fade);
  // The mask is named after the side of the screen on which nothing is left.
  const mask = isStart !== context.rtl ? 'url(#fade-left)' : 'url(#fade-right)';
  const [first] = hatches(shape);
  return svg`<g mask=${mask}>
    <rect class="open" x=${x} y=${y - sizes.bar / 2} width=${width} height=${sizes.bar}></rect>
    ${
      first
        ? svg`<rect fill=${`url(#${first})`} x=${x} y=${y - sizes.bar / 2} width=${width} height=${sizes.bar}></rect>`
        : nothing
    }
  </g>`;
}

/** Words of any script beside others: Unicode's isolates, as SVG knows no `dir="auto"` (UAX 9). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

function renderDate(context: MarkContext, mark: ChartMark): SVGTemplateResult {
  const [date] = mark.dates;
  if (!date) return svg``;
  const {shape} = date;
  const {label} = mark.mark;
  return svg`
    ${renderFade(context, shape, 'openStart', mark.y)}
    ${renderFade(context, shape, 'openEnd', mark.y)}
    ${shape.pieces.map((piece) => renderPiece(context, piece, shape, mark.y))}
    ${label === undefined ? nothing : renderLabel(context, mark, label)}`;
}

/** Words that stand on their bar, for want of room beside it, stand in a gap of it. */
function renderLabel(context: MarkContext, mark: ChartMark, at: number): SVGTemplateResult {
  const isOn = at < mark.mark.end && at + mark.labelWidth > mark.mark.start;
  const {x, width} = box(context, at - 4, at + mark.labelWidth + 4);
  return svg`${
    isOn
      ? svg`<rect class="gap" x=${x} y=${mark.y - 9} width=${width} height="18"></rect>`
      : nothing
  }<text class="label" x=${across(context, at)} y=${mark.y} dy="0.35em">${
    mark.doubt ? svg`<tspan class="soft">${isolated(mark.doubt)} · </tspan>` : nothing
  }${isolated(mark.label)}</text>`;
}

function renderCluster(context: MarkContext, {mark, dates, y}: ChartMark): SVGTemplateResult {
  const {x, width} = box(context, mark.start, mark.end);
  return svg`
    <rect class="cluster" x=${x} y=${y - 10} width=${width} height="20" rx="3"></rect>
    <text class="count" x=${x + width / 2} y=${y} dy="0.35em">${dates.length}</text>`;
}

function renderMark(context: MarkContext, mark: ChartMark): SVGTemplateResult {
  const {x, width} = box(context, mark.mark.start, mark.mark.end);
  const inside = svg`
    <rect class="hit" x=${x} y=${mark.y - sizes.target / 2} width=${width} height=${sizes.target} rx="3"></rect>
    ${mark.mark.kind === 'date' ? renderDate(context, mark) : renderCluster(context, mark)}`;
  const [first] = mark.dates;
  const link = first && mark.mark.kind === 'date' ? context.linkOf(first.statement) : undefined;
  const onClick = (event: MouseEvent): void => {
    if (!context.hand.admits(mark, event)) event.preventDefault();
    else if (link) follow(event, link);
    else context.hand.activate(mark);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    context.hand.activate(mark);
  };
  const told = context.told === mark.key ? 'mark told' : 'mark';
  const tab = context.current === mark.key ? 0 : -1;
  const tell = (): void => context.hand.tell(mark);
  return link
    ? svg`<a
        class=${told}
        data-key=${mark.key}
        href=${link.href}
        tabindex=${tab}
        aria-label=${context.nameOf(mark)}
        draggable="false"
        @click=${onClick}
        @focus=${tell}
        @pointerenter=${tell}
        >${inside}</a
      >`
    : svg`<g
        class=${told}
        data-key=${mark.key}
        role="button"
        tabindex=${tab}
        aria-label=${context.nameOf(mark)}
        @click=${onClick}
        @keydown=${onKey}
        @focus=${tell}
        @pointerenter=${tell}
        >${inside}</g
      >`;
}

/** The marks of one row. */
export function renderMarks(context: MarkContext, row: ChartRow): unknown {
  return repeat(
    row.marks,
    ({key}) => key,
    (mark) => renderMark(context, mark),
  );
}

/** Patterns and masks that bars are drawn with: doubt is hatched, open ends fade. */
export function renderDefinitions(): SVGTemplateResult {
  return svg`<defs>
    <pattern id="uncertain" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatch-line" width="1.6" height="5"></rect>
    </pattern>
    <pattern id="approximate" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <rect class="hatch-line" width="1.6" height="5"></rect>
    </pattern>
    <linearGradient id="to-left">
      <stop offset="0" stop-color="black"></stop>
      <stop offset="1" stop-color="white"></stop>
    </linearGradient>
    <linearGradient id="to-right">
      <stop offset="0" stop-color="white"></stop>
      <stop offset="1" stop-color="black"></stop>
    </linearGradient>
    <mask id="fade-left" maskContentUnits="objectBoundingBox">
      <rect width="1" height="1" fill="url(#to-left)"></rect>
    </mask>
    <mask id="fade-right" maskContentUnits="objectBoundingBox">
      <rect width="1" height="1" fill="url(#to-right)"></rect>
    </mask>
  </defs>`;
}
