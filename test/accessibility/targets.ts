import {elementsIn, nameOf} from './deep.js';

/** CSS pixels that a target takes in both directions (WCAG 2.2, 2.5.8). */
const least = 24;

const controls =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]:not([tabindex="-1"]),' +
  '[role="button"], [role="link"], [role="option"], [role="tab"], [role="menuitem"], [role="checkbox"]';

interface Target {
  readonly element: Element;
  readonly box: DOMRect;
}

/**
 * Targets smaller than 24 × 24 CSS pixels that no exception of WCAG 2.5.8 excuses: not words in a
 * line of text, and with another target within the circle of 24 pixels about its middle.
 */
export function smallTargets(root: ParentNode): string[] {
  const targets = [...elementsIn(root)].filter(isTarget).map((element) => ({
    element,
    box: boxOf(element),
  }));
  const small = targets.filter(({box}) => Math.min(box.width, box.height) < least - 0.1);
  return small
    .filter((target) => !isInLine(target.element))
    .filter((target) => targets.some((other) => isCrowding(target, other, small.includes(other))))
    .map(
      ({element, box}) => `${nameOf(element)} ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`,
    );
}

function isTarget(element: Element): boolean {
  if (!element.matches(controls) || element.matches(':disabled')) return false;
  if (!element.checkVisibility({visibilityProperty: true})) return false;
  // What scrolls takes the focus so that keys can scroll it; it is no target of the pointer.
  if (element.matches('[role="region"], [role="group"], pre')) return false;
  const box = boxOf(element);
  return box.width > 1 && box.height > 1;
}

/** A label is hit for its box. */
function boxOf(element: Element): DOMRect {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const box = element.getBoundingClientRect();
  const around = label?.getBoundingClientRect();
  return around && around.width * around.height > box.width * box.height ? around : box;
}

/** Words in a sentence are as high as its lines (the exception "inline"). */
function isInLine(element: Element): boolean {
  return getComputedStyle(element).display.startsWith('inline') && hasTextBeside(element);
}

function hasTextBeside(element: Element): boolean {
  const host = element.getRootNode();
  const own = element.textContent?.trim().length ?? 0;
  const around = element.parentElement ?? (host instanceof ShadowRoot ? host.host : undefined);
  if (!around) return false;
  if (around instanceof HTMLElement && around.shadowRoot === host) return hasTextBeside(around);
  const ofTargets = [...around.querySelectorAll(controls)]
    .filter((target) => !target.parentElement?.closest(controls))
    .reduce((sum, target) => sum + (target.textContent?.trim().length ?? 0), 0);
  return (around.textContent?.trim().length ?? 0) > Math.max(own, ofTargets);
}

function isCrowding(target: Target, other: Target, otherIsSmall: boolean): boolean {
  if (other === target || contains(target.element, other.element)) return false;
  const [x, y] = middleOf(target.box);
  if (otherIsSmall) {
    const [otherX, otherY] = middleOf(other.box);
    return Math.hypot(x - otherX, y - otherY) < least;
  }
  const {left, right, top, bottom} = other.box;
  const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  return away < least / 2;
}

function contains(one: Element, other: Element): boolean {
  return one.contains(other) || other.contains(one);
}

function middleOf({left, top, width, height}: DOMRect): [number, number] {
  return [left + width / 2, top + height / 2];
}
