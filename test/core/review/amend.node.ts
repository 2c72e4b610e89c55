import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkAnnotation} from '../../../components/core/annotations/check-annotation.js';
import {withAmendment} from '../../../components/core/annotations/decision.js';
import {makeAnnotation, type Saying} from '../../../components/core/annotations/make-annotation.js';
import {readAnnotation} from '../../../components/core/annotations/read-annotations.js';
import {amend} from '../../../components/core/review/amend.js';
import {directory, iri, person} from './desk.js';

const target = {type: 'SpecificResource', source: 'https://example.org/letters/letter.xml'};
const make = (saying: Saying) => makeAnnotation(target, saying, {creator: 'Sofia'});

function amendedAs(json: ReturnType<typeof make>, change: Parameters<typeof amend>[1]) {
  const whole = withAmendment(json, {amended: amend(json, change)});
  assert.deepEqual(checkAnnotation(whole), []);
  const read = readAnnotation(whole);
  assert.ok(typeof read !== 'string');
  return read;
}

describe('accepting with changes', () => {
  const proposal = make({...person('anna', 'annie'), comment: 'One of the two.'} as Saying);

  it('chooses one of the candidates and keeps the comment', () => {
    const read = amendedAs(proposal, {entity: iri('annie')});
    assert.deepEqual(read.identifies, [iri('annie')]);
    assert.deepEqual(read.tags, ['persName']);
    assert.equal(read.comments[0]?.text, 'One of the two.');
  });

  it('may change the kind alone, or the passage alone', () => {
    const kind = amendedAs(proposal, {element: 'rs'});
    assert.deepEqual([kind.tags, kind.identifies.length], [['rs'], 2]);
    const other = {...target, source: 'https://example.org/letters/other.xml'};
    const moved = amendedAs(proposal, {target: other});
    assert.equal(moved.targets[0]?.source, other.source);
    assert.deepEqual(moved.identifies, [iri('anna'), iri('annie')]);
  });

  it('makes a date of what was taken for a name', () => {
    const read = amendedAs(proposal, {element: 'date', date: '1945-09'});
    assert.deepEqual([read.date, read.tags, read.identifies], ['1945-09', ['date'], []]);
  });
});

describe('an annotation that is made', () => {
  const sayings: Saying[] = [
    person('anna'),
    {kind: 'identify', element: 'date', date: '1945?'},
    {
      kind: 'identify',
      element: 'placeName',
      entities: [{iri: iri('new'), certainty: 0.5}],
      newEntity: {id: 'new', kind: 'place', name: 'Neu'},
    },
    {kind: 'comment', comment: '<script>alert(1)</script>', tags: ['doubtful']},
    {kind: 'tag', tags: ['a', 'b']},
    {kind: 'link', to: target, comment: 'Compare.'},
  ];

  for (const saying of sayings) {
    it(`is valid, and reads back as it was made: ${saying.kind}`, () => {
      const json = makeAnnotation(target, saying, {creator: 'Sofia'}, {certainty: 0.5});
      assert.deepEqual(checkAnnotation(json), []);
      const read = readAnnotation(json);
      assert.ok(typeof read !== 'string');
      assert.equal(read.creator, 'Sofia');
      assert.equal(read.certainty, 0.5);
      if ('comment' in saying) assert.equal(read.comments[0]?.text, saying.comment);
      if ('tags' in saying) assert.deepEqual(read.tags, saying.tags);
      if (saying.kind === 'link') assert.equal(read.linked[0]?.source, target.source);
      if (saying.kind === 'identify') {
        assert.deepEqual(read.tags, [saying.element]);
        assert.equal(read.date, saying.date);
        assert.deepEqual(read.newEntity, saying.newEntity);
      }
    });
  }
});

describe('a directory of entities', () => {
  const names = (query: string, kind?: 'place') =>
    directory.search(query, kind).map(({entity}) => entity.name);

  it('finds by the beginning of any word of any name, first names that begin so', () => {
    assert.deepEqual(names('weiss'), ['Weißenfels', 'Anna Weiss', 'Annie Weissmann']);
    assert.deepEqual(names('anna weiss')[0], 'Anna Weiss');
    assert.deepEqual(names('вайс'), ['Anna Weiss']);
  });

  it('leaves marks and case aside, and may keep to a kind', () => {
    assert.deepEqual(names('NOVAK jan'), ['Ján Novák']);
    assert.deepEqual(names('weiss', 'place'), ['Weißenfels']);
    assert.deepEqual(names('  '), []);
  });

  it('finds an entity by its record’s address and by an outside one', () => {
    assert.equal(directory.find(iri('jan'))?.name, 'Ján Novák');
    assert.equal(directory.find('people.xml#jan')?.name, 'Ján Novák');
    assert.equal(directory.find('https://viaf.org/viaf/7')?.name, 'Ján Novák');
    assert.equal(directory.find('https://other.org/x.xml#jan'), undefined);
  });

  it('writes the address it would find', () => {
    for (const entity of directory.entities) {
      assert.equal(directory.find(directory.iriOf(entity)), entity);
    }
  });
});
