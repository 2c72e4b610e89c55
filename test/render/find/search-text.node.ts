import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {stretchAt} from '../../../components/core/collection/compiled/record-parts.js';
import {soughtWords} from '../../../components/core/search/find-words.js';
import type {Span} from '../../../components/core/tei/tei-document.js';
import type {Chunk, ChunkNode} from '../../../components/render/chunks/chunk.js';
import {cutDocument, type PlacedChunk} from '../../../components/render/chunks/cut-document.js';
import {type SearchedText, TextSearch} from '../../../components/render/find/search-text.js';
import {tei} from '../../core/tei/documents.js';

const cut = (body: string, target: number): readonly PlacedChunk[] =>
  cutDocument(tei(body), {}, target).chunks;

const always: AbortSignal = new AbortController().signal;
const noPause = (): Promise<void> => Promise.resolve();

class Cut implements SearchedText {
  readonly asked: number[] = [];
  constructor(
    readonly chunks: readonly PlacedChunk[],
    readonly absent: ReadonlySet<number> = new Set(),
  ) {}

  async chunk(at: number): ReturnType<SearchedText['chunk']> {
    this.asked.push(at);
    const nodes = this.chunks[at]?.nodes;
    return nodes && !this.absent.has(at) ? {ok: true, value: nodes} : {ok: false, message: 'away'};
  }
}

/** What is in view of a chunk, outside what is generated. */
function shown(nodes: Chunk): string {
  return nodes.map(wordsOf).join('');
}

function wordsOf(node: ChunkNode): string {
  if (typeof node === 'string') return node;
  const [, attributes, ...children] = node;
  return attributes && 'data-generated' in attributes ? '' : shown(children);
}

/** The words at a place, read from the chunks by other means than the search. */
function wordsAt(chunks: readonly PlacedChunk[], {start, end}: Span): string {
  const texts = chunks.map(({nodes}) => [...shown(nodes)]);
  let words = '';
  for (let at = stretchAt(chunks, start); (chunks[at]?.start ?? end) < end; at++) {
    const from = chunks[at]?.start ?? 0;
    words += (texts[at] ?? []).slice(Math.max(0, start - from), end - from).join('');
  }
  return words;
}

async function find(text: SearchedText, typed: string, from = 0): Promise<Span[]> {
  const search = new TextSearch(text, always, noPause);
  const found: Span[] = [];
  for await (const step of search.find(soughtWords(typed), from, always)) {
    found.push(...step.found);
  }
  return found;
}

const filler = (count: number): string => 'some more of the same to fill it '.repeat(count);

describe('searching a text in chunks', () => {
  it('finds the same wherever it begins, in order from there on', async () => {
    const body = Array.from({length: 60}, (_, at) => `<p>${filler(3)} day ${at} Ürümqi.</p>`);
    const chunks = cut(body.join('\n'), 600);
    assert.ok(chunks.length > 8);
    const all = await find(new Cut(chunks), 'urumqi');
    assert.equal(all.length, 60);
    for (const place of all) assert.equal(wordsAt(chunks, place), 'Ürümqi');
    const middle = await find(new Cut(chunks), 'urumqi', 5);
    assert.deepEqual(
      [...middle].sort((a, b) => a.start - b.start),
      all,
    );
    assert.ok((middle[0]?.start ?? 0) >= (chunks[5]?.start ?? 0));
  });

  it('finds what stands over the border of chunks, and only within one block', async () => {
    const long = Array.from({length: 90}, (_, at) => `<seg>word${at} of it</seg>`).join(' ');
    const chunks = cut(`<p>${long}</p><p>tail one</p><p>tail two</p>`, 60);
    const borders = chunks.filter(({nodes}) => JSON.stringify(nodes).includes('data-continued'));
    assert.ok(borders.length > 2, 'the paragraph is in several chunks');
    for (let at = 0; at < 89; at++) {
      const sought = `word${at} of it word${at + 1} of`;
      const [place, ...others] = await find(new Cut(chunks), sought);
      assert.equal(others.length, 0, sought);
      assert.equal(wordsAt(chunks, place ?? {start: 0, end: 0}), sought);
      assert.equal((await find(new Cut(chunks), sought, chunks.length - 2)).length, 1);
    }
    assert.deepEqual(await find(new Cut(chunks), 'one tail'), []);
  });

  it('finds words across tags, line and page ends, notes; not what is generated', async () => {
    const chunks = cut(
      '<p>A <persName>Jo<hi>han</hi>na</persName> re<note>by the editor</note>turned to Uru<lb break="no"/>mqi and Kash-<pb n="7"/>gar</p><p>x<lb n="5"/>y</p>',
      32_768,
    );
    const one = async (typed: string): Promise<string[]> =>
      (await find(new Cut(chunks), typed)).map((place) => wordsAt(chunks, place));
    assert.deepEqual(await one('johanna'), ['Johanna']);
    assert.deepEqual(await one('urumqi and'), ['Urumqi and']);
    assert.deepEqual(await one('x y'), ['xy']);
    assert.deepEqual(await one('editor'), ['editor']);
    assert.equal((await one('returned')).length, 1);
    assert.deepEqual(await one('7'), []);
  });

  it('says how many chunks it could not have, and asks for them again the next time', async () => {
    const body = Array.from({length: 40}, (_, at) => `<p>${filler(3)} day ${at}.</p>`).join('');
    const chunks = cut(body, 600);
    const absent = new Set([2]);
    const text = new Cut(chunks, absent);
    const search = new TextSearch(text, always, noPause);
    let missing = 0;
    for await (const step of search.find(soughtWords('day'), 0, always)) missing = step.missing;
    assert.equal(missing, 1);
    absent.clear();
    const asked = text.asked.length;
    let count = 0;
    for await (const step of search.find(soughtWords('day'), 0, always)) {
      missing = step.missing;
      count += step.found.length;
    }
    assert.deepEqual([missing, count, text.asked.length - asked], [0, 40, 1]);
  });

  it('stops when it is told to', async () => {
    const body = Array.from({length: 60}, (_, at) => `<p>${filler(3)} day ${at}.</p>`).join('');
    const text = new Cut(cut(body, 600));
    const stop = new AbortController();
    for await (const _ of new TextSearch(text, stop.signal, noPause).find(
      soughtWords('day'),
      0,
      stop.signal,
    )) {
      stop.abort();
    }
    assert.ok(text.asked.length < text.chunks.length);
  });
});
