import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {deskOf, iri, person} from './desk.js';

const letter = `<p xml:id="p1">Anna wrote to <persName ref="people.xml#jan">Jan</persName>.</p>
  <p xml:id="p2">Then <persName ref="people.xml#annie">Anna</persName> left, and Anna
    came; Annas do.</p>`;

describe('the desk of a review', () => {
  const {desk, ids} = deskOf(letter, [
    {words: 'Anna', saying: person('anna'), certainty: 0.4},
    {words: 'Anna wrote', saying: person('annie'), by: 'Pavel'},
    {words: 'Anna', nth: 2, saying: person('anna', 'annie')},
    {words: 'Anna', saying: {kind: 'comment', comment: 'Which one?'}, by: 'Pavel'},
  ]);
  const [first = '', second = '', third = '', comment = ''] = ids;

  it('has a row for each proposal, with its words, value and place', () => {
    const row = desk.rows[0];
    assert.equal(row?.words, 'Anna');
    assert.equal(row?.element, 'persName');
    assert.deepEqual(row?.values, [iri('anna')]);
    assert.equal(row?.certainty, 0.4);
    assert.equal(row?.annotator, 'Sofia');
    assert.equal(row?.label, '¶ 1');
    assert.equal(desk.rows[3]?.element, undefined);
  });

  it('finds what is disputed: others’ values on overlapping words, never a comment', () => {
    assert.deepEqual([...desk.disputed].sort(), [first, second].sort());
  });

  it('shows the whole block, and marks this passage, other proposals and the text’s tags', () => {
    const block = desk.evidence(first)?.block;
    assert.equal(block?.text, 'Anna wrote to Jan.');
    assert.deepEqual(
      block?.marks.map(({kind, start, end}) => [kind, block.text.slice(start, end)]),
      [
        ['tagged', 'Jan'],
        ['proposal', 'Anna wrote'],
        ['this', 'Anna'],
        ['proposal', 'Anna'],
      ],
    );
  });

  it('tells what others say of the same words, and whether it differs', () => {
    const others = desk.evidence(first)?.others ?? [];
    assert.deepEqual(
      others.map(({annotator, id, sameSpan, differs}) => [annotator, id, sameSpan, differs]),
      [
        ['Pavel', second, false, true],
        ['Pavel', comment, true, false],
      ],
    );
  });

  it('lists the same words elsewhere with what they mean there', () => {
    const elsewhere = desk.evidence(first)?.elsewhere ?? [];
    assert.deepEqual(
      elsewhere.map(({label, source, values, differs}) => [label, source, values, differs]),
      [
        ['¶ 2', 'tagged', [iri('annie')], true],
        ['¶ 2', 'proposal', [iri('anna'), iri('annie')], false],
      ],
    );
    assert.ok(elsewhere[0]?.before.endsWith('Then '));
  });

  it('gives every candidate its record', () => {
    const candidates = desk.evidence(third)?.candidates ?? [];
    assert.deepEqual(
      candidates.map(({entity}) => entity?.name),
      ['Anna Weiss', 'Annie Weissmann'],
    );
  });

  it('shows the source of the block with what would be written, as the preview makes it', () => {
    const tei = desk.evidence(first)?.tei;
    assert.deepEqual(tei, {parts: [{text: '<p>', inserted: false}], refused: first});
  });

  it('knows nothing of an annotation that is not on it', () => {
    assert.equal(desk.evidence('urn:other'), undefined);
  });

  it('rates each marked span by each annotator', () => {
    const {annotators, ratings} = desk.ratings();
    assert.deepEqual(annotators, ['Pavel', 'Sofia']);
    assert.equal(ratings.length, 3);
  });
});

describe('words that have changed', () => {
  it('of a passage that is gone are shown as it quotes them, with the reason', () => {
    const {desk, ids} = deskOf('<p>Anna wrote.</p>', [{words: 'Anna', saying: person('anna')}]);
    const evidence = desk.evidence(ids[0] ?? '');
    assert.equal(evidence?.unplaced, undefined);
    assert.equal(evidence?.quoted, undefined);
    assert.equal(evidence?.row.placement, 'placed');
  });

  it('may hold any sign', () => {
    const words = 'f. 9401 (op. 2), d. 99-a [1/2] + 3?';
    const {desk, ids} = deskOf(`<p>${words}; ${words}</p>`, [{words, saying: person('anna')}]);
    assert.equal(desk.evidence(ids[0] ?? '')?.elsewhere.length, 1);
  });

  it('are found across a line break, as whole words, and in scripts that part none', () => {
    const {desk, ids} = deskOf('<p>New York. New\n York; New Yorkers. 阿山阿山</p>', [
      {words: 'New York', saying: person('anna')},
      {words: '阿山', saying: person('anna')},
    ]);
    const elsewhere = ids.map((id) => desk.evidence(id)?.elsewhere.map(({words}) => words));
    assert.deepEqual(elsewhere, [['New\n York'], ['阿山']]);
  });
});
