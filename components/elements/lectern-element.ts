import {nextFrame} from '../render/window/next-frame.js';
import {InlineElement} from './inline-element.js';

/** What an element with a box does to be at home on a page it knows nothing of. */
export class LecternElement extends InlineElement {
  override connectedCallback(): void {
    super.connectedCallback();
    void this.#keepBox();
  }

  /** After a frame: to ask for styles sooner would have the whole page laid out at once. */
  async #keepBox(): Promise<void> {
    // Once it is drawn: the page's own sheets are then likelier to be there.
    await this.updateComplete;
    await nextFrame();
    if (this.isConnected && this.#lacksBox()) await this.#standOutside();
  }

  /** The page's rules took the box from everything: ours are put where they hold. */
  protected onUnset(_root: Document | ShadowRoot): void {}

  #lacksBox(): boolean {
    return getComputedStyle(this).display === 'inline';
  }

  async #standOutside(): Promise<void> {
    const {standOutside} = await import('./stand-outside.js');
    const root = standOutside(this, this.ownStyles);
    if (root && !this.#lacksBox()) this.onUnset(root);
  }
}
