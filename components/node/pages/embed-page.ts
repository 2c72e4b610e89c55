import {msg, str} from '@lit/localize';
import {citeDocument} from '../../core/citations/cite-document.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {escapeHtml} from '../../render/html-sink.js';
import {readerStylesPath, renderReaderShell} from '../prerender/reader-shell.js';
import {renderDocument} from '../prerender/render-document.js';
import type {Edition} from './compile-edition.js';
import type {Page} from './page-shell.js';
import {sceneOf} from './scene-of.js';
import {addressTemplates, hrefTo, pageFile, sitePaths, wayToRoot} from './site-paths.js';

/** The script of a page in a frame, and that of the page around it. */
export const frameScripts = {inside: 'lectern-embedded.js', outside: 'lectern-frame.js'} as const;

/** A page of each document for frames: the text and whence it is, and nothing around it. */
export function embedPages(edition: Edition, site: URL | undefined): Page[] {
  return edition.collection.documents.map((record) => embedPage(edition, record, site));
}

function embedPage(edition: Edition, record: DocumentRecord, site: URL | undefined): Page {
  const {folder} = edition;
  const {header, id} = record;
  const {read, entity} = addressTemplates(folder);
  const reading = sitePaths.reading(folder, [id]);
  const url = site && new URL(encodePath(reading), site).href;
  const scene = sceneOf(edition);
  const addresses = {...scene.addresses, ...(url ? {permalink: url} : {})};
  const text = renderDocument({...scene, addresses}, record, {at: 0, headingLevel: 1});
  const body = `<main class="embedded" lang="${escapeHtml(header.languages[0] ?? 'en')}">
      <lectern-reader
        src="${hrefTo(sitePaths.collection(folder))}"
        documents="${escapeHtml(id)}"
        read-href="${read}"
        entity-href="${entity}"
        bare
      >
        ${renderReaderShell({titles: [header.title], bare: true, styles: hrefTo(readerStylesPath)})}
        ${text}
      </lectern-reader>
    </main>
    ${renderSource(edition, record, url)}`;
  return {
    path: pageFile(sitePaths.embed(folder, id)),
    title: `${header.title} · ${edition.collection.title}`,
    description: header.abstract?.split('\n').at(-1) ?? header.title,
    lang: 'en',
    head: [
      // Links leave the frame, save those to another place in it.
      '<base target="_top">',
      '<meta name="robots" content="noindex">',
      `<script src="${wayToRoot}${frameScripts.inside}" defer></script>`,
    ],
    framed: true,
    body: body.replaceAll(' href="#', ' target="_self" href="#'),
  };
}

/** Where the document is from, so that a reader of the host's page can go there and cite it. */
function renderSource(
  {collection, folder}: Edition,
  {header, id}: DocumentRecord,
  url: string | undefined,
): string {
  const whole = hrefTo(sitePaths.reading(folder, [id]));
  const citation = citeDocument(header, {style: 'chicago', ...(url ? {url} : {})});
  return `<footer class="embedded-source">
      <p>${escapeHtml(msg(str`From “${collection.title}”.`))} <a href="${escapeHtml(whole)}">${escapeHtml(msg('Open the whole'))}</a></p>
      <details><summary>${escapeHtml(msg('How to cite it'))}</summary><p class="citation">${escapeHtml(citation)}</p></details>
    </footer>`;
}

/** A path as an address has it. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
