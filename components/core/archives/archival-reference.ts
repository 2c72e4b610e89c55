/**
 * A level in the holding's own terms: fond, opis and delo in Russia and its neighbours, Bestand in
 * Germany, sous-série and article in France, quanzong (全宗), xilie (系列), juan (卷) and jian (件)
 * in China and Taiwan. `other` holds words that no grammar has a level for.
 */
export type ReferenceLevel =
  | 'fond'
  | 'opis'
  | 'delo'
  | 'papka'
  | 'volume'
  | 'leaf'
  | 'page'
  | 'collection'
  | 'department'
  | 'record-group'
  | 'entry'
  | 'series'
  | 'decimal-file'
  | 'box'
  | 'folder'
  | 'file'
  | 'piece'
  | 'item'
  | 'bestand'
  | 'sous-serie'
  | 'article'
  | 'quanzong'
  | 'xilie'
  | 'juan'
  | 'jian'
  | 'accession'
  | 'catalogue-number'
  | 'microfilm'
  | 'roll'
  | 'frame'
  | 'other';

/** One level of an archival reference. */
export interface ReferencePart {
  readonly level: ReferenceLevel;
  /** The value without its label: `9401s`, `2`, `62-63`. As printed but for the spacing of codes. */
  readonly value: string;
  /** The label as printed: `f.`, `оп.`; empty when there is none. */
  readonly label: string;
}

/** One side of a leaf. */
export interface Leaf {
  readonly leaf: number;
  /** A letter after the number, for a leaf put in later: `a` of `12a`. As printed, in its script. */
  readonly letter?: string;
  /** True for the back: `ob.`, `об.`, `зв.`, `v`. */
  readonly verso: boolean;
}

/** A range of leaves, both ends counted. A single side is a range from itself to itself. */
export interface LeafRange {
  readonly from: Leaf;
  readonly to: Leaf;
}

/** Which grammar read a reference; `unknown` passes the wording through untouched. */
export type ReferenceSystem =
  | 'russian'
  | 'nara'
  | 'tna'
  | 'india-office'
  | 'bundesarchiv'
  | 'french'
  | 'chinese'
  | 'unknown';

/** A reference such as `GARF, f. 9401s, op. 2, d. 10004, ll. 62-63`, as an object. */
export interface ArchivalReference {
  /** Exactly what was read. */
  readonly verbatim: string;
  readonly system: ReferenceSystem;
  /** The repository as printed: `GARF`, `ГАРФ`, `The National Archives`. */
  readonly repository?: string;
  /** Highest level first, except where a Russian reference prints them otherwise. */
  readonly parts: readonly ReferencePart[];
  readonly leaves: readonly LeafRange[];
}

/** What a grammar gives: all but the wording, which `parseReference` adds. */
export type ParsedReference = Omit<ArchivalReference, 'verbatim'>;
