/**
 * Kinds that have a name of a parameter in common with another kind, which keeps it: the places of a map
 * beside the facet of a search. Which of them comes first must not depend on which is fetched first.
 */
const givesWay: Readonly<Record<string, {readonly to: string; readonly prefix: string}>> = {
  'lectern-map': {to: 'lectern-search', prefix: 'map.'},
};

/**
 * What stands before the names of an element's parameters in the address, so that two on one page do
 * not write over each other: nothing for the first of a kind, for every other its id and a stop, or its
 * number among them where it has no id; and before that what tells kinds apart that share a name.
 */
export function addressPrefix(element: Element): string {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return '';
  const addressed = (kind: string): Element[] =>
    [...root.querySelectorAll(kind)].filter(isAddressed);
  const {localName} = element;
  const other = Object.hasOwn(givesWay, localName) ? givesWay[localName] : undefined;
  const kind = other && addressed(other.to).length > 0 ? other.prefix : '';
  const place = addressed(localName).indexOf(element);
  return place < 1 ? kind : `${kind}${element.id || place + 1}.`;
}

/** Those that a framework tells by the property have no attribute. */
function isAddressed(element: Element): boolean {
  return element.hasAttribute('url-state') || ('urlState' in element && element.urlState === true);
}
