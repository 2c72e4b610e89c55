import {InlineElement} from './inline-element.js';

/** What an element with a box does to be at home on a page it knows nothing of. */
export class LecternElement extends InlineElement {
  override connectedCallback(): void {
    super.connectedCallback();
    // Once it is drawn: the page's own sheets are then likelier to be there.
    void this.updateComplete.then(() => {
      if (this.isConnected && this.#lacksBox()) void this.#standOutside();
    });
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

  async #standOutside(): Promise<void> {
    const {standOutside} = await import('./stand-outside.js');
    const root = standOutside(this, this.ownStyles, false);
    if (!root) return;
    const important = this.#lacksBox();
    if (important) standOutside(this, this.ownStyles, true);
    if (!this.#lacksBox()) this.onUnset(root, important);
  }
}
