import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {serverSearch} from '../../../components/core/search/server/server-search.js';
import {shardSearch} from '../../../components/core/search/shards/shard-search.js';
import {searchPlace} from '../../../components/node/pages/site-options.js';
import {askServer} from '../../../components/state/search/ask-server.js';
import {fetchFrom, indexed, letter} from '../../core/search/indexes.js';
import {type SearchServer, startSearchServer} from '../../tools/search-server/search-server.js';
import {runLectern} from '../cli/run-lectern.js';

const folder = mkdtempSync(join(tmpdir(), 'lectern-index-'));
const letters = await indexed([
  letter('<p>The envoy came to <placeName>Tashkent</placeName> in spring.</p>', {id: 'first'}),
  letter('<p>Nobody saw the envoys; <date when="1944">1944</date>.</p>', {id: 'second'}),
]);
let server: SearchServer;

const search = (name = 'letters', patience?: number) =>
  serverSearch(askServer(`${server.origin}/${name}`, patience), name);

before(async () => {
  server = await startSearchServer();
  for (const [name, bytes] of letters.files) writeFileSync(join(folder, name), bytes);
});
beforeEach(() => {
  server.indexes.clear();
  server.aliases.clear();
  server.trouble = undefined;
  server.refused = new Set();
});
after(async () => {
  await server.close();
  rmSync(folder, {recursive: true, force: true});
});

describe('lectern index', () => {
  it('fills a server, which then finds what the files do', async () => {
    const {code, out} = await runLectern('index', folder, '--to', `${server.origin}/letters`);
    assert.equal(code, 0);
    assert.match(out, /2 records, as letters-[0-9a-f]{12}/);
    const files = shardSearch(fetchFrom(letters.files));
    for (const query of ['envoy', 'envoy*', '"the envoy"', 'type:place', 'Tashkent date:1944']) {
      const [own, theirs] = [await files.search(query), await search().search(query)];
      assert.equal(theirs.total, own.total, query);
      assert.deepEqual(theirs.lines, own.lines, query);
      assert.deepEqual(theirs.problems, []);
    }
  });

  it('does nothing twice, and turns the name to a new index only when it is whole', async () => {
    const to = `${server.origin}/letters`;
    server.indexes.set('letters-0', new Map());
    server.aliases.set('letters', 'letters-0');
    server.refused = new Set(['p:1']);
    const refused = await runLectern('index', folder, '--to', to);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /refused 1 of 2 records, and was left as it was; the first: p:1/);
    assert.deepEqual([...server.indexes.keys()], ['letters-0']);
    server.refused = new Set();
    await runLectern('index', folder, '--to', to);
    assert.deepEqual([...server.indexes.keys()], [server.aliases.get('letters')]);
    assert.match((await runLectern('index', folder, '--to', to)).out, /nothing to do/);
  });

  it('leaves an index alone that it did not make', async () => {
    server.indexes.set('letters', new Map());
    const {code, err} = await runLectern('index', folder, '--to', `${server.origin}/letters`);
    assert.equal(code, 1);
    assert.match(err, /letters is an index by itself, which lectern did not make/);
  });

  it('says in a sentence why a server takes nothing', async () => {
    server.trouble = {status: 401, body: '{}'};
    const {err} = await runLectern('index', folder, '--to', `${server.origin}/letters`);
    assert.match(err, /does not let us write \(401\)/);
    assert.match((await runLectern('index', folder, '--to', server.origin)).err, /names no index/);
    assert.match(
      (await runLectern('index', tmpdir(), '--to', 'x.ndjson')).err,
      /no index of words/,
    );
  });

  it('writes the same as a file for _bulk, with the settings beside it', async () => {
    const file = join(folder, 'letters.ndjson');
    const {code} = await runLectern('index', folder, '--to', file);
    assert.equal(code, 0);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    assert.deepEqual(JSON.parse(lines[0] ?? ''), {index: {_id: 'p:0'}});
    assert.match(JSON.parse(lines[1] ?? '').terms, /^the envoy\S* came\S* to tashkent/);
    const settings = JSON.parse(readFileSync(join(folder, 'letters.settings.json'), 'utf8'));
    assert.equal(settings.mappings.dynamic, 'strict');
  });
});

describe('searching a server', () => {
  it('is told of in the manifest of each collection by its folder', () => {
    assert.deepEqual(searchPlace({searchServer: '/search/{collection}'}, 'my letters'), {
      server: '/search/my%20letters',
    });
    assert.deepEqual(searchPlace({}, 'letters'), {files: 'search/'});
  });

  for (const [trouble, says] of [
    [{status: 401, body: ''}, /does not let this page search \(401\)/],
    [{status: 404, body: '{}'}, /no such index \(404\)/],
    [{status: 429, body: 'busy'}, /too much to do at the moment \(429\)/],
    [{status: 503, body: '<html>'}, /not ready \(503\)/],
    [
      {status: 400, body: '{"error":{"root_cause":[{"reason":"No mapping found"}]}}'},
      /\(400\): No mapping found/,
    ],
    [{status: 200, body: '<html>Welcome</html>'}, /did not answer in JSON/],
    [{status: 200, body: '{"hits":{"hits":[{"_source":{"title":"x"}}]}}'}, /of another kind/],
    [{status: 200, body: '{}'}, /of another kind/],
    ['silent', /did not answer within 0 seconds/],
  ] as const) {
    const name = trouble === 'silent' ? 'nothing' : `${trouble.status} ${trouble.body}`;
    it(`says in a sentence what is wrong where it answers ${name}`, async () => {
      server.trouble = trouble;
      const {problems, total} = await search('letters', 200).search('in:first envoy');
      assert.equal(total, 0);
      assert.match(problems[0]?.message ?? '', says);
    });
  }

  it('says that a server cannot be reached', async () => {
    const index = serverSearch(askServer('http://127.0.0.1:9/letters'), 'letters');
    assert.match((await index.search('envoy')).problems[0]?.message ?? '', /cannot be reached/);
  });

  it('gives up when told to', async () => {
    server.trouble = 'silent';
    const given = new AbortController();
    const asked = search().search('envoy', {}, given.signal);
    given.abort();
    await assert.rejects(asked, {name: 'AbortError'});
  });

  it('asks nobody for what is no query', async () => {
    server.trouble = {status: 500, body: ''};
    for (const query of ['', '-- () *', '-envoy']) {
      const {problems, notices} = await search().search(query, {names: false});
      assert.deepEqual(problems, []);
      assert.equal(notices.length, 1);
    }
  });
});
