import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readCertainty} from '../../../components/core/tei/certainties.js';
import {tei, teiFile} from './documents.js';

const certaintyOf = (body: string): string | undefined => tei(body).mentions[0]?.certainty;

describe('readCertainty', () => {
  const values: readonly (readonly [string, string | undefined])[] = [
    ['high', 'high'],
    [' Low ', 'low'],
    ['unknown', 'unknown'],
    ['0.9', 'high'],
    ['.5', 'medium'],
    ['0.2', 'low'],
    ['1', 'high'],
    ['0', 'low'],
    ['60%', 'medium'],
    ['100 %', 'high'],
    ['2', undefined],
    ['-1', undefined],
    ['rather', undefined],
    ['', undefined],
  ];
  for (const [written, expected] of values) {
    it(`takes "${written}" for ${expected}`, () => assert.equal(readCertainty(written), expected));
  }
});

describe('the certainty of a mention', () => {
  const name = '<persName xml:id="x" ref="#o">Оспан</persName>';

  it('is said by a certainty element that points to it', () => {
    assert.equal(
      certaintyOf(`<p>${name}<certainty target="#x" locus="value" cert="low"/></p>`),
      'low',
    );
  });

  it('is said by one in the standOff, by degree', () => {
    const {mentions} = teiFile(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><certainty target="#y #x" locus="name" degree="0.5"/></standOff><text><body><p>${name}</p></body></text></TEI>`,
    );
    assert.equal(mentions[0]?.certainty, 'medium');
  });

  it('is said by one that stands in it', () => {
    const inside = '<certainty locus="value" match="@ref" cert="unknown"/>';
    assert.equal(certaintyOf(`<p><persName ref="#o">Оспан${inside}</persName></p>`), 'unknown');
  });

  it('is the lowest that is said', () => {
    const said = '<certainty target="#x" cert="medium"/><certainty target="#x" cert="high"/>';
    const sure = name.replace('ref=', 'cert="high" ref=');
    assert.equal(certaintyOf(`<p>${sure}${said}</p>`), 'medium');
    assert.equal(certaintyOf(`<p>${sure.replace('"high"', '"low"')}${said}</p>`), 'low');
  });

  it('is not touched by a doubt about where a tag ends, or about something else', () => {
    for (const doubt of ['target="#x" locus="end"', 'target="#z"', 'target="other.xml#x"']) {
      assert.equal(certaintyOf(`<p>${name}<certainty ${doubt} cert="low"/></p>`), undefined, doubt);
    }
  });
});

describe('whom a name without @ref means', () => {
  it('is its @nymRef, and in P4 its @reg', () => {
    const [nym] = tei('<p><persName nymRef="#osman">Оспан</persName></p>').mentions;
    assert.equal(nym?.pointers[0]?.raw, '#osman');
    const p4 =
      '<TEI.2><teiHeader/><text><body><p><name type="person" reg="Whitman, Walt">W. W.</name></p></body></text></TEI.2>';
    assert.deepEqual(teiFile(p4).mentions[0]?.pointers, [
      {kind: 'key', raw: 'Whitman, Walt', key: 'Whitman, Walt'},
    ]);
  });
});
