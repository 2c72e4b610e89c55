import {numbered} from '../../../core/natives/numbered.js';
import {isPaired, type PaneSide} from './pane-side.js';
import type {Pair} from './scroll-together.js';
import {contentTop, spaces} from './space-above.js';

/** Carries how much further down than by itself a passage begins. */
const property = '--_row-space';
const attribute = 'data-row-space';

/** A passage at the head of a row. */
interface Head {
  readonly element: HTMLElement;
  /** Its top without any space of ours, in pixels from where its scroller begins. */
  readonly top: number;
}

/**
 * Lets both passages of every row begin at one height, by room above the one that would begin
 * sooner. Nothing is added to the text: it is a property of its blocks.
 */
export function layRows({a, b}: Pair): void {
  const [left, right] = [headsOf(a), headsOf(b)];
  const wanted: (readonly [HTMLElement, number])[] = [];
  let [shiftA, shiftB] = [0, 0];
  // Of long texts only stretches are on the page: at the beginning of each, scrolling sees to it
  // that rows meet, for what is above is not as high as it will be.
  const isWhole = a.text.isWhole && b.text.isWhole;
  let due = isWhole ? 0 : Number.NaN;
  for (const [at, row] of numbered(a.alignment.rows.filter(isPaired))) {
    const [headA, headB] = [left.get(row), right.get(row)];
    if (!headA || !headB) continue;
    let apart = headA.top + shiftA - (headB.top + shiftB);
    if (!isWhole && at !== due) {
      shiftB += apart;
      apart = 0;
    }
    due = at + 1;
    if (apart < 0) shiftA -= apart;
    else shiftB += apart;
    wanted.push([headA.element, Math.max(0, -apart)], [headB.element, Math.max(0, apart)]);
  }
  const kept = new Set(wanted.map(([element]) => element));
  for (const side of [a, b]) {
    for (const element of spacedIn(side.text)) if (!kept.has(element)) clear(element);
  }
  for (const [element, space] of wanted) put(element, space);
}

/** Takes the room away again. */
export function dropRows({a, b}: Pair): void {
  for (const side of [a, b]) for (const element of spacedIn(side.text)) clear(element);
}

function headsOf(side: PaneSide): Map<unknown, Head> {
  const {scroller} = side;
  const from = scroller.getBoundingClientRect().top - scroller.scrollTop;
  const heads = new Map<unknown, Head>();
  // What was put above a passage has moved it, and every one that comes after it.
  let moved = 0;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const {row, first} of side.paired) {
    moved += spaces.get(first) ?? 0;
    const top = contentTop(first) - from - moved;
    // What does not stand below the one before (columns, notes in the margin) is no head of a row.
    if (top >= bottom) heads.set(row, {element: first, top});
    bottom = Math.max(bottom, top);
  }
  return heads;
}

function put(element: HTMLElement, space: number): void {
  const rounded = Math.round(space * 4) / 4;
  if (Math.abs((spaces.get(element) ?? 0) - rounded) < 0.5) return;
  if (rounded === 0) clear(element);
  else {
    if (!element.hasAttribute(attribute)) {
      // A block's own room stays below ours.
      element.style.setProperty(`${property}-own`, getComputedStyle(element).paddingBlockStart);
    }
    spaces.set(element, rounded);
    element.style.setProperty(property, `${rounded}px`);
    element.setAttribute(attribute, '');
  }
}

function clear(element: HTMLElement): void {
  spaces.delete(element);
  element.removeAttribute(attribute);
  element.style.removeProperty(property);
  element.style.removeProperty(`${property}-own`);
  if (element.getAttribute('style') === '') element.removeAttribute('style');
}

function spacedIn(text: Element): HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>(`[${attribute}]`)];
}

/** Whether two texts are seen beside each other: on a narrow page they are not. */
export function areBeside({a, b}: Pair): boolean {
  if (a.text !== b.text) return a.isInView && b.isInView && a.scroller !== b.scroller;
  const [one, other] = [a.paired[0]?.first, b.paired[0]?.first];
  // A translation that stands in the paragraph it translates goes down with it.
  if (!one || !other || one.contains(other) || other.contains(one)) return false;
  const [left, right] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return left.right <= right.left || right.right <= left.left;
}
