import type {AssembledCollection} from '../../core/collection/assemble-collection.js';
import type {CollectionIndex} from '../../core/collection/collection-index.js';
import type {PassageAddress} from '../../core/links/document-link.js';

/** What a prerendered document needs to know of its collection and of the page it stands on. */
export interface DocumentScene
  extends Pick<AssembledCollection, 'documents' | 'entities' | 'links'> {
  readonly index: CollectionIndex;
  readonly addresses: PageAddresses;
}

/** Where the pages lie that a prerendered document leads to. */
export interface PageAddresses {
  /** The page of another document, or of a passage of it. */
  passage(address: PassageAddress): string;
  /** An entity's own page; undefined where entities have none. */
  entity(id: string): string | undefined;
  /** The permalink for citations; undefined where none is known. */
  readonly permalink?: string;
}
