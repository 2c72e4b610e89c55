import type {LatLngTuple, Point} from 'leaflet';
import type {MapPlace} from './map-places.js';

/** Where points of the Earth are on the page. */
export interface LabelGround {
  readonly width: number;
  readonly height: number;
  /** From the corner of the view, in pixels. */
  inView(point: LatLngTuple): Point;
  /** From the corner of the layer that labels stand in. */
  onLayer(point: LatLngTuple): Point;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const [lineHeight, gap] = [18, 9];

/** More labels than this no map of a page can hold. */
const mostLabels = 80;

/**
 * Writes names beside places, the most often named first; one that would lie on another is left out:
 * the list beside the map has it.
 */
export function drawLabels(
  pane: HTMLElement,
  places: readonly MapPlace[],
  picked: string,
  ground: LabelGround,
): void {
  const taken: Box[] = [];
  const labels: HTMLElement[] = [];
  const first = places.filter(({row}) => row.id === picked);
  for (const place of [...first, ...places]) {
    if (labels.length >= mostLabels) break;
    const label = place.where && labelOf(place, ground, taken);
    if (!label || labels.some((each) => each.dataset.id === place.row.id)) continue;
    if (place.row.id === picked) label.classList.add('picked');
    labels.push(label);
  }
  pane.replaceChildren(...labels);
}

function labelOf(
  {row, where}: MapPlace,
  ground: LabelGround,
  taken: Box[],
): HTMLElement | undefined {
  if (!where) return undefined;
  const point = [where.coordinates.latitude, where.coordinates.longitude] as const;
  const {x, y} = ground.inView(point);
  if (x < 0 || y < 0 || x > ground.width || y > ground.height) return undefined;
  // About as wide as the letters will be: to measure each would lay the page out again and again.
  const width = [...row.name].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 14 : 7.2), 0);
  const isArea = where.extent.kind === 'area';
  const left = isArea ? x - width / 2 : x + gap;
  const box = {left, right: left + width, top: y - lineHeight / 2, bottom: y + lineHeight / 2};
  if (taken.some((other) => overlap(box, other))) return undefined;
  taken.push(box);
  const label = document.createElement('bdi');
  label.className = `label leaflet-zoom-hide${isArea ? ' area' : ''}`;
  label.dataset.id = row.id;
  if (row.lang) label.lang = row.lang;
  label.textContent = row.name;
  const at = ground.onLayer(point);
  label.style.translate = `${at.x + (isArea ? 0 : gap)}px ${at.y - lineHeight / 2}px`;
  return label;
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
