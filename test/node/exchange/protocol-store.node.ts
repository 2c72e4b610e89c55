import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {KeptAnnotation} from '../../../components/core/annotations/exchange/annotation-store.js';
import type {WebAnnotation} from '../../../components/core/annotations/exchange/exchange-problem.js';
import type {ProtocolOptions} from '../../../components/core/annotations/exchange/protocol/protocol-options.js';
import {ProtocolStore} from '../../../components/core/annotations/exchange/protocol/protocol-store.js';
import {ProtocolServer, send} from './protocol-server.js';

const letter = 'https://e.org/letters/7.xml';
const note = (number: number, target: unknown = letter): WebAnnotation => ({
  id: `urn:uuid:00000000-0000-4000-8000-00000000000${number}`,
  type: 'Annotation',
  motivation: 'commenting',
  body: {type: 'TextualBody', value: `note ${number}`},
  target,
});

let server: ProtocolServer;
before(async () => {
  server = await ProtocolServer.start();
});
after(() => server.stop());
afterEach(() => {
  server.annotations.clear();
  server.deleted.clear();
  server.requests.length = 0;
  server.trouble = () => false;
  server.irisOnly = false;
});

function storeOf(options: Partial<ProtocolOptions> = {}): ProtocolStore {
  return new ProtocolStore({container: server.container, fetch, ...options});
}

function fill(count: number): void {
  for (let at = 1; at <= count; at++) server.keep(`n${at}`, note(at));
}

async function listed(store = storeOf(), source?: string) {
  const outcome = await store.list(source);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.message);
  return outcome;
}

async function created(store = storeOf(), annotation = note(1)): Promise<KeptAnnotation> {
  const outcome = await store.put(annotation);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.message);
  return outcome.kept;
}

describe('a container', () => {
  it('is read page by page to its end', async () => {
    fill(5);
    const {annotations, complete} = await listed();
    assert.ok(complete);
    assert.deepEqual(
      annotations.map(({address}) => address.replace(server.container, '')),
      ['n1', 'n2', 'n3', 'n4', 'n5'],
    );
    assert.match(String(server.requests[0]?.headers.prefer), /PreferContainedDescriptions/);
    assert.match(String(server.requests[0]?.headers.accept), /application\/ld\+json; profile=/);
  });

  it('that is empty holds nothing', async () => {
    assert.deepEqual((await listed()).annotations, []);
  });

  it('that names addresses only has each of them read, with its version', async () => {
    fill(3);
    server.irisOnly = true;
    const {annotations} = await listed();
    assert.equal(annotations.length, 3);
    assert.ok(annotations.every(({version}) => version?.startsWith('"')));
  });

  it('gives those on one text and its parts', async () => {
    server.keep('a', note(1));
    server.keep('b', note(2, {type: 'SpecificResource', source: letter, selector: []}));
    server.keep('c', note(3, `${letter}#p1`));
    server.keep('d', note(4, 'https://e.org/letters/77.xml'));
    assert.equal((await listed(storeOf(), letter)).annotations.length, 3);
  });

  it('whose first page stands in it is read too', async () => {
    server.trouble = (_, response) => {
      const first = {id: `${server.container}?page=0`, type: 'AnnotationPage', items: [note(1)]};
      send(response, 200, {type: 'AnnotationCollection', first});
      return true;
    };
    assert.equal((await listed()).annotations.length, 1);
    assert.equal(server.requests.length, 1);
  });

  it('is read past an item that is no annotation, which is named', async () => {
    server.trouble = (_, response) => {
      send(response, 200, {type: 'AnnotationPage', items: [note(1), 7, {id: 'x', target: 3}]});
      return true;
    };
    const {annotations, complete, problems} = await listed();
    assert.deepEqual([annotations.length, complete], [1, false]);
    assert.deepEqual(
      problems.map(({message}) => message),
      ['item 2 of the page: it is no annotation', 'item 3 of the page: it is no annotation'],
    );
  });
});

describe('pages that are not sound', () => {
  const pages = (next: (page: number) => unknown): void => {
    server.trouble = (request, response) => {
      const page = Number(/page=(\d+)/.exec(request.url ?? '')?.[1] ?? 0);
      const items = [note(page % 10)];
      send(response, 200, {type: 'AnnotationPage', items, next: next(page)});
      return true;
    };
  };

  it('in a circle come to an end, and it is said', async () => {
    pages((page) => `?page=${(page % 3) + 1}`);
    const {annotations, complete, problems} = await listed();
    assert.deepEqual([annotations.length, complete], [4, false]);
    assert.match(problems[0]?.message ?? '', /circle/);
  });

  it('without end are read to the limit', async () => {
    pages((page) => `?page=${page + 1}`);
    const {annotations, problems} = await listed(storeOf({mostPages: 7}));
    assert.equal(annotations.length, 7);
    assert.match(problems[0]?.message ?? '', /more than 7 pages/);
    const few = await listed(storeOf({mostAnnotations: 3}));
    assert.deepEqual([few.annotations.length, few.complete], [3, false]);
  });

  it('on another origin are not asked for', async () => {
    const other = await ProtocolServer.start();
    try {
      for (const link of [
        other.container,
        'file:///etc/hostname',
        'http://u:p@127.0.0.1/',
        'javascript:0',
      ]) {
        pages(() => link);
        const {annotations, complete, problems} = await listed();
        assert.deepEqual([annotations.length, complete], [1, false], link);
        assert.match(problems[0]?.message ?? '', /own origin/);
      }
      assert.equal(other.requests.length, 0);
    } finally {
      await other.stop();
    }
  });

  it('on an origin that is allowed are read, without the credentials', async () => {
    const other = await ProtocolServer.start();
    try {
      other.keep('far', note(2));
      pages(() => `${other.container}?page=0&iris=0`);
      const headers = {Authorization: 'Bearer secret'};
      const {annotations} = await listed(storeOf({allowedOrigins: [other.origin], headers}));
      assert.equal(annotations.length, 2);
      assert.equal(server.requests[0]?.headers.authorization, 'Bearer secret');
      assert.equal(other.requests[0]?.headers.authorization, undefined);
    } finally {
      await other.stop();
    }
  });

  it('that fail midway leave what was read before', async () => {
    fill(5);
    server.trouble = (request, response) => {
      if (!request.url?.includes('page=1')) return false;
      response.writeHead(500).end();
      return true;
    };
    const {annotations, complete, problems} = await listed();
    assert.deepEqual([annotations.length, complete], [2, false]);
    assert.match(problems[0]?.message ?? '', /HTTP 500/);
  });
});

describe('an annotation', () => {
  it('is created where the server says, under a name that was proposed', async () => {
    const kept = await created();
    assert.equal(kept.address, `${server.container}00000000-0000-4000-8000-000000000001`);
    assert.equal(kept.annotation.id, kept.address);
    assert.match(kept.version ?? '', /^"/);
    assert.match(String(server.requests[0]?.headers['content-type']), /^application\/ld\+json/);
  });

  it('is replaced and removed by who has read it last', async () => {
    const store = storeOf();
    const first = await created(store);
    const changed = {...first.annotation, body: {type: 'TextualBody', value: 'better'}};
    const put = await store.put(changed, first);
    assert.ok(put.ok);
    assert.deepEqual(put.kept.annotation.body, changed.body);
    assert.notEqual(put.kept.version, first.version);
    assert.deepEqual(await store.remove(put.kept), {ok: true});
    const gone = await store.read(put.kept.address);
    assert.ok(!gone.ok && gone.reason === 'missing');
    assert.match(gone.message, /deleted/);
  });

  it('that another has changed is not overwritten or removed; the other’s is given', async () => {
    const store = storeOf();
    const mine = await created(store);
    const theirs = {...mine.annotation, body: 'urn:x:theirs'};
    assert.ok((await store.put(theirs, mine)).ok);
    for (const outcome of [await store.put(mine.annotation, mine), await store.remove(mine)]) {
      assert.ok(!outcome.ok && outcome.reason === 'stale');
      assert.match(outcome.message, /changed on the server since you read it/);
      assert.equal(outcome.current?.annotation.body, 'urn:x:theirs');
      // With what is there now in hand, the change can be made.
      assert.ok(outcome.current?.version);
    }
  });

  it('that was listed without a version is replaced when it is still the same', async () => {
    const store = storeOf();
    fill(1);
    const [read] = (await listed(store)).annotations;
    assert.ok(read && read.version === undefined);
    const put = await store.put({...read.annotation, body: 'urn:x:new'}, read);
    assert.ok(put.ok);
    const again = await store.put({...read.annotation, body: 'urn:x:newer'}, read);
    assert.ok(!again.ok && again.reason === 'stale');
    assert.equal(again.current?.annotation.body, 'urn:x:new');
  });

  it('that breaks the model of W3C is not sent', async () => {
    const outcome = await storeOf().put({...note(1), motivation: 'dreaming'});
    assert.ok(!outcome.ok && outcome.reason === 'refused');
    assert.match(outcome.message, /motivation/);
    assert.equal(server.requests.length, 0);
  });

  it('at an address elsewhere is neither read nor changed', async () => {
    const elsewhere = {address: 'http://127.0.0.1:1/x', annotation: note(1), version: '"1"'};
    for (const outcome of [
      await storeOf().put(note(1), elsewhere),
      await storeOf().remove(elsewhere),
    ]) {
      assert.ok(!outcome.ok && outcome.reason === 'refused');
    }
  });
});

describe('an answer other than hoped for is a value', () => {
  const statuses: readonly (readonly [number, string])[] = [
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'missing'],
    [409, 'stale'],
    [410, 'missing'],
    [412, 'stale'],
    [413, 'refused'],
    [415, 'refused'],
    [428, 'stale'],
    [429, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ];
  for (const [status, reason] of statuses) {
    it(`${status}: ${reason}`, async () => {
      server.trouble = (_, response) => {
        response.writeHead(status, {'Retry-After': '7', 'Content-Type': 'text/html'}).end('<p>');
        return true;
      };
      const kept = {address: `${server.container}x`, annotation: note(1), version: '"1"'};
      const store = storeOf();
      for (const outcome of [
        await store.list(),
        await store.put(note(1)),
        await store.put(note(1), kept),
        await store.remove(kept),
      ]) {
        assert.ok(!outcome.ok);
        assert.equal(outcome.reason, reason);
        assert.match(outcome.message, new RegExp(`^http://127.*HTTP ${status}`));
      }
    });
  }

  const answers: readonly (readonly [string, string, string, RegExp])[] = [
    ['a web page', 'text/html', '<html>', /text\/html; expected/],
    ['broken JSON', 'application/ld+json', '{"type":', /not JSON/],
    ['a list', 'application/json', '[]', /not a JSON object/],
    ['nothing', 'application/json', '', /is empty/],
    ['no container', 'application/json', '{"type":"Person"}', /no container/],
    [
      'a well of brackets',
      'application/json',
      `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`,
      /nested/,
    ],
  ];
  for (const [what, type, body, said] of answers) {
    it(`${what}: unreadable`, async () => {
      server.trouble = (_, response) => {
        response.writeHead(200, {'Content-Type': type}).end(body);
        return true;
      };
      const outcome = await storeOf().list();
      assert.ok(!outcome.ok && outcome.reason === 'unreadable');
      assert.match(outcome.message, said);
    });
  }

  it('too much of it is not read, announced or not', async () => {
    for (const announced of [true, false]) {
      server.trouble = (_, response) => {
        const length = announced ? {'Content-Length': '5000'} : {};
        response
          .writeHead(200, {'Content-Type': 'application/json', ...length})
          .end('1'.repeat(5000));
        return true;
      };
      const outcome = await storeOf({largestAnswer: 4999}).list();
      assert.ok(!outcome.ok && outcome.reason === 'too-large');
    }
  });

  it('none, or half of one, in time: unreachable', async () => {
    for (const begin of [false, true]) {
      server.trouble = (_, response) => {
        if (begin) response.writeHead(200, {'Content-Type': 'application/json'}).write('{');
        return true;
      };
      const outcome = await storeOf({timeout: 50}).put(note(1));
      assert.ok(!outcome.ok && outcome.reason === 'unreachable');
      assert.match(outcome.message, /in 50 ms; whether the change was made is not known/);
    }
  });

  it('no server, or work that was cancelled: unreachable', async () => {
    const none = await ProtocolServer.start();
    const {container} = none;
    await none.stop();
    const silent = await storeOf({container}).list();
    assert.ok(!silent.ok && silent.reason === 'unreachable');
    const cancelled = await storeOf({signal: AbortSignal.abort()}).list();
    assert.ok(!cancelled.ok && cancelled.reason === 'unreachable');
    assert.match(cancelled.message, /cancelled/);
  });

  it('a redirection is followed on the same origin, not to another, not for ever', async () => {
    fill(1);
    const redirect = (location: string): void => {
      server.trouble = (request, response) => {
        if (request.url !== '/old') return false;
        response.writeHead(302, {Location: location}).end();
        return true;
      };
    };
    const store = storeOf({container: `${server.origin}/old`});
    redirect('/notes/');
    assert.equal((await listed(store)).annotations.length, 1);
    const posted = await store.put(note(2));
    assert.ok(!posted.ok && /has moved to .*\/notes\//.test(posted.message));
    redirect('http://localhost:1/');
    const away = await store.list();
    assert.ok(!away.ok && away.reason === 'refused');
    redirect('/old');
    const round = await store.list();
    assert.ok(!round.ok && round.reason === 'unreadable');
  });
});
