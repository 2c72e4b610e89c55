export {rightToLeft} from '../styles/right-to-left.js';

import type {CSSResult} from 'lit';
import {adoptSheets, isStyledRoot} from '../styles/adopt-sheets.js';
import {insisting} from '../styles/insisting.js';
import {outerStyles} from '../styles/outer-styles.js';

/** Roots that have the rules, with those they have. */
const given = new WeakMap<Node, Set<CSSResult>>();

/**
 * Puts the rules for an element's box around it, where a page's `*` took it away.
 *
 * @param important the page's rule is
 * @returns the root that has them now, the first time; undefined where nothing was to be done
 */
export function standOutside(
  element: HTMLElement,
  styles: readonly CSSResult[],
  important: boolean,
): Document | ShadowRoot | undefined {
  const root = element.getRootNode();
  if (!element.isConnected || !isStyledRoot(root)) return undefined;
  const rules = given.get(root) ?? new Set<CSSResult>();
  given.set(root, rules);
  const plain = outerStyles(element.localName, styles);
  const outer = plain && important ? insisting(plain) : plain;
  if (!outer || rules.has(outer)) return undefined;
  rules.add(outer);
  adoptSheets(root, [outer]);
  return root;
}
