import {citeDocument} from '../../core/citations/cite-document.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../../core/words/words-locale.js';
import {escapeHtml} from '../../render/html-sink.js';
import {readerStylesPath, renderReaderShell} from '../prerender/reader-shell.js';
import {classicScripts} from './classic-scripts.js';
import type {Page} from './page-shell.js';
import {type CollectionOnPage, collectionAttributes} from './site-header.js';
import {
  addressTemplates,
  encodeSitePath,
  hrefTo,
  pageFile,
  sitePaths,
  wayToRoot,
} from './site-paths.js';
import {renderOnPage, type TextOnPage} from './text-on-page.js';

/**
 * The page of a document for frames: the text and whence it is, and nothing around it.
 *
 * @param site the site's whole address, where it is known
 */
export function embedPage(
  collection: CollectionOnPage,
  text: TextOnPage,
  site: string | undefined,
): Page {
  const {folder} = collection;
  const {header, id} = text;
  const {read, entity} = addressTemplates(folder);
  const reading = sitePaths.reading(folder, [id]);
  const url = site && new URL(encodeSitePath(reading), site).href;
  const body = `<main class="embedded">
      <lectern-reader
        ${collectionAttributes(collection)}
        documents="${escapeHtml(id)}"
        read-href="${read}"
        entity-href="${entity}"
        bare
      >
        ${renderReaderShell({titles: [header.title], languages: [header.languages[0]], bare: true, styles: hrefTo(readerStylesPath)})}
        ${renderOnPage(collection, text, {permalink: url})}
      </lectern-reader>
    </main>
    ${renderSource(collection, text, url)}`;
  return {
    path: pageFile(sitePaths.embed(folder, id)),
    title: `${header.title} · ${collection.title}`,
    description: header.abstract?.split('\n').at(-1) ?? header.title,
    lang: wordsLocale(),
    head: [
      // Links leave the frame, save those to another place in it.
      '<base target="_top">',
      '<meta name="robots" content="noindex">',
      // Before anything is drawn: what the host wishes changes how it looks.
      `<script src="${wayToRoot}${classicScripts.inside}"></script>`,
    ],
    framed: true,
    body: body.replaceAll(' href="#', ' target="_self" href="#'),
  };
}

/** Where the document is from, so that a reader of the host's page can go there and cite it. */
function renderSource(
  {folder, title}: CollectionOnPage,
  {header, id}: TextOnPage,
  url: string | undefined,
): string {
  const whole = hrefTo(sitePaths.reading(folder, [id]));
  const citation = citeDocument(header, {style: 'chicago', ...(url ? {url} : {})});
  return `<footer class="embedded-source">
      <p>${escapeHtml(msg(str`From “${title}”.`))} <a href="${escapeHtml(whole)}">${escapeHtml(msg('Open the whole'))}</a></p>
      <details><summary>${escapeHtml(msg('How to cite it'))}</summary><p class="citation">${escapeHtml(citation)}</p></details>
    </footer>`;
}
