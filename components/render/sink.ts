/** Attributes of one rendered element; `true` writes a bare attribute, undefined none. */
export type RenderAttributes = Readonly<Record<string, string | true | undefined>>;

/** Where a walk goes: DOM nodes in a page, a string at build time. */
export interface RenderSink {
  open(tag: string, attributes: RenderAttributes): void;
  text(value: string): void;
  close(): void;
}

/** Markup the reader makes itself: numbers, markers, brackets, words for what is only marked. */
export interface Generated {
  readonly tag: string;
  readonly attributes?: RenderAttributes;
  readonly text?: string;
  readonly children?: readonly Generated[];
}
