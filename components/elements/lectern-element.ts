import {LitElement} from 'lit';

/** What every element of ours does to be at home on a page it knows nothing of. */
export class LecternElement extends LitElement {
  /** Stands in a line like a word: no box that the page's rules could take from it. */
  static readonly inLine: boolean = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // Once it is drawn: the page's own sheets are then likelier to be there.
    void this.updateComplete.then(() => {
      if (this.isConnected && this.#lacksBox()) void this.#standOutside();
    });
  }

  /** Style sheets do not go along into another document: each gets its own. */
  async adoptedCallback(): Promise<void> {
    const {adoptOwnStyles} = await import('./stand-outside.js');
    adoptOwnStyles(this);
  }

  /** The page's rules took the box from everything: ours are put where they hold. */
  protected onUnset(_root: Document | ShadowRoot): void {}

  #lacksBox(): boolean {
    const {inLine} = this.constructor as typeof LecternElement;
    return !inLine && getComputedStyle(this).display === 'inline';
  }

  async #standOutside(): Promise<void> {
    const {standOutside} = await import('./stand-outside.js');
    const root = standOutside(this);
    if (root && !this.#lacksBox()) this.onUnset(root);
  }
}
