import {msg, str} from '../../core/words/msg.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {Page} from './page-shell.js';
import {type CollectionOnPage, renderSiteHeader} from './site-header.js';
import {addressTemplates, hrefTo, pageFile, sitePaths} from './site-paths.js';

/** Search in the texts of an edition; what is looked for stands in the address, as `?q=`. */
export function searchPage(collection: CollectionOnPage): Page {
  const {folder} = collection;
  const title = msg('Search');
  const without = msg(
    'Search needs JavaScript, which looks through the texts in the browser. Without it, the list of persons, places and events leads to the passages.',
  );
  return {
    path: pageFile(sitePaths.search(folder)),
    title: `${title} · ${collection.title}`,
    description: msg(str`Words and names in the texts of ${collection.title}.`),
    lang: 'en',
    body: `${renderSiteHeader(collection)}
    <main class="library">
      <h1>${escapeHtml(title)}</h1>
      <lectern-search
        manifest="${hrefTo(sitePaths.manifest(folder))}"
        read-href="${addressTemplates(folder).read}"
        url-state
      >
        <form method="get"><label>${escapeHtml(msg('Search in the texts'))} <input type="search" name="q"></label> <button>${escapeHtml(title)}</button></form>
        <p>${escapeHtml(without)}</p>
      </lectern-search>
    </main>`,
  };
}
