/** The ids an element of the text got: what the rendering walk writes into the page. */
export interface ElementIds {
  mention?: string;
  /** For a later part of a name in several parts: the id of the mention as a whole. */
  fragmentOf?: string;
  passage?: string;
  note?: string;
  link?: string;
  /** A `choice` or an `app`. */
  alternation?: string;
  /** Entries of an apparatus that stand elsewhere and are about this element. */
  entries?: readonly string[];
  /** Any other element with a usable `@xml:id`. */
  anchor?: string;
}
