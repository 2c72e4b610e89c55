import {msg, str} from '@lit/localize';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {sayDate} from '../../core/dates/say-date.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {Edition} from './compile-edition.js';
import type {Page} from './page-shell.js';
import {renderSiteHeader} from './site-header.js';
import {addressTemplates, hrefTo, sitePaths} from './site-paths.js';

/** The front page: every collection with its catalogue. */
export function libraryPage(editions: readonly Edition[]): Page {
  const title = editions.length === 1 ? (editions[0]?.collection.title ?? 'Lectern') : 'Lectern';
  return {
    path: 'index.html',
    title,
    description: msg('An annotated edition of primary sources, read side by side.'),
    lang: 'en',
    body: `${renderSiteHeader()}
    <main class="library">
      ${editions.map((edition) => renderEdition(edition)).join('\n')}
      ${editions.length === 0 ? `<p>${escapeHtml(msg('There are no texts yet: put TEI files into a folder of texts/.'))}</p>` : ''}
    </main>`,
  };
}

function renderEdition(edition: Edition): string {
  const {collection, folder} = edition;
  const failures = collection.failures.map(
    ({file, line, column, message}) =>
      `<li>${escapeHtml(`${file}, ${msg(str`line ${line}, column ${column}`)}: ${message}`)}</li>`,
  );
  return `<section>
        <h1>${escapeHtml(collection.title)}</h1>
        <p class="lead">${escapeHtml(
          msg(
            str`${collection.documents.length} documents, ${collection.entities.length} persons, places, organisations and events, ${collection.annotations.length} annotations.`,
          ),
        )}</p>
        ${renderStart(edition)}
        <lectern-library src="${hrefTo(sitePaths.collection(folder))}" read-href="${addressTemplates(folder).read}">
          <ul>
            ${collection.documents.map((record) => renderEntry(record, folder)).join('\n            ')}
          </ul>
        </lectern-library>
        ${failures.length > 0 ? `<h2>${escapeHtml(msg('What could not be read or placed'))}</h2><ul>${failures.join('')}</ul>` : ''}
      </section>`;
}

/** Where to begin: side by side, the two documents that annotations tie together most. */
function renderStart(edition: Edition): string {
  const [first, second] = closestPair(edition);
  if (!first || !second) return '';
  const href = hrefTo(sitePaths.reading(edition.folder, [first.id, second.id]));
  const label = msg(str`Read “${first.header.title}” beside “${second.header.title}”`);
  return `<p class="start"><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></p>`;
}

function closestPair(edition: Edition): readonly DocumentRecord[] {
  const {annotations} = edition.collection;
  const ties = (pair: readonly DocumentRecord[]): number =>
    annotations.filter(({targets, linked}) =>
      pair.every(({id}) => [...targets, ...linked].some(({document}) => document === id)),
    ).length;
  return [...edition.pairs].sort((a, b) => ties(b) - ties(a))[0] ?? [];
}

function renderEntry({id, header}: DocumentRecord, folder: string): string {
  const date = header.date ? `, ${sayDate(header.date.date)}` : '';
  const reference = header.manuscripts[0]?.shelfmark;
  return `<li><a href="${escapeHtml(hrefTo(sitePaths.reading(folder, [id])))}">${escapeHtml(header.title)}</a>${escapeHtml(date)}${reference ? ` · ${escapeHtml(reference)}` : ''}</li>`;
}
