import {type CSSResult, LitElement} from 'lit';
import {sheetFor} from '../styles/adopt-sheets.js';

/** What every element of ours does, also one that stands in a line like a word. */
export class InlineElement extends LitElement {
  /** Style sheets do not go along into another document: each gets its own. */
  adoptedCallback(): void {
    const root = this.shadowRoot;
    if (!root) return;
    root.adoptedStyleSheets = this.ownStyles.flatMap(
      (result) => sheetFor(result, this.ownerDocument) ?? [],
    );
  }

  protected get ownStyles(): readonly CSSResult[] {
    const {elementStyles} = this.constructor as typeof LitElement;
    return elementStyles.filter((style) => 'styleSheet' in style);
  }
}
