import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {DocumentManifest} from '../../core/collection/compiled/compiled-files.js';
import type {Page} from '../pages/page-shell.js';
import {readingPage, type TextOnPage} from '../pages/reading-page.js';
import type {CollectionOnPage} from '../pages/site-header.js';

/** The page of documents that are read side by side, from their compiled files. */
export function pairPage(
  collection: CollectionOnPage,
  manifests: readonly string[],
  out: string,
): Page {
  return readingPage(
    collection,
    manifests.map((path) => textOf(path, out)),
  );
}

function textOf(path: string, out: string): TextOnPage {
  const manifest: DocumentManifest = JSON.parse(readFileSync(join(out, path), 'utf8'));
  const {document, article, chunks} = manifest;
  return {
    id: document.id,
    header: document.header,
    article,
    manifest: path,
    chunks: chunks.map(({start, size, file}) => ({
      start,
      size,
      ids: [],
      nodes: () => JSON.parse(readFileSync(join(out, dirname(path), file), 'utf8')),
    })),
  };
}
