import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Annotation} from '../../core/annotations/annotation.js';
import type {DocumentManifest} from '../../core/collection/compiled/compiled-files.js';
import type {Page} from '../pages/page-shell.js';
import {readingPage} from '../pages/reading-page.js';
import type {CollectionOnPage} from '../pages/site-header.js';
import type {SiteOptions} from '../pages/site-options.js';
import type {TextOnPage} from '../pages/text-on-page.js';
import {type NamesNearby, sceneNames} from './names-nearby.js';

/** A document of a pair, and what is known of it beside its compiled files. */
export interface OneOfPair {
  /** Its path from the site's root. */
  readonly manifest: string;
  readonly named: ReadonlyMap<string, number>;
  readonly annotations: readonly Annotation[];
  readonly names: NamesNearby;
}

/** The page of documents that are read side by side, from their compiled files. */
export function pairPage(
  collection: CollectionOnPage,
  pair: readonly OneOfPair[],
  {out, options}: {readonly out: string; readonly options: SiteOptions},
): Page {
  return readingPage(
    collection,
    pair.map((one) => textOf(one, out)),
    options,
  );
}

function textOf({manifest: path, named, annotations, names}: OneOfPair, out: string): TextOnPage {
  const manifest: DocumentManifest = JSON.parse(readFileSync(join(out, path), 'utf8'));
  const {document, article, chunks} = manifest;
  return {
    ...document,
    article,
    named,
    annotations,
    names: sceneNames(names),
    manifest: path,
    chunks: chunks.map(({start, size, file}) => ({
      start,
      size,
      ids: () => [],
      nodes: () => JSON.parse(readFileSync(join(out, dirname(path), file), 'utf8')),
    })),
  };
}
