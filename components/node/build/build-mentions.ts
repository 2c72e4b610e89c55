import {bucketOf, type PlacedMentionRecord} from '../../core/collection/compiled/compiled-files.js';
import type {Entity} from '../../core/entities/entity.js';
import {byId} from '../../core/tei/by-id.js';
import {entityPage} from '../pages/entity-pages.js';
import type {CollectionOnPage} from '../pages/site-header.js';
import {pageFile, sitePaths} from '../pages/site-paths.js';
import type {AssembledExtracts} from './assemble-extracts.js';
import {DataFiles, mentionBuckets} from './collection-data.js';
import type {BucketState, CollectionState, CompiledState} from './collection-state.js';
import {hashOf} from './hash.js';
import {mentionFile, mentionsAtOnce} from './mention-files.js';
import {MentionIndex, type MentionsOfEntity} from './mention-index.js';
import type {BuildSession} from './session.js';
import type {SitePages} from './site-pages.js';

export interface BuiltMentions {
  readonly count: number;
  /** Their names, as the collection's manifest has them. */
  readonly files: readonly string[];
  readonly buckets: Readonly<Record<string, BucketState>>;
}

interface MentionSetting {
  readonly collection: CollectionOnPage;
  readonly before: CollectionState;
}

/** Writes where entities are mentioned, and their pages; of what did not change, nothing. */
export async function buildMentions(
  {documents, entities, written}: AssembledExtracts,
  compiled: Readonly<Record<string, CompiledState>>,
  {collection, before}: MentionSetting,
  session: BuildSession,
  site: SitePages,
): Promise<BuiltMentions> {
  const totals = new Map<string, number>();
  for (const {mentioned} of documents) {
    for (const [id, count] of mentioned) totals.set(id, (totals.get(id) ?? 0) + count);
  }
  const count = mentionBuckets(totals.values(), mentionsAtOnce, before.bucketCount);
  const mentioning = documents.map(({id, source, head, mentioned}) => ({
    id,
    key: compiled[source.path]?.mentions ?? '',
    called: JSON.stringify([source.path, head.row.title]),
    entities: mentioned.keys(),
  }));
  const index = new MentionIndex(session.cache, mentioning, count);
  const listed = new Map(
    documents.map(({id, source, head}) => [id, {id, file: source.path, title: head.row.title}]),
  );
  const known = byId(entities);
  const setting = hashOf(session.templateText, JSON.stringify(collection));
  const keys = bucketKeys(
    entities.flatMap(({id}, at) => (totals.has(id) ? [[id, written.entities[at] ?? '']] : [])),
    count,
    (bucket) => `${setting} ${index.stateOf(bucket)} ${index.namesIn(bucket)}`,
  );
  const buckets: Record<string, BucketState> = {};
  const changed: number[] = [];
  for (const [bucket, key] of keys.entries()) {
    const former = before.bucketCount === count ? before.buckets[bucket] : undefined;
    if (former?.key === key && site.list.hasAll(former.paths)) {
      site.list.keep(former.paths);
      buckets[bucket] = former;
    } else changed.push(bucket);
  }
  const linesBefore = (bucket: number): string | undefined =>
    before.bucketCount === count ? before.buckets[bucket]?.lines : undefined;
  const titleOf = (document: string): string => listed.get(document)?.title ?? document;
  const putPage = (entity: Entity, all: MentionsOfEntity): void => {
    const shown = all.slice(0, mentionsAtOnce);
    const titles = new Set(shown.map(({document}) => titleOf(document)));
    site.latePage({
      path: pageFile(sitePaths.entity(collection.folder, entity.id)),
      of: hashOf(
        JSON.stringify([collection, entity, all.length, ...titles]),
        ...shown.map(({json}) => json),
      ),
      make: () => {
        const mentions = shown.map(({json}): PlacedMentionRecord => JSON.parse(json));
        return entityPage(collection, {entity, total: all.length}, mentions, titleOf);
      },
    });
  };
  await index.each(changed, linesBefore, async (bucket, mentions) => {
    const data = new DataFiles(collection.folder);
    const file = data.add(`m${bucket}`, mentionFile(mentions, listed, data));
    const paths: string[] = [];
    for (const {path, content} of data.files) {
      await site.list.put(path, content, true);
      paths.push(path);
    }
    for (const [id, all] of mentions) {
      const entity = known.get(id);
      if (!entity) continue;
      putPage(entity, all);
      paths.push(pageFile(sitePaths.entity(collection.folder, id)));
    }
    const key = keys[bucket] ?? '';
    buckets[bucket] = {key, lines: index.stateOf(bucket), file, paths};
  });
  const files = keys.map((_, bucket) => buckets[bucket]?.file ?? '');
  return {count, files, buckets};
}

/** For each bucket a hash of all that its files and pages are made from. */
function bucketKeys(
  mentioned: readonly (readonly [entity: string, record: string])[],
  count: number,
  stateOf: (bucket: number) => string,
): string[] {
  const records: string[][] = Array.from({length: count}, () => []);
  for (const [id, record] of mentioned) records[bucketOf(id, count)]?.push(record);
  return records.map((own, bucket) => hashOf(stateOf(bucket), ...own));
}
