/** How a text is to be read: what it has to be drawn anew for. */
export interface TextSettings {
  readonly reading: 'diplomatic' | 'normalised';
  readonly witness: string;
  readonly images: boolean;
  readonly headingLevel: number;
}
