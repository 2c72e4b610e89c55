/** Every element of a page or a part of it, through open shadow roots, in the order of the tree. */
export function* elementsIn(root: ParentNode): Generator<Element> {
  if (root instanceof Element) {
    yield root;
    if (root.shadowRoot) yield* elementsIn(root.shadowRoot);
  }
  for (const child of root.children) yield* elementsIn(child);
}

/** Every open shadow root below a part of a page. */
export function shadowRootsIn(root: ParentNode): ShadowRoot[] {
  return [...elementsIn(root)].flatMap(({shadowRoot}) => shadowRoot ?? []);
}

/** What an element stands in as it is drawn: a slot, or the host of its shadow root, too. */
export function parentOf(element: Element): Element | undefined {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
}

/** An element in few words, for a failure to name it. */
export function nameOf(element: Element): string {
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  const parts = element.getAttribute('part') ?? element.getAttribute('class') ?? '';
  const host = element.getRootNode();
  const inside = host instanceof ShadowRoot ? `${host.host.localName} ` : '';
  return `${inside}${element.localName}${parts && `.${parts}`} “${words.replace(/\s+/g, ' ').slice(0, 40)}”`;
}
