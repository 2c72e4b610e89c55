import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sliceCodePoints} from '../../../components/core/tei/code-points.js';
import {witnessGaps} from '../../../components/core/tei/variants/witness-gaps.js';
import {teiFile} from './documents.js';

/** The words of the text that a witness lacks, with the kind of each gap. */
function gaps(text: string, id = 'B', beside = ''): string[] {
  const document = teiFile(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><sourceDesc><listWit><witness xml:id="A"/><listWit xml:id="beta">
     <witness xml:id="B"/><witness xml:id="C"/></listWit></listWit></sourceDesc></fileDesc></teiHeader><text>${text}</text>${beside}</TEI>`,
  );
  const witness = document.witnesses.find((each) => each.id === id);
  assert.ok(witness);
  return witnessGaps(document, witness).map(
    ({kind, start, end}) =>
      `${kind}: ${sliceCodePoints(document.canonicalText, start, end).replace(/\s+/g, ' ').trim()}`,
  );
}

const body = (words: string): string => `<body><p>${words}</p></body>`;
const standOff = (entries: string): string => `<standOff><listApp>${entries}</listApp></standOff>`;

describe('the gaps of a witness', () => {
  it('lie between where it breaks off and where it goes on', () => {
    const text = body(
      'a <app><lem>b</lem><rdg wit="#B">x<lacunaStart/></rdg></app> c <app><rdg wit="#B"><lacunaEnd/>y</rdg><lem>d</lem></app> e',
    );
    assert.deepEqual(gaps(text), ['lacuna: c']);
    assert.deepEqual(gaps(text, 'A'), []);
  });

  it('reach to the ends of the part of the text where nothing limits them', () => {
    const text = `<front><p>f</p></front>${body('a <app><rdg wit="#B"><witStart/>b</rdg></app> c <app><rdg wit="#B">d<witEnd/></rdg></app> e')}<back><p>g</p></back>`;
    assert.deepEqual(gaps(text), ['before: a', 'after: e']);
  });

  it('begin with the text where only their end is told, but only once', () => {
    const end = '<app><rdg wit="#B"><lacunaEnd/>x</rdg></app>';
    assert.deepEqual(gaps(body(`a ${end} b ${end} c`)), ['lacuna: a']);
  });

  it('are those of every witness a limit names, by itself or by its group', () => {
    const text = body('a <app><lem wit="#A">b<lacunaStart wit="#beta"/></lem></app> c');
    assert.deepEqual(gaps(text, 'C'), ['lacuna: c']);
    assert.deepEqual(gaps(text, 'A'), []);
  });

  it('are found by the words an entry beside the text is tied to', () => {
    const text = body('a <w xml:id="b">b</w> c <w xml:id="d">d</w> e');
    const limits = (one: string, other: string): string =>
      standOff(
        `<app from="#d"><rdg wit="#B">${other}</rdg></app><app from="#b"><rdg wit="#B">${one}</rdg></app>`,
      );
    assert.deepEqual(gaps(text, 'B', limits('<lacunaStart/>', '<lacunaEnd/>')), ['lacuna: b c d']);
    assert.deepEqual(gaps(text, 'B', limits('x<lacunaStart/>', '<lacunaEnd/>y')), ['lacuna: c']);
  });

  it('end in the middle of a lemma that repeats the words', () => {
    const text = body('<seg xml:id="s">a b c</seg> d');
    const entry = '<app from="#s"><lem>a <lacunaStart wit="#B"/>b c</lem></app>';
    assert.deepEqual(gaps(text, 'B', standOff(entry)), ['lacuna: b c d']);
  });

  it('are found by the line an entry names, and by the lemma in that line', () => {
    const text = '<body><lg><l n="1">a b</l><l n="2">c d</l><l n="3">e f</l></lg></body>';
    const line = '<app loc="2"><rdg wit="#B"><lacunaStart/></rdg></app>';
    assert.deepEqual(gaps(text, 'B', standOff(line)), ['lacuna: c de f']);
    const lemma = '<app loc="2"><lem>d</lem><rdg wit="#B"><lacunaStart/></rdg></app>';
    assert.deepEqual(gaps(text, 'B', standOff(lemma)), ['lacuna: de f']);
    const other = '<app loc="2"><lem>not there</lem><rdg wit="#B"><lacunaStart/></rdg></app>';
    assert.deepEqual(gaps(text, 'B', standOff(other)), ['lacuna: e f']);
  });

  it('are not guessed where an entry leads nowhere', () => {
    const entry = '<app loc="9"><rdg wit="#B"><lacunaStart/></rdg></app>';
    assert.deepEqual(gaps(body('a'), 'B', standOff(entry)), []);
  });

  it('are none inside one reading that breaks off and goes on', () => {
    const text = body('<seg xml:id="s">a b c</seg> d');
    const entry = '<app from="#s"><rdg wit="#B">a<lacunaStart/><lacunaEnd/>c</rdg></app>';
    assert.deepEqual(gaps(text, 'B', standOff(entry)), []);
  });
});
