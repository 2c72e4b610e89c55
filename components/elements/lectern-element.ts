import {CSSResult, LitElement} from 'lit';
import {adoptSheets, isStyledRoot, sheetFor} from '../styles/adopt-sheets.js';

/** Roots that were looked at, with the tags for which they were. */
const looked = new WeakMap<Node, Set<string>>();

/** What every element of ours does to be at home on a page it knows nothing of. */
export class LecternElement extends LitElement {
  override connectedCallback(): void {
    super.connectedCallback();
    // Once it is drawn: the page's own sheets are then likelier to be there.
    void this.updateComplete.then(() => void this.#stand());
  }

  /** Style sheets do not go along into another document: each gets its own. */
  adoptedCallback(): void {
    const root = this.renderRoot;
    if (!isStyledRoot(root)) return;
    root.adoptedStyleSheets = this.#styles.flatMap(
      (result) => sheetFor(result, this.ownerDocument) ?? [],
    );
  }

  /** The page's rules took the box from everything: ours are put where they hold. */
  protected onUnset(_root: Document | ShadowRoot): void {}

  get #styles(): readonly CSSResult[] {
    const styles: unknown = Reflect.get(this.constructor, 'elementStyles');
    return Array.isArray(styles) ? styles.filter((style) => style instanceof CSSResult) : [];
  }

  async #stand(): Promise<void> {
    const root = this.getRootNode();
    if (!this.isConnected || !isStyledRoot(root)) return;
    const tags = looked.get(root) ?? new Set<string>();
    looked.set(root, tags);
    if (tags.has(this.localName)) return;
    tags.add(this.localName);
    if (getComputedStyle(this).display !== 'inline') return;
    const {outerStyles} = await import('../styles/outer-styles.js');
    const outer = outerStyles(this.localName, this.#styles);
    if (!outer) return;
    adoptSheets(root, [outer]);
    if (getComputedStyle(this).display !== 'inline') this.onUnset(root);
  }
}
