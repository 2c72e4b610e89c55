/** The ids an element of the text got: what the rendering walk writes into the page. */
export interface ElementIds {
  mention?: string;
  /** For a later part of a name in several parts: the id of the mention as a whole. */
  fragmentOf?: string;
  passage?: string;
  note?: string;
  link?: string;
  /** Any other element with a usable `@xml:id`. */
  anchor?: string;
}
