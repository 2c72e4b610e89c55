import {msg} from '@lit/localize';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {calendarNotice} from '../../core/tei/calendar-notice.js';
import {optionsWithin, writeDocument} from '../../render/draw-document.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {Edition} from './compile-edition.js';
import type {Page} from './page-shell.js';
import {renderSiteHeader} from './site-header.js';
import {
  addressTemplates,
  fragmentOf,
  hrefTo,
  hrefToPassage,
  pageFile,
  sitePaths,
  wayToRoot,
} from './site-paths.js';

/** A page for each document, and one for each pair that is read together. */
export function readingPages(edition: Edition): Page[] {
  const {documents} = edition.collection;
  const pages = documents.map((record) => readingPage(edition, [record]));
  return [...pages, ...edition.pairs.map((pair) => readingPage(edition, pair))];
}

function readingPage(edition: Edition, records: readonly DocumentRecord[]): Page {
  const [first] = records;
  const titles = records.map(({header}) => header.title);
  const ids = records.map(({id}) => id);
  const {read, entity} = addressTemplates(edition.folder);
  const title = titles.join(msg(' beside '));
  const texts = records.map((record, at) => renderText(edition, record, at)).join('\n');
  const lang = first?.header.languages[0] ?? 'en';
  return {
    path: pageFile(sitePaths.reading(edition.folder, ids)),
    title: `${title} · ${edition.collection.title}`,
    description: first?.header.abstract?.split('\n').at(-1) ?? title,
    lang: 'en',
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
        const here = to.document === document.id && to.passage;
        return here ? fragmentOf(document.id, here) : hrefToPassage(edition.folder, to);
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
    header.genre === 'calendar' ? `<p class="badge">${escapeHtml(calendarNotice())}</p>` : '';
  return `<header slot="head-${at}" class="document-head"><${level}>${escapeHtml(header.title)}</${level}>${badge}</header>`;
}
