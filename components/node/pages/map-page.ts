import type {EntityRow} from '../../core/collection/entity-list/entity-row.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {Page} from './page-shell.js';
import {type CollectionOnPage, collectionAttributes, renderSiteHeader} from './site-header.js';
import {addressTemplates, hrefTo, pageFile, sitePaths} from './site-paths.js';

/** Places in the table that those without a script read. */
const mostListed = 500;

/** The places of a collection on a map; without a script, a table of them with their degrees. */
export function mapPage(collection: CollectionOnPage, rows: readonly EntityRow[]): Page {
  const {folder} = collection;
  const title = msg('Map');
  const places = rows.filter(({kind, total}) => kind === 'place' && total > 0);
  const placed = places.filter(({place}) => place?.coordinates).length;
  const {read, entity} = addressTemplates(folder);
  const lead =
    places.length === 0
      ? msg('The texts of this collection name no place.')
      : msg(
          str`The texts name ${places.length} places. Of ${placed} the authority file says where they lie; the others are listed beside the map.`,
        );
  return {
    path: pageFile(sitePaths.map(folder)),
    title: `${title} · ${collection.title}`,
    description: msg(str`The places that the texts of ${collection.title} name.`),
    lang: 'en',
    body: `${renderSiteHeader(collection)}
    <main class="library map">
      <h1>${escapeHtml(title)}</h1>
      <p class="lead">${escapeHtml(lead)}</p>
      <lectern-map
        ${collectionAttributes(collection)}
        read-href="${read}"
        entity-href="${entity}"
        url-state
      >
        ${places.length > 0 ? renderTable(folder, places.slice(0, mostListed)) : ''}
        ${places.length > mostListed ? renderRest(folder, places.length - mostListed) : ''}
      </lectern-map>
    </main>`,
  };
}

/** The others are in the list of names, page by page. */
function renderRest(folder: string, more: number): string {
  const words = counted(str`${more} more {place|places} in the list of names`);
  return `<p><a href="${hrefTo(sitePaths.entities(folder))}">${escapeHtml(words)}</a></p>`;
}

function renderTable(folder: string, places: readonly EntityRow[]): string {
  const heads = [msg('Place'), msg('Where'), msg('Mentions')];
  return `<table class="dates">
          <thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>
          <tbody>${places.map((row) => renderRow(folder, row)).join('\n')}</tbody>
        </table>`;
}

function renderRow(folder: string, {id, name, total, place}: EntityRow): string {
  const href = escapeHtml(hrefTo(sitePaths.entity(folder, id)));
  const {coordinates} = place ?? {};
  const where = coordinates
    ? `${coordinates.latitude}, ${coordinates.longitude}`
    : msg('no coordinates');
  return `<tr><th scope="row"><a href="${href}">${escapeHtml(name)}</a></th><td>${escapeHtml(where)}</td><td>${total}</td></tr>`;
}
