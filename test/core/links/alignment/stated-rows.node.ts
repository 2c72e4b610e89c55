import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {alignTexts} from '../../../../components/core/links/alignment/align-texts.js';
import type {Alignment, TextPart} from '../../../../components/core/links/alignment/alignment.js';
import {parallelVersions} from '../../../../components/core/links/alignment/parallel-versions.js';
import type {TeiDocument} from '../../../../components/core/tei/tei-document.js';
import {tei, teiFile} from '../../tei/documents.js';

const versions = (original: string, translation: string, after = ''): string =>
  `<div type="original" xml:lang="la">${original}</div><div type="translation" xml:lang="en">${translation}</div>${after}`;

function aligned(a: TextPart, b: TextPart, standOff: readonly TeiDocument[] = []): Alignment {
  const result = alignTexts(a, b, {standOff});
  if (!result.ok) throw new Error(result.problem);
  return result.alignment;
}

function alignedVersions(body: string): Alignment {
  const [a, b] = parallelVersions(tei(body));
  if (!a || !b) throw new Error('no two versions');
  return aligned(a, b);
}

/** `p1 p2 = t1 (corresp)` for each row. */
function said({rows}: Alignment): string[] {
  return rows.map((row) => {
    const why =
      row.origin === 'stated' ? [...new Set(row.statements.map(({by}) => by))].join() : 'computed';
    const moved = row.moved ? ', moved' : '';
    return `${row.a.passages.join(' ')} = ${row.b.passages.join(' ')} (${why}${moved})`;
  });
}

const stated = (alignment: Alignment): string[] =>
  said(alignment).filter((row) => !row.includes('computed'));

const p = (id: string, more = '', words = `Words of ${id}, as many as the others.`): string =>
  `<p xml:id="${id}"${more}>${words}</p>`;

describe('a row is stated', () => {
  it('by @corresp on either side', () => {
    const rows = stated(
      alignedVersions(
        versions(
          p('o1', ' corresp="#t1"') + p('o2') + p('o3'),
          p('t1') + p('t2', ' corresp="#o3"') + p('t3'),
        ),
      ),
    );
    assert.deepEqual(rows, ['o1 = t1 (corresp)', 'o3 = t2 (corresp)']);
  });

  it('once where both sides say so, with both statements', () => {
    const {rows} = alignedVersions(versions(p('o1', ' corresp="#t1"'), p('t1', ' corresp="#o1"')));
    assert.equal(rows.length, 1);
    assert.equal(rows[0]?.origin === 'stated' && rows[0].statements.length, 2);
  });

  it('of several passages by several pointers, and by pointers that meet', () => {
    const rows = stated(
      alignedVersions(
        versions(
          p('o1', ' corresp="#t1 #t2"') + p('o2', ' corresp="#t3"') + p('o3', ' corresp="#t3"'),
          p('t1') + p('t2') + p('t3'),
        ),
      ),
    );
    assert.deepEqual(rows, ['o1 = t1 t2 (corresp)', 'o2 o3 = t3 (corresp)']);
  });

  for (const attribute of ['synch', 'sameAs', 'copyOf', 'ana']) {
    it(`by @${attribute}`, () => {
      const rows = stated(alignedVersions(versions(p('o1', ` ${attribute}="#t1"`), p('t1'))));
      assert.deepEqual(rows, [`o1 = t1 (${attribute})`]);
    });
  }

  it('by two pointers to one place elsewhere, such as a point in time', () => {
    const body = versions(
      p('o1', ' synch="#w1"') + p('o2', ' synch="#w2"'),
      p('t1', ' synch="#w1"') + p('t2', ' synch="#w2"'),
      '<div><timeline><when xml:id="w1"/><when xml:id="w2"/></timeline></div>',
    );
    assert.deepEqual(stated(alignedVersions(body)), ['o1 = t1 (synch)', 'o2 = t2 (synch)']);
  });

  it('but not by two pointers to one image of a page', () => {
    const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><facsimile><surface xml:id="s"/></facsimile><text><body>${versions(
      p('o1', ' corresp="#s"') + p('o2', ' corresp="#s"'),
      p('t1', ' corresp="#s"') + p('t2', ' corresp="#s"'),
    )}</body></text></TEI>`;
    const [a, b] = parallelVersions(teiFile(xml));
    assert.ok(a && b);
    assert.deepEqual(stated(aligned(a, b)), []);
  });

  it('by a link with any number of ends, in any order, in a group of any place', () => {
    const body = versions(
      p('o1') + p('o2') + p('o3'),
      p('t1') + p('t2') + p('t3'),
      '<div><linkGrp type="alignment" domains="#x #y"><link target="#t1 #o1 #o2"/><link target="#o3 #t2 #t3"/></linkGrp></div>',
    );
    assert.deepEqual(stated(alignedVersions(body)), ['o1 o2 = t1 (link)', 'o3 = t2 t3 (link)']);
  });

  it('by a link whose end is a ptr to several', () => {
    const body = versions(
      p('o1') + p('o2'),
      p('t1'),
      '<div><p><ptr xml:id="both" target="#o1 #o2"/></p><linkGrp type="translation"><link target="#both #t1"/></linkGrp></div>',
    );
    assert.deepEqual(stated(alignedVersions(body)), ['o1 o2 = t1 (link)']);
  });

  it('but not by links that say something else', () => {
    const body = versions(
      p('o1'),
      p('t1'),
      '<div><linkGrp type="syntax"><link target="#o1 #t1"/></linkGrp></div>',
    );
    assert.deepEqual(stated(alignedVersions(body)), []);
  });

  it('by a range of passages', () => {
    const rows = stated(
      alignedVersions(versions(p('o1', ' corresp="#range(t1, t3)"'), p('t1') + p('t2') + p('t3'))),
    );
    assert.deepEqual(rows, ['o1 = t1 t2 t3 (corresp)']);
  });

  it('by the phrases within passages, whose places are kept', () => {
    const {rows} = alignedVersions(
      versions(
        '<p xml:id="o1">One and <seg xml:id="x" corresp="#y">two</seg> and three.</p>',
        '<p xml:id="t1">First, then a <seg xml:id="y">second</seg>, then a third.</p>',
      ),
    );
    assert.deepEqual(
      rows.map(({a, b, anchors}) => [a.passages, b.passages, anchors]),
      [[['o1'], ['t1'], [{a: 8, b: 36}]]],
    );
  });

  it('of segments, where a block is nothing but segments that correspond', () => {
    const rows = stated(
      alignedVersions(
        versions(
          '<ab><seg xml:id="o1" corresp="#t1">Arma</seg> <seg xml:id="o2" corresp="#t2">virumque</seg></ab>',
          '<ab><seg xml:id="t1">Arms</seg> <seg xml:id="t2">and the man</seg></ab>',
        ),
      ),
    );
    assert.deepEqual(rows, ['o1 = t1 (corresp)', 'o2 = t2 (corresp)']);
  });

  it('of a passage and the comment on it', () => {
    const body = `<div type="edition">${p('o1')}${p('o2')}</div><div type="commentary"><note xml:id="c1" target="#o2">Says the same.</note></div>`;
    assert.deepEqual(stated(alignedVersions(body)), ['o2 = c1 (target)']);
  });

  it('across files, from a third one too', () => {
    const a = tei(p('o1') + p('o2', ' corresp="b.xml#t2"'), '', 'a.xml');
    const b = tei(p('t1') + p('t2'), '', 'b.xml');
    const links = tei(
      '<linkGrp type="alignment"><link target="a.xml#o1 b.xml#t1"/></linkGrp>',
      '',
      'c.xml',
    );
    const rows = said(aligned({document: a}, {document: b}, [links]));
    assert.deepEqual(rows, ['o1 = t1 (link)', 'o2 = t2 (corresp)']);
  });

  it('by the same number, unless the numbers only count the paragraphs of texts of other lengths', () => {
    const n = (id: string, number: number): string => p(id, ` n="${number}"`);
    const same = versions(n('o1', 4) + n('o2', 7), n('t1', 4) + n('t2', 6) + n('t3', 7));
    assert.deepEqual(stated(alignedVersions(same)), ['o1 = t1 (n)', 'o2 = t3 (n)']);
    const counted = versions(n('o1', 1) + n('o2', 2), n('t1', 1) + n('t2', 2) + n('t3', 3));
    assert.deepEqual(stated(alignedVersions(counted)), []);
  });

  it('by the same path of numbers, below wrappers of any name', () => {
    const text = (side: string): string =>
      `<div n="urn:${side}"><div n="1"><div n="1">${p(`${side}11`)}</div><div n="2">${p(`${side}12`)}</div></div><div n="2"><div n="1">${p(`${side}21`)}</div><div n="2">${p(`${side}22`)}</div></div></div>`;
    const rows = said(alignedVersions(versions(text('o'), text('t'))));
    assert.deepEqual(rows, ['o11 = t11 (n)', 'o12 = t12 (n)', 'o21 = t21 (n)', 'o22 = t22 (n)']);
  });

  it('by milestones between and within passages', () => {
    const m = (n: number): string => `<milestone unit="section" n="${n}"/>`;
    const rows = stated(
      alignedVersions(
        versions(
          `${p('o0')}${m(1)}${p('o1')}${m(2)}${p('o2', '', `Half, ${m(3)} and half.`)}`,
          `${p('t0')}${m(1)}${p('t1')}${p('t1b')}${m(2)}${p('t2', '', `A half, ${m(3)} and another.`)}`,
        ),
      ),
    );
    assert.deepEqual(rows, ['o1 = t1 t1b (milestone)', 'o2 = t2 (milestone)']);
  });

  it('by pages, unless their pictures say that they are others', () => {
    const page = (facs: string): string => `Before <pb n="2" facs="${facs}"/> and after.`;
    const body = (facs: string): string =>
      versions(p('o1', '', page('a.jpg')), p('t1', '', page(facs)));
    assert.deepEqual(stated(alignedVersions(body('a.jpg'))), ['o1 = t1 (pb)']);
    assert.deepEqual(stated(alignedVersions(body('b.jpg'))), []);
  });

  it('by turns, where versions alternate', () => {
    const turn = (n: number): string =>
      `<p xml:id="o${n}" xml:lang="la">Verba ${n}.</p><p xml:id="t${n}" xml:lang="en">Words ${n}.</p>`;
    assert.deepEqual(said(alignedVersions(`<div>${turn(1)}${turn(2)}</div>`)), [
      'o1 = t1 (siblings)',
      'o2 = t2 (siblings)',
    ]);
  });
});

describe('what is stated', () => {
  it('of divisions holds for the rows computed within them', () => {
    const chapter = (id: string, more = ''): string =>
      `<div xml:id="${id}"${more}>${p(`${id}a`)}${p(`${id}b`)}</div>`;
    const {rows} = alignedVersions(
      versions(
        chapter('o1', ' corresp="#t2"') + chapter('o2'),
        chapter('t1') + chapter('t2') + chapter('t3'),
      ),
    );
    const withinChapter = rows.filter((row) => row.origin === 'computed' && row.within);
    assert.ok(withinChapter.length > 0);
    for (const {a, b} of withinChapter) {
      assert.ok(a.passages.every((id) => id.startsWith('o1')));
      assert.ok(b.passages.every((id) => id.startsWith('t2')));
    }
  });

  it('out of order is a row all the same, marked as moved', () => {
    const rows = said(
      alignedVersions(
        versions(
          p('o1', ' corresp="#t3"') + p('o2', ' corresp="#t1"') + p('o3', ' corresp="#t2"'),
          p('t1') + p('t2') + p('t3'),
        ),
      ),
    );
    assert.deepEqual(rows, ['o1 = t3 (corresp, moved)', 'o2 = t1 (corresp)', 'o3 = t2 (corresp)']);
  });

  it('by a pointer that leads nowhere is told with its place, and the rest is used', () => {
    const body = `\n${versions(p('o1', ' corresp="#gone #t1"'), p('t1'))}`;
    const alignment = alignedVersions(body);
    assert.deepEqual(said(alignment), ['o1 = t1 (corresp)']);
    assert.deepEqual(
      alignment.problems.map(({code, file, line, column, message}) => [
        code,
        file,
        line,
        column,
        message,
      ]),
      [
        [
          'alignment-pointer',
          'test.xml',
          2,
          36,
          '“#gone” on <p> leads nowhere: there is no element with this id',
        ],
      ],
    );
  });

  it('of a file that is not there is no problem: it may be elsewhere', () => {
    const alignment = alignedVersions(
      versions(p('o1', ' corresp="other.xml#x https://e.org/x"'), p('t1')),
    );
    assert.deepEqual(alignment.problems, []);
  });

  it('is never overruled, whatever is stated', () => {
    const ids = (side: string, count: number): string[] =>
      Array.from({length: count}, (_, at) => `${side}${at}`);
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 8}),
        fc.integer({min: 1, max: 8}),
        fc.array(fc.tuple(fc.nat(7), fc.nat(7)), {maxLength: 8}),
        (countA, countB, pairs) => {
          const ties = pairs.filter(([a, b]) => a < countA && b < countB);
          const original = ids('o', countA).map((id, at) => {
            const to = ties.filter(([a]) => a === at).map(([, b]) => `#t${b}`);
            return p(id, to.length > 0 ? ` corresp="${to.join(' ')}"` : '');
          });
          const translation = ids('t', countB).map((id) => p(id));
          const [a, b] = parallelVersions(tei(versions(original.join(''), translation.join(''))));
          assert.ok(a && b);
          const result = alignTexts(a, b);
          // Five paragraphs and one, of which nothing is stated, may well be refused.
          if (!result.ok) {
            assert.deepEqual(ties, []);
            return;
          }
          const {rows} = result.alignment;
          const all = (side: 'a' | 'b'): string[] =>
            rows.flatMap((row) => row[side].passages).sort();
          assert.deepEqual(all('a'), ids('o', countA));
          assert.deepEqual(all('b'), ids('t', countB));
          for (const [one, other] of ties) {
            const row = rows.find((each) => each.a.passages.includes(`o${one}`));
            assert.equal(row?.origin, 'stated');
            assert.ok(row?.b.passages.includes(`t${other}`));
          }
        },
      ),
      {numRuns: 60},
    );
  });
});
