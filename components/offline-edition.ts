/** The script of an offline edition: gives its elements what the file holds, and shows one part at a time. */
import type {Collection} from './core/collection/collection.js';
import {CollectionIndex} from './core/collection/collection-index.js';
import {
  fillRecord,
  isOfflineData,
  nextId,
  type OfflineData,
  offlineParts,
  offlinePrefixes,
} from './core/collection/offline-data.js';
import {buildMemoryIndex} from './core/search/memory-index.js';
import type {SearchIndex} from './core/search/search-index.js';
import {fillPassages} from './core/search/sparse-passages.js';
import {canonicalOnPage} from './render/canonical-on-page.js';
import {NavigateEvent} from './state/events.js';
import {readPacked} from './state/read-packed.js';
import './elements/lectern-annotation/lectern-annotation-define.js';
import './elements/lectern-card/lectern-card-define.js';
import './elements/lectern-citation/lectern-citation-define.js';
import './elements/lectern-date/lectern-date-define.js';
import './elements/lectern-entity/lectern-entity-define.js';
import './elements/lectern-library/lectern-library-define.js';
import './elements/lectern-link/lectern-link-define.js';
import './elements/lectern-notes/lectern-notes-define.js';
import './elements/lectern-reader/lectern-reader-define.js';
import './elements/lectern-record/lectern-record-define.js';
import './elements/lectern-search/lectern-search-define.js';
import './elements/lectern-shown/lectern-shown-define.js';
import './elements/lectern-text/lectern-text-define.js';

const reader = document.querySelector('lectern-reader');
const search = document.querySelector('lectern-search');
const sections = Object.values(offlineParts).flatMap((id) => document.getElementById(id) ?? []);

/** A name opens its card only now that there is a script; `thinNames` says what was taken from it. */
function makeOperable(): void {
  let before = '';
  for (const name of document.querySelectorAll<HTMLElement>(
    '[data-opens], [data-kind]:not([data-mention])',
  )) {
    name.tabIndex = 0;
    name.setAttribute('role', name.dataset.opens || 'button');
    name.setAttribute('aria-haspopup', 'dialog');
    if (name.dataset.mention === undefined) {
      name.id ||= nextId(before) ?? '';
      before = name.id;
      const text = name.closest('lectern-text')?.getAttribute('document-id') ?? '';
      name.dataset.mention = name.id.slice(text.length + 1);
    }
    if (name.dataset.entity) name.dataset.state ??= 'resolved';
    name.removeAttribute('data-opens');
  }
}

/** The canonical text of each document, from the page. */
function textsOf({documents}: Collection): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const record of documents) {
    const article = document.querySelector(
      `lectern-text[document-id="${CSS.escape(record.id)}"] > article`,
    );
    if (article) texts.set(record.id, canonicalOnPage(article, record));
  }
  return texts;
}

/** The index is made when something is looked for. */
function searchIn(
  {collection, passages}: OfflineData,
  texts: ReadonlyMap<string, string>,
): SearchIndex {
  let made: Promise<SearchIndex> | undefined;
  const nothing = {state: 'none', entityIds: [], unresolved: []} as const;
  return {
    search: async (...question) => {
      made ??= buildMemoryIndex({
        documents: passages.map((each) => fillPassages(each, texts.get(each.id) ?? '')),
        entities: {entities: collection.entities, resolve: () => nothing},
      });
      return (await made).search(...question);
    },
  };
}

function show(id: string): void {
  for (const section of sections) section.hidden = section.id !== id;
  for (const link of document.querySelectorAll('header.site a')) {
    if (link.getAttribute('href') === `#${id}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** Opens a document by itself unless it is open, and goes to the passage. */
function goTo(id: string, passage?: string, marked: NavigateEvent['marked'] = []): void {
  show(offlineParts.texts);
  const isOpen = reader?.store.state.panes.includes(id);
  if (!isOpen || passage === undefined) reader?.open(id);
  if (passage === undefined) scrollTo({top: 0});
  else reader?.dispatchEvent(new NavigateEvent({document: id, passage}, false, marked));
}

function fragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

function withoutPrefix(id: string): string {
  const {document: prefix} = offlinePrefixes;
  return id.startsWith(prefix) ? id.slice(prefix.length) : id;
}

/** Shows what the address names; a name that is none, the contents. */
function follow({collection}: OfflineData): void {
  const id = fragment();
  const part = sections.find((section) => section.id === id);
  const wanted = withoutPrefix(id);
  const found = collection.documents.find(
    (each) => wanted === each.id || wanted.startsWith(`${each.id}.`),
  );
  if (part) {
    show(part.id);
    scrollTo({top: 0});
    if (part.id === offlineParts.search) search?.focus();
    else part.focus();
  } else if (id.startsWith(offlinePrefixes.entity)) {
    show(offlineParts.names);
    document.getElementById(id)?.scrollIntoView({block: 'center'});
  } else if (found) {
    goTo(found.id, wanted === found.id ? undefined : wanted.slice(found.id.length + 1));
  } else show(offlineParts.contents);
}

function open(data: OfflineData): void {
  makeOperable();
  const texts = textsOf(data.collection);
  const collection = {
    ...data.collection,
    documents: data.collection.documents.map((each) => fillRecord(each, texts.get(each.id) ?? '')),
  };
  const index = new CollectionIndex(collection);
  reader?.store.update({index});
  const library = document.querySelector('lectern-library');
  if (library) library.collection = collection;
  if (search) {
    search.collection = index;
    search.index = searchIn(data, texts);
    // In the place of the link's own address: the hit is marked, and the back button leads here.
    search.addEventListener('lectern-navigate', (event) => {
      event.preventDefault();
      const {document: id, passage} = event.address;
      history.pushState(null, '', `#${encodeURIComponent(passage ? `${id}.${passage}` : id)}`);
      goTo(id, passage, event.marked);
    });
  }
  for (const event of ['hashchange', 'popstate']) addEventListener(event, () => follow(data));
  follow(data);
  document.documentElement.dataset.ready = '';
}

const data: unknown = JSON.parse(await readPacked('edition-data'));
if (isOfflineData(data)) open(data);
