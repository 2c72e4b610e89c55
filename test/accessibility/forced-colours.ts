import {executeServerCommand} from '@web/test-runner-commands';
import {contrast, groundOf} from './contrast.js';
import {elementsIn, nameOf} from './deep.js';
import {alikeWhen, isSeenFocused} from './looks.js';

/**
 * Has the system choose the colours, as themes of high contrast do, while something is looked at;
 * nothing is where the browser cannot be asked for it.
 */
export async function inForcedColours(look: () => void): Promise<void> {
  try {
    await executeServerCommand('forced-colours', true);
  } catch {
    return;
  }
  try {
    look();
  } finally {
    await executeServerCommand('forced-colours', false);
  }
}

const fields =
  'button, select, textarea, input:not([type="checkbox"], [type="radio"], [type="range"])';
const stops = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** What is lost when the system chooses the colours, a line a fault. */
export function lostInForcedColours(root: ParentNode): string[] {
  const seen = [...elementsIn(root)].filter(isSeen);
  const faults = (what: string, found: readonly Element[]): string[] =>
    found.map((element) => `${what}: ${nameOf(element)}`);
  return [
    ...faults('unreadable', seen.filter(isUnreadable)),
    ...faults(
      'without an edge',
      seen.filter(
        (element) =>
          element.matches(`${fields}, dialog, [popover]`) &&
          !hasEdge(element) &&
          !fillsBox(element),
      ),
    ),
    ...faults('alike in two states', seen.filter(alikeWhen)),
    // Last, for the focus may open something.
    ...faults(
      'as if it had no focus',
      seen.filter((element) => isStop(element) && !isSeenFocused(element)),
    ),
  ];
}

function isSeen(element: Element): boolean {
  if (!element.checkVisibility({visibilityProperty: true, opacityProperty: true})) return false;
  const {width, height} = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

function isStop(element: Element): boolean {
  return element.matches(stops) && !element.matches(':disabled, [tabindex="-1"]');
}

function isUnreadable(element: Element): boolean {
  const says = [...element.childNodes].some(
    (node) => node instanceof Text && node.data.trim() !== '',
  );
  if (!says || element.closest(':disabled, option')) return false;
  const {color, fill} = getComputedStyle(element);
  const ink = element instanceof SVGElement ? fill : color;
  return contrast(ink, groundOf(element)) < 4.5;
}

/** A button that fills a box above the page has the edge of the box. */
function fillsBox(element: Element): boolean {
  const box = element.parentElement;
  if (!box?.matches('[popover]') || !hasEdge(box)) return false;
  return box.clientWidth - element.clientWidth < 8 && box.clientHeight - element.clientHeight < 8;
}

/** Borders, a line below the words, or a drawing: that something can be pressed is seen. */
function hasEdge(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.textDecorationLine.includes('underline') || element.querySelector('svg')) return true;
  return (['Top', 'Right', 'Bottom', 'Left'] as const).some(
    (side) =>
      Number.parseFloat(style[`border${side}Width`]) > 0 &&
      contrast(style[`border${side}Color`], groundOf(element.parentElement ?? element)) >= 3,
  );
}
