import type {Annotation} from '../core/annotations/annotation.js';
import type {TextMap} from './text-map.js';

/** The name under which annotated passages are painted: `::highlight(lectern-annotation)`. */
const annotationHighlight = 'lectern-annotation';

/** `::highlight(lectern-chosen)`: what is being annotated now. */
const chosenHighlight = 'lectern-chosen';

/** `::highlight(lectern-found)`: the words a search has found. */
const foundHighlight = 'lectern-found';

/** `::highlight(lectern-current)`: of the words a search has found, those one is at. */
const currentHighlight = 'lectern-current';

interface Painted {
  readonly range: Range;
  readonly annotation: string;
}

const painted = new WeakMap<Element, readonly Painted[]>();

/** Told whenever a text is painted anew, since its nodes may be others. */
export const paintFollowers = new Set<(owner: Element) => void>();

/**
 * Paints the annotated passages of a text with the Custom Highlight API: no element is added, so
 * no range breaks and overlaps cost nothing. Painting again replaces what was painted before.
 */
export function paintAnnotations(
  owner: Element,
  documentId: string,
  annotations: readonly Annotation[],
  map: TextMap,
): void {
  const ranges: Painted[] = [];
  for (const annotation of annotations) {
    for (const {document, placement} of [...annotation.targets, ...annotation.linked]) {
      if (document !== documentId || 'reason' in placement) continue;
      const range = map.rangeOf(placement);
      if (range) ranges.push({range, annotation: annotation.id});
    }
  }
  clearAnnotations(owner);
  painted.set(owner, ranges);
  const highlight = sharedHighlight();
  for (const {range} of ranges) highlight?.add(range);
  for (const follow of paintFollowers) follow(owner);
}

/** Takes an element's annotations off the page. */
export function clearAnnotations(owner: Element): void {
  for (const {range} of painted.get(owner) ?? []) sharedHighlight()?.delete(range);
  painted.delete(owner);
}

/** Ids of the annotations painted over a point of the viewport. */
export function annotationsAt(owner: Element, x: number, y: number): string[] {
  const found = new Set<string>();
  for (const {range, annotation} of painted.get(owner) ?? []) {
    for (const box of range.getClientRects()) {
      if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) found.add(annotation);
    }
  }
  return [...found];
}

/** Paints the passage that is being annotated: a selection is lost when a field takes the focus. */
export function paintChosen(range: Range | undefined): void {
  paint(chosenHighlight, range ? [range] : [], 1);
}

/**
 * Paints the words a search has led to, in the place of those it led to before.
 *
 * @param current those of them that one is at
 */
export function paintFound(ranges: readonly Range[], current?: Range): void {
  paint(foundHighlight, ranges, 1);
  paint(currentHighlight, current ? [current] : [], 2);
}

function paint(name: string, ranges: readonly Range[], priority: number): void {
  const highlight = sharedHighlight(name);
  highlight?.clear();
  for (const range of ranges) highlight?.add(range);
  if (highlight) highlight.priority = priority;
}

/** One highlight a page, shared by all readers; absent where the engine has no such API. */
export function sharedHighlight(name = annotationHighlight): Highlight | undefined {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return undefined;
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}
