import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {placeAnnotations} from '../../../components/core/annotations/place-annotations.js';
import {readAnnotations} from '../../../components/core/annotations/read-annotations.js';
import {assembleCollection} from '../../../components/core/collection/assemble-collection.js';
import {tei} from '../tei/documents.js';

const document = tei('<p xml:id="p1">A ship came in at night.</p>');
const letter = 'https://example.org/a.xml';

const about = (id: string, target: unknown) => ({id, type: 'Annotation', body: 'so', target});
const note = about('urn:a:note', {
  source: letter,
  selector: {type: 'TextQuoteSelector', exact: 'ship', prefix: 'A ', suffix: ' came'},
});

function read(...annotations: object[]) {
  const {annotations: written, problems} = readAnnotations(JSON.stringify(annotations), 'f');
  assert.deepEqual(problems, []);
  return written;
}

function placed(...annotations: object[]) {
  const find = (source: string) => (source === letter ? document : undefined);
  return placeAnnotations(read(...annotations), find).map(({targets}) => targets[0]);
}

describe('a reply', () => {
  it('stands where the annotation does that it answers, in whatever order they are written', () => {
    const [second, first, answered] = placed(
      about('urn:a:second', 'urn:a:first'),
      about('urn:a:first', {source: 'urn:a:note'}),
      note,
    );
    assert.equal(answered?.placement.state, 'placed');
    for (const reply of [first, second]) {
      assert.deepEqual(reply?.placement, answered?.placement);
      assert.equal(reply?.document, document.id);
    }
    assert.equal(second?.source, 'urn:a:first');
  });

  it('in a circle is in no place, and the circle is named', () => {
    const [tail, one, two, self] = placed(
      about('urn:a:tail', 'urn:a:one'),
      about('urn:a:one', 'urn:a:two'),
      about('urn:a:two', 'urn:a:one'),
      about('urn:a:self', 'urn:a:self'),
    );
    const reasonOf = (passage: typeof one) =>
      passage && 'reason' in passage.placement ? passage.placement.reason : '';
    for (const each of [one, two, tail]) {
      assert.match(reasonOf(each), /urn:a:one answers urn:a:two.*, and nothing else/);
    }
    assert.match(reasonOf(self), /urn:a:self answers itself/);
  });

  it('of a conversation of thousands stands where its beginning does', () => {
    const long = Array.from({length: 5000}, (_, at) => about(`urn:a:${at}`, `urn:a:${at + 1}`));
    const passages = placed(...long, about('urn:a:5000', note.target));
    assert.ok(passages.every((passage) => passage?.placement.state === 'placed'));
  });

  it('to what is gone is listed, with what it answered', () => {
    const {collection} = assembleCollection({
      title: 'T',
      documents: [document],
      annotations: read(about('urn:a:lost', 'urn:a:nobody'), about('urn:a:reply', 'urn:a:lost')),
    });
    assert.deepEqual(
      collection.failures.map(({file, message}) => [file, /urn:a:nobody/.test(message)]),
      [
        ['urn:a:lost', true],
        ['urn:a:reply', true],
      ],
    );
  });
});
