import type {DocumentRecord} from '../../core/collection/collection.js';
import {offlineParts, offlinePrefixes} from '../../core/collection/offline-data.js';
import {sayDate} from '../../core/dates/say-date.js';
import type {Entity} from '../../core/entities/entity.js';
import {entitySlug} from '../../core/entities/entity-slug.js';
import {msg, str} from '../../core/words/msg.js';
import {escapeHtml} from '../../render/html-sink.js';
import {entityHeadings} from '../pages/entity-pages.js';
import {countNamed, type DocumentScene} from '../prerender/document-scene.js';
import {renderDocument} from '../prerender/render-document.js';
import {fragmentOf, renderText} from '../prerender/render-text.js';
import type {Edition} from './compile-edition.js';
import {thinNames, trimHtml} from './thin-page.js';

/** All of an edition on one page: contents, search, the texts one after another, and the names. */
export function renderOfflineBody(title: string, edition: Edition): string {
  const links = [
    [offlineParts.contents, msg('Documents')],
    [offlineParts.search, msg('Search', {id: 'lectern-search-page'})],
    [offlineParts.names, msg('Persons, places, events')],
  ] as const;
  const navigation = links.map(([id, label]) => `<a href="#${id}">${escapeHtml(label)}</a>`);
  const body = `<header class="site"><h1 dir="auto">${escapeHtml(title)}</h1><nav aria-label="${escapeHtml(msg('Edition'))}">${navigation.join('')}</nav></header>
<main>
<section id="${offlineParts.contents}" class="page" tabindex="-1">
<h2>${escapeHtml(msg('Documents'))}</h2>
<lectern-library read-href="#{document}"><ul>${edition.collection.documents.map(renderEntry).join('\n')}</ul></lectern-library>
${renderFailures(edition)}</section>
<section id="${offlineParts.search}" class="page" tabindex="-1">
<h2>${escapeHtml(msg('Search', {id: 'lectern-search-page'}))}</h2>
<lectern-search><p>${escapeHtml(msg('Search needs JavaScript. Without it, the browser’s own search finds words on this page.'))}</p></lectern-search>
</section>
<section id="${offlineParts.texts}" aria-label="${escapeHtml(msg('Texts'))}" tabindex="-1">
${renderTexts(edition)}
</section>
<section id="${offlineParts.names}" class="page" tabindex="-1">
<h2>${escapeHtml(msg('Persons, places, organisations and events'))}</h2>
${renderNames(edition)}
</section>
</main>`;
  return trimHtml(thinNames(body));
}

function renderEntry({id, header}: DocumentRecord): string {
  const date = header.date ? `, ${sayDate(header.date.date)}` : '';
  const reference = header.manuscripts[0]?.shelfmark;
  const href = `#${encodeURIComponent(`${offlinePrefixes.document}${id}`)}`;
  return `<li><a href="${href}" dir="auto">${escapeHtml(header.title)}</a>${escapeHtml(date)}${reference ? ` · ${escapeHtml(reference)}` : ''}</li>`;
}

function renderFailures({collection}: Edition): string {
  if (collection.failures.length === 0) return '';
  const items = collection.failures.map(
    ({file, line, column, message}) =>
      `<li>${escapeHtml(`${file}, ${msg(str`line ${line}, column ${column}`)}: ${message}`)}</li>`,
  );
  return `<h2>${escapeHtml(msg('What could not be read or placed'))}</h2><ul>${items.join('')}</ul>`;
}

function renderTexts(edition: Edition): string {
  const {index, collection} = edition;
  const [first] = collection.documents;
  const scene: DocumentScene = {
    names: index,
    addresses: {
      passage: ({document, passage}) =>
        passage
          ? fragmentOf(document, passage)
          : `#${encodeURIComponent(`${offlinePrefixes.document}${document}`)}`,
      // Whom a document names stands once, below all of them.
      entity: () => undefined,
    },
  };
  const texts = collection.documents.map((record, at) => {
    const id = escapeHtml(`${offlinePrefixes.document}${record.id}`);
    const shown = {
      id: record.id,
      header: record.header,
      named: countNamed(record.mentions),
      annotations: index.annotationsOf(record.id),
      text: renderText({...edition, addresses: scene.addresses}, record, {headingLevel: 2}),
    };
    const html = renderDocument(scene, shown, {at, headingLevel: 2});
    return html.replace('<header ', () => `<header id="${id}" `);
  });
  return `<lectern-reader documents="${escapeHtml(first?.id ?? '')}" entity-href="#${offlinePrefixes.entity}{entity}">
${texts.join('\n')}
</lectern-reader>`;
}

function renderNames({collection, index}: Edition): string {
  return entityHeadings()
    .map(([kind, heading]) => {
      const own = collection.entities
        .filter((entity) => entity.kind === kind && index.mentionsOf(entity.id).length > 0)
        .sort((a, b) => a.name.localeCompare(b.name, 'en'));
      if (own.length === 0) return '';
      return `<h3>${escapeHtml(heading)}</h3>\n<ul class="names">${own.map((entity) => renderName(entity, index)).join('\n')}</ul>`;
    })
    .join('\n');
}

/** A name, and the first mention in each document with how many there are. */
function renderName({id, name}: Entity, index: Edition['index']): string {
  const first = new Map<string, {href: string; title: string; count: number}>();
  for (const {document, mention} of index.mentionsOf(id)) {
    const known = first.get(document.id);
    if (known) known.count++;
    else {
      const href = fragmentOf(document.id, mention.id);
      first.set(document.id, {href, title: shortTitle(document.header.title), count: 1});
    }
  }
  const places = [...first.values()].map(
    ({href, title, count}) => `<a href="${escapeHtml(href)}">${escapeHtml(title)}</a> ${count}`,
  );
  const slug = escapeHtml(`${offlinePrefixes.entity}${entitySlug(id)}`);
  return `<li id="${slug}"><b>${escapeHtml(name)}</b> ${places.join(', ')}</li>`;
}

/** Enough of a title to know it again in a long list. */
function shortTitle(title: string): string {
  const most = 28;
  if (title.length <= most) return title;
  return `${title.slice(0, title.lastIndexOf(' ', most) + 1 || most).trim()}…`;
}
