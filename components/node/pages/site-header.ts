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

/** The line above every page: where one is, and the way back. */
export function renderSiteHeader(collection?: CollectionOnPage): string {
  const skip = `<a class="skip" href="#main">${escapeHtml(msg('Skip to the text'))}</a>`;
  const home = `<a class="home" href="${wayToRoot}">${escapeHtml(collection?.title ?? 'Lectern')}</a>`;
  const further = collection
    ? [
        [sitePaths.entities(collection.folder), msg('Persons, places, events')],
        [sitePaths.timeline(collection.folder), msg('Time line')],
        [sitePaths.map(collection.folder), msg('Map')],
        [sitePaths.search(collection.folder), msg('Search')],
      ]
    : [];
  const links = further.map(
    ([path = '', label = '']) => `<a href="${hrefTo(path)}">${escapeHtml(label)}</a>`,
  );
  return `${skip}
    <header class="site">
      <nav aria-label="${escapeHtml(msg('Site'))}">${home}${links.join('')}</nav>
    </header>
    <div id="main" tabindex="-1"></div>`;
}
