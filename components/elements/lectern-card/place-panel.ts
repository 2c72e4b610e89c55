import {autoUpdate, computePosition, flip, offset, shift, size} from '@floating-ui/dom';

/** A point of the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distance from the words, and from the edge of the viewport, in CSS pixels. */
const gap = 6;
const margin = 8;

/** Less height than this is no use to a reader; then the card may cover its words. */
const leastHeight = 140;

/** An anchor higher than this is a block, and the card belongs to the place that was pressed. */
const blockHeight = 80;

/**
 * Keeps a card beside its anchor while the page scrolls and changes; the returned function stops
 * it. Position and height are handed to the style sheet as `--_x`, `--_y` and `--_available`.
 */
export function placeBeside(
  panel: HTMLElement,
  anchor: Element,
  pointer: Point | undefined,
  onAnchorGone: () => void,
): () => void {
  const rectangle = follow(anchor, pointer);
  const reference = {
    contextElement: anchor,
    getBoundingClientRect: () => rectangle() ?? new DOMRect(),
  };
  const place = async (): Promise<void> => {
    if (!rectangle()) {
      onAnchorGone();
      return;
    }
    const {x, y} = await computePosition(reference, panel, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(gap),
        flip({padding: margin}),
        shift({padding: margin}),
        size({
          padding: margin,
          apply: ({availableHeight}) => {
            const height = Math.max(leastHeight, Math.floor(availableHeight));
            panel.style.setProperty('--_available', `${height}px`);
          },
        }),
      ],
    });
    panel.style.setProperty('--_x', `${Math.round(x)}px`);
    panel.style.setProperty('--_y', `${Math.round(y)}px`);
  };
  return autoUpdate(reference, panel, () => void place());
}

/**
 * Where a card points to, now and after scrolling: of a name that wraps, the line under the
 * pointer, else its first; of a block, the place under the pointer. Undefined once it has no box.
 */
export function follow(anchor: Element, pointer: Point | undefined): () => DOMRect | undefined {
  const rectangles = [...anchor.getClientRects()];
  const line = pointer ? rectangles.findIndex((each) => contains(each, pointer)) : -1;
  const chosen = rectangles[Math.max(0, line)];
  if (pointer && chosen && line >= 0 && chosen.height > blockHeight) {
    const from = {x: pointer.x - chosen.x, y: pointer.y - chosen.y};
    return () => {
      const now = anchor.getClientRects()[line];
      return now && new DOMRect(now.x + from.x, now.y + from.y - gap, 0, gap * 2);
    };
  }
  return () => {
    const now = anchor.getClientRects();
    return now[Math.max(0, line)] ?? now[0];
  };
}

function contains({left, right, top, bottom}: DOMRect, {x, y}: Point): boolean {
  return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
}
