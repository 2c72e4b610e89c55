import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {JournalEvents} from '../../../components/node/journal/journal-events.js';

const change = (id: string) => ({kind: 'annotation', path: 'text', id}) as const;

describe('changes that may be missed', () => {
  it('gives what came after an event, and nothing to who has seen all', () => {
    const events = new JournalEvents();
    const start = events.lastId;
    assert.deepEqual(events.since(start), []);
    for (const id of ['a', 'b', 'c']) events.publish(change(id));
    const all = events.since(start) ?? [];
    assert.deepEqual(
      all.map((event) => event.change),
      [change('a'), change('b'), change('c')],
    );
    assert.deepEqual(events.since(all[1]?.id ?? ''), all.slice(2));
    assert.deepEqual(events.since(events.lastId), []);
  });

  it('does not know what was missed for too long, in another run, or in the future', () => {
    const events = new JournalEvents();
    const start = events.lastId;
    for (let count = 0; count < 1000; count++) events.publish(change(`${count}`));
    assert.equal(events.since(start)?.length, 1000);
    events.publish(change('one more'));
    assert.equal(events.since(start), undefined);
    assert.equal(events.since(new JournalEvents().lastId), undefined);
    assert.equal(events.since(`${events.lastId}0`), undefined);
    for (const id of ['', '.', '.1', `${start}x`, '-1']) assert.equal(events.since(id), undefined);
  });
});
