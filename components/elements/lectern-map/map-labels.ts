import type {LatLngTuple, Point} from 'leaflet';
import {reduced} from '../../core/natives/reduced.js';
import type {MapPlace} from './map-places.js';

/** Where points of the Earth are on the page. */
export interface LabelGround {
  readonly width: number;
  readonly height: number;
  /** From the corner of the view, in pixels. */
  inView(point: LatLngTuple): Point;
  /** From the corner of the layer that labels stand in. */
  onLayer(point: LatLngTuple): Point;
  /** Of a place's disc, in pixels. */
  radiusOf(place: MapPlace): number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A place with where its mark is in the view. */
interface Marked {
  readonly place: MapPlace;
  readonly at: Point;
  /** Of its disc, in pixels; of an area 0: names are written on it. */
  readonly radius: number;
}

const [lineHeight, gap] = [18, 4];

/** More labels than this no map of a page can hold. */
const mostLabels = 80;

/**
 * Writes names beside places, the most often named first; one that would lie on another name or mark
 * is left out: the list beside the map has it.
 */
export function drawLabels(
  pane: HTMLElement,
  places: readonly MapPlace[],
  picked: string,
  ground: LabelGround,
): void {
  const marked = places.flatMap((place) => markedIn(place, ground));
  const discs = new Map(
    marked.filter(({radius}) => radius > 0).map((each) => [each, discOf(each)]),
  );
  const taken: Box[] = [];
  const labels: HTMLElement[] = [];
  // The one in hand is written whatever it covers.
  const first = marked.filter(({place}) => place.row.id === picked);
  for (const each of [...first, ...marked.filter((other) => !first.includes(other))]) {
    if (labels.length >= mostLabels) break;
    const free = (box: Box): boolean =>
      !taken.some((other) => overlap(box, other)) &&
      [...discs].every(([other, disc]) => other === each || !overlap(box, disc));
    const boxes = boxesOf(each);
    const box = boxes.find(free) ?? (first.includes(each) ? boxes[0] : undefined);
    if (!box) continue;
    taken.push(box);
    const label = labelOf(each, box, ground);
    if (first.includes(each)) label.classList.add('picked');
    labels.push(label);
  }
  pane.replaceChildren(...labels);
}

function pointOf({where}: MapPlace): LatLngTuple {
  return [where?.coordinates.latitude ?? 0, where?.coordinates.longitude ?? 0];
}

function markedIn(place: MapPlace, ground: LabelGround): Marked[] {
  const at = ground.inView(pointOf(place));
  if (at.x < 0 || at.y < 0 || at.x > ground.width || at.y > ground.height) return [];
  const isArea = place.where?.extent.kind === 'area';
  return [{place, at, radius: isArea ? 0 : ground.radiusOf(place)}];
}

function discOf({at: {x, y}, radius}: Marked): Box {
  return {left: x - radius, right: x + radius, top: y - radius, bottom: y + radius};
}

/** Where a label may stand: to the right of a disc, else to its left; in the middle of an area. */
function boxesOf({place, at: {x, y}, radius}: Marked): Box[] {
  // About as wide as the letters will be: to measure each would lay the page out again and again.
  const width = reduced(
    [...place.row.name],
    (sum, letter) => sum + (letter > '\u2e7f' ? 14 : 7.2),
    0,
  );
  const line = {top: y - lineHeight / 2, bottom: y + lineHeight / 2};
  if (radius === 0) return [{...line, left: x - width / 2, right: x + width / 2}];
  const [right, left] = [x + radius + gap, x - radius - gap];
  return [
    {...line, left: right, right: right + width},
    {...line, left: left - width, right: left},
  ];
}

function labelOf({place, at, radius}: Marked, box: Box, ground: LabelGround): HTMLElement {
  const {id, name, lang} = place.row;
  const label = document.createElement('bdi');
  const side = radius === 0 ? ' area' : box.left < at.x ? ' before' : '';
  label.className = `place-label leaflet-zoom-hide${side}`;
  label.dataset.id = id;
  if (lang) label.lang = lang;
  label.textContent = name;
  const {x, y} = ground.onLayer(pointOf(place));
  const anchor = radius === 0 ? x : side ? x - radius - gap : x + radius + gap;
  // Its own width is known to the style sheet alone, which moves it back by half or the whole of it.
  label.style.left = `${anchor}px`;
  label.style.top = `${y - lineHeight / 2}px`;
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
