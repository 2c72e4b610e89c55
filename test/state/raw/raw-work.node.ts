import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import fc from 'fast-check';
import {assembleCollection} from '../../../components/core/collection/assemble-collection.js';
import {partsOfRecord} from '../../../components/core/collection/compiled/record-parts.js';
import {domId} from '../../../components/core/tei/dom-id.js';
import type {Chunk, ChunkNode} from '../../../components/render/chunks/chunk.js';
import {cutDocument} from '../../../components/render/chunks/cut-document.js';
import {optionsWithin, showingOf} from '../../../components/render/draw-document.js';
import {templateAddresses} from '../../../components/state/addresses.js';
import {parseDocument} from '../../../components/state/load-document.js';
import {drawFirstScreen} from '../../../components/state/raw/first-screen.js';
import {
  firstReach,
  type RawAuthority,
  type RawBeginning,
} from '../../../components/state/raw/raw-order.js';
import {RawWork} from '../../../components/state/raw/raw-work.js';
import {teiFile} from '../../core/tei/documents.js';
import {sharedFolder, skipWithoutShared} from '../../tools/shared.js';
import {blownUp} from './blown-up.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = 'long.xml';

interface Worked {
  readonly work: RawWork;
  readonly beginnings: readonly RawBeginning[];
  readonly outcome: Awaited<ReturnType<RawWork['finish']>>;
}

/** Reads bytes that come in pieces that end at the given offsets. */
async function worked(
  bytes: Uint8Array,
  {cuts = [], authority = []}: {cuts?: readonly number[]; authority?: readonly RawAuthority[]} = {},
): Promise<Worked> {
  const beginnings: RawBeginning[] = [];
  const work = new RawWork({file, drawing: {}}, (beginning) => void beginnings.push(beginning));
  let from = 0;
  for (const to of [...cuts].sort((a, b) => a - b).concat(bytes.length)) {
    if (to > from) work.take(bytes.slice(from, to));
    from = Math.max(from, to);
  }
  return {work, beginnings, outcome: await work.finish(authority)};
}

const chunksOf = ({work, outcome}: Worked): (Chunk | undefined)[] =>
  outcome.ok ? outcome.drawn.chunks.map((_, at) => work.chunk(at)) : [];

/** A text of words in several alphabets, with names that a list at its end explains. */
function longText(divisions: number, end = ''): string {
  const body = Array.from({length: divisions}, (_, at) => {
    const words = `Жизнь ${at} 生活 \u{1F600} é `.repeat(12);
    return `<div><head>${at}</head><p>${words}<persName ref="#ann">Ann</persName></p>
      <p>${words}<ref target="#late">later</ref><note>aside ${words}</note></p></div>`;
  });
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body.join('\n')}
    <p xml:id="last">end</p>${end}</body></text></TEI>`;
}

describe('raw TEI while it comes in', () => {
  it('begins with what the whole begins with, wherever the bytes are cut', async () => {
    const bytes = utf8(longText(160));
    const whole = chunksOf(await worked(bytes));
    assert.ok(whole.length > 4);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), {maxLength: 30}), async (cuts) => {
        const read = await worked(bytes, {cuts});
        assert.ok(read.outcome.ok);
        const [beginning] = read.beginnings;
        assert.ok(beginning, 'no beginning came');
        const begun = wordsOf(beginning.chunks[0] ?? []);
        assert.ok(begun.length > 1_000);
        assert.ok(wordsOf(whole[0] ?? []).startsWith(begun.trimEnd()));
        assert.deepEqual(chunksOf(read), whole);
      }),
      {numRuns: 8},
    );
  });

  it('gives more of it when the rest takes its time, and keeps what is the same in the whole', async () => {
    const bytes = utf8(longText(160));
    const beginnings: RawBeginning[] = [];
    const work = new RawWork({file, drawing: {}}, (beginning) => void beginnings.push(beginning));
    work.take(bytes.slice(0, 30_000));
    work.take(bytes.slice(30_000, 40_000));
    assert.equal(beginnings.length, 1);
    await new Promise((resolve) => setTimeout(resolve, 450));
    work.take(bytes.slice(40_000, 120_000));
    assert.equal(beginnings.length, 2);
    work.take(bytes.slice(120_000));
    const outcome = await work.finish([]);
    assert.ok(outcome.ok);
    const chunks = beginnings[1]?.chunks ?? [];
    assert.ok(
      wordsOf(chunks.flat()).length > 2 * wordsOf(beginnings[0]?.chunks.flat() ?? []).length,
    );
    assert.equal(outcome.drawn.kept, chunks.length);
    assert.deepEqual(
      chunks.map((_, at) => work.chunk(at)),
      chunks,
    );
  });

  it('goes on from a first screen that the page has drawn', async () => {
    const bytes = utf8(longText(160));
    const order = {file, drawing: {}};
    const given = await drawFirstScreen(bytes.slice(0, firstReach), order);
    assert.ok(given);
    const read = await worked(bytes);
    assert.deepEqual(given, read.beginnings[0]);
    const beginnings: RawBeginning[] = [];
    const work = new RawWork({...order, given}, (beginning) => void beginnings.push(beginning));
    work.take(bytes.slice());
    const outcome = await work.finish([]);
    assert.deepEqual(beginnings, []);
    assert.deepEqual(chunksOf({work, beginnings, outcome}), chunksOf(read));
  });

  it('leaves a first screen to the worker where the page cannot be sure of it', async () => {
    const source = longText(20);
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...source].flatMap((c) => [c.charCodeAt(0), 0]),
    ]);
    const unfit = [
      utf16,
      utf8(`<!DOCTYPE TEI [<!ENTITY a "b">]>${source}`),
      utf8(source.replace('<teiHeader/>', `<teiHeader>${' '.repeat(firstReach)}</teiHeader>`)),
    ];
    for (const bytes of unfit) {
      const first = bytes.slice(0, firstReach);
      assert.equal(await drawFirstScreen(first, {file, drawing: {}}), undefined);
    }
  });

  it('keeps of a beginning only what the end of the file changes nothing of', async () => {
    const ann =
      '<listPerson><person xml:id="ann"><persName>Ann Lee</persName></person></listPerson>';
    const bytes = utf8(longText(160, `${ann}<p xml:id="late">late</p>`));
    const read = await worked(bytes);
    assert.ok(read.outcome.ok);
    assert.equal(read.outcome.drawn.kept, 0);
    assert.doesNotMatch(JSON.stringify(read.beginnings[0]?.chunks), /data-entity/);
    assert.match(JSON.stringify(read.work.chunk(0)), /"data-entity":"ann"/);
  });

  it('draws and knows what a page that reads the whole file draws and knows', async () => {
    const ann =
      '<listPerson><person xml:id="ann"><persName>Ann Lee</persName></person></listPerson>';
    const source = longText(40, `${ann}<p xml:id="late">late</p>`);
    const {work, outcome} = await worked(utf8(source));
    assert.ok(outcome.ok);
    const document = teiFile(source, file);
    const {collection, entities, links} = assembleCollection({
      title: '',
      documents: [document],
      showing: (each) => showingOf(each),
    });
    const surroundings = {
      resolve: (mention: (typeof document.mentions)[number]) => entities.resolve(mention, file),
      links: links(document),
      address: templateAddresses().passage,
    };
    const cut = cutDocument(
      document,
      optionsWithin(document, {
        ...surroundings,
        address: ({to}) => surroundings.address(to),
      }),
    );
    assert.deepEqual(outcome.drawn.article, cut.article);
    assert.deepEqual(
      outcome.drawn.chunks.map((_, at) => work.chunk(at)),
      cut.chunks.map(({nodes}) => nodes),
    );
    const [record] = collection.documents;
    assert.ok(record);
    const homes = new Map(cut.chunks.flatMap(({ids}, at) => ids.map((id) => [id, at])));
    const parts = partsOfRecord(
      {record, links: links(document), annotations: []},
      {spans: cut.chunks, drawnIn: (part) => homes.get(domId(document.id, part))},
    );
    assert.deepEqual(
      outcome.drawn.chunks.map((_, at) => work.records(at)),
      parts,
    );
    assert.equal(work.chunkOf('last'), outcome.drawn.chunks.length - 1);
    assert.equal(work.chunkOf('nowhere'), undefined);
    assert.deepEqual(work.whole().notes, document.notes);
    assert.deepEqual(outcome.drawn.document.mentions, []);
    assert.equal(outcome.drawn.document.characters, record.characters);
  });

  it('says of an entity where it is mentioned, and how often in all', async () => {
    const {work} = await worked(
      utf8(
        longText(
          700,
          '<listPerson><person xml:id="ann"><persName>Ann Lee</persName></person></listPerson>',
        ),
      ),
    );
    const found = work.entity('ann');
    assert.equal(found?.entity.name, 'Ann Lee');
    assert.ok((found?.where.total ?? 0) >= 700);
    assert.ok((found?.where.mentions.length ?? 0) < 700);
    assert.deepEqual(
      found?.where.documents.map(({id}) => id),
      ['long'],
    );
    assert.equal(work.entity('nobody'), undefined);
  });

  it('finds in an authority file what the text points to, and does without one that fails', async () => {
    const people = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><listPerson>
      <person xml:id="bo"><persName>Bo Li</persName></person></listPerson></standOff></TEI>`;
    const source = longText(40).replace('#ann', 'people.xml#bo');
    const problem = {
      severity: 'error',
      code: 'x',
      message: 'away',
      file: 'y.xml',
      line: 1,
      column: 1,
    } as const;
    const {work} = await worked(utf8(source), {
      authority: [
        {ok: true, file: 'people.xml', bytes: utf8(people)},
        {ok: false, problem},
      ],
    });
    assert.equal(work.entity('bo')?.entity.name, 'Bo Li');
  });

  it('draws anew as the editor reads', async () => {
    const choice = '<p><choice><sic>teh</sic><corr>the</corr></choice></p>';
    const {work} = await worked(utf8(longText(40).replace('<body>', `<body>${choice}`)));
    assert.match(JSON.stringify(work.chunk(0)), /teh/);
    assert.deepEqual(
      work.records(0)?.hidden.map(({text}) => text),
      ['the'],
    );
    const drawn = work.redraw({reading: 'normalised'});
    assert.doesNotMatch(JSON.stringify(work.chunk(0)), /teh/);
    assert.deepEqual(
      work.records(0)?.hidden.map(({text}) => text),
      ['teh'],
    );
    assert.deepEqual(
      work.whole().hidden.map(({text}) => text),
      ['teh'],
    );
    assert.ok(drawn && drawn.chunks.length > 1);
  });

  it('says of a file that breaks in the middle what a page that reads it whole would say', async () => {
    const source = longText(160);
    const broken = [
      `${source.slice(0, -300)}</q>${source.slice(-300)}`,
      source.slice(0, -100),
      source.replace('<p xml:id="last">', '<p>&nothing;'),
      '<html><body>not found</body></html>',
    ].map(utf8);
    broken.push(Uint8Array.from([...utf8(source.slice(0, -20)), 0xff, ...utf8(source.slice(-20))]));
    for (const bytes of broken) {
      const {outcome} = await worked(bytes, {cuts: [40_000, 100_000]});
      assert.deepEqual(outcome, await parseDocument(bytes, file));
    }
  });

  it('has a beginning in each encoding, and none for bytes it cannot be sure of', async () => {
    const source = longText(160).replaceAll(/[生活\u{1F600}é]/gu, '');
    const wide = new Uint8Array(source.length * 2);
    for (let i = 0; i < source.length; i++) {
      wide[2 * i] = source.charCodeAt(i) & 0xff;
      wide[2 * i + 1] = source.charCodeAt(i) >> 8;
    }
    const utf16 = Uint8Array.from([0xff, 0xfe, ...wide]);
    const first = (await worked(utf8(source))).beginnings[0];
    for (const cuts of [[70_001], [70_002, 70_003]]) {
      const read = await worked(utf16, {cuts});
      const begun = wordsOf(first?.chunks[0] ?? []);
      assert.ok(begun.startsWith(wordsOf(read.beginnings[0]?.chunks[0] ?? ['nothing']).trimEnd()));
    }
    const unsure = await worked(
      Uint8Array.from([...utf8(source.slice(0, 500)), 0xff, ...utf8(source)]),
    );
    assert.deepEqual(unsure.beginnings, []);
  });

  it('holds a file without a text for what it is', async () => {
    const header = `<note>${'words '.repeat(20_000)}</note>`;
    const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader></TEI>`;
    const {outcome, beginnings} = await worked(utf8(source));
    assert.ok(outcome.ok && outcome.drawn.textless);
    assert.equal(outcome.drawn.document.id, 'long');
    assert.deepEqual(beginnings, []);
  });

  describe('with real texts', () => {
    let source = '';
    before(() => {
      const folder = sharedFolder();
      if (!folder) return;
      const names = ['L03324.xml', 'gogol-tjazhba.xml', 'EHRI-BF-UH-19380423_SK_DE.xml'];
      const files = names.map((name) => readFileSync(join(folder, 'fixtures', name), 'utf8'));
      source = blownUp(files, 400_000);
    });

    it('begins with what the whole begins with', skipWithoutShared, async () => {
      const read = await worked(utf8(source), {cuts: [1, 20_000, 60_000]});
      const begun = wordsOf(read.beginnings[0]?.chunks[0] ?? []);
      assert.ok(begun.length > 1_000);
      assert.ok(wordsOf(read.work.chunk(0) ?? []).startsWith(begun.trimEnd()));
    });
  });
});

/** All words of a chunk, generated ones among them. */
function wordsOf(nodes: readonly ChunkNode[]): string {
  const words = nodes.map((node) => {
    if (typeof node === 'string') return node;
    const [_tag, _attributes, ...children] = node;
    return wordsOf(children);
  });
  return words.join('');
}
