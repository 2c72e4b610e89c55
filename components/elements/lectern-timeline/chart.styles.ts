import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';

/** The drawing: ink on paper, nothing that says nothing. */
export const chartStyles: CSSResult = css`
  .chart {
    --_window: color-mix(in oklab, var(--_ink) 13%, var(--_paper));
    --_bar: color-mix(in oklab, var(--_ink) 66%, var(--_paper));
    --_edge: color-mix(in oklab, var(--_ink) 56%, var(--_paper));
    --_grid: color-mix(in oklab, var(--_ink) 9%, var(--_paper));
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    font-size: var(--_size-small);
  }
  .toolbar button {
    min-inline-size: 2rem;
    min-block-size: 2rem;
  }
  /* An arrow points along the axis, which runs as the page does; the words beside it as theirs do. */
  .toolbar button,
  .toolbar .arrow {
    unicode-bidi: normal;
  }
  .toolbar button:disabled {
    border-color: var(--_grid);
    color: var(--_ink-soft);
    cursor: default;
  }
  .scale {
    margin-inline-start: auto;
    color: var(--_ink-soft);
  }
  .drawing {
    box-sizing: border-box;
    block-size: var(--lectern-timeline-block-size, auto);
    max-block-size: var(--lectern-timeline-block-size, 32rem);
    margin-block-start: var(--_space-2);
    overflow: hidden auto;
    scrollbar-gutter: auto;
    scrollbar-width: thin;
    border-block-end: 1px solid var(--_rule);
    overscroll-behavior: contain;
  }
  .drawing svg {
    display: block;
    inline-size: 100%;
    overflow: hidden;
    font-size: 13px;
    font-variant-numeric: lining-nums tabular-nums;
  }
  .axis {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_paper);
  }
  .axis text {
    fill: var(--_ink-soft);
  }
  .axis .band {
    fill: var(--_ink);
    font-weight: 600;
  }
  .plot {
    touch-action: pan-y;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  .plot:active {
    cursor: grabbing;
  }
  .ground {
    fill: transparent;
  }
  line {
    stroke: var(--_rule);
    stroke-width: 1;
    shape-rendering: crispedges;
  }
  line.coarse {
    stroke: var(--_rule);
  }
  line.grid {
    stroke: var(--_grid);
  }
  line.grid.coarse {
    stroke: var(--_rule);
  }
  line.base {
    stroke: var(--_edge);
  }
  .heading text {
    fill: var(--_ink);
    font-weight: 600;
  }
  .heading text.apart {
    fill: var(--_doubt);
    font-weight: 400;
  }
  .mark {
    cursor: pointer;
    outline: none;
  }
  .mark .hit {
    fill: transparent;
  }
  .mark .within,
  .mark .open {
    fill: var(--_window);
    stroke: var(--_edge);
    stroke-width: 1;
  }
  .mark .open {
    stroke-dasharray: none;
  }
  .mark .throughout,
  .mark .stroke {
    fill: var(--_bar);
  }
  .hatch-line {
    fill: var(--_edge);
  }
  .mark .cluster {
    fill: var(--_window);
    stroke: var(--_rule);
  }
  .mark .count {
    fill: var(--_ink);
    font-weight: 600;
    text-anchor: middle;
    pointer-events: none;
  }
  .mark .gap {
    fill: var(--_paper);
  }
  .mark .label {
    fill: var(--_ink);
    paint-order: stroke;
    stroke: var(--_paper);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .mark .label .soft {
    fill: var(--_doubt);
  }
  .mark.told .within,
  .mark.told .open,
  .mark.told .cluster {
    stroke: var(--_accent);
  }
  .mark.told .throughout,
  .mark.told .stroke {
    fill: var(--_accent);
  }
  .mark.told .label {
    fill: var(--_accent);
  }
  .mark:focus-visible .hit {
    stroke: var(--_focus);
    stroke-width: 2;
  }
  .readout {
    box-sizing: border-box;
    min-block-size: 6.2em;
    padding-block: var(--_space-2);
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  .readout a {
    display: inline-block;
    min-block-size: var(--_target);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-5);
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--_ink-soft);
    font-size: var(--_size-small);
  }
  .legend li {
    display: inline-flex;
    gap: var(--_space-2);
    align-items: center;
  }
  .sample {
    box-sizing: border-box;
    inline-size: 2.4em;
    block-size: 10px;
    border: 1px solid var(--_edge);
    background: var(--_window);
  }
  .sample.throughout {
    border: 0;
    background: var(--_bar);
  }
  .sample.doubtful {
    background: repeating-linear-gradient(
      -45deg,
      var(--_window) 0 3.4px,
      var(--_edge) 3.4px 5px
    );
  }
  .sample.fading {
    border: 0;
    background: linear-gradient(to right, var(--_edge), transparent);
  }
  @media (forced-colors: active) {
    .sample {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Canvas;
    }
    .sample.throughout {
      background: CanvasText;
    }
    .sample.doubtful {
      background: repeating-linear-gradient(-45deg, Canvas 0 3.4px, CanvasText 3.4px 5px);
    }
    .sample.fading {
      background: linear-gradient(to right, CanvasText, Canvas);
    }
    .axis {
      background: Canvas;
    }
    line.grid,
    line.grid.coarse {
      stroke-opacity: 0.4;
    }
    .mark.told .label {
      fill: Highlight;
    }
    .axis text,
    .axis .band,
    .heading text,
    .heading text.apart,
    .mark .count {
      fill: CanvasText;
    }
    line,
    line.grid,
    line.coarse,
    line.base {
      stroke: GrayText;
    }
    .mark .within,
    .mark .open,
    .mark .cluster {
      fill: Canvas;
      stroke: CanvasText;
    }
    .mark .throughout,
    .mark .stroke,
    .hatch-line {
      fill: CanvasText;
    }
    .mark .gap {
      fill: Canvas;
    }
    .mark .label,
    .mark .label .soft {
      fill: CanvasText;
      stroke: Canvas;
    }
    a.mark .label {
      fill: LinkText;
    }
    .mark.told .within,
    .mark.told .cluster,
    .mark:focus-visible .hit {
      stroke: Highlight;
    }
    .mark.told .throughout,
    .mark.told .stroke {
      fill: Highlight;
    }
  }
  @media print {
    .toolbar button,
    .readout {
      display: none;
    }
    .drawing {
      block-size: auto;
      max-block-size: none;
      overflow: visible;
    }
    .drawing svg {
      block-size: auto;
    }
    .axis {
      position: static;
    }
    .legend .sample {
      print-color-adjust: exact;
    }
  }
`;
