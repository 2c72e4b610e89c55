import type {DocumentRow} from '../../core/collection/compiled/compiled-files.js';
import type {Referring} from '../../core/entities/entity-index.js';
import type {Register} from '../../core/entities/register.js';
import type {Pointer, TextLink} from '../../core/tei/tei-document.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';

/** What a row of the library has of the document alone. */
export type RowFacts = Omit<DocumentRow, 'id' | 'file' | 'people' | 'persons'>;

/** What assembling a collection needs of a file, besides what its mentions and links point to. */
export interface ExtractHead {
  /** As the document calls itself: another of the collection may do so too. */
  readonly id: string;
  /** TEI name of the root. */
  readonly root: string;
  readonly hasText: boolean;
  /** The series it says it belongs to. */
  readonly series?: string;
  readonly row: RowFacts;
  readonly register: Register;
  /** Registers of files that it includes and that are no documents of the collection. */
  readonly further: readonly Register[];
  /** Whether it asks for other files. */
  readonly isIncluding: boolean;
  /** Files that it includes. */
  readonly includes: readonly string[];
}

/** What a document points to. */
export interface ExtractBody {
  readonly references: readonly Reference[];
  readonly links: readonly TextLink[];
}

/** Mentions that come to the same, by the first of them. */
export interface Reference {
  readonly mention: Referring;
  /** How many mentions. */
  readonly count: number;
}

/** A file that was read, or why it was not. */
export type Extracted =
  | {readonly ok: true; readonly head: ExtractHead}
  | {readonly ok: false; readonly problem: XmlProblem};

/** What it is about a mention that decides what it comes to. */
export function referenceKey({kind, pointers, certainty}: Referring): string {
  let key = `${kind}\0${certainty ?? ''}`;
  // Made for each mention: as JSON it would cost as much as reading them.
  for (const pointer of pointers) key += `\0${pointer.raw}${whereTo(pointer)}`;
  return key;
}

/** Where a pointer leads: with a prefix or a base, what is written does not say all. */
function whereTo(pointer: Pointer): string {
  switch (pointer.kind) {
    case 'document':
      return `\0d${pointer.file}\0${pointer.fragment ?? ''}`;
    case 'uri':
      return `\0u${pointer.uri}`;
    case 'key':
      return `\0k${pointer.key}`;
    default:
      return '\0b';
  }
}
