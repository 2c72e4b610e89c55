/**
 * How an index kept as files fares with a large collection: time and memory of the build, files and
 * bytes that a query fetches, time it takes. `npm run bench:search -- 10000` (documents).
 */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {EntityIndex} from '../../../components/core/entities/entity-index.js';
import {readRegister} from '../../../components/core/entities/register.js';
import {buildSearchShards} from '../../../components/core/search/shards/build-shards.js';
import {shardSearch} from '../../../components/core/search/shards/shard-search.js';
import {codePointLength} from '../../../components/core/tei/code-points.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {readTeiSource} from '../../../components/node/read-file.js';
import {deflateShard} from '../../../components/node/search/deflate-shard.js';
import {DiskSpill} from '../../../components/node/search/disk-spill.js';
import {searched} from '../../core/search/indexes.js';
import {authorityFile, documentFile, mostFrequentWord, nameOf} from './collection.js';

const count = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-search-'));
const spill = new DiskSpill(folder);
const shards = join(folder, 'shards');
mkdirSync(shards);

function read(source: string, file: string): TeiDocument {
  const result = readTeiSource(source, file);
  if (!result.ok) throw new Error(result.problem.message);
  return result.document;
}

let characters = 0;
let mentions = 0;
let reading = 0;

function* documents(): Generator<TeiDocument> {
  for (let number = 0; number < count; number++) {
    const begun = performance.now();
    const document = read(documentFile(number), `d${number}.xml`);
    reading += performance.now() - begun;
    characters += codePointLength(document.canonicalText);
    mentions += document.mentions.length;
    yield document;
  }
}

try {
  const entities = new EntityIndex([readRegister(read(authorityFile(), 'authority.xml'))]);
  const begun = performance.now();
  const sizes = new Map<string, {files: number; bytes: number}>();
  let peak = 0;
  let files = 0;
  for (const {name, bytes} of buildSearchShards({
    documents: searched(documents(), entities),
    entities,
    spill,
    deflate: deflateShard,
  })) {
    writeFileSync(join(shards, name), bytes);
    const table = name.replace(/-.*/, '');
    const known = sizes.get(table) ?? {files: 0, bytes: 0};
    sizes.set(table, {files: known.files + 1, bytes: known.bytes + bytes.length});
    if (++files % 200 === 0) peak = Math.max(peak, process.memoryUsage().rss);
  }
  const seconds = (performance.now() - begun) / 1000;
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(
    `${count} documents, ${mentions} mentions, ${(characters / 1e6).toFixed(1)} million characters`,
  );
  console.log(
    `built in ${seconds.toFixed(0)} s, of which making and reading TEI ${(reading / 1000).toFixed(0)} s; peak memory ${megabytes(peak)}`,
  );
  for (const [table, size] of sizes)
    console.log(`  ${table}: ${size.files} files, ${megabytes(size.bytes)}`);

  let fetched: Uint8Array[] = [];
  const fetchShard = async (name: string): Promise<Uint8Array> => {
    const bytes = readFileSync(join(shards, name));
    fetched.push(bytes);
    return bytes;
  };
  const [given = '', family = ''] = nameOf(77).split(' ');
  const text = read(documentFile(5), 'd5.xml').canonicalText.split(/\s+/);
  const queries = [
    family,
    nameOf(77),
    `"${text[20]} ${text[21]}"`,
    `${text[100]} ${text[120]}`,
    `${text[100]?.slice(0, 4)}*`,
    `${family.slice(0, 2)}x${family.slice(3)}~`,
    `${given} date:1943..1945`,
    'type:person in:d77',
    mostFrequentWord,
  ];
  for (const query of queries) {
    fetched = [];
    const index = shardSearch(fetchShard);
    const cold = performance.now();
    const {total, problems} = await index.search(query);
    const coldTime = performance.now() - cold;
    const bytes = fetched.reduce((sum, file) => sum + file.length, 0);
    const gzipped = fetched.reduce((sum, file) => sum + gzipSync(file).length, 0);
    const coldFiles = fetched.length;
    const warm = performance.now();
    await index.search(query);
    console.log(
      `${query}: ${total} passages; first of all searches: ${coldFiles} files, ${Math.round(bytes / 1000)} kB (${Math.round(gzipped / 1000)} kB gzipped), ${coldTime.toFixed(0)} ms; again ${(performance.now() - warm).toFixed(0)} ms${problems.length > 0 ? ' PROBLEMS' : ''}`,
    );
  }
} finally {
  spill.remove();
  rmSync(folder, {recursive: true, force: true});
}
