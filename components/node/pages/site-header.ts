import {msg} from '../../core/words/msg.js';
import {escapeHtml} from '../../render/html-sink.js';
import {hrefTo, sitePaths, wayToRoot} from './site-paths.js';

/** What every page of a collection says of it. */
export interface CollectionOnPage {
  /** Its name under the site's root. */
  readonly folder: string;
  readonly title: string;
  /** The IRI that annotations put before a file's path. */
  readonly base: string;
  /** Whether there is a `collection.json` with all of it: only a small one has it. */
  readonly isWhole: boolean;
}

/** Where the elements of a page find the collection. */
export function collectionAttributes({folder, isWhole}: CollectionOnPage): string {
  const whole = isWhole ? `src="${hrefTo(sitePaths.collection(folder))}" ` : '';
  return `${whole}manifest="${hrefTo(sitePaths.manifest(folder))}"`;
}

/** Links to what a collection has beside its texts. */
export function collectionLinks({folder}: CollectionOnPage): string[] {
  const pages = [
    ['names', sitePaths.entities(folder), msg('Persons, places, events')],
    ['timeline', sitePaths.timeline(folder), msg('Time line')],
    ['map', sitePaths.map(folder), msg('Map')],
    ['search', sitePaths.search(folder), msg('Search', {id: 'lectern-search-page'})],
  ];
  return pages.map(
    ([name = '', path = '', label = '']) =>
      `<a data-page="${name}" href="${hrefTo(path)}">${escapeHtml(label)}</a>`,
  );
}

/** The line above every page: where one is, and the way back. */
export function renderSiteHeader(collection?: CollectionOnPage): string {
  const skip = `<a class="skip" href="#main">${escapeHtml(msg('Skip to the text'))}</a>`;
  const home = `<a class="home" href="${wayToRoot}">${escapeHtml(collection?.title ?? 'Lectern')}</a>`;
  const links = collection ? collectionLinks(collection) : [];
  return `${skip}
    <header class="site">
      <nav aria-label="${escapeHtml(msg('Site'))}">${home}${links.join('')}</nav>
    </header>
    <div id="main" tabindex="-1"></div>`;
}
