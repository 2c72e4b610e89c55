import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {EntityLister} from '../../../components/core/collection/entity-list/entity-lister.js';
import type {EntityList} from '../../../components/core/collection/entity-list/entity-row.js';
import {NameFilter} from '../../../components/core/collection/entity-list/filter-names.js';
import {orderRows} from '../../../components/core/collection/entity-list/order-rows.js';
import type {
  IndexKind,
  IndexSort,
  RowsWanted,
} from '../../../components/core/collection/entity-list/rows-wanted.js';
import type {Entity, EntityKind} from '../../../components/core/entities/entity.js';
import {DataFiles} from '../../../components/node/build/collection-data.js';
import {listInParts} from '../../../components/node/build/list-in-parts.js';
import {ListInParts} from '../../../components/state/entity-list/list-in-parts.js';
import {isPartsManifest} from '../../../components/state/entity-list/part-shapes.js';

const kinds: readonly EntityKind[] = ['person', 'person', 'place', 'event'];
const surnames = ['Осман', 'Stalin', 'Stalingrad', 'Lee', 'de la Cruz', '烏斯滿'];

/** Some names of each kind, spelled in several scripts, with names without a record after them. */
function longList(): EntityList {
  const entities = Array.from({length: 260}, (_, at): Entity => {
    const name = `${String.fromCharCode(65 + (at % 26))}nn ${surnames[at % surnames.length]} ${at}`;
    const rest = {dates: [], notes: [], identifiers: [], links: [], relations: []};
    return {
      ...rest,
      id: `e${at}`,
      kind: kinds[at % 4] ?? 'term',
      name,
      names: [{text: name}],
    } as never;
  });
  const lister = new EntityLister(entities);
  for (const [at, id] of ['one', 'other'].entries()) {
    const named = entities
      .filter((_, number) => number % (at + 2) === 0)
      .map(({id: entity, name}, number) => [entity, [[name, ((number * 7) % 31) + 1]]] as const);
    const loose = [{kind: 'person' as const, form: `Usman ${at}`, count: at + 1, mentions: []}];
    lister.add({id, file: `${id}.xml`, title: id, date: `19${40 + at}-01-01`}, {named, loose});
  }
  return lister.finish();
}

describe('a list of names in parts', () => {
  const list = longList();
  const data = new DataFiles('post');
  const manifest: unknown = JSON.parse(JSON.stringify(listInParts(list, data)));
  const contents = new Map(data.files.map(({path, content}) => [path, content]));
  let fetched: string[] = [];
  let broken = false;
  const all = [...list.rows, ...list.loose];
  const open = (): ListInParts => {
    assert.ok(isPartsManifest(manifest));
    return new ListInParts(manifest, list.loose.length, (file) => `https://e.org/post/${file}`);
  };
  beforeEach(() => {
    fetched = [];
    broken = false;
    Object.assign(globalThis, {document: {baseURI: 'https://e.org/'}});
    mock.method(globalThis, 'fetch', (address: string) => {
      const path = new URL(address).pathname.slice(1);
      fetched.push(path);
      const content = broken ? undefined : contents.get(path);
      return Promise.resolve(new Response(content ?? '', {status: content ? 200 : 404}));
    });
  });
  afterEach(() => {
    mock.restoreAll();
    Reflect.deleteProperty(globalThis, 'document');
  });
  const ask = (given: Partial<RowsWanted>): RowsWanted => ({
    kind: 'all',
    query: '',
    sort: 'name',
    ...given,
  });
  /** What the whole list has. */
  const whole = (kind: IndexKind, sort: IndexSort, query: string): string[] => {
    const fitting = new NameFilter().filter(all, query)?.fitting;
    const rows = all.filter(
      (row) =>
        (!fitting || fitting.has(row.id)) &&
        (kind === 'loose' ? row.loose : !row.loose && (kind === 'all' || row.kind === kind)),
    );
    return orderRows(
      rows.map((row) => ({row})),
      sort,
    ).map(({row}) => row.id);
  };

  it('gives every page that the whole list has: by kind, order and words in any script', async () => {
    const parts = open();
    for (const kind of ['all', 'place', 'loose', 'work'] as const) {
      for (const sort of ['name', 'frequency', 'since', 'named'] as const) {
        for (const query of ['', 'Usman', 'stal', 'stalin', '烏', 'cruz de', 'a', 'nobody', '-']) {
          const expected = whole(kind, sort, query);
          for (const page of [0, 1]) {
            const found = await parts.find(ask({kind, sort, query}), page);
            assert.ok(found.ok);
            const about = `${kind} ${sort} ${query} ${page}`;
            assert.equal(found.value.total, expected.length, about);
            const ids = found.value.page.map(({row}) => row.id);
            assert.deepEqual(ids, expected.slice(page * 100, page * 100 + 100), about);
          }
        }
      }
    }
  });

  it('fetches nothing for its first page, and one file for a further one', async () => {
    const parts = open();
    assert.equal(parts.atHand(ask({}), 0)?.page.length, 100);
    assert.deepEqual(fetched, []);
    await parts.find(ask({}), 1);
    assert.equal(fetched.length, 1);
  });

  it('counts kinds under a filter, says what fits, and has its initials', async () => {
    const found = await open().find(ask({query: 'Usman'}), 0);
    assert.ok(found.ok);
    const {byKind, page, fitting, initials, onlyBeginnings} = found.value;
    assert.equal(byKind.get('loose'), 2);
    assert.equal(byKind.get('all'), page.length);
    assert.equal(onlyBeginnings, false);
    assert.match(fitting?.get(page[0]?.row.id ?? '') ?? '', /Осман/);
    assert.deepEqual(initials[0], [page[0]?.row.name[0], 0]);
  });

  it('compares two documents', async () => {
    const counts = (id: string) => new Map(list.counts.get(id));
    const compared = {first: counts('one'), second: counts('other'), side: 'both' as const};
    const found = await open().find(ask({compared, sort: 'frequency'}), 0);
    assert.ok(found.ok);
    const sums = found.value.page.map(({counts: own}) => (own?.[0] ?? 0) + (own?.[1] ?? 0));
    assert.equal(found.value.total, 44);
    assert.deepEqual(
      sums,
      sums.toSorted((a, b) => b - a),
    );
    assert.ok(found.value.page.every(({counts: own}) => own?.every((count) => count > 0)));
    assert.ok((found.value.bySide.get('first') ?? 0) > 0);
  });

  it('finds where a name stands in what is listed', async () => {
    const parts = open();
    for (const wanted of [
      ask({}),
      ask({kind: 'place', sort: 'frequency'}),
      ask({query: 'stalin'}),
    ]) {
      const found = await parts.find(wanted, 0);
      assert.ok(found.ok);
      const row = found.value.page[7]?.row;
      assert.deepEqual(await parts.locate([row?.id ?? '', 'gone'], wanted), {
        ok: true,
        value: {rows: [row], at: 7},
      });
    }
  });

  it('says what could not be fetched, and asks again', async () => {
    const parts = open();
    broken = true;
    const failed = await parts.find(ask({query: 'Usman'}), 0);
    assert.ok(!failed.ok);
    assert.match(failed.message, /404/);
    broken = false;
    assert.ok((await parts.find(ask({query: 'Usman'}), 0)).ok);
  });
});
