import type {Annotation} from '../annotations/annotation.js';
import type {RenderedStyle} from '../citations/rendered-style.js';
import type {Entity, Resolution} from '../entities/entity.js';
import type {Facsimile} from '../facsimile/facsimile.js';
import type {DocumentLink} from '../links/document-link.js';
import type {Mention, Passage, Showing, TeiNote, TeiWarning} from '../tei/tei-document.js';
import type {TeiHeader} from '../tei/tei-header.js';
import type {Alternation, Witness} from '../tei/variants/alternation.js';

/** A collection as plain data: what a site publishes as `collection.json` and a reader loads. */
export interface Collection {
  readonly title: string;
  readonly documents: readonly DocumentRecord[];
  readonly entities: readonly Entity[];
  readonly links: readonly DocumentLink[];
  readonly annotations: readonly Annotation[];
  /** Files that could not be read: named, with the reason, never silently absent. */
  readonly failures: readonly Failure[];
}

/** A file, or an annotation by its id, that has no place in the collection, and why. */
export interface Failure {
  readonly file: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** One document of a collection without its tree. */
export interface DocumentRecord extends Showing {
  readonly id: string;
  /** Path from the collection's folder: `beria-molotov-1945-10-05.xml`. */
  readonly file: string;
  readonly header: TeiHeader;
  /** Code points of the canonical text. */
  readonly characters: number;
  /** Nothing but white space stands in its text, as in a catalogue of manuscripts: it is all record. */
  readonly isBlank?: boolean;
  readonly passages: readonly PassageRecord[];
  readonly mentions: readonly MentionRecord[];
  readonly notes: readonly TeiNote[];
  readonly alternations: readonly Alternation[];
  readonly witnesses: readonly Witness[];
  /** Its page images, where it has any; addresses start from the document's file (`facsimileAt`). */
  readonly facsimile?: Facsimile;
  readonly warnings: readonly TeiWarning[];
  /** How it is cited in the styles of CSL that the site was built with. */
  readonly citations?: readonly RenderedStyle[];
}

/** A passage with its first words, for previews of texts that are not on the page. */
export interface PassageRecord extends Passage {
  readonly opening: string;
}

/** A mention with what a card or an index shows of it. */
export interface MentionRecord extends Mention {
  readonly resolution: Resolution;
  /** Words around it, white space folded, cut at word borders. */
  readonly before: string;
  readonly after: string;
}
