import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as fc from 'fast-check';
import {EntityIndex} from '../../../components/core/entities/entity-index.js';
import {foldWord} from '../../../components/core/search/fold-word.js';
import {buildMemoryIndex} from '../../../components/core/search/memory-index.js';
import type {SearchOptions} from '../../../components/core/search/search-index.js';
import {sliceCodePoints} from '../../../components/core/tei/code-points.js';
import {indexed, letter, linesOf} from './indexes.js';

/** The lines a query finds in the body of a letter, whichever index is asked. */
async function found(body: string, query: string, options?: SearchOptions): Promise<string[]> {
  const {memory, shards} = await indexed([letter(body)]);
  const lines = await linesOf(memory, query, options);
  assert.deepEqual(await linesOf(shards, query, options), lines);
  return lines;
}

describe('words of a TEI text', () => {
  it('are whole across lines, pages, hyphens and what stands between', async () => {
    const body =
      '<p>The cara<lb break="no"/>\n  van, a cara-<pb n="2" break="no"/><fw>42 The Road</fw><lb/>van, a cara-<lb/>van, ca<hi>rav</hi>an, cara<note>sic</note>van.</p>';
    const lines = await found(body, 'caravan');
    assert.deepEqual(
      lines.map((line) => foldWord(line.slice(line.indexOf(':') + 1))),
      Array(5).fill('caravan'),
    );
  });

  it('are parted by a line that does not say otherwise', async () => {
    assert.deepEqual(await found('<p>salt<lb/>lake</p>', 'saltlake'), []);
    assert.deepEqual(await found('<p>salt<lb/>lake</p>', '"salt lake"'), ['¶ 1: salt lake']);
  });

  it('are found in either wording, and phrases with either', async () => {
    const body =
      '<p>the <choice><sic>gret</sic><corr>great</corr></choice> river and <app><lem wit="#A">hill</lem><rdg wit="#B">mount</rdg></app> beyond</p>';
    for (const query of [
      '"the gret river"',
      '"the great river"',
      '"hill beyond"',
      '"mount beyond"',
    ]) {
      assert.equal((await found(body, query)).length, 1, query);
    }
    assert.deepEqual(await found(body, '"gret great"'), []);
  });

  it('belong to their own passage: a note is one of its own', async () => {
    const body = '<p>bread<note>wheat flour</note> and salt</p>';
    assert.deepEqual(await found(body, '"bread and salt"'), ['¶ 1: bread and salt']);
    assert.deepEqual(await found(body, 'bread wheat'), []);
    assert.equal((await found(body, 'wheat flour')).length, 2);
  });

  it('of an example of markup are not searched', async () => {
    const example =
      '<p>kettle <egXML xmlns="http://www.tei-c.org/ns/Examples"><p>samovar</p></egXML></p>';
    assert.deepEqual(await found(example, 'samovar'), []);
    assert.equal((await found(example, 'kettle')).length, 1);
  });

  it('of early prints are found in either spelling when asked', async () => {
    const body = '<p>Vpon the iudge, a vvitneſſe</p>';
    assert.deepEqual(await found(body, 'upon', {earlyModern: true}), ['¶ 1: Vpon']);
    assert.deepEqual(await found(body, 'judge', {earlyModern: true}), ['¶ 1: iudge']);
    assert.deepEqual(await found(body, 'witnesse', {earlyModern: true}), ['¶ 1: vvitneſſe']);
    assert.deepEqual(await found(body, 'upon'), []);
  });

  it('meet across scripts where they sound alike, not within one', async () => {
    const body = '<p>Товарищ Орлов</p><p>Orlov</p><p>Orluv</p><p>ورلوۋ</p>';
    assert.deepEqual(await found(body, 'Orlov'), ['¶ 1: Орлов', '¶ 2: Orlov', '¶ 4: ورلوۋ']);
    assert.deepEqual(await found(body, 'Orlov', {transliterate: false}), ['¶ 2: Orlov']);
  });

  it('of Chinese and Thai are found without spaces', async () => {
    const body = '<p>中華民國政府在南京</p><p>ประเทศไทย</p>';
    assert.deepEqual(await found(body, '民國'), ['¶ 1: 民國']);
    assert.deepEqual(await found(body, '國'), ['¶ 1: 國']);
    assert.deepEqual(await found(body, '京'), ['¶ 1: 京']);
    assert.deepEqual(await found(body, '民國政府'), ['¶ 1: 民國政府']);
    assert.deepEqual(await found(body, '民政'), []);
    assert.deepEqual(await found(body, 'ไทย'), ['¶ 2: ไทย']);
  });

  it('keep their places beside characters of two UTF-16 units', async () => {
    const {memory} = await indexed([letter('<p>𝔘 😀 salt 😀</p>')]);
    const {lines} = await memory.search('salt');
    assert.deepEqual([lines[0]?.start, lines[0]?.end], [4, 8]);
    assert.equal(lines[0]?.left, '𝔘 😀 ');
  });

  it('fold to the query wherever they are marked', async () => {
    const word = fc.constantFrom(
      'salt',
      'Sält',
      'SALT',
      'sa\u00adlt',
      'sa<lb break="no"/>\n lt',
      'lake',
      'соль',
      '😀',
      'sea',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, {maxLength: 12}), async (all) => {
        const document = letter(`<p>${all.join(' ')}</p>`);
        const memory = await buildMemoryIndex({
          documents: [document],
          entities: new EntityIndex([]),
        });
        const {lines} = await memory.search('salt');
        assert.equal(lines.length, all.filter((each) => /^s[aä].*lt$/is.test(each)).length);
        for (const {start, end} of lines) {
          assert.equal(foldWord(sliceCodePoints(document.canonicalText, start, end)), 'salt');
        }
      }),
      {numRuns: 60},
    );
  });
});

describe('conditions', () => {
  const dated = (when: string): string => `<p>x <date ${when}/></p>`;

  it('find dates that share a day with the interval, however they are given', async () => {
    const body = [
      dated('when="1944-03-05"'),
      dated('when="1944-03"'),
      dated('when="1944"'),
      dated('from="1930" to="1950"'),
      dated('notBefore="1944-02-20" notAfter="1944-03-02"'),
      dated('when="1945"'),
    ].join('');
    const passages = async (query: string): Promise<string[]> => {
      const {memory} = await indexed([letter(body)]);
      const result = await memory.search(query, {sort: 'text'});
      return result.passages.map(({label}) => label.replace('¶ ', ''));
    };
    assert.deepEqual(await passages('date:1944'), ['1', '2', '3', '4', '5']);
    assert.deepEqual(await passages('date:1944-03-01'), ['2', '3', '4', '5']);
    assert.deepEqual(await passages('date:1944-03-05'), ['1', '2', '3', '4']);
    assert.deepEqual(await passages('date:1945..'), ['4', '6']);
    assert.deepEqual(await passages('x -date:1944'), ['6']);
  });

  it('take a language with its scripts', async () => {
    const body = '<p xml:lang="kk-Cyrl">хан</p><p xml:lang="kk-Arab">خان</p><p>khan</p>';
    assert.deepEqual(await found(body, 'khan lang:kk'), ['¶ 1: хан', '¶ 2: خان']);
    assert.deepEqual(await found(body, 'khan lang:kk-Arab'), ['¶ 2: خان']);
  });

  it('say so when nothing in the index meets them', async () => {
    const {memory} = await indexed([letter('<p>x</p>')]);
    for (const query of [
      'x in:other',
      'x type:river',
      'x lang:fr',
      'x repository:TNA',
      'x date:1900',
      'x entity:y',
    ]) {
      const {total, notices} = await memory.search(query);
      assert.equal(total, 0, query);
      assert.match(notices.join(), /\.$/, query);
    }
  });
});
