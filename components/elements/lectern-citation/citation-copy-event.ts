/** A reader copied a citation, or an entry for a reference manager. */
export class CitationCopyEvent extends Event {
  constructor(
    readonly text: string,
    /** A citation style, or the name of a format. */
    readonly form: string,
  ) {
    super('lectern-citation-copy', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'lectern-citation-copy': CitationCopyEvent;
  }
}
