import {msg} from '@lit/localize';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {escapeHtml} from '../../render/html-sink.js';
import {readerStylesPath, renderReaderShell} from '../prerender/reader-shell.js';
import {renderDocument} from '../prerender/render-document.js';
import type {Edition} from './compile-edition.js';
import {oembedLink} from './oembed.js';
import type {Page} from './page-shell.js';
import {sceneOf} from './scene-of.js';
import {renderSiteHeader} from './site-header.js';
import {addressTemplates, hrefTo, pageFile, sitePaths, wayToRoot} from './site-paths.js';

/** A page for each document, and one for each pair that is read together. */
export function readingPages(edition: Edition, site: URL | undefined): Page[] {
  const {documents} = edition.collection;
  const pages = documents.map((record) => readingPage(edition, [record], site));
  return [...pages, ...edition.pairs.map((pair) => readingPage(edition, pair, site))];
}

function readingPage(
  edition: Edition,
  records: readonly DocumentRecord[],
  site: URL | undefined,
): Page {
  const [first] = records;
  const titles = records.map(({header}) => header.title);
  const ids = records.map(({id}) => id);
  const {read, entity} = addressTemplates(edition.folder);
  const title = titles.join(msg(' beside '));
  const scene = sceneOf(edition);
  const texts = records
    .map((record, at) => renderDocument(scene, record, {at, headingLevel: at === 0 ? 1 : 2}))
    .join('\n        ');
  const lang = first?.header.languages[0] ?? 'en';
  return {
    path: pageFile(sitePaths.reading(edition.folder, ids)),
    title: `${title} · ${edition.collection.title}`,
    description: first?.header.abstract?.split('\n').at(-1) ?? title,
    lang: 'en',
    // A page of several documents is none that one frame could show.
    head: site && first && records.length === 1 ? [oembedLink(edition, first, site)] : [],
    body: `${renderSiteHeader(edition)}
    <main lang="${escapeHtml(lang)}">
      <lectern-reader
        src="${hrefTo(sitePaths.collection(edition.folder))}"
        documents="${escapeHtml(ids.join(' '))}"
        read-href="${read}"
        entity-href="${entity}"
        source-base="${escapeHtml(edition.base)}"
        journal-root="${wayToRoot}"
        annotate
        url-state
      >
        ${renderReaderShell({titles, styles: hrefTo(readerStylesPath)})}
        ${texts}
      </lectern-reader>
    </main>`,
  };
}
