import {type CSSResult, LitElement} from 'lit';
import {sheetFor} from '../styles/adopt-sheets.js';
import {followPageWords, wordsOnTheWay} from './page-words.js';

/** What every element of ours does, also one that stands in a line like a word. */
export class InlineElement extends LitElement {
  #unfollow: (() => void) | undefined;

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
