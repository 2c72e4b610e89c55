import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cutDocument} from '../../../components/render/chunks/cut-document.js';
import {type Contents, contentsOf} from '../../../components/render/contents/contents-of.js';
import {tei, teiFile} from '../../core/tei/documents.js';

const contents = (body: string, target?: number): Contents =>
  contentsOf(cutDocument(tei(body), {}, target).chunks);

describe('the contents of a text', () => {
  it('are its divisions by their heads, with how deep they stand, and its pages', () => {
    const {divisions, pages} = contents(
      `<pb n="1"/><div><head>One <hi>and</hi>\n only<note>a note</note></head><p>Words</p>
      <div><head>Within</head><list><head>a list</head><item>x</item></list></div></div>
      <pb n="2v"/><div><p>No head here</p></div><pb/>`,
    );
    assert.deepEqual(
      divisions.map(({label, depth}) => [label, depth]),
      [
        ['One and only', 0],
        ['Within', 1],
        ['No head here', 0],
      ],
    );
    assert.deepEqual(
      pages.map(({label}) => label),
      ['1', '2v', ''],
    );
  });

  it('call a division without a head by its number and first words', () => {
    const long = 'It rained all day and nobody came to see us at the house by the river at all.';
    const {divisions} = contents(
      `<div n="3"><lg><head>Song</head><l>la</l></lg><p>${long}</p></div><div n="4"/><div/>`,
    );
    assert.deepEqual(
      divisions.map(({label}) => label),
      ['3 · Song la It rained all day and nobody came to see us at the…', '4'],
    );
  });

  it('are, of several texts in one file, each by the title of its header and what is in it', () => {
    const text = (title: string) =>
      `<TEI><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc></teiHeader><text><body><div><head>Morning</head><p>Words.</p></div></body></text></TEI>`;
    const corpus = teiFile(
      `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${text('Day one')}${text('Day two')}</teiCorpus>`,
    );
    const {divisions} = contentsOf(cutDocument(corpus, {}, 40).chunks);
    assert.deepEqual(
      divisions.map(({label, depth}) => [label, depth]),
      [
        ['Day one', 0],
        ['Morning', 1],
        ['Day two', 0],
        ['Morning', 1],
      ],
    );
  });

  it('are the same however the text is cut, with each entry in its chunk', () => {
    const body = Array.from(
      {length: 12},
      (_, at) =>
        `<div><head>Day ${at}</head>${'<p>Some words of it. </p>'.repeat(9)}<pb n="${at}"/><div><head>Evening ${at}</head><p>more</p></div></div>`,
    ).join('');
    const whole = contents(body);
    const chunks = cutDocument(tei(body), {}, 300).chunks;
    const cut = contentsOf(chunks);
    assert.ok(chunks.length > 12);
    // Nothing is hidden in it: positions are those of the text.
    assert.deepEqual(cut, whole);
    assert.equal(whole.divisions.length, 24);
  });
});
