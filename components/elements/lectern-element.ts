import type {CSSResult, PropertyValues} from 'lit';
import {nextFrame} from '../render/window/next-frame.js';
import {adoptSheets, isStyledRoot} from '../styles/adopt-sheets.js';
import {InlineElement} from './inline-element.js';

/** What an element with a box does to be at home on a page it knows nothing of. */
export class LecternElement extends InlineElement {
  #late: readonly CSSResult[] = [];

  /**
   * What a page has in the element stays where it is until that is drawn: without slots the page
   * would have no height for a moment, and whoever is far down in it would be at its top. A
   * declarative shadow root has its own.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (!root.hasChildNodes()) {
      for (const name of new Set(['', ...[...this.children].map(({slot}) => slot)]))
        root.append(Object.assign(document.createElement('slot'), {name}));
    }
    this.renderOptions.renderBefore = null;
    return root;
  }

  protected override update(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.renderRoot.replaceChildren();
    super.update(changed);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#keepBox();
  }

  /** After a frame: to ask for styles sooner would have the whole page laid out at once. */
  async #keepBox(): Promise<void> {
    // Once it is drawn: the page's own sheets are then likelier to be there.
    await this.updateComplete;
    await nextFrame();
    if (!this.isConnected) return;
    if (this.#lacksBox() || getComputedStyle(this).direction === 'rtl') await this.#standOutside();
  }

  /**
   * Takes style sheets that came with what is drawn late.
   *
   * @internal
   */
  wear(styles: readonly CSSResult[]): void {
    this.#late = [...new Set([...this.#late, ...styles])];
    const {shadowRoot} = this;
    // A server has no root that could take them.
    if (shadowRoot && isStyledRoot(shadowRoot)) adoptSheets(shadowRoot, styles);
  }

  protected override get ownStyles(): readonly CSSResult[] {
    return [...super.ownStyles, ...this.#late];
  }

  /**
   * The page's rules took the box from everything: ours are put where they hold.
   *
   * @param important the page's rules are
   */
  protected onUnset(_root: Document | ShadowRoot, _important: boolean): void {}

  #lacksBox(): boolean {
    return getComputedStyle(this).display === 'inline';
  }

  /** Or, with its box in place, follows a page that goes from right to left. */
  async #standOutside(): Promise<void> {
    const {rightToLeft, standOutside} = await import('./stand-outside.js');
    if (!this.#lacksBox()) return this.wear([rightToLeft]);
    const root = standOutside(this, this.ownStyles, false);
    if (!root) return;
    const important = this.#lacksBox();
    if (important) standOutside(this, this.ownStyles, true);
    if (!this.#lacksBox()) this.onUnset(root, important);
  }
}
