import {msg, str} from '@lit/localize';
import type {CollectionIndex, PlacedMention} from '../../core/collection/collection-index.js';
import type {Entity, EntityKind} from '../../core/entities/entity.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {Edition} from './compile-edition.js';
import type {Page} from './page-shell.js';
import {renderSiteHeader} from './site-header.js';
import {addressTemplates, hrefTo, hrefToPassage, pageFile, sitePaths} from './site-paths.js';

/** A page for each entity that is mentioned, and the list of them all. */
export function entityPages(edition: Edition): Page[] {
  const {index} = edition;
  const mentioned = edition.collection.entities.filter(({id}) => index.mentionsOf(id).length > 0);
  return [
    listPage(edition, mentioned, index),
    ...mentioned.map((entity) => entityPage(edition, entity, index.mentionsOf(entity.id))),
  ];
}

/** Kinds of entities in the order they are listed, with what to call them. */
export function entityHeadings(): readonly (readonly [EntityKind, string])[] {
  return [
    ['person', msg('Persons')],
    ['place', msg('Places')],
    ['organisation', msg('Organisations and groups')],
    ['event', msg('Events')],
    ['object', msg('Objects')],
    ['work', msg('Works')],
    ['term', msg('Terms')],
  ];
}

function listPage(edition: Edition, entities: readonly Entity[], index: CollectionIndex): Page {
  const sections = entityHeadings().map(([kind, heading]) => {
    const own = entities
      .filter((entity) => entity.kind === kind)
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
    if (own.length === 0) return '';
    const items = own.map(
      ({id, name}) =>
        `<li><a href="${escapeHtml(hrefTo(sitePaths.entity(edition.folder, id)))}">${escapeHtml(name)}</a> <span class="count">${index.mentionsOf(id).length}</span></li>`,
    );
    return `<section><h2>${escapeHtml(heading)}</h2><ul class="entities">${items.join('')}</ul></section>`;
  });
  const title = msg('Persons, places, organisations and events');
  return {
    path: pageFile(sitePaths.entities(edition.folder)),
    title: `${title} · ${edition.collection.title}`,
    description: title,
    lang: 'en',
    body: `${renderSiteHeader(edition)}
    <main class="library"><h1>${escapeHtml(title)}</h1>${sections.join('\n')}</main>`,
  };
}

function entityPage(edition: Edition, entity: Entity, mentions: readonly PlacedMention[]): Page {
  return {
    path: pageFile(sitePaths.entity(edition.folder, entity.id)),
    title: `${entity.name} · ${edition.collection.title}`,
    description: entity.notes[0] ?? entity.name,
    lang: 'en',
    body: `${renderSiteHeader(edition)}
    <main class="library">
      <h1>${escapeHtml(entity.name)}</h1>
      <lectern-entity
        src="${hrefTo(sitePaths.collection(edition.folder))}"
        entity-id="${escapeHtml(entity.id)}"
        read-href="${addressTemplates(edition.folder).read}"
      >
        ${entity.notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('')}
        <h2>${escapeHtml(msg(str`Mentioned ${mentions.length} times`))}</h2>
        <ul>${mentions.map((placed) => renderMention(placed, edition.folder)).join('')}</ul>
      </lectern-entity>
    </main>`,
  };
}

function renderMention({document, mention}: PlacedMention, folder: string): string {
  const href = hrefToPassage(folder, {document: document.id, passage: mention.id});
  return `<li><a href="${escapeHtml(href)}">${escapeHtml(document.header.title)}</a>: ${escapeHtml(mention.before)}<b>${escapeHtml(mention.form)}</b>${escapeHtml(mention.after)}</li>`;
}
