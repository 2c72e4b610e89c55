import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {codePointLength} from '../../../components/core/tei/code-points.js';
import {readTei} from '../../../components/core/tei/read-tei.js';
import {readOnPage} from '../../../components/core/xml/read-on-page.js';
import type {TextOrder} from '../../../components/state/parallel/parallel-order.js';
import {ParallelWork} from '../../../components/state/parallel/parallel-work.js';

const folder = new URL('../../data/alignment/', import.meta.url);

/** A file of the folder as a page orders it. */
function orderOf(file: string): Promise<TextOrder> {
  return orderOfBytes(file, readFileSync(new URL(file, folder)));
}

async function orderOfBytes(file: string, bytes: Buffer): Promise<TextOrder> {
  const xml = await readOnPage(bytes, {file});
  const read = xml.ok ? readTei(xml.tree) : xml;
  const characters = read.ok ? codePointLength(read.document.canonicalText) : 0;
  return {file, address: `data:application/xml;base64,${bytes.toString('base64')}`, characters};
}

describe('the work behind parallel reading', () => {
  it('aligns two files, and answers what survives the way to a page', async () => {
    const work = new ParallelWork();
    const [a, b] = [await orderOf('memoir-kk-ru.kk.xml'), await orderOf('memoir-kk-ru.ru.xml')];
    const result = await work.align({a, b, authority: []});
    assert.ok(result.ok);
    assert.deepEqual(JSON.parse(JSON.stringify(result)), structuredClone(result));
    const row = result.alignment.rows.find((each) => each.a.passages.includes('o6'));
    assert.deepEqual(row?.b.passages, ['t4', 't5']);
    const compared = await work.compare({a, b, authority: []});
    assert.ok(compared && compared.likeness < 0.5);
  });

  it('aligns the versions that one file holds, the original first', async () => {
    const a = await orderOf('diary-de-en.xml');
    const result = await new ParallelWork().align({a, authority: []});
    assert.ok(result.ok);
    assert.deepEqual(
      result.versions?.map(({role, language}) => [role, language]),
      [
        ['original', 'de'],
        ['translation', 'en'],
      ],
    );
  });

  it('lays those beside each other that were chosen of several versions', async () => {
    const paragraphs = [1, 2, 3].map((n) => `<p n="${n}">Words of the year ${1900 + n}.</p>`);
    const divisions = ['la', 'en', 'ru'].map(
      (lang) => `<div xml:lang="${lang}">${paragraphs.join('')}</div>`,
    );
    const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${divisions.join('')}</body></text></TEI>`;
    const a = await orderOfBytes('three.xml', Buffer.from(xml));
    const work = new ParallelWork();
    const languages = async (versions: readonly number[]): Promise<unknown> => {
      const result = await work.align({a, versions, authority: []});
      assert.ok(result.ok);
      assert.equal(result.held?.length, 3);
      return result.versions?.map(({language}) => language);
    };
    assert.deepEqual(await languages([2, 0]), ['ru', 'la']);
    assert.deepEqual(await languages([0, 2]), ['la', 'ru']);
    // What an address names and the file does not hold is as if nobody had chosen.
    assert.deepEqual(await languages([0, 9]), ['la', 'en']);
  });

  it('does without a register that cannot be had', async () => {
    const [a, b] = [await orderOf('memoir-kk-ru.kk.xml'), await orderOf('memoir-kk-ru.ru.xml')];
    const authority = [{file: 'people.xml', address: 'data:application/xml,<TEI'}];
    assert.ok((await new ParallelWork().align({a, b, authority})).ok);
  });

  it('refuses a file that is not the text on the page any more, one text alone, and no TEI', async () => {
    const work = new ParallelWork();
    const a = await orderOf('memoir-kk-ru.kk.xml');
    const b = await orderOf('memoir-kk-ru.ru.xml');
    const older = {...b, characters: b.characters - 1};
    assert.deepEqual(await work.align({a, b: older, authority: []}), {
      ok: false,
      problem: 'changed',
      file: b.file,
    });
    assert.deepEqual(await new ParallelWork().align({a, authority: []}), {
      ok: false,
      problem: 'no-versions',
    });
    const broken = {...b, address: 'data:application/xml,%3CTEI%3E'};
    const unread = await new ParallelWork().align({a, b: broken, authority: []});
    assert.ok(!unread.ok && unread.problem === 'unread');
    assert.equal(unread.why.file, b.file);
  });
});
