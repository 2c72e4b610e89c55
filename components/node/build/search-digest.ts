import {ByteReader, ByteWriter} from '../../core/search/shards/bytes.js';
import {
  type DigestBlock,
  type DigestedDocument,
  digested,
  readBlock,
  storeBlock,
} from '../../core/search/shards/document-digest.js';
import type {SearchedDocument} from '../../core/search/shards/searched-document.js';

/**
 * The words of a document, found and counted, in pieces of bytes: what it is called, then its blocks.
 * A build that changes other documents takes them from here.
 */
export function* storedDigest(document: SearchedDocument): Generator<Uint8Array> {
  const {id, file, title, blocks} = digested(document);
  const head = new ByteWriter(256);
  for (const text of [id, file, title]) head.text(text);
  yield head.finish();
  for (const block of blocks) {
    const stored = storeBlock(block);
    const length = new ByteWriter(8);
    length.number(stored.length);
    yield length.finish();
    yield stored;
  }
}

export function readDigest(stored: Uint8Array): DigestedDocument {
  const reader = new ByteReader(stored);
  const [id, file, title] = [reader.text(), reader.text(), reader.text()];
  return {id, file, title, blocks: blocksIn(reader)};
}

function* blocksIn(reader: ByteReader): Generator<DigestBlock> {
  while (!reader.isDone) yield readBlock(reader.part());
}
