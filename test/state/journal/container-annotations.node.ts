import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {ProtocolStore} from '../../../components/core/annotations/exchange/protocol/protocol-store.js';
import {makeAnnotation} from '../../../components/core/annotations/make-annotation.js';
import {ContainerAnnotations} from '../../../components/state/journal/container-annotations.js';
import type {OwnChange} from '../../../components/state/journal/own-annotations.js';
import {ProtocolServer} from '../../node/exchange/protocol-server.js';

const source = 'https://example.org/letters/7.xml';
const note = (comment: string, id?: string) =>
  makeAnnotation(
    {type: 'SpecificResource', source},
    {kind: 'comment', comment},
    {creator: 'Sofia'},
    id === undefined ? {} : {id},
  );

let server: ProtocolServer;
before(async () => {
  server = await ProtocolServer.start();
});
after(() => server.stop());
afterEach(() => server.annotations.clear());

const open = () =>
  new ContainerAnnotations(new ProtocolStore({container: server.container, fetch}), source);

async function kept(annotations = open(), comment = 'first') {
  const put = await annotations.put(note(comment));
  assert.ok(put.ok, JSON.stringify(put));
  const [own] = await annotations.list();
  assert.ok(own);
  return own;
}

describe('annotations in a container of an annotation server', () => {
  it('are kept, and listed with the version a change has to name', async () => {
    const annotations = open();
    const own = await kept(annotations);
    const changed = await annotations.put(
      {...own.annotation, modified: '2026-11-26T09:00:00Z'},
      own.version,
    );
    assert.ok(changed.ok, JSON.stringify(changed));
    assert.notEqual(changed.version, own.version);
    const [now] = await annotations.list();
    assert.equal(now?.annotation.modified, '2026-11-26T09:00:00Z');
  });

  it('are not overwritten when another has changed them, and what is there is shown', async () => {
    const [mine, theirs] = [open(), open()];
    const own = await kept(mine);
    const [same] = await theirs.list();
    assert.ok(same);
    const first = await theirs.put({...same.annotation, motivation: 'questioning'}, same.version);
    assert.ok(first.ok, JSON.stringify(first));
    const second = await mine.put({...own.annotation, motivation: 'moderating'}, own.version);
    assert.ok(!second.ok && second.reason === 'changed', JSON.stringify(second));
    assert.equal(second.current.annotation.motivation, 'questioning');
  });

  it('are removed once, and gone for whoever comes later', async () => {
    const [mine, theirs] = [open(), open()];
    const own = await kept(mine);
    await theirs.list();
    const id = String(own.annotation.id);
    assert.ok((await mine.remove(id, own.version)).ok);
    const again = await mine.remove(id, own.version);
    assert.ok(!again.ok && again.reason === 'gone');
    const late = await theirs.remove(id, own.version);
    assert.ok(!late.ok && late.reason === 'gone', JSON.stringify(late));
  });

  it('tell of the id that the server gives to a new one', async () => {
    const annotations = open();
    const told: OwnChange[] = [];
    annotations.subscribe((changes) => told.push(...changes), new AbortController().signal);
    const own = await kept(annotations);
    assert.equal(told.at(-1)?.id, own.annotation.id);
    assert.ok(told.at(-1)?.kept);
  });

  it('that break the model are refused with the member, and nothing is sent', async () => {
    const refused = await open().put({...note('x'), created: 'yesterday'});
    assert.ok(!refused.ok && refused.reason === 'refused');
    assert.match(refused.faults[0] ?? '', /created/);
    assert.equal(server.annotations.size, 0);
  });
});
