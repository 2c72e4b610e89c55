import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sliceCodePoints} from '../../../components/core/tei/code-points.js';
import type {Mention, TeiDocument} from '../../../components/core/tei/tei-document.js';
import {tei} from './documents.js';

function wordsOf(document: TeiDocument, {start, end}: {start: number; end: number}): string {
  return sliceCodePoints(document.canonicalText, start, end);
}

function only(body: string): Mention {
  const [mention] = tei(body).mentions;
  assert.ok(mention);
  return mention;
}

describe('a mention', () => {
  const kinds = [
    ['<persName>x</persName>', 'person'],
    ['<name type="place">x</name>', 'place'],
    ['<rs type="organization">x</rs>', 'organisation'],
    ['<rs type="event">x</rs>', 'event'],
    ['<rs type="group">x</rs>', 'organisation'],
    ['<name>x</name>', 'name'],
    ['<date>x</date>', 'date'],
  ] as const;
  for (const [source, kind] of kinds) {
    it(`is a ${kind} in ${source}`, () => assert.equal(only(`<p>${source}</p>`).kind, kind));
  }

  it('is placed in code points of the canonical text', () => {
    const document = tei('<p>𐌰𐌱 <persName>Ann\n  Lee</persName></p>');
    const [mention] = document.mentions;
    assert.ok(mention);
    assert.equal(wordsOf(document, mention), 'Ann\n  Lee');
    assert.equal(mention.form, 'Ann Lee');
  });

  it('inside another is a mention too', () => {
    const document = tei('<p><rs type="group">men of <placeName>Nilka</placeName></rs></p>');
    assert.deepEqual(
      document.mentions.map(({form}) => form),
      ['men of Nilka', 'Nilka'],
    );
  });

  it('broken by @next and @prev is one, with its fragments', () => {
    const document = tei(
      '<p><persName xml:id="a" next="#b" ref="#x">Ann</persName> said <persName xml:id="b" prev="#a">Lee</persName></p>',
    );
    assert.equal(document.mentions.length, 1);
    assert.equal(document.mentions[0]?.form, 'Ann Lee');
    assert.equal(document.mentions[0]?.fragments?.length, 1);
  });

  it('in a register names its record', () => {
    const document = tei(
      '<listPerson><person xml:id="a"><persName>Ann</persName></person></listPerson>',
    );
    assert.equal(document.mentions[0]?.pointers[0]?.raw, '#a');
  });

  it('of a settlement or term needs a pointer', () => {
    assert.equal(
      tei('<p><settlement>x</settlement><term ref="#t">y</term></p>').mentions.length,
      1,
    );
  });
});

describe('a note', () => {
  it('numbers a gloss that the source has at the foot of the page', () => {
    const {notes} = tei(
      '<p>a<note type="gloss" place="bottom">x</note><note type="gloss">y</note></p>',
    );
    assert.deepEqual(
      notes.map(({label}) => label),
      ['1', ''],
    );
  });

  it('keeps its own number, and others are counted', () => {
    const document = tei('<p>a<note n="60a">x</note><note type="gloss">y</note><note>z</note></p>');
    assert.deepEqual(
      document.notes.map(({label}) => label),
      ['60a', '', '2'],
    );
  });
});

describe('a passage', () => {
  it('is named by the number in its id, else by its place', () => {
    const document = tei('<p xml:id="p7">a</p><l>b</l>');
    assert.deepEqual(
      document.passages.filter(({element}) => /^[pl]$/.test(element)).map(({label}) => label),
      ['¶ 7', 'l. 1'],
    );
  });

  it('has an id of its own, whatever the source gives twice', () => {
    const document = tei('<p xml:id="a">1</p><p xml:id="a">2</p><p xml:id="a b">3</p>');
    const ids = document.passages.map(({id}) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(document.warnings.map(({code}) => code).sort(), [
      'duplicate-id',
      'unusable-id',
    ]);
    for (const {line, column} of document.warnings) assert.ok(line >= 1 && column > 1);
  });
});
