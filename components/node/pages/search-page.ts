import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../../core/words/words-locale.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {Page} from './page-shell.js';
import {type CollectionOnPage, renderSiteHeader} from './site-header.js';
import {type SiteOptions, searchPlace} from './site-options.js';
import {addressTemplates, hrefTo, pageFile, sitePaths} from './site-paths.js';

/** Search in the texts of an edition; what is looked for stands in the address, as `?q=`. */
export function searchPage(collection: CollectionOnPage, options: SiteOptions = {}): Page {
  const {folder} = collection;
  const place = searchPlace(options, folder);
  // A server of another site is asked where a page names it, not where data does.
  const named = 'server' in place && URL.canParse(place.server) ? place.server : undefined;
  const server = named === undefined ? '' : `\n        server="${escapeHtml(named)}"`;
  const title = msg('Search', {id: 'lectern-search-page'});
  const without = msg(
    'Search needs JavaScript, which looks through the texts in the browser. Without it, the list of persons, places and events leads to the passages.',
  );
  return {
    path: pageFile(sitePaths.search(folder)),
    title: `${title} · ${collection.title}`,
    description: msg(str`Words and names in the texts of ${collection.title}.`),
    lang: wordsLocale(),
    body: `${renderSiteHeader(collection)}
    <main class="library">
      <h1>${escapeHtml(title)}</h1>
      <lectern-search
        manifest="${hrefTo(sitePaths.manifest(folder))}"${server}
        read-href="${addressTemplates(folder).read}"
        url-state
      >
        <form method="get"><label>${escapeHtml(msg('Search in the texts'))} <input type="search" name="q"></label> <button>${escapeHtml(msg('Search'))}</button></form>
        <p>${escapeHtml(without)}</p>
      </lectern-search>
    </main>`,
  };
}
