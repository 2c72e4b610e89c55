import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {header as headerShape} from '../../../components/core/collection/header-shape.js';
import {isManifest} from '../../../components/state/compiled/shapes.js';
import {soundDocument} from '../../../components/state/compiled/sound-document.js';
import {compile, rich} from '../../attacks/collections.js';

const [whole] = JSON.parse(compile(rich)).documents;
const template = {_$litType$: 1, strings: ['<img src=x>'], values: []};

/** The document as a hostile server would send it, with one member of its header changed. */
function withHeader(member: string, value: unknown): unknown {
  return {...whole, header: {...whole.header, [member]: value}};
}

function opened(document: unknown): ReturnType<typeof soundDocument> {
  const chunk = {file: 'c.json', records: 'r.json', start: 0, end: 1, size: 1};
  const manifest: unknown = JSON.parse(
    JSON.stringify({format: 1, document, article: {}, chunks: [chunk], ids: [], whole: 'w.json'}),
  );
  if (!isManifest(manifest)) throw new Error('the manifest was refused');
  return soundDocument(manifest.document);
}

describe('the header of a manifest', () => {
  it('is left as it is where every part of it is what it must be', () => {
    assert.deepEqual(opened(whole), whole);
  });

  it('keeps its title alone where a part is of another type, and says which', () => {
    const members = Object.keys(whole.header).filter((member) => member !== 'title');
    assert.ok(members.length > 10);
    for (const member of members) {
      for (const hostile of [7, null, [[]], [null], {length: 3}, template]) {
        // An empty list of fields is one, and labels may have any names.
        if (headerShape({...whole.header, [member]: hostile}, '') === undefined) continue;
        const {header, passages} = opened(withHeader(member, hostile));
        assert.match(header.damaged ?? '', new RegExp(`^header\\.${member}\\b.*: expected `));
        assert.equal(headerShape(header, ''), undefined);
        assert.equal(header.title, whole.header.title);
        assert.deepEqual(header.authors, []);
        assert.deepEqual(passages, whole.passages);
      }
    }
  });

  it('is refused with its document where it has no title', () => {
    assert.throws(() => opened(withHeader('title', 7)), /refused/);
  });

  it('keeps its record where citations beside it are none', () => {
    const {header, citations} = opened({...whole, citations: [{id: 'apa', entry: template}]});
    assert.equal(citations, undefined);
    assert.deepEqual(header, whole.header);
  });
});
