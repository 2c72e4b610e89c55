import type {PlacedMentionRecord} from '../../core/collection/compiled/compiled-files.js';
import type {EntityRow} from '../../core/collection/entity-list/entity-row.js';
import type {Entity, EntityKind} from '../../core/entities/entity.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../../core/words/words-locale.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {Page} from './page-shell.js';
import {inPages, renderPager} from './paged.js';
import {type CollectionOnPage, collectionAttributes, renderSiteHeader} from './site-header.js';
import {addressTemplates, hrefTo, hrefToPassage, pageFile, sitePaths} from './site-paths.js';

/** An entity, and how often it is mentioned. */
interface CountedEntity {
  readonly entity: Entity;
  readonly total: number;
}

/** Entities on one page of their list. */
const mostListed = 1000;

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

/** The list of all entities that are mentioned, by kind and name. */
export function entityListPages(collection: CollectionOnPage, rows: readonly EntityRow[]): Page[] {
  const {folder} = collection;
  const order = new Map(entityHeadings().map(([kind], at) => [kind, at]));
  const rank = ({kind}: EntityRow): number => order.get(kind) ?? order.size;
  // Rows come in the order of names, which sorting keeps within a kind.
  const sorted = rows.filter(({total}) => total > 0).sort((a, b) => rank(a) - rank(b));
  const pages = inPages(sorted, mostListed);
  const title = msg('Persons, places, organisations and events');
  const {read, entity} = addressTemplates(folder);
  return pages.map((listed, at) => ({
    path: pageFile(sitePaths.entities(folder, at + 1)),
    title: `${title} · ${collection.title}`,
    description: title,
    lang: wordsLocale(),
    body: `${renderSiteHeader(collection)}
    <main class="library names"><h1>${escapeHtml(title)}</h1>
      <lectern-index
        ${collectionAttributes(collection)}
        read-href="${read}"
        entity-href="${entity}"
        url-state
      >
      ${renderPager(at + 1, pages.length, (number) => sitePaths.entities(folder, number))}
      ${entityHeadings()
        .map(([kind, heading]) => renderKind(folder, heading, kind, listed))
        .join('\n')}
      ${sorted.length === 0 ? `<p>${escapeHtml(msg('These texts name nobody and nothing.'))}</p>` : ''}
      </lectern-index>
    </main>`,
  }));
}

function renderKind(
  folder: string,
  heading: string,
  kind: EntityKind,
  listed: readonly EntityRow[],
): string {
  const own = listed.filter((row) => row.kind === kind);
  if (own.length === 0) return '';
  const items = own.map(
    ({id, name, total}) =>
      `<li><a href="${escapeHtml(hrefTo(sitePaths.entity(folder, id)))}">${escapeHtml(name)}</a> <span class="count">${total}</span></li>`,
  );
  return `<section><h2>${escapeHtml(heading)}</h2><ul class="entities">${items.join('')}</ul></section>`;
}

/**
 * The page of an entity.
 *
 * @param mentions the first of its mentions, with the titles of their documents
 */
export function entityPage(
  collection: CollectionOnPage,
  {entity, total}: CountedEntity,
  mentions: readonly PlacedMentionRecord[],
  titleOf: (document: string) => string,
): Page {
  const {folder} = collection;
  const items = mentions.map((placed) => renderMention(placed, folder, titleOf));
  const more = total - mentions.length;
  if (more > 0) items.push(`<li>${escapeHtml(msg(str`and ${more} more`))}</li>`);
  return {
    path: pageFile(sitePaths.entity(folder, entity.id)),
    title: `${entity.name} · ${collection.title}`,
    description: entity.notes[0] ?? entity.name,
    lang: wordsLocale(),
    running: [[entity.name, collection.title]],
    body: `${renderSiteHeader(collection)}
    <main class="library">
      <h1>${escapeHtml(entity.name)}</h1>
      <lectern-entity
        ${collectionAttributes(collection)}
        entity-id="${escapeHtml(entity.id)}"
        read-href="${addressTemplates(folder).read}"
      >
        ${entity.notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('')}
        <h2>${escapeHtml(counted(str`Mentioned ${total} {time|times}`))}</h2>
        <ul>${items.join('')}</ul>
      </lectern-entity>
    </main>`,
  };
}

function renderMention(
  {document, mention}: PlacedMentionRecord,
  folder: string,
  titleOf: (document: string) => string,
): string {
  const href = hrefToPassage(folder, {document, passage: mention.id});
  return `<li><a href="${escapeHtml(href)}">${escapeHtml(titleOf(document))}</a>: ${escapeHtml(mention.before)}<b>${escapeHtml(mention.form)}</b>${escapeHtml(mention.after)}</li>`;
}
