import type {Failure} from '../../core/collection/collection.js';
import type {DocumentRow} from '../../core/collection/compiled/compiled-files.js';
import {sayDate} from '../../core/dates/say-date.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../../core/words/words-locale.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {Page} from './page-shell.js';
import {inPages, renderPager} from './paged.js';
import {
  type CollectionOnPage,
  collectionAttributes,
  collectionLinks,
  renderSiteHeader,
} from './site-header.js';
import {addressTemplates, hrefTo, pageFile, sitePaths} from './site-paths.js';

/** A collection as the library shows it. */
export interface CollectionInLibrary {
  readonly collection: CollectionOnPage;
  readonly rows: readonly DocumentRow[];
  readonly entities: number;
  readonly annotations: number;
  readonly failures: readonly Failure[];
  /** The two documents to begin with. */
  readonly start: readonly string[];
}

/** Documents on one page of the catalogue in plain HTML. */
const mostListed = 250;

/** Of what could not be read the page names so many; the report of the build names all. */
const mostFailures = 100;

/**
 * The front page: every collection with its catalogue; what is longer goes on on pages of its own.
 * The folder of each collection has its part of it, and folders below lead there: somebody who
 * shortens an address finds the documents.
 */
export function libraryPages(collections: readonly CollectionInLibrary[]): Page[] {
  const title =
    collections.length === 1 ? (collections[0]?.collection.title ?? 'Lectern') : 'Lectern';
  const front: Page = {
    path: 'index.html',
    title,
    description: sayEdition(),
    lang: wordsLocale(),
    body: `${renderSiteHeader()}
    <main class="library">
      ${collections.map((each) => renderCollection(each)).join('\n')}
      ${collections.length === 0 ? `<p>${escapeHtml(msg('There are no texts yet: put TEI files into a folder of texts/.'))}</p>` : ''}
    </main>`,
  };
  return [front, ...collections.flatMap(collectionPages)];
}

function collectionPages(shown: CollectionInLibrary): Page[] {
  const {collection} = shown;
  const own: Page = {
    path: pageFile(sitePaths.library(collection.folder)),
    title: collection.title,
    description: sayEdition(),
    lang: wordsLocale(),
    body: `${renderSiteHeader()}
    <main class="library">
      ${renderCollection(shown)}
    </main>`,
  };
  const further = furtherPages(shown);
  const folders = further.length > 0 ? ['read/', 'documents/'] : ['read/'];
  return [own, ...folders.map((folder) => wayToLibrary(collection, folder)), ...further];
}

/** A folder of pages that has none itself sends on to the list of the documents, without script. */
function wayToLibrary(collection: CollectionOnPage, folder: string): Page {
  const path = sitePaths.library(collection.folder);
  return {
    path: pageFile(`${path}${folder}`),
    title: collection.title,
    description: sayEdition(),
    lang: wordsLocale(),
    head: [`<meta http-equiv="refresh" content="0; url=${hrefTo(path)}">`],
    body: `${renderSiteHeader(collection)}
    <main>
      <p><a href="${hrefTo(path)}">${escapeHtml(collection.title)}</a></p>
    </main>`,
  };
}

function sayEdition(): string {
  return msg('An annotated edition of primary sources, read side by side.');
}

function furtherPages({collection, rows}: CollectionInLibrary): Page[] {
  const {folder} = collection;
  const pages = inPages(rows, mostListed);
  return pages.slice(1).map((listed, at) => {
    const title = msg(str`Documents, page ${at + 2}`);
    return {
      path: pageFile(pathOfList(folder, at + 2)),
      title: `${title} · ${collection.title}`,
      description: title,
      lang: wordsLocale(),
      body: `${renderSiteHeader(collection)}
    <main class="library">
      <h1>${escapeHtml(title)}</h1>
      ${renderPager(at + 2, pages.length, (number) => pathOfList(folder, number))}
      <ul>
        ${listed.map((row) => renderEntry(row, folder)).join('\n        ')}
      </ul>
    </main>`,
    };
  });
}

function pathOfList(folder: string, number: number): string {
  return number === 1 ? sitePaths.library(folder) : sitePaths.documents(folder, number);
}

function renderCollection(shown: CollectionInLibrary): string {
  const {collection, rows, failures} = shown;
  const {folder} = collection;
  const named = failures.slice(0, mostFailures).map(sayFailure);
  const more = failures.length - named.length;
  if (more > 0) named.push(`<li>${escapeHtml(msg(str`and ${more} more`))}</li>`);
  const pages = inPages(rows, mostListed);
  return `<section>
        <h1>${escapeHtml(collection.title)}</h1>
        <p class="lead">${escapeHtml(
          counted(
            str`${rows.length} {document|documents}, ${shown.entities} {person, place, organisation or event|persons, places, organisations and events}, ${shown.annotations} {annotation|annotations}.`,
          ),
        )}</p>
        <nav class="collection" aria-label="${escapeHtml(collection.title)}">${collectionLinks(collection).join('')}</nav>
        ${renderStart(shown)}
        <lectern-library ${collectionAttributes(collection)} read-href="${addressTemplates(folder).read}">
          <ul>
            ${(pages[0] ?? []).map((row) => renderEntry(row, folder)).join('\n            ')}
          </ul>
          ${renderPager(1, pages.length, (number) => pathOfList(folder, number))}
        </lectern-library>
        ${named.length > 0 ? `<h2>${escapeHtml(msg('What could not be read or placed'))}</h2><ul>${named.join('')}</ul>` : ''}
      </section>`;
}

function sayFailure({file, line, column, message}: Failure): string {
  return `<li>${escapeHtml(`${file}, ${msg(str`line ${line}, column ${column}`)}: ${message}`)}</li>`;
}

/** Where to begin: side by side, the two documents that annotations tie together most. */
function renderStart({collection, rows, start}: CollectionInLibrary): string {
  const [first, second] = start.map((id) => rows.find((row) => row.id === id));
  if (!first || !second) return '';
  const href = hrefTo(sitePaths.reading(collection.folder, [first.id, second.id]));
  const label = msg(str`Read “${first.title}” beside “${second.title}”`);
  return `<p class="start"><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></p>`;
}

function renderEntry({id, title, date, shelfmark}: DocumentRow, folder: string): string {
  const written = date ? `, ${sayDate(date.date)}` : '';
  return `<li><a href="${escapeHtml(hrefTo(sitePaths.reading(folder, [id])))}">${escapeHtml(title)}</a>${escapeHtml(written)}${shelfmark ? ` · ${escapeHtml(shelfmark)}` : ''}</li>`;
}
