import type {Span} from '../../tei/span.js';

/** What an accepted annotation asks to be written into a text. */
export interface SpliceRequest extends Span {
  /** The annotation's id. */
  readonly id: string;
  /** Further passages of one annotation: code points of the canonical text, as `start` and `end`. */
  readonly fragments?: readonly Span[];
  /** The TEI element, without prefix: `persName`, `date` … */
  readonly element: string;
  /** Attributes of the element, `ref`, `when` …; not `resp`, `cert`, `xml:id`, `next`, `prev`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** 0 to 1; becomes `@cert`. */
  readonly certainty?: number;
  /** What the attribution rests on; becomes `@evidence` where TEI has it. */
  readonly evidence?: string;
  /** The name of whoever accepted it; becomes a `respStmt`. */
  readonly reviewer?: string;
}

/** What became of a request. */
export type Outcome =
  | {
      readonly state: 'planned';
      readonly how: 'balanced' | 'fragments' | 'stand-off';
      /** Keys of the shared parts it needs, see `Insertion.owner`. */
      readonly uses: readonly string[];
    }
  | {readonly state: 'refused'; readonly reason: string};

/** `@cert` of a certainty from 0 to 1. */
export function certOf(certainty: number): 'high' | 'medium' | 'low' {
  if (certainty >= 0.8) return 'high';
  return certainty >= 0.5 ? 'medium' : 'low';
}
