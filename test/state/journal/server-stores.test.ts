import {assert} from '@open-wc/testing';
import {versionOf} from '../../../components/core/annotations/version-of.js';
import type {StoreState} from '../../../components/state/journal/decision-store.js';
import {openDecisions} from '../../../components/state/journal/open-stores.js';
import {ServerDecisions} from '../../../components/state/journal/server-decisions.js';
import {ServerLine} from '../../../components/state/journal/server-line.js';
import {annotationsOf, comment, decide, decisionsOf, hear, ids, newPath} from './sources.js';

const base = '/';
const {fetch: realFetch} = window;

/** Lets something happen to each request that writes, until the test has ended. */
function disturb(change: (send: () => Promise<Response>) => Promise<Response>): void {
  window.fetch = (input, init) => {
    const send = (): Promise<Response> => realFetch(input, init);
    return init?.method === 'POST' ? change(send) : send();
  };
}

describe('decisions behind a server', () => {
  afterEach(() => {
    window.fetch = realFetch;
  });

  it('is where a site that has a server keeps them', async () => {
    const path = newPath();
    const store = await decisionsOf(path, {base});
    assert.equal(store.place, 'server');
    assert.equal(store.reviewer, 'Ada');
    const decision = decide();
    assert.deepEqual(await store.append([decision]), {accepted: [decision.id], refused: []});
    assert.deepEqual((await store.load()).decisions, [decision]);
    assert.equal(await store.exportLines(), `${JSON.stringify(decision.json)}\n`);
  });

  it('sends the same again after a lost answer, and it stands once', async () => {
    const store = await decisionsOf(newPath(), {base});
    let lost = 0;
    disturb(async (send) => {
      const answer = await send();
      if (lost++ < 2) throw new TypeError('the line went down');
      return answer;
    });
    const decision = decide();
    assert.deepEqual((await store.append([decision])).accepted, [decision.id]);
    assert.equal(lost, 3);
    assert.deepEqual(ids((await store.load()).decisions), [decision.id]);
  });

  it('shows that it is offline, and what waits, until it is not', async () => {
    const store = await decisionsOf(newPath(), {base});
    const states: StoreState[] = [];
    const end = new AbortController();
    store.watch((state) => states.push(state), end.signal);
    let down = 2;
    disturb((send) => (down-- > 0 ? Promise.reject(new TypeError('no line')) : send()));
    await store.append([decide(), decide({annotation: 'urn:example:other'})]);
    end.abort();
    assert.ok(states.some(({offline, waiting}) => offline && waiting === 2));
    assert.deepEqual(store.state, {waiting: 0, offline: false});
  });

  it('shows why the server keeps nothing, and goes on when it does', async () => {
    const store = await decisionsOf(newPath(), {base});
    const faults = new Set<string | undefined>();
    const end = new AbortController();
    store.watch(({fault}) => faults.add(fault), end.signal);
    let full = true;
    disturb(async (send) => {
      if (!full) return send();
      full = false;
      return new Response(JSON.stringify({problem: 'no room left'}), {status: 500});
    });
    await store.append([decide()]);
    end.abort();
    assert.ok(faults.has('no room left'));
    assert.isUndefined(store.state.fault);
  });

  it('learns the token of a server that was started anew', async () => {
    window.fetch = async () => new Response(JSON.stringify({token: 'of the server before'}));
    const found = await ServerLine.find(new URL(base, location.href));
    window.fetch = realFetch;
    assert.ok(found.found === true);
    const decision = decide();
    const {accepted} = await new ServerDecisions(found.line, newPath()).append([decision]);
    assert.deepEqual(accepted, [decision.id]);
  });

  it('says who has the folder where another server writes in it', async () => {
    const answer = JSON.stringify({problem: 'process 7 writes there'});
    window.fetch = async () => new Response(answer, {status: 503});
    const opened = await openDecisions({path: newPath(), base: '/blocked/'});
    assert.deepEqual(opened, {ok: false, message: 'process 7 writes there'});
  });

  it('says what stands when it refuses', async () => {
    const path = newPath();
    const [one, other] = [await decisionsOf(path, {base}), await decisionsOf(path, {base})];
    const first = decide();
    await one.append([first]);
    const late = decide({verdict: 'rejected'});
    const {accepted, refused} = await other.append([late]);
    assert.deepEqual(accepted, []);
    assert.deepEqual(refused, [{id: late.id, reason: 'overtaken', current: [first]}]);
  });

  it('rejects what the server can never take', async () => {
    const store = await decisionsOf('.hidden/text', {base});
    const failed = await store.append([decide()]).then(
      () => '',
      (error: unknown) => String(error),
    );
    assert.match(failed, /full stop/);
  });

  it('keeps the order in which decisions were given', async () => {
    const store = await decisionsOf(newPath(), {base});
    let slow = true;
    disturb(async (send) => {
      if (!slow) return send();
      slow = false;
      throw new TypeError('the first one has to be sent again');
    });
    const first = decide();
    const second = decide({follows: first.id});
    const answers = await Promise.all([store.append([first]), store.append([second])]);
    assert.deepEqual(
      answers.flatMap(({accepted}) => accepted),
      [first.id, second.id],
    );
  });

  it('tells what others decide and annotate', async () => {
    const path = newPath();
    const [mine, theirs] = [await decisionsOf(path, {base}), await decisionsOf(path, {base})];
    await mine.load();
    const told = hear(mine.subscribe.bind(mine));
    const decision = decide();
    await theirs.append([decision]);
    assert.deepEqual(await told.next(), [decision]);
    told.stop();
  });
});

describe('own annotations behind a server', () => {
  it('adds, replaces and removes by version, and tells', async () => {
    const path = newPath();
    const store = await annotationsOf(path, base);
    assert.equal(store.place, 'server');
    assert.deepEqual(await store.list(), []);
    const made = comment('First.');
    const id = String(made.id);
    const better = {...comment('Better.'), id};
    const version = versionOf(made);
    const current = {annotation: made, version};
    const told = hear(store.subscribe.bind(store));
    assert.deepEqual(await store.put(made), {ok: true, version, decisions: 0});
    assert.deepEqual(await told.next(), [{id, kept: current}]);
    told.stop();
    assert.deepEqual(await store.put(better), {ok: false, reason: 'changed', current});
    await (await decisionsOf(path, {base})).append([decide({annotation: id, version})]);
    assert.deepEqual(await store.put(better, version), {
      ok: true,
      version: versionOf(better),
      decisions: 1,
    });
    assert.deepEqual(await store.remove(id, versionOf(better)), {ok: true, decisions: 1});
    assert.deepEqual(await store.remove(id, version), {ok: false, reason: 'gone'});
    const broken = await store.put({...comment('x'), target: []});
    assert.deepEqual(broken, {ok: false, reason: 'refused', faults: ['target: must be there']});
  });
});
