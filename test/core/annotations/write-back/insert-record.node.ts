import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {NewEntity} from '../../../../components/core/annotations/annotation.js';
import {insertRecord} from '../../../../components/core/annotations/write-back/insert-record.js';
import {insertAll} from '../../../../components/core/annotations/write-back/insertion.js';

const altay: NewEntity = {id: 'altay', kind: 'place', name: 'Altay & Irtysh'};

const authority = (rest: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0">\n\t<teiHeader/>${rest}\n</TEI>\n`;

function grown(source: string, entity: NewEntity = altay): string {
  const plan = insertRecord(source, entity);
  assert.ok(plan.ok, plan.ok ? '' : plan.reason);
  return insertAll(source, plan.insertions);
}

describe('A record for a new entity', () => {
  it('is the last of its list, written as its neighbours are', () => {
    const list = (more: string): string =>
      authority(
        `\n\t<standOff>\n\t\t<listPlace>\n\t\t\t<place xml:id="a">\n\t\t\t\t<placeName>A</placeName>\n\t\t\t</place>${more}\n\t\t\t<listRelation/>\n\t\t</listPlace>\n\t</standOff>`,
      );
    assert.equal(
      grown(list('')),
      list(
        '\n\t\t\t<place xml:id="altay">\n\t\t\t\t<placeName>Altay &amp; Irtysh</placeName>\n\t\t\t</place>',
      ),
    );
  });

  it('brings its list with it, beside the lists of other kinds', () => {
    const persons = (more: string): string =>
      authority(
        `\n\t<standOff>\n\t\t<listPerson>\n\t\t\t<person xml:id="a"/>\n\t\t</listPerson>${more}\n\t</standOff>`,
      );
    assert.equal(
      grown(persons(''), {id: 'war', kind: 'event', name: 'War'}),
      persons(
        '\n\t\t<listEvent>\n\t\t\t<event xml:id="war">\n\t\t\t\t<label>War</label>\n\t\t\t</event>\n\t\t</listEvent>',
      ),
    );
  });

  it('brings a standOff where there is nowhere to put it', () => {
    const text = '\n\t<text>\n\t\t<body/>\n\t</text>';
    assert.match(
      grown(authority(text), {id: 'army', kind: 'organisation', name: 'Army'}),
      /<teiHeader\/>\n\t<standOff>\n\t\t<listOrg>\n\t\t\t<org xml:id="army">\n\t\t\t\t<orgName>Army<\/orgName>\n\t\t\t<\/org>\n\t\t<\/listOrg>\n\t<\/standOff>\n\t<text>/,
    );
  });

  it('is not written twice, and takes no id of something else', () => {
    const once = grown(authority(''));
    assert.equal(grown(once), once);
    const other = insertRecord(once, {id: 'altay', kind: 'person', name: 'Altay'});
    assert.ok(!other.ok && /that of a <place>/.test(other.reason));
  });

  it('is refused for what cannot be an id', () => {
    for (const id of ['', '1944', 'a b', 'a:b', '"/><x']) {
      assert.ok(!insertRecord(authority(''), {...altay, id}).ok, id);
    }
  });
});
