import {elementsIn, parentOf} from './deep.js';

/** Attributes that say a state, with what they say when it holds and when it does not. */
const states: readonly (readonly [where: string, name: string, on: string, off?: string])[] = [
  ['[aria-pressed]', 'aria-pressed', 'true', 'false'],
  ['[aria-selected]', 'aria-selected', 'true', 'false'],
  ['[aria-current]', 'aria-current', 'true'],
  ['[data-mention]', 'data-lit', ''],
  ['[data-mention], [data-tei="p"]', 'data-arrived', ''],
];

/** Whether an element looks the same in and out of a state that its attributes tell of. */
export function alikeWhen(element: Element): boolean {
  if (element instanceof HTMLInputElement && element.type === 'radio')
    return isAlikeChecked(element);
  return states.some(([where, name, on, off]) => {
    if (!element.matches(where)) return false;
    const before = element.getAttribute(name);
    const set = (value: string | null | undefined): void =>
      value == null ? element.removeAttribute(name) : element.setAttribute(name, value);
    set(on);
    const inIt = lookOf(element);
    set(off);
    const outOfIt = lookOf(element);
    set(before);
    return inIt === outOfIt;
  });
}

/** A radio button that its label is drawn for. */
function isAlikeChecked(input: HTMLInputElement): boolean {
  const label = input.labels?.[0] ?? input;
  const {checked} = input;
  const [inIt, outOfIt] = [true, false].map((value) => {
    input.checked = value;
    return lookOf(label);
  });
  input.checked = checked;
  return inIt === outOfIt && getComputedStyle(input).opacity === '0';
}

/** Whether the focus shows, on an element or on what it is drawn in. */
export function isSeenFocused(element: Element): boolean {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return true;
  element.blur();
  const around = [parentOf(element), parentOf(parentOf(element) ?? element)];
  const look = (): string =>
    [lookOf(element), ...around.map((each) => (each ? styleOf(each) : ''))].join(' ');
  const before = look();
  element.focus({preventScroll: true});
  // Behind a modal dialog nothing takes it.
  const root = element.getRootNode();
  const taken = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  return taken !== element || look() !== before;
}

/** How an element and everything in it is drawn, but for the shadows no system keeps. */
function lookOf(element: Element): string {
  return [...elementsIn(element)].map((each) => styleOf(each)).join(' ');
}

function styleOf(element: Element): string {
  return [undefined, '::before', '::after']
    .map((part) => {
      const style = getComputedStyle(element, part);
      return [
        style.color,
        style.backgroundColor,
        style.border,
        style.outline,
        style.textDecoration,
        style.fontWeight,
        style.content,
        style.fill,
        style.stroke,
        style.strokeWidth,
        style.opacity,
      ].join();
    })
    .join();
}
