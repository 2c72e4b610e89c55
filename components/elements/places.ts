/** A place on the page to put something beside. */
export interface PlaceOnPage {
  rect(): DOMRect;
  /** Where it scrolls; absent for a place that does not move. */
  readonly anchor?: Element;
}

/** The line of a wrapped word that holds the point, by its number; the first where none does. */
export function lineAt(anchor: Element, point?: {readonly x: number; readonly y: number}): number {
  if (point === undefined) return 0;
  const holds = ({left, right, top, bottom}: DOMRect) =>
    point.x >= left - 1 && point.x <= right + 1 && point.y >= top - 1 && point.y <= bottom + 1;
  return Math.max(0, [...anchor.getClientRects()].findIndex(holds));
}

/** A line of an anchor, followed as it scrolls; the last place known when it leaves the page. */
export function placeOfLine(anchor: Element, line = 0): PlaceOnPage {
  let known = anchor.getBoundingClientRect();
  return {
    anchor,
    rect() {
      if (anchor.isConnected) {
        const lines = anchor.getClientRects();
        known = lines[line] ?? lines[0] ?? anchor.getBoundingClientRect();
      }
      return known;
    },
  };
}
