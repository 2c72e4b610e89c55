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
import type {SiteOptions} from './site-options.js';
import {addressTemplates, hrefTo, pageFile, sitePaths, wayToRoot} from './site-paths.js';

/** A page for each document, and one for each pair that is read together. */
export function readingPages(edition: Edition, options: SiteOptions): Page[] {
  const {documents} = edition.collection;
  const pages = documents.map((record) => readingPage(edition, [record], options));
  return [...pages, ...edition.pairs.map((pair) => readingPage(edition, pair, options))];
}

function readingPage(
  edition: Edition,
  records: readonly DocumentRecord[],
  options: SiteOptions,
): Page {
  const [first] = records;
  const titles = records.map(({header}) => header.title);
  const ids = records.map(({id}) => id);
  const {read, entity, embed} = addressTemplates(edition.folder);
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
    head:
      options.url && first && records.length === 1 ? [oembedLink(edition, first, options.url)] : [],
    body: `${renderSiteHeader(edition)}
    <main lang="${escapeHtml(lang)}">
      <lectern-reader
        src="${hrefTo(sitePaths.collection(edition.folder))}"
        documents="${escapeHtml(ids.join(' '))}"
        read-href="${read}"
        entity-href="${entity}"
        embed-href="${embed}"${renderScript(options.script)}
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

/** Where the bundle lies that other pages embed a document with, for the reader to say. */
function renderScript(script: SiteOptions['script']): string {
  if (!script) return '';
  const integrity = script.integrity ? ` embed-integrity="${escapeHtml(script.integrity)}"` : '';
  const href = /^https?:/i.test(script.href) ? script.href : `${wayToRoot}${script.href}`;
  return ` embed-script="${escapeHtml(href)}"${integrity}`;
}
