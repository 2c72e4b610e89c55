import {html, nothing, type SVGTemplateResult, svg, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {sayBand, sayTick} from '../../core/dates/timeline/say-tick.js';
import {type Tick, type Ticks, ticksOf} from '../../core/dates/timeline/ticks.js';
import {placeOf} from '../../core/dates/timeline/time-scale.js';
import {msg} from '../../core/words/msg.js';
import {wordsLocale} from '../words-locale.js';
import {type Chart, type ChartRow, sizes} from './lay-out-chart.js';
import type {Measure} from './measure-text.js';
import {
  across,
  isolated,
  type MarkContext,
  renderDefinitions,
  renderMarks,
} from './render-marks.js';

/** Pixels of the two rows of the axis. */
const axisHeight = 42;

/** Pixels a name of a division needs at least. */
const tickGap = 54;

/** Pixels between a line of the axis and its name. */
const beside = 5;

export interface ChartContext extends MarkContext {
  readonly measure: Measure;
  /** What the drawing is called, with what is to be known of it. */
  readonly name: string;
}

/** The divisions of the axis in view. */
export const axisTicks = ({scale}: Chart): Ticks => ticksOf(scale, tickGap);

/** The name of a coarser division stays in view as long as there is room for it. */
function renderBand(context: ChartContext, tick: Tick, next: Tick | undefined): SVGTemplateResult {
  const {scale} = context.chart;
  const words = sayBand(tick, wordsLocale());
  const start = Math.max(placeOf(scale, tick.at), 0);
  const end = next ? placeOf(scale, next.at) : scale.width;
  const fits = context.measure(words) + 2 * beside <= end - start;
  const at = across(context, placeOf(scale, tick.at));
  return svg`${
    tick.at >= scale.from
      ? svg`<line class="coarse" x1=${at} x2=${at} y1="2" y2=${axisHeight}></line>`
      : nothing
  }${
    fits
      ? svg`<text class="band" x=${across(context, start + beside)} y="15">${isolated(words)}</text>`
      : nothing
  }`;
}

function renderTick(context: ChartContext, tick: Tick): SVGTemplateResult {
  const {scale} = context.chart;
  const place = placeOf(scale, tick.at);
  const words = sayTick(tick, wordsLocale());
  const x = across(context, place);
  const fits = place + beside + context.measure(words) <= scale.width;
  return svg`<line class="fine" x1=${x} x2=${x} y1=${axisHeight - 22} y2=${axisHeight}></line>${
    fits
      ? svg`<text class="tick" x=${across(context, place + beside)} y=${axisHeight - 8}>${isolated(words)}</text>`
      : nothing
  }`;
}

function renderAxis(context: ChartContext, {fine, coarse}: Ticks): TemplateResult {
  return html`<svg
    part="axis"
    class="axis"
    viewBox=${`0 0 ${context.width} ${axisHeight}`}
    height=${axisHeight}
    aria-hidden="true"
  >
    ${coarse.map((tick, at) => renderBand(context, tick, coarse[at + 1]))}
    ${fine.map((tick) => renderTick(context, tick))}
    <line class="base" x1="0" x2=${context.width} y1=${axisHeight - 0.5} y2=${axisHeight - 0.5}></line>
  </svg>`;
}

function renderGrid(context: ChartContext, {fine, coarse}: Ticks): SVGTemplateResult {
  const {scale, height} = context.chart;
  const begun = new Set(coarse.map(({at}) => at));
  const line = ({at}: Tick, name: string): SVGTemplateResult => {
    const x = across(context, placeOf(scale, at));
    return svg`<line class=${name} x1=${x} x2=${x} y1="0" y2=${height}></line>`;
  };
  return svg`<g aria-hidden="true">
    ${fine.filter(({at}) => !begun.has(at)).map((tick) => line(tick, 'grid'))}
    ${coarse.filter(({at}) => at >= scale.from).map((tick) => line(tick, 'grid coarse'))}
  </g>`;
}

/** The name of a row, and in a word that its witnesses disagree. */
function renderHeading(context: ChartContext, row: ChartRow): SVGTemplateResult {
  const {gutter} = context.chart;
  const x = context.rtl ? context.width - 1 : 1;
  const first = row.y + sizes.between / 2 + (gutter > 0 ? sizes.lane / 2 : 14);
  return svg`<g class="heading" aria-hidden="true">
    ${row.lines.map(
      (line, at) =>
        svg`<text x=${x} y=${first + at * sizes.line} dy=${gutter > 0 ? '0.35em' : '0'}>${isolated(line)}</text>`,
    )}
    ${
      row.apart
        ? svg`<text class="apart" x=${x} y=${first + row.lines.length * sizes.line} dy=${gutter > 0 ? '0.35em' : '0'}>${msg(
            'datings that share no day',
          )}</text>`
        : nothing
    }
  </g>`;
}

function renderRow(context: ChartContext, row: ChartRow): SVGTemplateResult {
  return svg`<g class="row" role="group" aria-label=${row.heading}>
    ${
      row.y > 0
        ? svg`<line class="between" x1="0" x2=${context.width} y1=${row.y} y2=${row.y}></line>`
        : nothing
    }
    ${renderHeading(context, row)} ${renderMarks(context, row)}
  </g>`;
}

/** The drawing: the axis, which stays in view, and under it the rows. */
export function renderChart(context: ChartContext): TemplateResult {
  const {chart, width, hand} = context;
  const {gestures} = hand;
  const ticks = axisTicks(chart);
  return html`<div part="drawing" class="drawing">
    ${renderAxis(context, ticks)}
    <svg
      part="plot"
      class="plot"
      role="group"
      aria-label=${context.name}
      viewBox=${`0 0 ${width} ${chart.height}`}
      height=${chart.height}
      @keydown=${hand.onKey}
      @pointerdown=${gestures.down}
      @pointermove=${gestures.move}
      @pointerup=${gestures.up}
      @pointercancel=${gestures.up}
      @wheel=${{handleEvent: gestures.wheel, passive: false}}
    >
      ${renderDefinitions()}
      <rect class="ground" width=${width} height=${chart.height}></rect>
      ${renderGrid(context, ticks)}
      ${repeat(
        chart.rows,
        ({key}) => key,
        (row) => renderRow(context, row),
      )}
    </svg>
  </div>`;
}
