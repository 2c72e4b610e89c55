import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {citationStyles, citeDocument} from '../../../components/core/citations/cite-document.js';
import {splitName} from '../../../components/core/citations/person-name.js';
import {skipWithoutShared} from '../../tools/shared.js';
import {edition, fixture, headerWith} from '../tei/headers.js';

const memo = edition('beria-molotov-1945-10-05.xml').header;
const biography = edition('osman-batur.xml').header;
const essay = edition('east-turkestan-national-army.xml').header;
const read = {url: 'https://example.org/read/memo/#memo.p3', accessed: '2026-11-24'};

describe('a citation of the memo', () => {
  it('has title, archive in full, reference with leaves, makers and access in Chicago style', () => {
    const cited = citeDocument(memo, {style: 'chicago', ...read, passage: '¶ 3'});
    const parts = [
      'L. P. Beria to V. M. Molotov, 5 October 1945.',
      'State Archive of the Russian Federation (GARF), f. 9401s, op. 2, d. 10004, ll. 62–63.',
      'Contributed by Jamil Hasanli, translated by Gary Goldberg.',
      'Calendar (editor’s summary, not the wording of the source) by Lectern editors.',
      '¶ 3.',
      `Accessed 24 November 2026. ${read.url}`,
    ];
    let from = 0;
    for (const part of parts) {
      const at = cited.indexOf(part, from);
      assert.notEqual(at, -1, `“${part}” in its place in: ${cited}`);
      from = at;
    }
  });

  it('follows the Russian standard in Cyrillic under GOST', () => {
    const cited = citeDocument(memo, {style: 'gost', ...read});
    assert.match(cited, / \/\/ ГАРФ\. Ф\. 9401с\. Оп\. 2\. Д\. 10004\. Л\. 62–63\. – Регест/);
    assert.match(cited, /\(дата обращения: 24\.11\.2026\)\.$/);
  });

  it('gives the reference as the archive writes it, in its script and order', () => {
    const cited = citeDocument(memo, {style: 'holding', locus: 'l. 62ob.'});
    assert.match(cited, /, ГАРФ\. Ф\. 9401с\. Оп\. 2\. Д\. 10004\. Л\. 62–63, l\. 62ob\.$/);
  });

  it('puts the family name and the year first in Harvard style', () => {
    const cited = citeDocument(memo, {style: 'harvard', ...read});
    assert.ok(cited.startsWith('Beria, L. P. (1945) ‘L. P. Beria to V. M. Molotov'), cited);
    assert.match(cited, /\(Accessed: 24 November 2026\)\.$/);
  });

  it('does not take the publisher of the translation for its translator', () => {
    assert.doesNotMatch(citeDocument(memo, {style: 'gost'}), /Пер\. [^–]*Program/);
  });

  it('gives no date twice where the title has it', () => {
    assert.equal(citeDocument(memo, {style: 'chicago'}).match(/5 October 1945/g)?.length, 1);
  });

  it('names the leaf that was cited', () => {
    assert.match(citeDocument(memo, {style: 'short', locus: 'l. 62ob.'}), /ll\. 62-63, l\. 62ob\./);
  });
});

describe('every style', () => {
  for (const style of citationStyles) {
    it(`says of a calendar that it is one: ${style}`, () => {
      for (const header of [memo, biography, essay]) {
        assert.match(citeDocument(header, {style}), /calendar|Регест/i);
      }
    });

    it(`is one line without gaps, for a header that says nothing too: ${style}`, () => {
      const bare = citeDocument(headerWith({}), {style});
      assert.match(bare, /^.?Some letter|^‘some letter|^“some letter/);
      for (const header of [memo, biography, essay]) {
        assert.doesNotMatch(citeDocument(header, {style, ...read}), /\n| {2}|\.\.|, ,|undefined/);
      }
    });

    it(`ends a bare address without a stop that would break it: ${style}`, () => {
      const cited = citeDocument(memo, {style, url: read.url});
      assert.ok(cited.endsWith(read.url), cited);
    });
  }
});

describe('a title full of addresses', () => {
  // Tried from each address to the end this would take hours.
  const many = 'http://'.repeat(150_000);

  for (const style of citationStyles) {
    it(`is cited in one go, with its stop or without: ${style}`, () => {
      const header = (title: string) => headerWith({titleStmt: `<title>${title}</title>`});
      assert.match(
        citeDocument(header(`${many} end`), {style}).slice(-10),
        /\.[”’)]*$|end[^/]*\.$/,
      );
      assert.ok(citeDocument(header('a'), {style, url: many}).endsWith('http://'));
    });
  }
});

describe('other documents', () => {
  it('name the author of an essay once, and not its source over again', () => {
    const cited = citeDocument(essay, {style: 'chicago'});
    assert.equal(cited.match(/Abdurehim Gheni Uyghur/g)?.length, 1);
    assert.match(cited, /8 April 2025/);
  });

  it('take what a note mentions for no container', () => {
    assert.doesNotMatch(citeDocument(essay, {style: 'short'}), /General History/);
    assert.match(citeDocument(biography, {style: 'short'}), /Wikipedia/);
  });

  it('print an interval of years as one', skipWithoutShared, () => {
    const cited = citeDocument(fixture('gogol-tjazhba.xml').header, {style: 'harvard'});
    assert.match(cited, /\(1832–1836\)/);
  });

  it('put place and archive before a shelfmark of no known system', skipWithoutShared, () => {
    const cited = citeDocument(fixture('L03324.xml').header, {style: 'short'});
    assert.match(cited, /Cambridge, University Library, Schnitzler, B 89, A 2/);
  });
});

describe('a name', () => {
  const split = (text: string) => splitName({text, pointers: []});

  it('is taken apart where its form shows the family name', () => {
    assert.deepEqual(split('Aylett, Robert, 1583-1655?'), {
      literal: 'Robert Aylett',
      family: 'Aylett',
      given: 'Robert',
    });
    assert.equal(split('Gyll, Anna (1850–1911?)').literal, 'Anna Gyll');
    assert.equal(split('V. M. Molotov').family, 'Molotov');
    assert.equal(split('Л. П. Берия').family, 'Берия');
  });

  it('stays whole where nobody can tell', () => {
    for (const name of ['Osman Batur', 'Mao Zedong', 'Wilson Center', 'Union, 1832']) {
      assert.equal(split(name).family, undefined);
    }
  });
});
