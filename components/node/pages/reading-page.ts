import {msg} from '@lit/localize';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {domId} from '../../core/tei/identifiers.js';
import {optionsWithin, writeDocument} from '../../render/draw-document.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {Edition} from './compile-edition.js';
import type {Page} from './page-shell.js';
import {pairsOf} from './pairs.js';
import {renderSiteHeader} from './site-header.js';

/** A page for each document, and one for each pair that is read together. */
export function readingPages(edition: Edition): Page[] {
  const {documents} = edition.collection;
  const pages = documents.map((record) => readingPage(edition, [record]));
  return [...pages, ...pairsOf(edition).map((pair) => readingPage(edition, pair))];
}

function readingPage(edition: Edition, records: readonly DocumentRecord[]): Page {
  const [first] = records;
  const titles = records.map(({header}) => header.title);
  const folder = `${edition.folder}/read/${encodeURI(records.map(({id}) => id).join('/with/'))}`;
  const title = titles.join(msg(' beside '));
  const texts = records.map((record, at) => renderText(edition, record, at)).join('\n');
  const lang = first?.header.languages[0] ?? 'en';
  return {
    path: `${folder}/index.html`,
    title: `${title} · ${edition.collection.title}`,
    description: first?.header.abstract?.split('\n').at(-1) ?? title,
    lang: 'en',
    body: `${renderSiteHeader(edition)}
    <main lang="${escapeHtml(lang)}">
      <lectern-reader
        src="{root}${edition.folder}/collection.json"
        documents="${records.map(({id}) => escapeHtml(id)).join(' ')}"
        read-href="{root}${edition.folder}/read/{document}/"
        entity-href="{root}${edition.folder}/entity/{entity}/"
        url-state
      >
        ${texts}
      </lectern-reader>
    </main>`,
  };
}

/** Head and text of one pane, as the browser will adopt them. */
function renderText(edition: Edition, record: DocumentRecord, at: number): string {
  const document = edition.documents.get(record.id);
  if (!document) return '';
  const options = optionsWithin(
    document,
    {
      resolve: (mention) => edition.entities.resolve(mention, document.file),
      links: edition.links(document),
      address: ({to}) => {
        const fragment = to.passage ? `#${encodeURIComponent(domId(to.document, to.passage))}` : '';
        if (to.document === document.id && fragment) return fragment;
        return `{root}${edition.folder}/read/${encodeURIComponent(to.document)}/${fragment}`;
      },
    },
    {headingLevel: at === 0 ? 1 : 2},
  );
  const {html} = writeDocument(document, options);
  return `${renderHead(record, at)}
        <lectern-text slot="pane-${at}" document-id="${escapeHtml(record.id)}">${html}</lectern-text>`;
}

function renderHead({header}: DocumentRecord, at: number): string {
  const level = at === 0 ? 'h1' : 'h2';
  const badge =
    header.genre === 'calendar'
      ? `<p class="badge">${escapeHtml(msg('Calendar: editor’s summary, not the wording of the source'))}</p>`
      : '';
  return `<header slot="head-${at}" class="document-head"><${level}>${escapeHtml(header.title)}</${level}>${badge}</header>`;
}
