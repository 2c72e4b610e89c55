import type {CSSResult} from 'lit';
import {adoptSheets, isStyledRoot} from '../styles/adopt-sheets.js';
import {outerStyles} from '../styles/outer-styles.js';

/** Roots that have the rules, with the tags for which they have them. */
const given = new WeakMap<Node, Set<string>>();

/**
 * Puts the rules for an element's box around it, where a page's `*` took it away.
 *
 * @returns the root that has them now, the first time; undefined where nothing was to be done
 */
export function standOutside(
  element: HTMLElement,
  styles: readonly CSSResult[],
): Document | ShadowRoot | undefined {
  const root = element.getRootNode();
  if (!element.isConnected || !isStyledRoot(root)) return undefined;
  const tags = given.get(root) ?? new Set<string>();
  given.set(root, tags);
  if (tags.has(element.localName)) return undefined;
  const outer = outerStyles(element.localName, styles);
  if (!outer) return undefined;
  tags.add(element.localName);
  adoptSheets(root, [outer]);
  return root;
}
