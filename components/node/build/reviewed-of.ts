import type {DocumentRow} from '../../core/collection/compiled/compiled-files.js';
import type {Entity} from '../../core/entities/entity.js';
import type {Reviewed} from '../pages/review-page.js';
import type {CollectionOnPage} from '../pages/site-header.js';
import type {AssembledExtracts, AssembledFile} from './assemble-extracts.js';

/** A review reads each of these files whole. */
const mostAuthorities = 16;

/** The texts of a collection whose annotations can be reviewed. */
export function reviewedOf(
  {documents, annotations, annotationFiles, entities}: AssembledExtracts,
  collection: CollectionOnPage,
  rows: readonly DocumentRow[],
): Reviewed[] {
  const counts = new Map<string, number>();
  const targetsOf = new Map<string, ReadonlySet<string>>();
  for (const {id, targets} of annotations) {
    const own = new Set(targets.flatMap(({document}) => document ?? []));
    targetsOf.set(id, own);
    for (const document of own) counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  const filesOf = new Map<string, string[]>();
  for (const {path, annotations: own} of annotationFiles) {
    const about = new Set(own.flatMap(({id}) => [...(targetsOf.get(id) ?? [])]));
    for (const id of about) filesOf.set(id, [...(filesOf.get(id) ?? []), path]);
  }
  const authority = authorityFiles(entities);
  const titles = new Map(rows.map(({id, title}) => [id, title]));
  return documents.map(({id, source}: AssembledFile) => ({
    collection,
    id,
    file: source.path,
    title: titles.get(id) ?? id,
    count: counts.get(id) ?? 0,
    annotationFiles: filesOf.get(id) ?? [],
    authority,
  }));
}

/** Files with records of entities, as the entities have them; of very many those with the most. */
function authorityFiles(entities: readonly Entity[]): readonly string[] {
  const records = new Map<string, number>();
  for (const {record} of entities) {
    if (record) records.set(record.file, (records.get(record.file) ?? 0) + 1);
  }
  const most = [...records].sort(([, one], [, other]) => other - one).slice(0, mostAuthorities);
  const chosen = new Set(most.map(([file]) => file));
  return [...records.keys()].filter((file) => chosen.has(file));
}
