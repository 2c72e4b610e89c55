import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {request} from 'node:http';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {asList, asObject} from '../../../components/core/annotations/json.js';
import {versionOf} from '../../../components/core/annotations/version-of.js';
import {comment, decide} from '../journal/sources.js';
import {serve} from './serving.js';

const path = '/_lectern/decisions/altay/letter';

describe('decisions over HTTP', () => {
  it('answers when they are on disk, and gives them back', async (context) => {
    const {write, get, annotations} = await serve(context);
    const [one, two] = [decide(), decide({annotation: 'urn:example:two'})];
    const first = await write('POST', path, one.json);
    assert.deepEqual([first.status, first.json], [200, {accepted: [one.id], refused: []}]);
    const text = await readFile(join(annotations, 'altay', 'letter.decisions.jsonl'), 'utf8');
    assert.deepEqual(JSON.parse(text), one.json);
    // Once more, with one that is new.
    const again = await write('POST', path, [one.json, two.json]);
    assert.deepEqual(again.json.accepted, [one.id, two.id]);
    const {json} = await get(path);
    assert.deepEqual(json.decisions, [one.json, two.json]);
    assert.deepEqual(json.problems, []);
  });

  it('writes the context of a line that came without', async (context) => {
    const {write, get} = await serve(context);
    const {'@context': context_, ...bare} = decide().json;
    await write('POST', path, bare);
    assert.equal((await write('POST', path, bare)).status, 200);
    const {json} = await get(path);
    assert.deepEqual(json.decisions, [{'@context': context_, ...bare}]);
  });

  it('refuses one of two reviewers who saw the same, with what stands now', async (context) => {
    const {write} = await serve(context);
    const pair = [decide(), decide({verdict: 'rejected'})];
    const answers = await Promise.all(pair.map(({json}) => write('POST', path, json)));
    assert.deepEqual(answers.map(({status}) => status).sort(), [200, 409]);
    const winner = answers[0]?.status === 200 ? pair[0] : pair[1];
    const loser = answers.find(({status}) => status === 409);
    const [refused] = asList(loser?.json.refused).map(asObject);
    assert.equal(refused?.reason, 'overtaken');
    assert.deepEqual(refused?.current, [winner?.json]);
  });

  it('lets two clients write at once and loses nothing of either', async (context) => {
    const {write, get} = await serve(context);
    const client = async (name: string): Promise<string[]> => {
      const ids: string[] = [];
      for (let at = 0; at < 25; at++) {
        const decision = decide({annotation: `urn:example:${name}:${at}`, creator: name});
        assert.equal((await write('POST', path, decision.json)).status, 200);
        ids.push(decision.id);
      }
      return ids;
    };
    const made = (await Promise.all([client('a'), client('b')])).flat();
    const kept = asList((await get(path)).json.decisions).map((each) => asObject(each)?.id);
    assert.deepEqual([...kept].sort(), made.sort());
  });
});

describe('own annotations over HTTP', () => {
  const page = '/_lectern/annotations/altay/letter';

  it('adds, replaces and removes one by its version', async (context) => {
    const {write, get} = await serve(context);
    const made = comment('First.');
    const better = {...comment('Better.'), id: made.id};
    const one = `${page}?id=${made.id}`;
    const tag = `"${versionOf(made)}"`;
    const added = await write('PUT', one, made);
    assert.deepEqual([added.status, added.headers.etag], [201, tag]);
    const got = await get(one);
    assert.deepEqual([got.json, got.headers.etag], [made, tag]);

    const blind = await write('PUT', one, better);
    assert.equal(blind.status, 428);
    assert.deepEqual(asObject(blind.json.current)?.annotation, made);
    const wrong = {'If-Match': `"${'0'.repeat(64)}"`};
    assert.equal((await write('PUT', one, better, wrong)).status, 412);
    assert.equal((await write('PUT', one, better, {'If-Match': '*'})).status, 400);
    assert.equal((await write('PUT', one, better, {'If-Match': tag})).status, 200);

    assert.equal((await write('DELETE', one)).status, 428);
    assert.equal((await write('DELETE', page, undefined, {'If-Match': tag})).status, 400);
    assert.equal((await write('DELETE', one, undefined, {'If-Match': tag})).status, 412);
    const now = {'If-Match': `"${versionOf(better)}"`};
    assert.equal((await write('DELETE', one, undefined, now)).status, 200);
    assert.equal((await get(one)).status, 404);
    assert.deepEqual((await get(page)).json.annotations, []);
  });

  it('refuses what breaks a rule of the model, or names another annotation', async (context) => {
    const {write, get} = await serve(context);
    const {target: _, ...aimless} = comment('x');
    const broken = await write('PUT', page, aimless);
    assert.equal(broken.status, 422);
    assert.match(String(broken.json.problem), /target: must be there/);
    assert.equal((await write('PUT', `${page}?id=urn:x:other`, comment('x'))).status, 422);
    assert.equal((await write('PUT', page, [comment('x')])).status, 422);
    assert.deepEqual((await get(page)).json.annotations, []);
  });

  it('tells that decisions stand on what is removed', async (context) => {
    const {write} = await serve(context);
    const made = comment('Judged.');
    const version = versionOf(made);
    await write('PUT', page, made);
    await write('POST', path, decide({annotation: String(made.id), version}).json);
    const one = `${page}?id=${made.id}`;
    const gone = await write('DELETE', one, undefined, {'If-Match': `"${version}"`});
    assert.deepEqual(gone.json, {was: 'removed', decisions: 1});
  });
});

/** What a browser reads from the stream, one block an event. */
async function watch(
  context: TestContext,
  url: string,
  query = '',
  headers: Record<string, string> = {},
): Promise<{next(): Promise<string>}> {
  const blocks: string[] = [];
  const waiting: ((block: string) => void)[] = [];
  await new Promise<void>((resolve, reject) => {
    const asked = request(`${url}_lectern/events${query}`, {headers}, (answer) => {
      assert.equal(answer.headers['content-type'], 'text/event-stream; charset=utf-8');
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        const whole = text.split('\n\n');
        text = whole.pop() ?? '';
        for (const block of whole) {
          const waiter = waiting.shift();
          if (waiter) waiter(block);
          else blocks.push(block);
        }
      });
      answer.on('error', () => undefined);
      resolve();
    });
    asked.on('error', reject).end();
    context.after(() => asked.destroy());
  });
  return {
    next() {
      const block = blocks.shift();
      return block === undefined
        ? new Promise((resolve) => waiting.push(resolve))
        : Promise.resolve(block);
    },
  };
}

const lineOf = (block: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';

describe('the stream of changes', () => {
  it('shows each of two browsers what either writes', async (context) => {
    const {url, write} = await serve(context);
    const browsers = [await watch(context, url), await watch(context, url)];
    for (const browser of browsers) assert.equal(lineOf(await browser.next(), 'event'), 'open');
    const decision = decide();
    const note = comment('Seen by both.');
    await write('POST', path, decision.json);
    await write('PUT', '/_lectern/annotations/altay/letter', note);
    for (const browser of browsers) {
      const told = await browser.next();
      assert.equal(lineOf(told, 'event'), 'decisions');
      assert.deepEqual(JSON.parse(lineOf(told, 'data')), {
        path: 'altay/letter',
        decisions: [decision.json],
      });
      const changed = await browser.next();
      assert.equal(lineOf(changed, 'event'), 'annotation');
      assert.deepEqual(JSON.parse(lineOf(changed, 'data')), {
        path: 'altay/letter',
        id: note.id,
        annotation: note,
        version: versionOf(note),
      });
    }
  });

  it('goes on after the last event seen, or after the reading of a file', async (context) => {
    const {url, write, get} = await serve(context);
    const start = String((await get(path)).json.lastEvent);
    const made = [1, 2, 3].map((at) => decide({annotation: `urn:example:${at}`}));
    for (const {json} of made) await write('POST', path, json);
    const all = await watch(context, url, `?after=${start}`);
    const seen = [await all.next(), await all.next(), await all.next()];
    const ids = seen.map((block) => asObject(JSON.parse(lineOf(block, 'data')))?.decisions);
    assert.deepEqual(
      ids,
      made.map(({json}) => [json]),
    );
    // A browser comes back: its header goes before the address it first asked for.
    const last = {'Last-Event-ID': lineOf(seen[1] ?? '', 'id')};
    const resumed = await watch(context, url, `?after=${start}`, last);
    assert.equal(await resumed.next(), seen[2]);
  });

  it('asks who comes from an earlier server to read again', async (context) => {
    const {url} = await serve(context);
    for (const seen of ['earlier.7', 'x', '']) {
      const browser = await watch(context, url, '', {'Last-Event-ID': seen});
      assert.equal(lineOf(await browser.next(), 'event'), 'reload', seen);
    }
  });
});

describe('writing into a text over HTTP', () => {
  it('hands path, intent and dossier to what was passed in', async (context) => {
    const {write} = await serve(context, {
      apply: (texts) => async (asked, dossier) => {
        const {decisions} = await dossier.decisions();
        return {...asked, texts, known: decisions.length};
      },
    });
    await write('POST', path, decide().json);
    const asked = {path: 'altay/letter', dryRun: true};
    const {status, json} = await write('POST', '/_lectern/apply', asked);
    assert.deepEqual([status, json], [200, {...asked, texts: 'texts', known: 1}]);
    const apply = (body: unknown) => write('POST', '/_lectern/apply', body);
    assert.equal((await apply({path: 'altay/letter'})).status, 422);
    assert.equal((await apply({dryRun: true})).status, 422);
    assert.equal((await apply({path: '../x', dryRun: false})).status, 400);
  });

  it('says so where nothing was passed in', async (context) => {
    const {write} = await serve(context);
    const asked = {path: 'altay/letter', dryRun: true};
    assert.equal((await write('POST', '/_lectern/apply', asked)).status, 501);
  });
});
