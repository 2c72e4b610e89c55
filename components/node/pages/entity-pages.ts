import {msg, str} from '@lit/localize';
import {CollectionIndex, type PlacedMention} from '../../core/collection/collection-index.js';
import type {Entity, EntityKind} from '../../core/entities/entity.js';
import {entitySlug} from '../../core/entities/entity-slug.js';
import {domId} from '../../core/tei/identifiers.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {Edition} from './compile-edition.js';
import type {Page} from './page-shell.js';
import {renderSiteHeader} from './site-header.js';

/** A page for each entity that is mentioned, and the list of them all. */
export function entityPages(edition: Edition): Page[] {
  const index = new CollectionIndex(edition.collection);
  const mentioned = edition.collection.entities.filter(({id}) => index.mentionsOf(id).length > 0);
  return [
    listPage(edition, mentioned, index),
    ...mentioned.map((entity) => entityPage(edition, entity, index.mentionsOf(entity.id))),
  ];
}

function headings(): readonly (readonly [EntityKind, string])[] {
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
  const sections = headings().map(([kind, heading]) => {
    const own = entities
      .filter((entity) => entity.kind === kind)
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
    if (own.length === 0) return '';
    const items = own.map(
      ({id, name}) =>
        `<li><a href="${escapeHtml(encodeURIComponent(entitySlug(id)))}/">${escapeHtml(name)}</a> <span class="count">${index.mentionsOf(id).length}</span></li>`,
    );
    return `<section><h2>${escapeHtml(heading)}</h2><ul class="entities">${items.join('')}</ul></section>`;
  });
  const title = msg('Persons, places, organisations and events');
  return {
    path: `${edition.folder}/entity/index.html`,
    title: `${title} · ${edition.collection.title}`,
    description: title,
    lang: 'en',
    body: `${renderSiteHeader(edition)}
    <main class="library"><h1>${escapeHtml(title)}</h1>${sections.join('\n')}</main>`,
  };
}

function entityPage(edition: Edition, entity: Entity, mentions: readonly PlacedMention[]): Page {
  const slug = entitySlug(entity.id);
  return {
    path: `${edition.folder}/entity/${slug}/index.html`,
    title: `${entity.name} · ${edition.collection.title}`,
    description: entity.notes[0] ?? entity.name,
    lang: 'en',
    body: `${renderSiteHeader(edition)}
    <main class="library">
      <h1>${escapeHtml(entity.name)}</h1>
      <lectern-entity
        src="{root}${edition.folder}/collection.json"
        entity-id="${escapeHtml(entity.id)}"
        read-href="{root}${edition.folder}/read/{document}/"
      >
        ${entity.notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('')}
        <h2>${escapeHtml(msg(str`Mentioned ${mentions.length} times`))}</h2>
        <ul>${mentions.map((placed) => renderMention(placed, edition.folder)).join('')}</ul>
      </lectern-entity>
    </main>`,
  };
}

function renderMention({document, mention}: PlacedMention, folder: string): string {
  const href = `{root}${folder}/read/${encodeURIComponent(document.id)}/#${encodeURIComponent(domId(document.id, mention.id))}`;
  return `<li><a href="${escapeHtml(href)}">${escapeHtml(document.header.title)}</a>: ${escapeHtml(mention.before)}<b>${escapeHtml(mention.form)}</b>${escapeHtml(mention.after)}</li>`;
}
