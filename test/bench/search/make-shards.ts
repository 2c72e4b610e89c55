import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {EntityIndex} from '../../../components/core/entities/entity-index.js';
import {readRegister} from '../../../components/core/entities/register.js';
import {buildSearchShards} from '../../../components/core/search/shards/build-shards.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {deflateShard} from '../../../components/node/search/deflate-shard.js';
import {DiskSpill} from '../../../components/node/search/disk-spill.js';
import {read, searched} from '../../core/search/indexes.js';
import {authorityFile, documentFile} from './collection.js';

/** Writes the index of the first documents of the collection. Gives how many mentions they have. */
export function makeShards(folder: string, documents: number): number {
  mkdirSync(folder, {recursive: true});
  const spill = new DiskSpill(folder);
  let mentions = 0;
  function* all(): Generator<TeiDocument> {
    for (let number = 0; number < documents; number++) {
      const document = read(documentFile(number), `d${number}.xml`);
      mentions += document.mentions.length;
      yield document;
    }
  }
  try {
    const entities = new EntityIndex([readRegister(read(authorityFile(), 'authority.xml'))]);
    const shards = buildSearchShards({
      documents: searched(all(), entities),
      entities,
      spill,
      deflate: deflateShard,
    });
    for (const {name, bytes} of shards) writeFileSync(join(folder, name), bytes);
    return mentions;
  } finally {
    spill.remove();
  }
}
