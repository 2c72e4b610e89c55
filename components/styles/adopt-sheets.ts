import type {CSSResult} from 'lit';

const copies = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** A root that can be given style sheets: a document or a shadow root, of whatever window. */
export function isStyledRoot(root: Node): root is Document | ShadowRoot {
  return 'adoptedStyleSheets' in root;
}

/**
 * The style sheet of a result for a document. A constructed sheet may be adopted only where it was
 * made (CSSOM 6.2): the document of an iframe that an element is moved into gets one of its own.
 */
export function sheetFor(result: CSSResult, owner: Document): CSSStyleSheet | undefined {
  if (owner === document) return result.styleSheet;
  const known = copies.get(owner) ?? new Map<CSSResult, CSSStyleSheet>();
  copies.set(owner, known);
  const made = known.get(result);
  if (made || !owner.defaultView) return made;
  const sheet = new owner.defaultView.CSSStyleSheet();
  sheet.replaceSync(result.cssText);
  known.set(result, sheet);
  return sheet;
}

/** Gives a root style sheets it does not have yet, after those it has. */
export function adoptSheets(root: Document | ShadowRoot, results: readonly CSSResult[]): void {
  const owner = 'defaultView' in root ? root : root.ownerDocument;
  const missing = results.flatMap((result) => {
    const sheet = sheetFor(result, owner);
    return sheet && !root.adoptedStyleSheets.includes(sheet) ? [sheet] : [];
  });
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
}
