import {type CSSResult, LitElement, type PropertyValues} from 'lit';
import {sheetFor} from '../styles/adopt-sheets.js';
import {followPageWords, wordsOnTheWay} from './page-words.js';

/** What every element of ours does, also one that stands in a line like a word. */
export class InlineElement extends LitElement {
  #unfollow: (() => void) | undefined;

  /** What keeps the place of the shadow root's content until that is drawn. */
  protected keepers: ChildNode[] = [];

  /**
   * What stands in an element has no place from the moment it gets a shadow root until it is drawn.
   * Whoever measures anything meanwhile has the browser lay out a page without it, too short to be
   * as far down in it as its reader is, who is then at its top. Slots keep the place.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const isDeclared = this.shadowRoot !== null;
    const root = super.createRenderRoot();
    if (!isDeclared) {
      this.keepers = [...new Set(['', ...[...this.children].map(({slot}) => slot)])].map((name) =>
        Object.assign(document.createElement('slot'), {name}),
      );
      root.append(...this.keepers);
    }
    return root;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    for (const keeper of this.keepers.splice(0)) keeper.remove();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow ??= followPageWords(() => this.wordsChanged());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  /** Style sheets do not go along into another document: each gets its own. */
  adoptedCallback(): void {
    const root = this.shadowRoot;
    if (!root) return;
    root.adoptedStyleSheets = this.ownStyles.flatMap(
      (result) => sheetFor(result, this.ownerDocument) ?? [],
    );
  }

  /** The interface speaks another language: what is drawn says its words anew. */
  protected wordsChanged(): void {
    this.requestUpdate();
  }

  /** Waits for the page's language: nothing is drawn in one and drawn again in another. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const coming = wordsOnTheWay();
    if (coming) return coming.then(() => super.scheduleUpdate());
    // At once else: elements keep the time they always had.
    super.scheduleUpdate();
    return undefined;
  }

  protected get ownStyles(): readonly CSSResult[] {
    const {elementStyles} = this.constructor as typeof LitElement;
    return elementStyles.filter((style) => 'styleSheet' in style);
  }
}
