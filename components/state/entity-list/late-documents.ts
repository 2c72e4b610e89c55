import type {ListedDocument} from '../../core/collection/entity-list/entity-row.js';
import type {Fetched} from '../../render/window/chunk-source.js';
import type {EntityListSource} from './entity-list-source.js';

/** The documents of a long list come when they are asked for: whether they are still to be. */
export function areLate({parts, documents}: EntityListSource): boolean {
  return parts !== undefined && documents.length === 0;
}

/** The documents there are, fetched where they are not at hand. */
export async function documentsOf(
  source: EntityListSource,
): Promise<Fetched<readonly ListedDocument[]>> {
  const {parts, documents} = source;
  return parts && areLate(source) ? parts.fetchDocuments() : {ok: true, value: documents};
}
