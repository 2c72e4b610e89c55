import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Alternation} from '../../../components/core/tei/variants/alternation.js';
import {tei, teiFile} from './documents.js';

const first = (body: string): Alternation => {
  const found = tei(`<p>${body}</p>`).alternations.find(({passage}) => passage !== '');
  if (!found) throw new Error('no alternation');
  return found;
};

describe('a wording', () => {
  it('is words alone where nothing was done to them', () => {
    const [lemma] = first('<app><lem>a <hi>b</hi></lem></app>').wordings;
    assert.deepEqual([lemma?.text, lemma?.parts], ['a b', undefined]);
  });

  it('keeps deletions, gaps and notes inside it', () => {
    const [reading] = first(
      '<app><rdg>a <del>b</del><gap reason="lost" unit="line"/> c<note>so</note></rdg></app>',
    ).wordings;
    assert.deepEqual(reading?.parts, [
      {text: 'a '},
      {text: 'b', element: 'del'},
      {text: '', element: 'gap', details: {reason: 'lost', unit: 'line'}},
      {text: ' c'},
      {text: 'so', element: 'note'},
    ]);
  });

  it('keeps the readings of an entry inside it, with their witnesses', () => {
    const [reading] = first(
      '<app><rdg wit="#A #B">x <app><lem>y</lem><rdg wit="#B">z</rdg></app></rdg></app>',
    ).wordings;
    assert.deepEqual(
      reading?.parts?.filter(({element}) => element),
      [{text: 'z', element: 'rdg', witnesses: ['B']}],
    );
  });

  it('goes with what the source lists as its witnesses', () => {
    assert.deepEqual(first('<app><rdg>a</rdg><wit>two late prints</wit></app>').notes, [
      'two late prints',
    ]);
  });

  it('names who is responsible and whose hand it is, and else keeps what is written', () => {
    const {alternations} = teiFile(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><editor xml:id="ed">Jane Roe</editor>
       <respStmt xml:id="tr"><resp>read by</resp><persName>John Doe</persName></respStmt></titleStmt></fileDesc>
       <profileDesc><handNotes><handNote xml:id="h1">a later hand</handNote></handNotes></profileDesc></teiHeader><text><body><p>
       <choice><sic>a</sic><corr resp="#ed #tr" hand="#h1" cert="low">b</corr><corr resp="#gone" hand="#no">c</corr><corr resp="Jane Roe">d</corr></choice>
       </p></body></text></TEI>`,
    );
    assert.deepEqual(
      alternations[0]?.wordings.map(({details}) => details),
      [
        {},
        {resp: 'Jane Roe, John Doe', hand: 'a later hand', cert: 'low'},
        {resp: 'gone', hand: 'no'},
        {resp: 'Jane Roe'},
      ],
    );
  });
});
