import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {assembleCollection} from '../../../../components/core/collection/assemble-collection.js';
import {
  partsOfRecord,
  stretchAt,
} from '../../../../components/core/collection/compiled/record-parts.js';
import {cutDocument} from '../../../../components/render/chunks/cut-document.js';
import {showingOf} from '../../../../components/render/draw-document.js';
import {randomTei} from '../../../render/random-tei.js';
import {teiFile} from '../../tei/documents.js';

const idsOf = (parts: readonly {readonly id: string}[]): string[] => parts.map(({id}) => id).sort();

describe('what is known of a document, part by part', () => {
  it('stands in one part, whole, whatever the document and wherever it is cut', () => {
    fc.assert(
      fc.property(randomTei, fc.integer({min: 1, max: 600}), (source, target) => {
        const document = teiFile(source);
        const {collection, links} = assembleCollection({
          title: 'one',
          documents: [document],
          showing: (each) => showingOf(each),
        });
        const [record] = collection.documents;
        if (!record) return;
        const {chunks} = cutDocument(document, {}, target);
        const drawn = new Map(chunks.flatMap(({ids}, at) => ids.map((id) => [id, at] as const)));
        const parts = partsOfRecord(
          {record, links: links(document), annotations: []},
          {spans: chunks, drawnIn: (part) => drawn.get(`${record.id}.${part}`)},
        );
        assert.equal(parts.length, chunks.length);
        for (const name of ['mentions', 'notes', 'alternations'] as const) {
          assert.deepEqual(
            idsOf(parts.flatMap((part): readonly {readonly id: string}[] => part[name])),
            idsOf(record[name]),
          );
        }
        assert.deepEqual(idsOf(parts.flatMap((part) => part.links)), idsOf(links(document)));
        assert.equal(parts.flatMap((part) => part.hidden).length, record.hidden.length);
        const passages = new Set(parts.flatMap((part) => idsOf(part.passages)));
        assert.deepEqual([...passages].sort(), idsOf(record.passages));
        for (const {mentions, passages: here} of parts) {
          const known = new Set(idsOf(here));
          for (const {passage} of mentions) assert.ok(passage === '' || known.has(passage));
        }
      }),
      {numRuns: 60},
    );
  });

  it('lies in the last stretch that begins at or before it', () => {
    const spans = [
      {start: 0, end: 5},
      {start: 5, end: 9},
      {start: 9, end: 9},
    ];
    assert.deepEqual(
      [0, 4, 5, 8, 9, 40].map((at) => stretchAt(spans, at)),
      [0, 0, 1, 1, 2, 2],
    );
  });
});
