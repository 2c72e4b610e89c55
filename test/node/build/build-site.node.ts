import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Collection, DocumentRecord} from '../../../components/core/collection/collection.js';
import {
  bucketOf,
  type CollectionManifest,
  type DocumentManifest,
  type DocumentRow,
  type EntityMentions,
  type WholeDocument,
} from '../../../components/core/collection/compiled/compiled-files.js';
import type {RecordPart} from '../../../components/core/collection/compiled/record-parts.js';
import {shardSearch} from '../../../components/core/search/shards/shard-search.js';
import {domId} from '../../../components/core/tei/dom-id.js';
import type {Chunk} from '../../../components/render/chunks/chunk.js';
import {projectRoot, sharedFolder} from '../../tools/shared.js';
import {assembleFolder, Workshop} from './sites.js';

const base = 'https://e.org/';
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A letter of some length with names, a note and a way to another letter. */
const letter = (number: number, paragraphs = 3): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Letter ${number}</title></titleStmt></fileDesc></teiHeader><text><body>${Array.from(
    {length: paragraphs},
    (_, at) =>
      `<p xml:id="p${at}">To <persName ref="who.xml#ann">Ann</persName> of <placeName ref="https://e.org/place/${number % 7}">Place</placeName>, see <ref target="l${number - 1}.xml#p1">before</ref>.<note>Note ${at}, <persName ref="#nobody">X</persName></note></p>`,
  ).join('\n')}</body></text></TEI>`;
const register = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><listPerson><person xml:id="ann"><persName>Ann Lee</persName></person></listPerson></standOff></TEI>`;

function hasOwnHash(workshop: Workshop, path: string): boolean {
  const [, hash] = /-([0-9a-f]{16})\.json$/.exec(path) ?? [];
  const bytes = readFileSync(join(workshop.out, path));
  return hash === createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

describe('a built collection', () => {
  const workshop = new Workshop();
  after(() => workshop.remove());
  before(async () => {
    const shipped = join(projectRoot, 'texts/altay');
    for (const name of readdirSync(shipped)) {
      workshop.write(`texts/altay/${name}`, readFileSync(join(shipped, name), 'utf8'));
    }
    const notes = join(projectRoot, 'annotations/altay');
    for (const name of readdirSync(notes).filter((each) => each.endsWith('.jsonld'))) {
      const json = readFileSync(join(notes, name), 'utf8');
      workshop.write(
        `annotations/altay/${name}`,
        json.replaceAll('https://lectern.example/texts/', base),
      );
    }
    const shared = sharedFolder();
    for (const name of shared ? ['L03324.xml', 'gogol-tjazhba.xml'] : []) {
      workshop.write(`texts/altay/${name}`, readFileSync(`${shared}/fixtures/${name}`, 'utf8'));
    }
    for (let at = 0; at < 5; at++) workshop.write(`texts/altay/l${at}.xml`, letter(at));
    workshop.write('texts/altay/l5.xml', letter(5, 900));
    workshop.write('texts/altay/who.xml', register);
    workshop.write('texts/altay/broken.xml', '<TEI>\n <text></TEI>');
    await workshop.build();
  });

  it('is what the same files are when they are read whole', async () => {
    const {collection} = await assembleFolder(
      join(workshop.texts, 'altay'),
      join(workshop.annotations, 'altay'),
      `${base}altay/`,
    );
    const built = workshop.json('altay/collection.json');
    assert.deepEqual(built, {...Object(plain(collection)), title: Object(built).title});
  });

  it('names every file by its content, and is whole', () => {
    const collection: CollectionManifest = JSON.parse(workshop.read('altay/manifest.json'));
    const {library, entities, mentions} = collection;
    for (const path of [...library, ...entities, ...mentions]) {
      assert.ok(hasOwnHash(workshop, `altay/${path}`), path);
    }
    const rows = library.flatMap((path): DocumentRow[] =>
      JSON.parse(workshop.read(`altay/${path}`)),
    );
    assert.equal(rows.length, collection.documents);
    assert.equal(collection.failures.length, 1);
    assert.deepEqual(
      [collection.failures[0]?.file, collection.failures[0]?.line],
      ['broken.xml', 2],
    );
  });

  it('has every mention of an entity in its file of the index', () => {
    const {documents, entities}: Collection = JSON.parse(workshop.read('altay/collection.json'));
    const manifest: CollectionManifest = JSON.parse(workshop.read('altay/manifest.json'));
    const expected = new Map<string, string[]>();
    for (const {id, mentions} of documents) {
      for (const {resolution, id: mention} of mentions) {
        for (const entity of resolution.entityIds) {
          expected.set(entity, [...(expected.get(entity) ?? []), `${id} ${mention}`]);
        }
      }
    }
    assert.ok((expected.get('ann')?.length ?? 0) > 900);
    for (const [entity, places] of expected) {
      const path = manifest.mentions[bucketOf(entity, manifest.mentions.length)] ?? '';
      const bucket: Record<string, EntityMentions> = JSON.parse(workshop.read(`altay/${path}`));
      const found = bucket[entity];
      const more = (found?.more ?? []).flatMap((each): EntityMentions['mentions'] =>
        JSON.parse(workshop.read(`altay/${each}`)),
      );
      const all = [...(found?.mentions ?? []), ...more];
      assert.deepEqual(
        all.map(({document, mention}) => `${document} ${mention.id}`),
        places,
      );
      assert.equal(found?.total, places.length);
      assert.equal(
        found?.documents.reduce((sum, {count}) => sum + count, 0),
        places.length,
      );
    }
    for (const entity of entities) {
      const path = manifest.entities[bucketOf(entity.id, manifest.entities.length)] ?? '';
      assert.deepEqual(Object(workshop.json(`altay/${path}`))[entity.id], entity);
    }
  });

  it('has each part of each document in one chunk, found by its id', () => {
    const {documents, links}: Collection = JSON.parse(workshop.read('altay/collection.json'));
    for (const record of documents) {
      const folder = `altay/d/${record.id}`;
      const [name = ''] = readdirSync(join(workshop.out, folder)).filter((each) =>
        each.startsWith('manifest'),
      );
      const manifest: DocumentManifest = JSON.parse(workshop.read(`${folder}/${name}`));
      assert.ok(hasOwnHash(workshop, `${folder}/${name}`));
      const {chunks, ids, whole, document} = manifest;
      assert.equal(document.header.title, record.header.title);
      if (manifest.contents) assert.ok(hasOwnHash(workshop, `${folder}/${manifest.contents}`));
      for (const {file, records} of chunks) {
        assert.ok(hasOwnHash(workshop, `${folder}/${file}`));
        assert.ok(hasOwnHash(workshop, `${folder}/${records}`));
      }
      const parts = chunks.map(
        ({records}): RecordPart => JSON.parse(workshop.read(`${folder}/${records}`)),
      );
      const once = <Key extends 'mentions' | 'notes' | 'alternations' | 'hidden'>(key: Key): void =>
        assert.deepEqual(
          new Set(parts.flatMap((part) => part[key].map((each) => JSON.stringify(each)))),
          new Set(record[key].map((each: DocumentRecord[Key][number]) => JSON.stringify(each))),
        );
      for (const key of ['mentions', 'notes', 'alternations', 'hidden'] as const) {
        once(key);
        assert.equal(
          parts.reduce((sum, part) => sum + part[key].length, 0),
          record[key].length,
        );
      }
      const own = links.filter(({from}) => from.document === record.id);
      assert.equal(
        parts.reduce((sum, part) => sum + part.links.length, 0),
        own.length,
      );
      const drawn = chunks.map(({file}): Chunk => JSON.parse(workshop.read(`${folder}/${file}`)));
      for (const {id} of record.mentions) {
        const bucket = Object(workshop.json(`${folder}/${ids[bucketOf(id, ids.length)]}`));
        const at: unknown = bucket[id];
        const holds = (chunk: Chunk): boolean =>
          JSON.stringify(chunk).includes(JSON.stringify(domId(record.id, id)));
        if (typeof at === 'number') assert.ok(holds(drawn[at] ?? []), `${record.id} ${id}`);
        else assert.ok(!drawn.some(holds), `${record.id} ${id}`);
      }
      const rest: WholeDocument = JSON.parse(workshop.read(`${folder}/${whole}`));
      assert.deepEqual(rest.hidden, record.hidden);
      assert.equal(rest.backlinks.length, backlinksOf(record.id, links));
    }
  });

  it('goes on reading where a page ends', () => {
    const first = workshop.read('altay/read/l5/index.html');
    assert.match(first, /<nav class="lectern-more" data-generated/);
    assert.match(first, /class="lectern-chunk" data-chunk="0" data-start="0"/);
    const pages = workshop.files().filter((path) => path.startsWith('altay/read/l5/part-'));
    assert.ok(pages.length > 0);
    const chunks = ['altay/read/l5/index.html', ...pages].flatMap((path) =>
      [...workshop.read(path).matchAll(/data-chunk="(\d+)"/g)].map(([, number]) => Number(number)),
    );
    assert.deepEqual(
      chunks.sort((a, b) => a - b),
      chunks.map((_, at) => at),
    );
    assert.ok(!workshop.read('altay/read/l1/index.html').includes('lectern-more'));
    // What stands on another page is led to there.
    assert.match(workshop.read(pages[0] ?? ''), /href="[^"#]+l4\/#l4.p1"/);
  });

  it('says where more of a text is to be had, where not all of it stands on its page', () => {
    const pages = workshop.files().filter((each) => /read\/l\d\/index/.test(each));
    const named = pages.flatMap((path) => {
      const [, manifest] = /manifest="([^"]*\/d\/[^"]*)"/.exec(workshop.read(path)) ?? [];
      // All of a short one is there already.
      assert.equal(manifest !== undefined, workshop.read(path).includes('lectern-more'), path);
      return manifest === undefined ? [] : [join(workshop.out, dirname(path), manifest)];
    });
    assert.ok(named.length > 0 && named.length < pages.length);
    for (const manifest of named) assert.ok(statSync(manifest).isFile());
  });
});

describe('texts that lie in the folder itself', () => {
  const workshop = new Workshop();
  after(() => workshop.remove());

  it('are called in their review as annotations of them call them', async () => {
    workshop.write('texts/l1.xml', letter(1));
    await workshop.build();
    assert.match(
      workshop.read('review/texts/l1/index.html'),
      / source="https:\/\/e\.org\/l1\.xml"/,
    );
    assert.match(workshop.read('texts/read/l1/index.html'), / source-base="https:\/\/e\.org\/"/);
  });
});

describe('the index of a collection’s words', () => {
  const workshop = new Workshop();
  after(() => workshop.remove());
  const found = async (query: string): Promise<string[]> => {
    const index = shardSearch(async (name) =>
      readFileSync(join(workshop.out, 'letters/search', name)),
    );
    const {documents} = await index.search(query);
    return documents.map(({id}) => id);
  };

  it('finds a word, and an entity by a name that the text has not', async () => {
    for (let at = 0; at < 3; at++) workshop.write(`texts/letters/l${at}.xml`, letter(at));
    workshop.write('texts/letters/who.xml', register);
    await workshop.build();
    assert.deepEqual((await found('before')).sort(), ['l0', 'l1', 'l2']);
    assert.deepEqual((await found('lee')).sort(), ['l0', 'l1', 'l2']);
  });

  it('is made anew when a text changes, and has no file of before', async () => {
    const former = workshop.files().filter((path) => path.includes('/search/'));
    workshop.write('texts/letters/l1.xml', letter(1).replace('before', 'afterwards'));
    await workshop.build();
    assert.deepEqual(await found('afterwards'), ['l1']);
    const files = workshop.files().filter((path) => path.includes('/search/'));
    assert.notDeepEqual(files, former);
    assert.deepEqual(await sameAnew(workshop), workshop.files());
  });
});

function backlinksOf(id: string, links: Collection['links']): number {
  return links.filter(
    ({state, to, from}) => state === 'resolved' && to.document === id && from.document !== id,
  ).length;
}

describe('building again', () => {
  const workshop = new Workshop();
  after(() => workshop.remove());
  before(() => {
    for (let at = 0; at < 12; at++) workshop.write(`texts/letters/l${at}.xml`, letter(at));
    workshop.write('texts/letters/who.xml', register);
  });

  it('writes nothing where nothing changed, also without what was kept', async () => {
    const first = await workshop.build();
    assert.equal(first.written, first.files);
    assert.equal((await workshop.build()).written, 0);
    const anew = await workshop.build({cache: join(workshop.root, 'another cache')});
    assert.deepEqual([anew.written, anew.collections[0]?.compiled], [0, 12]);
  });

  it('compiles what changed and what that touches, and takes away what is no more', async () => {
    workshop.write('texts/letters/l3.xml', letter(3, 4));
    const {collections, written, removed, files} = await workshop.build();
    // It has one more link to l2.
    assert.equal(collections[0]?.compiled, 2);
    assert.ok(written > 0 && written < files / 3, `${written} of ${files} written`);
    assert.ok(removed > 0);
    assert.deepEqual(await sameAnew(workshop), workshop.files());
  });

  it('compiles those again that link to what is gone, and those it linked to', async () => {
    writeFileSync(join(workshop.texts, 'letters/l6.xml'), '<TEI>');
    const {collections, failures} = await workshop.build();
    // l7 leads to it, l5 was led to.
    assert.deepEqual([collections[0]?.compiled, failures.length], [2, 1]);
    assert.ok(!workshop.files().some((path) => path.includes('/l6/')));
    workshop.write('texts/letters/l6.xml', letter(6));
    await workshop.build();
    assert.deepEqual(await sameAnew(workshop), workshop.files());
  });

  it('names an entity anew wherever it stands', async () => {
    workshop.write('texts/letters/who.xml', register.replace('Ann Lee', 'Ann Lee Jones'));
    await workshop.build();
    assert.match(workshop.read('letters/entity/ann/index.html'), /<h1>Ann Lee Jones/);
    assert.match(workshop.read('letters/read/l1/index.html'), /entity\/ann\/">Ann Lee Jones/);
    assert.deepEqual(await sameAnew(workshop), workshop.files());
  });

  it('calls a document anew wherever it is listed, and leaves the pages of entities that it does not name', async () => {
    const page = join(workshop.out, 'letters/entity/e.org-place-4/index.html');
    const {mtimeMs} = statSync(page);
    const renamed = letter(1).replace('<title>Letter 1<', '<title>A letter from the road<');
    workshop.write('texts/letters/l1.xml', renamed);
    await workshop.build();
    assert.match(workshop.read('letters/entity/ann/index.html'), /A letter from the road/);
    assert.equal(statSync(page).mtimeMs, mtimeMs);
    assert.deepEqual(await sameAnew(workshop), workshop.files());
  });

  it('leaves alone what it did not write, and what was changed since', async () => {
    workshop.write('site/letters/mine.html', 'mine');
    writeFileSync(join(workshop.out, 'letters/read/l9/index.html'), 'changed by hand');
    workshop.write('texts/letters/l9.xml', '<TEI>');
    await workshop.build();
    assert.equal(workshop.read('letters/mine.html'), 'mine');
    assert.equal(workshop.read('letters/read/l9/index.html'), 'changed by hand');
  });

  it('puts back what was taken away', async () => {
    const [gone = ''] = workshop.files().filter((path) => path.includes('/d/l2/c0'));
    rmSync(join(workshop.out, gone));
    await workshop.build();
    assert.ok(workshop.files().includes(gone));
  });
});

/** The files of a build from nothing; their names carry their content, and pages are compared. */
async function sameAnew(workshop: Workshop): Promise<string[]> {
  const out = join(workshop.root, 'anew');
  rmSync(out, {recursive: true, force: true});
  await workshop.build({out, cache: join(workshop.root, `cache ${Math.random()}`)});
  const files = readdirSync(out, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name !== '.lectern-files')
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(out.length + 1))
    .sort();
  for (const path of files) {
    if (path.endsWith('.html')) {
      assert.equal(readFileSync(join(out, path), 'utf8'), workshop.read(path), path);
    }
  }
  return files;
}
