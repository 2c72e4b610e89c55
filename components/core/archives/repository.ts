/** An archive with the names references give it. */
export interface Repository {
  /** The abbreviation in Latin script, which serves as its id. */
  readonly latin: string;
  /** The abbreviation in Cyrillic script, where the archive has one. */
  readonly cyrillic?: string;
  /** The name the archive bears itself, and the language of that name (BCP 47). */
  readonly ownName: string;
  readonly language: string;
  /** Its name in English, as its own English pages or the literature give it. */
  readonly englishName: string;
  /** Names of the place, in the reader's language. */
  readonly city: () => string;
  readonly country: () => string;
  /** Other abbreviations and names in print. A former archive is no other name of its heir. */
  readonly others: readonly string[];
}
