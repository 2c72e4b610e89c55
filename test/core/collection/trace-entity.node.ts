import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {assembleCollection} from '../../../components/core/collection/assemble-collection.js';
import {CollectionIndex} from '../../../components/core/collection/collection-index.js';
import {marksAlong} from '../../../components/core/collection/marks-along.js';
import {formsOf, traceEntity} from '../../../components/core/collection/trace-entity.js';
import {witnessesOf} from '../../../components/core/collection/witnesses-of.js';
import {teiFile} from '../tei/documents.js';

const ns = 'xmlns="http://www.tei-c.org/ns/1.0"';

const text = (id: string, words: string) =>
  teiFile(
    `<TEI ${ns} xml:id="${id}"><teiHeader><fileDesc><titleStmt><title>The ${id}</title></titleStmt></fileDesc></teiHeader><text><body><p>${words}</p></body></text></TEI>`,
    `${id}.xml`,
  );

const named = (form: string) => `<persName ref="authority.xml#miller">${form}</persName>`;

function threeDocuments(): CollectionIndex {
  const authority = teiFile(
    `<standOff ${ns}><listPerson><person xml:id="miller"><persName>John Miller</persName></person></listPerson></standOff>`,
    'authority.xml',
  );
  const documents = [
    text(
      'letter',
      `${named('Miller')} came, ${named('the miller')} went, ${named('Miller')} is gone.`,
    ),
    text('diary', `No word of him.`),
    text('memo', `${named('J. Miller')} and ${named('Miller')}.`),
    authority,
  ];
  return new CollectionIndex(assembleCollection({title: '', documents}).collection);
}

describe('traceEntity', () => {
  it('counts the forms over the documents asked for, the most frequent first', () => {
    const index = threeDocuments();
    assert.deepEqual(formsOf(index, 'miller', ['letter', 'diary', 'memo']), [
      {form: 'Miller', count: 3},
      {form: 'the miller', count: 1},
      {form: 'J. Miller', count: 1},
    ]);
    assert.deepEqual(formsOf(index, 'miller', ['memo']), [
      {form: 'J. Miller', count: 1},
      {form: 'Miller', count: 1},
    ]);
  });

  it('goes through the documents in the order they are asked for', () => {
    const {mentions} = traceEntity(threeDocuments(), 'miller', ['memo', 'letter', 'memo']);
    assert.deepEqual(
      mentions.map(({document, mention}) => `${document.id}: ${mention.form}`),
      ['memo: J. Miller', 'memo: Miller', 'letter: Miller', 'letter: the miller', 'letter: Miller'],
    );
  });

  it('names the documents that are silent, and none that the collection does not have', () => {
    const {silent} = traceEntity(threeDocuments(), 'miller', ['letter', 'diary', 'lost']);
    assert.deepEqual(
      silent.map(({id}) => id),
      ['diary'],
    );
  });

  it('finds nothing of somebody nobody names', () => {
    const {mentions, forms, silent} = traceEntity(threeDocuments(), 'nobody', ['letter', 'memo']);
    assert.deepEqual([mentions, forms], [[], []]);
    assert.equal(silent.length, 2);
  });
});

describe('marksAlong', () => {
  it('puts marks in proportion to the text', () => {
    const spans = [0, 50, 100].map((start) => ({start, end: start + 1}));
    assert.deepEqual(marksAlong(spans, 101, 101), [
      {at: 0, places: [0]},
      {at: 0.5, places: [1]},
      {at: 1, places: [2]},
    ]);
  });

  it('lets what stands close together share a mark', () => {
    const spans = [10, 11, 900].map((start) => ({start, end: start + 1}));
    const marks = marksAlong(spans, 1000, 50);
    assert.deepEqual(
      marks.map(({places}) => places),
      [[0, 1], [2]],
    );
  });

  it('loses no place, and puts none outside of the edge', () => {
    const span = fc.integer({min: -5, max: 5000}).map((start) => ({start, end: start + 1}));
    fc.assert(
      fc.property(
        fc.array(span),
        fc.nat(4000),
        fc.integer({min: 1, max: 300}),
        (spans, all, slots) => {
          const marks = marksAlong(spans, all, slots);
          const places = marks.flatMap((mark) => mark.places).sort((a, b) => a - b);
          assert.deepEqual(places, [...spans.keys()]);
          assert.ok(marks.every(({at}) => at >= 0 && at <= 1));
          assert.ok(marks.length <= slots);
        },
      ),
    );
  });
});

describe('witnessesOf', () => {
  it('names the documents that pointers lead to, each once, and leaves other pointers', () => {
    const sources = ['memo.xml#p1', 'memo.xml#p2', '#here', 'https://example.org/book'];
    assert.deepEqual(witnessesOf({sources}, threeDocuments()), [
      'The memo',
      '#here',
      'https://example.org/book',
    ]);
  });
});
