import type {CSSResult} from 'lit';
import {css} from '../../styles/css.js';

/** The drawing: what the map library needs of a style sheet, then land, borders and places. */
export const earthStyles: CSSResult = css`
  .earth {
    --_sea: color-mix(in oklab, var(--_organisation) 7%, var(--_paper));
    --_land: color-mix(in oklab, var(--_ink) 5%, var(--_paper));
    --_coast: color-mix(in oklab, var(--_ink) 32%, var(--_paper));
    position: relative;
    z-index: 0;
    block-size: 100%;
    overflow: hidden;
    background: var(--_sea);
    cursor: grab;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    outline: none;
    /* Degrees run to the east, whichever way words run. */
    direction: ltr;
  }
  .earth.leaflet-dragging,
  .leaflet-dragging .earth {
    cursor: grabbing;
  }
  .leaflet-pane,
  .leaflet-pane > svg {
    position: absolute;
    inset-block-start: 0;
    left: 0;
  }
  .leaflet-overlay-pane {
    z-index: 400;
  }
  .leaflet-marker-pane {
    z-index: 600;
    pointer-events: none;
  }
  .leaflet-pane > svg {
    max-inline-size: none;
    pointer-events: none;
  }
  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .leaflet-zoom-anim .leaflet-zoom-animated {
    transition: transform 0.25s cubic-bezier(0, 0, 0.25, 1);
  }
  .leaflet-zoom-anim .leaflet-zoom-hide {
    visibility: hidden;
  }
  .leaflet-control-container,
  .leaflet-tile-pane,
  .leaflet-zoom-box {
    display: none;
  }
  .land {
    fill: var(--_land);
    stroke: var(--_coast);
    stroke-width: 0.8;
  }
  .border {
    fill: none;
    stroke: var(--_coast);
    stroke-width: 0.7;
    stroke-dasharray: 2 2.5;
  }
  .place {
    stroke: var(--_place);
    stroke-width: 1.4;
    cursor: pointer;
    pointer-events: visiblePainted;
    transition: stroke-width 0.15s;
  }
  .spot:not(.doubtful) {
    fill: color-mix(in oklab, var(--_place) 62%, transparent);
  }
  .area:not(.assumed, .doubtful) {
    fill: color-mix(in oklab, var(--_place) 16%, transparent);
  }
  .assumed {
    stroke: none;
  }
  .vague.assumed,
  .doubtful {
    stroke: var(--_place);
    stroke-dasharray: 3 2.5;
  }
  .hatch-ground {
    fill: color-mix(in oklab, var(--_place) 7%, transparent);
  }
  .hatch-line {
    fill: color-mix(in oklab, var(--_place) 34%, transparent);
  }
  .place:hover {
    stroke: var(--_place);
    stroke-width: 2.4;
  }
  .place.picked {
    stroke: var(--_accent);
    stroke-width: 3;
    stroke-dasharray: none;
  }
  .place-label {
    position: absolute;
    color: var(--_ink);
    font-size: 0.8125rem;
    line-height: 18px;
    text-shadow:
      0 0 2px var(--_paper),
      0 0 3px var(--_paper),
      0 0 4px var(--_paper);
    white-space: nowrap;
  }
  .place-label.area {
    color: var(--_ink-soft);
    font-style: italic;
    letter-spacing: 0.04em;
  }
  .place-label.area {
    translate: -50%;
  }
  .place-label.before {
    translate: -100%;
  }
  .place-label.picked {
    color: var(--_accent);
    font-weight: 700;
  }
  .sample {
    --_line: color-mix(in oklab, var(--_place) 34%, var(--_paper));
    box-sizing: border-box;
    inline-size: 14px;
    block-size: 14px;
    border: 1.4px solid var(--_place);
    border-radius: 50%;
  }
  .sample.spot {
    inline-size: 10px;
    block-size: 10px;
    background: color-mix(in oklab, var(--_place) 62%, var(--_paper));
  }
  .sample.stated {
    background: color-mix(in oklab, var(--_place) 16%, var(--_paper));
  }
  .sample:is(.assumed, .doubtful) {
    background: repeating-linear-gradient(-45deg, var(--_paper) 0 3px, var(--_line) 3px 4.6px);
  }
  .sample.assumed {
    border: 0;
  }
  .sample.doubtful {
    border-style: dashed;
  }
  @media (prefers-reduced-motion: reduce) {
    .place {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .earth {
      background: Canvas;
    }
    .land {
      fill: Canvas;
      stroke: CanvasText;
    }
    .border {
      stroke: GrayText;
    }
    .place,
    .vague.assumed,
    .doubtful {
      stroke: CanvasText;
    }
    .spot:not(.doubtful) {
      fill: CanvasText;
    }
    .hatch-ground {
      fill: none;
    }
    .hatch-line {
      fill: CanvasText;
    }
    .place.picked {
      stroke: Highlight;
    }
    .place-label {
      color: CanvasText;
      text-shadow: none;
      background: Canvas;
    }
    .sample {
      border-color: CanvasText;
      forced-color-adjust: none;
      background: Canvas;
    }
    .sample.spot {
      background: CanvasText;
    }
    .sample:is(.assumed, .doubtful) {
      background: repeating-linear-gradient(-45deg, Canvas 0 3px, CanvasText 3px 4.6px);
    }
  }
  @media print {
    .earth {
      --_sea: var(--_paper);
      print-color-adjust: exact;
    }
  }
`;
