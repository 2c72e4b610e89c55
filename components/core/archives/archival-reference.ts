/** One level of an archival reference, highest first; ISAD(G) 3.1.4 names the levels. */
export interface ReferencePart {
  /** The level in the holding's own terms. */
  readonly level:
    | 'fond'
    | 'opis'
    | 'delo'
    | 'papka'
    | 'leaf'
    | 'page'
    | 'record-group'
    | 'entry'
    | 'series'
    | 'box'
    | 'folder'
    | 'file'
    | 'piece'
    | 'item'
    | 'other';
  /** The value as printed, without its label: `9401s`, `2`, `62-63`. */
  readonly value: string;
  /** The label as printed: `f.`, `оп.`; empty when there is none. */
  readonly label: string;
}

/** One side of a leaf. */
export interface Leaf {
  readonly leaf: number;
  /** A letter after the number, for a leaf put in later: `a` of `12a`. As printed, in its script. */
  readonly letter?: string;
  /** True for the back: `ob.`, `об.`, `v`. */
  readonly verso: boolean;
}

/** A range of leaves, both ends counted. A single side is a range from itself to itself. */
export interface LeafRange {
  readonly from: Leaf;
  readonly to: Leaf;
}

/** A reference such as `GARF, f. 9401s, op. 2, d. 10004, ll. 62-63`, as an object. */
export interface ArchivalReference {
  /** Exactly what was read. */
  readonly verbatim: string;
  /** Which grammar read it; `unknown` passes the wording through untouched. */
  readonly system: 'russian' | 'nara' | 'tna' | 'bundesarchiv' | 'unknown';
  /** The repository as printed: `GARF`, `ГАРФ`, `The National Archives`. */
  readonly repository?: string;
  readonly parts: readonly ReferencePart[];
  readonly leaves: readonly LeafRange[];
}
