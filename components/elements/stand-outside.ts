import {CSSResult, type LitElement} from 'lit';
import {adoptSheets, isStyledRoot, sheetFor} from '../styles/adopt-sheets.js';
import {outerStyles} from '../styles/outer-styles.js';

/** Roots that have the rules, with the tags for which they have them. */
const given = new WeakMap<Node, Set<string>>();

/** Gives an element's own root its styles anew, for the document it stands in now. */
export function adoptOwnStyles(element: LitElement): void {
  const root = element.renderRoot;
  if (!isStyledRoot(root)) return;
  root.adoptedStyleSheets = stylesOf(element).flatMap(
    (result) => sheetFor(result, element.ownerDocument) ?? [],
  );
}

/**
 * Puts the rules for an element's box around it, where a page's `*` took it away.
 *
 * @returns the root that has them now, the first time; undefined where nothing was to be done
 */
export function standOutside(element: LitElement): Document | ShadowRoot | undefined {
  const root = element.getRootNode();
  if (!element.isConnected || !isStyledRoot(root)) return undefined;
  const tags = given.get(root) ?? new Set<string>();
  given.set(root, tags);
  if (tags.has(element.localName)) return undefined;
  const outer = outerStyles(element.localName, stylesOf(element));
  if (!outer) return undefined;
  tags.add(element.localName);
  adoptSheets(root, [outer]);
  return root;
}

function stylesOf(element: LitElement): readonly CSSResult[] {
  const styles: unknown = Reflect.get(element.constructor, 'elementStyles');
  return Array.isArray(styles) ? styles.filter((style) => style instanceof CSSResult) : [];
}
