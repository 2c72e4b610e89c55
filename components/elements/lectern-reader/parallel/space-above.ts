/** What passages have above themselves so that their row begins at one height, in pixels. */
export const spaces: WeakMap<Element, number> = new WeakMap();

/** Where the words of a passage begin, in pixels from the top of the viewport. */
export function contentTop(element: Element): number {
  return element.getBoundingClientRect().top + (spaces.get(element) ?? 0);
}
