import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {isListManifest, isRowFile} from '../../../components/state/entity-list/list-shapes.js';
import {Workshop} from './sites.js';

const letter = (names: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>${names}</p></body></text></TEI>`;
const ann = '<persName ref="people.xml#ann">Ann</persName>';
const people = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><listPerson>
  <person xml:id="ann"><persName>Ann Lee</persName></person><person xml:id="bo"><persName>Bo</persName></person>
  </listPerson><listPlace><place xml:id="ur" type="settlement"><placeName>Ur</placeName><location><geo>30.9 46.1</geo></location></place>
  </listPlace></standOff></TEI>`;

describe('the index of names of a site', () => {
  const workshop = new Workshop();
  after(() => workshop.remove());
  const manifest = () => {
    const {names} = Object(workshop.json('post/manifest.json'));
    const list = workshop.json(`post/${names}`);
    assert.ok(isListManifest(list));
    return list;
  };

  it('has rows, names without a record, and what each document names', async () => {
    workshop.write('texts/post/people.xml', people);
    workshop.write('texts/post/a.xml', letter(`${ann} met ${ann} and <persName>Cy</persName>.`));
    workshop.write(
      'texts/post/b.xml',
      letter('<placeName ref="people.xml#ur">Ur</placeName> and <persName>Cy</persName>'),
    );
    await workshop.build();
    const list = manifest();
    assert.deepEqual(
      list.documents.map(({id}) => id),
      ['a', 'b'],
    );
    const rows = workshop.json(`post/${list.rows[0]}`);
    assert.ok(isRowFile(rows));
    assert.deepEqual(
      rows.map(({name, total}) => [name, total]),
      [
        ['Ann Lee', 2],
        ['Bo', 0],
        ['Ur', 1],
      ],
    );
    assert.equal(list.looseTotal, 1);
    assert.deepEqual(workshop.json(`post/${list.counts[0]}`), {a: [0, 2, 3, 1], b: [2, 1, 3, 1]});
  });

  it('has a page of links and a page of places that work without a script', () => {
    const names = workshop.read('post/entity/index.html');
    assert.match(names, /<lectern-index\s[^>]*manifest="[^"]*post\/manifest\.json"/);
    assert.match(names, /<a href="[^"]*post\/entity\/ann\/">Ann Lee<\/a> <span class="count">2</);
    assert.doesNotMatch(names, />Bo</);
    const map = workshop.read('post/map/index.html');
    assert.match(map, /1 places|places/);
    assert.match(map, /<td>30\.9, 46\.1<\/td>/);
  });

  it('is written anew when a name changes, and only then', async () => {
    assert.equal((await workshop.build()).written, 0);
    workshop.write('texts/post/b.xml', letter(ann));
    await workshop.build();
    const rows = workshop.json(`post/${manifest().rows[0]}`);
    assert.ok(isRowFile(rows));
    assert.equal(rows.find(({id}) => id === 'ann')?.naming, 2);
  });
});
