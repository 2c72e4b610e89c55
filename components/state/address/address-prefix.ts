/**
 * What stands before the names of an element's parameters in the address, so that two of a kind on one
 * page do not write over each other: nothing for the first of them, for every other its id and a stop,
 * or its number among them where it has no id.
 */
export function addressPrefix(element: Element): string {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return '';
  const place = [...root.querySelectorAll(element.localName)].filter(isAddressed).indexOf(element);
  return place < 1 ? '' : `${element.id || place + 1}.`;
}

/** Those that a framework tells by the property have no attribute. */
function isAddressed(element: Element): boolean {
  return element.hasAttribute('url-state') || ('urlState' in element && element.urlState === true);
}
