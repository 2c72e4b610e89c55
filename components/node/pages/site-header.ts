import {msg} from '@lit/localize';
import {escapeHtml} from '../../render/html-sink.js';
import type {Edition} from './compile-edition.js';
import {hrefTo, sitePaths, wayToRoot} from './site-paths.js';

/** The line above every page: where one is, and the way back. */
export function renderSiteHeader(edition?: Edition): string {
  const skip = `<a class="skip" href="#main">${escapeHtml(msg('Skip to the text'))}</a>`;
  const home = `<a class="home" href="${wayToRoot}">${escapeHtml(edition?.collection.title ?? 'Lectern')}</a>`;
  const entities = edition
    ? `<a href="${hrefTo(sitePaths.entities(edition.folder))}">${escapeHtml(msg('Persons, places, events'))}</a>`
    : '';
  const timeline = edition
    ? `<a href="${hrefTo(sitePaths.timeline(edition.folder))}">${escapeHtml(msg('Time line'))}</a>`
    : '';
  const search = edition
    ? `<a href="${hrefTo(sitePaths.search(edition.folder))}">${escapeHtml(msg('Search'))}</a>`
    : '';
  return `${skip}
    <header class="site">
      <nav aria-label="${escapeHtml(msg('Site'))}">${home}${entities}${timeline}${search}</nav>
    </header>
    <div id="main" tabindex="-1"></div>`;
}
