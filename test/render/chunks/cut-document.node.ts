import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {codePointLength, sliceCodePoints} from '../../../components/core/tei/code-points.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import type {ChunkNode} from '../../../components/render/chunks/chunk.js';
import {cutDocument} from '../../../components/render/chunks/cut-document.js';
import {replay} from '../../../components/render/chunks/replay.js';
import {HtmlSink} from '../../../components/render/html-sink.js';
import {tei, teiFile, teiOnDisk} from '../../core/tei/documents.js';
import {sharedFolder, skipWithoutShared} from '../../tools/shared.js';
import {parsePage} from '../html-tree.js';
import {randomTei} from '../random-tei.js';
import {joined, plain} from './joined.js';

/** Every promise that chunks of any document keep. */
function assertWhole(document: TeiDocument, target: number): number {
  const {chunks, hidden} = cutDocument(document, {}, target);
  const [one] = cutDocument(document, {}, Number.POSITIVE_INFINITY).chunks;
  assert.deepEqual(plain(joined(chunks.map(({nodes}) => nodes))), plain(one?.nodes ?? []));

  const ids = chunks.flatMap((chunk) => chunk.ids);
  assert.deepEqual(ids, one?.ids);
  assert.equal(new Set(ids).size, ids.length);

  let at = 0;
  for (const {nodes, start, end} of chunks) {
    assert.equal(start, at);
    at = end;
    const gaps = hidden
      .filter((gap) => gap.start >= start && gap.start < end)
      .reduce((sum, gap) => sum + codePointLength(gap.text), 0);
    assert.equal(codePointLength(shownIn(nodes)) + gaps, end - start);
    if (gaps === 0) {
      assert.equal(shownIn(nodes), sliceCodePoints(document.canonicalText, start, end));
    }
  }
  assert.equal(at, codePointLength(document.canonicalText));
  return chunks.length;
}

/** The text of the source that a chunk shows, as an HTML parser reads it. */
function shownIn(nodes: readonly ChunkNode[]): string {
  const sink = new HtmlSink();
  replay(nodes, sink);
  return parsePage(sink.html).ownText;
}

describe('a document in chunks', () => {
  it('loses and doubles nothing, whatever the document', () => {
    fc.assert(
      fc.property(randomTei, fc.integer({min: 1, max: 600}), (source, target) => {
        assertWhole(teiFile(source), target);
      }),
      {numRuns: 60},
    );
  });

  it('begins at divisions, with the division opened again', () => {
    const entry = (n: number): string =>
      `<div xml:id="d${n}"><head>${n}</head><p>Some words.</p></div>`;
    const {chunks} = cutDocument(tei(`<div>${[1, 2, 3, 4].map(entry).join('')}</div>`), {}, 400);
    assert.ok(chunks.length > 2);
    for (const {nodes} of chunks.slice(1)) {
      const text = JSON.stringify(nodes);
      assert.match(text, /"data-tei":"body"[^{]*"data-continued"/);
      assert.match(text, /"id":"test\.d\d"/);
    }
  });

  it('leaves no heading at the end of a chunk', () => {
    const parts = Array.from(
      {length: 30},
      (_, n) => `<div><head>Head ${n}</head><p>${'word '.repeat(n + 1)}</p></div>`,
    );
    const {chunks} = cutDocument(tei(parts.join('')), {}, 300);
    assert.ok(chunks.length > 5);
    for (const {nodes} of chunks) assert.doesNotMatch(shownIn(nodes).trim(), /Head \d+$/);
  });

  it('keeps rows and items together until they are far too long', () => {
    const rows = (count: number): string =>
      `<table>${'<row><cell>one</cell><cell>two</cell></row>'.repeat(count)}</table>`;
    assert.equal(cutDocument(tei(`<p>Before.</p>${rows(3)}`), {}, 1000).chunks.length, 1);
    const {chunks} = cutDocument(tei(rows(200)), {}, 1000);
    assert.ok(chunks.length > 5);
    for (const {nodes} of chunks) assert.match(JSON.stringify(nodes), /"table"/);
  });

  it('counts on in a numbered list', () => {
    const items = Array.from({length: 60}, (_, n) => `<item>item ${n + 1}</item>`).join('');
    const {chunks} = cutDocument(tei(`<list type="ordered">${items}</list>`), {}, 500);
    assert.ok(chunks.length > 1);
    for (const {nodes} of chunks.slice(1)) {
      const [, start] = /"start":"(\d+)"/.exec(JSON.stringify(nodes)) ?? [];
      const [first] = /item (\d+)/.exec(shownIn(nodes))?.slice(1) ?? [];
      assert.equal(start, first);
    }
  });

  it('is one chunk where there is nothing to read', () => {
    const {chunks} = cutDocument(teiFile('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>'), {});
    assert.deepEqual(
      chunks.map(({start, end}) => [start, end]),
      [[0, 0]],
    );
  });
});

describe('real files in chunks', () => {
  it('keeps every fixture whole', skipWithoutShared, () => {
    const folder = `${sharedFolder()}/fixtures`;
    const files = readdirSync(folder).filter((name) => name.endsWith('.xml'));
    assert.ok(files.length >= 7);
    for (const name of files) assert.ok(assertWhole(teiOnDisk(`${folder}/${name}`), 4000) > 1);
  });
});
