/** What is needed of the reader. */
export interface SetReader extends HTMLElement {
  /** Whether there are settings, and of what: `page`, or else of the element itself. */
  readonly settings: string | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  reading: 'diplomatic' | 'normalised';
  requestUpdate(): void;
}
