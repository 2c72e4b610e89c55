import {assert} from '@open-wc/testing';
import {versionOf} from '../../../components/core/annotations/version-of.js';
import {BrowserDatabase} from '../../../components/state/journal/browser-database.js';
import {LocalAnnotations} from '../../../components/state/journal/local-annotations.js';
import {LocalDecisions} from '../../../components/state/journal/local-decisions.js';
import {annotationsOf, comment, decide, decisionsOf, hear, ids, newPath} from './sources.js';

describe('decisions in a browser', () => {
  it('is where a site without a server keeps them, one place a site', async () => {
    const path = newPath();
    const store = await decisionsOf(path);
    assert.equal(store.place, 'browser');
    const decision = decide();
    assert.deepEqual(await store.append([decision]), {accepted: [decision.id], refused: []});
    const again = await decisionsOf(path);
    assert.deepEqual((await again.load()).decisions, [decision]);
    const elsewhere = await decisionsOf(path, {base: '/another-site/'});
    assert.deepEqual((await elsewhere.load()).decisions, []);
    assert.deepEqual((await (await decisionsOf(newPath())).load()).decisions, []);
  });

  it('keeps order, takes the same once, and refuses another with its id', async () => {
    const store = await decisionsOf(newPath());
    const first = decide();
    const second = decide({follows: first.id, verdict: 'rejected'});
    await store.append([first, first, second]);
    assert.deepEqual((await store.append([first])).accepted, [first.id]);
    assert.deepEqual(ids((await store.load()).decisions), [first.id, second.id]);
    const other = {...first, json: {...first.json, created: '2020-01-01T00:00:00Z'}};
    assert.equal((await store.append([other])).refused[0]?.reason, 'id-taken');
  });

  it('refuses one of two windows that saw the same, and shows what stands', async () => {
    const path = newPath();
    const windows = ['a', 'b'].map(
      () => new LocalDecisions(new BrowserDatabase(new URL('/w/', location.href)), path),
    );
    const pair = [decide(), decide({verdict: 'rejected'})] as const;
    const answers = await Promise.all(
      windows.map((each, at) => each.append([pair[at] ?? pair[0]])),
    );
    assert.equal(answers.flatMap(({accepted}) => accepted).length, 1);
    const [refused] = answers.flatMap((answer) => answer.refused);
    assert.equal(refused?.reason, 'overtaken');
    assert.deepEqual(
      ids(refused?.current ?? []),
      answers.flatMap(({accepted}) => accepted),
    );
  });

  it('refuses a decision on an annotation that has changed since it was seen', async () => {
    const path = newPath();
    const store = await decisionsOf(path, {
      versionNow: (id) => (id === 'urn:x:new' ? 'b' : undefined),
    });
    assert.equal(
      (await store.append([decide({annotation: 'urn:x:new'})])).refused[0]?.reason,
      'changed',
    );
    assert.equal((await store.append([decide({annotation: 'urn:x:unknown'})])).accepted.length, 1);
    const own = comment('Own.');
    const annotation = String(own.id);
    await (await annotationsOf(path)).put(own);
    assert.equal((await store.append([decide({annotation})])).refused[0]?.reason, 'changed');
    const seen = decide({annotation, version: versionOf(own)});
    assert.deepEqual((await store.append([seen])).accepted, [seen.id]);
  });

  it('keeps nothing of a decision that is none', async () => {
    const store = await decisionsOf(newPath());
    const bad = {...decide(), json: {id: 'urn:x:1'}};
    const failed = await store.append([decide(), bad]).then(
      () => '',
      (error: unknown) => String(error),
    );
    assert.match(failed, /target/);
    assert.deepEqual((await store.load()).decisions, []);
  });

  it('tells the other windows of the site, and only those of the text', async () => {
    const path = newPath();
    const database = (): BrowserDatabase => new BrowserDatabase(new URL('/told/', location.href));
    const [here, there] = [database(), database()];
    const writer = new LocalDecisions(here, path);
    const reader = new LocalDecisions(there, path);
    const told = hear(reader.subscribe.bind(reader));
    const [other, decision] = [decide(), decide()];
    await new LocalDecisions(here, newPath()).append([other]);
    await writer.append([decision]);
    assert.deepEqual(await told.next(), [decision]);
    told.stop();

    const notes = hear((listener: (told: unknown) => void, signal) =>
      new LocalAnnotations(there, path).subscribe(listener, signal),
    );
    const note = comment('Told.');
    await new LocalAnnotations(here, path).put(note);
    const kept = {annotation: note, version: versionOf(note)};
    assert.deepEqual(await notes.next(), [{id: note.id, kept}]);
    notes.stop();
    here.close();
    there.close();
  });

  it('says what room there is and whether the browser has promised to keep it', async () => {
    const store = await decisionsOf(newPath());
    const states = hear(store.watch.bind(store));
    await store.append([decide()]);
    // WebKitGTK does not know, and nothing is said then.
    const isKnown = 'storage' in navigator;
    let state = await states.next();
    while (isKnown ? state.quota === undefined : state.waiting > 0) state = await states.next();
    states.stop();
    assert.equal(typeof state.persisted, isKnown ? 'boolean' : 'undefined');
    assert.equal((state.quota ?? 0) > 0, isKnown);
    assert.equal(typeof state.usage, isKnown ? 'number' : 'undefined');
    assert.equal(store.state.waiting, 0);
  });

  it('gives decisions as lines, and takes lines of elsewhere once', async () => {
    const [here, there] = [await decisionsOf(newPath()), await decisionsOf(newPath())];
    const first = decide();
    const second = decide({follows: first.id});
    await here.append([first, second]);
    const lines = await here.exportLines();
    assert.equal(lines.split('\n').length, 3);
    await there.append([first]);
    const imported = await there.importLines?.(`${lines}{"id":`, 'mine.jsonl');
    assert.deepEqual([imported?.added, imported?.known], [1, 1]);
    assert.match(imported?.problems.join() ?? '', /^mine\.jsonl:3: /);
    assert.equal(await there.exportLines(), lines);
  });
});

describe('own annotations in a browser', () => {
  it('adds, replaces and removes by version, and says how many decisions stand', async () => {
    const path = newPath();
    const store = await annotationsOf(path);
    const made = comment('First.');
    const id = String(made.id);
    const better = {...comment('Better.'), id};
    const version = versionOf(made);
    assert.deepEqual(await store.put(made), {ok: true, version, decisions: 0});
    assert.deepEqual(await store.list(), [{annotation: made, version}]);
    const current = {annotation: made, version};
    assert.deepEqual(await store.put(better), {ok: false, reason: 'changed', current});
    await (await decisionsOf(path)).append([decide({annotation: id, version})]);
    assert.deepEqual(await store.put(better, version), {
      ok: true,
      version: versionOf(better),
      decisions: 1,
    });
    assert.equal((await store.remove(id, version)).ok, false);
    assert.deepEqual(await store.remove(id, versionOf(better)), {ok: true, decisions: 1});
    assert.deepEqual(await store.remove(id, version), {ok: false, reason: 'gone'});
    assert.deepEqual(await store.list(), []);
  });

  it('keeps none that breaks a rule of the model', async () => {
    const store = await annotationsOf(newPath());
    const result = await store.put({...comment('x'), target: []});
    assert.deepEqual(result, {ok: false, reason: 'refused', faults: ['target: must be there']});
  });
});
