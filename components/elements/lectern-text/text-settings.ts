/** How a text is to be read: what it has to be drawn anew for. */
export interface TextSettings {
  readonly reading: 'diplomatic' | 'normalised';
  readonly witness: string;
  readonly images: boolean;
  readonly headingLevel: number;
}

/** What a store of one's own has while it has no text. */
export const noText = {
  index: undefined,
  texts: undefined,
  edition: undefined,
  partial: undefined,
} as const;
