import assert from 'node:assert/strict';
import {it} from 'node:test';
import fc from 'fast-check';
import {partsOfRecord} from '../../../components/core/collection/compiled/record-parts.js';
import {recordOf} from '../../../components/core/collection/document-record.js';
import {
  DocumentIndex,
  linkSource,
  linkTarget,
  resolveLinks,
} from '../../../components/core/links/resolve-links.js';
import {cutDocument} from '../../../components/render/chunks/cut-document.js';
import {randomTei} from '../../render/random-tei.js';
import {teiFile} from '../tei/documents.js';

it('has everything known of a document in one of its parts, whatever the document', () => {
  fc.assert(
    fc.property(randomTei, fc.integer({min: 1, max: 600}), (source, target) => {
      const document = teiFile(source);
      const cut = cutDocument(document, {}, target);
      const none = {state: 'none', entityIds: [], unresolved: []} as const;
      const record = recordOf(document, () => none, cut);
      const links = resolveLinks(linkSource(document), new DocumentIndex([linkTarget(document)]));
      const drawn = new Map(cut.chunks.flatMap(({ids}, at) => ids.map((id) => [id, at] as const)));
      const parts = partsOfRecord(
        {record, links, annotations: []},
        {spans: cut.chunks, drawnIn: (part) => drawn.get(`${document.id}.${part}`)},
      );
      assert.equal(parts.length, cut.chunks.length);
      const ids = (members: readonly {readonly id: string}[]): string[] =>
        members.map(({id}) => id).sort();
      for (const key of ['mentions', 'notes', 'alternations'] as const) {
        assert.deepEqual(ids(parts.flatMap((part) => [...part[key]])), ids(record[key]), key);
      }
      assert.deepEqual(ids(parts.flatMap((part) => [...part.links])), ids(links));
      const hidden = parts.flatMap((part) => part.hidden);
      assert.deepEqual(
        hidden.sort((a, b) => a.start - b.start || a.end - b.end),
        [...record.hidden].sort((a, b) => a.start - b.start || a.end - b.end),
      );
      const passages = new Set(parts.flatMap((part) => ids(part.passages)));
      assert.deepEqual([...passages].sort(), ids(record.passages));
      // The card of a mention needs the passage it stands in.
      for (const {mentions, passages: near} of parts) {
        const known = new Set(ids(near));
        for (const {passage} of mentions) assert.ok(passage === '' || known.has(passage));
      }
    }),
    {numRuns: 60},
  );
});
