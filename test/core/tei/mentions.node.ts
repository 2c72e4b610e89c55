import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sliceCodePoints} from '../../../components/core/tei/code-points.js';
import type {Mention} from '../../../components/core/tei/tei-document.js';
import {tei} from './documents.js';

const mentions = (body: string): readonly Mention[] => tei(body).mentions;
const raws = (mention: Mention | undefined): string[] =>
  (mention?.pointers ?? []).map(({raw}) => raw);

describe('mentions', () => {
  const kinds: readonly (readonly [string, string])[] = [
    ['<persName>x</persName>', 'person'],
    ['<geogName>x</geogName>', 'place'],
    ['<orgName>x</orgName>', 'organisation'],
    ['<objectName>x</objectName>', 'object'],
    ['<rs type="person">x</rs>', 'person'],
    ['<rs type="Battle-of">x</rs>', 'event'],
    ['<name type="river">x</name>', 'place'],
    ['<name type="tribe">x</name>', 'organisation'],
    ['<name subtype="ship">x</name>', 'object'],
    ['<name type="constructor">x</name>', 'name'],
    ['<rs>x</rs>', 'name'],
    ['<title ref="#b">x</title>', 'work'],
    ['<term key="k">x</term>', 'term'],
    ['<settlement ref="#s">x</settlement>', 'place'],
    ['<date when="1945">x</date>', 'date'],
  ];
  for (const [markup, kind] of kinds) {
    it(`takes ${markup} for a ${kind}`, () => {
      assert.deepEqual(
        mentions(`<p>${markup}</p>`).map((mention) => mention.kind),
        [kind],
      );
    });
  }

  it('takes a title, a term, a place part for a mention only when it points', () => {
    assert.deepEqual(mentions('<p><title>T</title><term ref=" ">t</term></p>'), []);
  });

  it('reads @ref, else @key, never both', () => {
    const [both, key, empty] = mentions(
      '<p><rs ref="#a #b" key="k">1</rs><rs key="Whitman, Walt">2</rs><rs ref="" key="k">3</rs></p>',
    );
    assert.deepEqual(raws(both), ['#a', '#b']);
    assert.deepEqual(raws(key), ['Whitman, Walt']);
    assert.deepEqual(raws(empty), ['k']);
  });

  it('lets a name in a register name the record it stands in', () => {
    const [name] = mentions(
      '<listPerson><person xml:id="osman"><persName>Osman</persName></person></listPerson>',
    );
    assert.deepEqual(raws(name), ['#osman']);
  });

  it('takes a speaker for a mention of the records that @who leads to', () => {
    const persons = '<listPerson><person xml:id="anna"/><person xml:id="ivan"/></listPerson>';
    const said = (who: string, speaker = 'ANNA.') =>
      mentions(
        `${persons}<sp who="${who}"><speaker>${speaker}</speaker><p>Yes.</p></sp><listPerson><person xml:id="late"/></listPerson><castList><castItem><role xml:id="part">A</role></castItem></castList>`,
      );
    const [one] = said('#anna');
    assert.deepEqual([one?.kind, one?.form, raws(one)], ['person', 'ANNA.', ['#anna']]);
    assert.deepEqual(raws(said('#anna #ivan')[0]), ['#anna', '#ivan']);
    assert.deepEqual(raws(said('people.xml#anna')[0]), ['people.xml#anna']);
    // A role is no record, and of a text that is still coming nobody knows what stands further on.
    for (const who of ['#part', '#late', '#gone', '#anna #part', ' '])
      assert.deepEqual(said(who), []);
    const nested = said('#anna', '<persName ref="#ivan">I</persName>');
    assert.deepEqual(nested.map(raws), [['#ivan']]);
  });

  it('keeps nested names apart, the outer one first, with the passage of both', () => {
    const body = '<p xml:id="p1"><rs ref="#a">son of <rs ref="#b">Islam</rs></rs></p>';
    const [outer, inner] = mentions(body);
    assert.deepEqual([outer?.form, inner?.form], ['son of Islam', 'Islam']);
    assert.deepEqual([outer?.passage, inner?.passage], ['p1', 'p1']);
  });

  it('counts positions in code points', () => {
    const document = tei('<p>𐌰𐍄📜 <persName>𐌰b</persName></p>');
    const [mention] = document.mentions;
    assert.deepEqual([mention?.start, mention?.end], [4, 6]);
    assert.equal(sliceCodePoints(document.canonicalText, 4, 6), '𐌰b');
  });
});

describe('the form of a name', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['Osman\n   Batur', 'Osman Batur'],
    ['Osman<lb/>Batur', 'Osman Batur'],
    ['Os<lb break="no"/>man', 'Osman'],
    ['Os-<lb/>man', 'Os-man'],
    ['烏斯<lb/>滿', '烏斯滿'],
    ['O<hi rend="sup">s</hi>man', 'Osman'],
    ['<choice><abbr>Dr.</abbr><expan>Doktor</expan></choice> Li', 'Dr. Li'],
    ['Osman<note>or Ospan</note>', 'Osman'],
    ['<app><lem>Osman</lem><rdg>Ospan</rdg></app>', 'Osman'],
  ];
  for (const [markup, form] of forms) {
    it(`is "${form}" for ${markup.replace(/\s+/g, ' ')}`, () => {
      assert.equal(mentions(`<p><persName>${markup}</persName></p>`)[0]?.form, form);
    });
  }
});

describe('a name in several parts', () => {
  const parts = (first: string, second: string, third = ''): string =>
    `<p>x <persName xml:id="a" ref="#o" ${first}>Os</persName> y <persName xml:id="b" ${second}>man</persName> z <persName xml:id="c" ${third}>Batur</persName></p>`;

  const ways: readonly (readonly [string, string])[] = [
    ['@next', parts('next="#b"', 'next="#c"')],
    ['@prev', parts('', 'prev="#a"', 'prev="#b"')],
    ['both', parts('next="#b"', 'prev="#a" next="#c"', 'prev="#b"')],
  ];
  for (const [way, body] of ways) {
    it(`is one mention when joined by ${way}`, () => {
      const [mention, ...others] = mentions(body);
      assert.deepEqual(others, []);
      assert.equal(mention?.form, 'Os man Batur');
      assert.deepEqual(raws(mention), ['#o']);
      assert.deepEqual(mention?.fragments, [
        {start: 7, end: 10},
        {start: 13, end: 18},
      ]);
    });
  }

  it('is one mention when the chain runs backwards, and the head names it', () => {
    const [mention, ...others] = mentions(parts('', 'next="#a"', 'next="#b"'));
    assert.deepEqual(others, []);
    assert.equal(mention?.id, 'c');
  });

  it('ends a chain that runs in a circle or into nothing', () => {
    assert.equal(mentions(parts('next="#b"', 'next="#c"', 'next="#a"')).length, 1);
    assert.equal(mentions(parts('next="#a"', 'next="#gone"')).length, 3);
  });
});
