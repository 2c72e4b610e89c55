import {readFileSync} from 'node:fs';
import {readerStyles, readerStylesPath} from '../prerender/reader-shell.js';
import type {Edition} from './compile-edition.js';
import {embedPages} from './embed-page.js';
import {entityPages} from './entity-pages.js';
import {libraryPage} from './library-page.js';
import {oembedOf} from './oembed.js';
import type {Page} from './page-shell.js';
import {readingPages} from './reading-page.js';
import {reviewPages} from './review-page.js';
import {searchPage} from './search-page.js';
import type {SiteOptions} from './site-options.js';
import {sitePaths} from './site-paths.js';
import {timelinePage} from './timeline-page.js';

/** A file of the site that is no page: data a reader loads, or a source it can show. */
export interface SiteFile {
  readonly path: string;
  readonly type: string;
  content(): string | Uint8Array;
}

/** Everything a site is made of, as plain files. */
export interface Site {
  readonly pages: readonly Page[];
  readonly files: readonly SiteFile[];
}

/** The whole site of the given editions. Without its address it has no oEmbed, which needs one. */
export function makeSite(editions: readonly Edition[], options: SiteOptions = {}): Site {
  const {url} = options;
  return {
    pages: [
      libraryPage(editions),
      ...editions.flatMap((edition) => [
        ...readingPages(edition, options),
        ...embedPages(edition, url),
        ...entityPages(edition),
        timelinePage(edition),
        searchPage(edition),
      ]),
      ...reviewPages(editions),
    ],
    files: [
      {path: readerStylesPath, type: 'text/css', content: () => readerStyles},
      ...editions.flatMap(siteFiles),
      ...(url ? editions.flatMap((edition) => oembedFiles(edition, url)) : []),
    ],
  };
}

function siteFiles({folder, collection, files, annotationFiles}: Edition): SiteFile[] {
  return [
    {
      path: sitePaths.collection(folder),
      type: 'application/json',
      content: () => JSON.stringify(collection),
    },
    ...files.map(({path, disk}) => ({
      path: `${folder}/${path}`,
      type: 'application/xml',
      content: () => readFileSync(disk),
    })),
    ...annotationFiles.map(({path, disk}) => ({
      path: sitePaths.annotations(folder, path),
      type: 'application/ld+json',
      content: () => readFileSync(disk),
    })),
  ];
}

function oembedFiles(edition: Edition, url: URL): SiteFile[] {
  return edition.collection.documents.map((record) => ({
    path: sitePaths.oembed(edition.folder, record.id),
    type: 'application/json',
    content: () => JSON.stringify(oembedOf(edition, record, url)),
  }));
}
