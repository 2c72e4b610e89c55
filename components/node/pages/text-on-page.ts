import type {Annotation} from '../../core/annotations/annotation.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {decodePath} from '../../core/tei/file-paths.js';
import {msg} from '../../core/words/msg.js';
import type {Chunk} from '../../render/chunks/chunk.js';
import {onPage, type PageChanges} from '../../render/chunks/on-page.js';
import {replay} from '../../render/chunks/replay.js';
import {escapeHtml, HtmlSink} from '../../render/html-sink.js';
import type {DocumentScene, SceneNames} from '../prerender/document-scene.js';
import {renderDocument} from '../prerender/render-document.js';
import {pageParts} from './page-parts.js';
import {renderMore} from './parts-nav.js';
import type {CollectionOnPage} from './site-header.js';
import {fromChunkToPage, hrefTo, hrefToPassage, sitePaths} from './site-paths.js';

/** A document in chunks, with what its pages say of it. */
export interface TextOnPage extends Pick<DocumentRecord, 'id' | 'file' | 'header' | 'facsimile'> {
  /** Attributes of the article around the text. */
  readonly article: Readonly<Record<string, string>>;
  readonly chunks: readonly ChunkOnPage[];
  /** The manifest's path from the site's root. */
  readonly manifest: string;
  /** How often it names each entity, by id. */
  readonly named: ReadonlyMap<string, number>;
  readonly annotations: readonly Annotation[];
  readonly names: SceneNames;
}

export interface ChunkOnPage {
  readonly start: number;
  readonly size: number;
  /** HTML ids of what begins in it. */
  ids(): readonly string[];
  /** Only asked for where the chunk stands on the page. */
  nodes(): Chunk;
}

/** Numbers of the chunks on each page of a text. */
export function partsOfText({chunks}: TextOnPage): number[][] {
  return pageParts(chunks.map(({size}) => size));
}

/**
 * A text with all that its page says of it, as children of a reader; of a long one the begin.
 *
 * @param at which pane of the reader; the headings of further ones stand a level lower
 * @param permalink for its citation
 */
export function renderOnPage(
  collection: CollectionOnPage,
  text: TextOnPage,
  {at = 0, permalink}: {readonly at?: number; readonly permalink?: string | undefined} = {},
): string {
  const {folder} = collection;
  const parts = partsOfText(text);
  const html = at === 0 ? firstPart(collection, text) : beginning(collection, text, 1);
  const scene: DocumentScene = {
    names: text.names,
    addresses: {
      passage: (passage) => hrefToPassage(folder, passage),
      entity: (id) => hrefTo(sitePaths.entity(folder, id)),
      ...(permalink === undefined ? {} : {permalink}),
    },
  };
  // All of it stands on the page, and all that is known of it comes with the collection.
  const isThere = collection.isWhole && parts.length <= 1;
  const {manifest, ...known} = text;
  const blank = isBlank(html);
  const empty = blank ? `<p slot="empty">${escapeHtml(sayNoText())}</p>` : '';
  const shown = {
    ...known,
    text: `${html}${empty}`,
    isBlank: blank,
    ...(isThere ? {} : {manifest: hrefTo(manifest)}),
  };
  return renderDocument(scene, shown, {at, headingLevel: at === 0 ? 1 : 2});
}

/** Markup in which there is nothing to read; longer markup has something. */
function isBlank(html: string): boolean {
  return html.length < 2000 && !html.includes('<img') && html.replace(/<[^>]*>/g, '').trim() === '';
}

/** The same words as those of `lectern-text`. */
function sayNoText(): string {
  return msg('This file has no text: there is nothing to read in it.');
}

/** @param lower so many levels below those of the text its headings stand */
function beginning(collection: CollectionOnPage, text: TextOnPage, lower: number): string {
  const parts = partsOfText(text);
  return renderArticle(text, parts[0] ?? [], {
    changes: {address: addressesOnParts(collection, text)(1), lower},
    end: renderMore(collection, text, 1, parts.length),
  });
}

/** The begin of a text as it stands on its own page and in frames: drawn once for both. */
function firstPart(collection: CollectionOnPage, text: TextOnPage): string {
  const known = drawn.get(text);
  if (known !== undefined) return known;
  const html = beginning(collection, text, 0);
  drawn.set(text, html);
  return html;
}

const drawn = new WeakMap<TextOnPage, string>();

/**
 * Addresses of chunks as they stand on the pages of a text, by the number of the page from 1: what is
 * on another one of them is led to there.
 */
export function addressesOnParts(
  {folder}: CollectionOnPage,
  text: TextOnPage,
): (number: number) => (href: string) => string {
  const pageOfId = pagesOfIds(text);
  return (number) => (href) => {
    if (!href.startsWith('#')) return fromChunkToPage(folder, href);
    const page = pageOfId.get(decodePath(href.slice(1)));
    if (page === undefined || page === number) return href;
    return `${hrefTo(sitePaths.readingPart(folder, text.id, page))}${href}`;
  };
}

/** On which page of a text each of its ids is; of one that has a single page, nothing. */
function pagesOfIds(text: TextOnPage): ReadonlyMap<string, number> {
  const known = placed.get(text);
  if (known) return known;
  const pageOfId = new Map<string, number>();
  const parts = partsOfText(text);
  for (const [at, part] of parts.length > 1 ? parts.entries() : []) {
    for (const chunk of part) {
      for (const id of text.chunks[chunk]?.ids() ?? []) pageOfId.set(id, at + 1);
    }
  }
  placed.set(text, pageOfId);
  return pageOfId;
}

const placed = new WeakMap<TextOnPage, ReadonlyMap<string, number>>();

export function renderArticle(
  {article, chunks}: TextOnPage,
  part: readonly number[],
  {changes, end}: {readonly changes: PageChanges; readonly end: string},
): string {
  const sink = new HtmlSink();
  sink.open('article', article);
  for (const number of part) {
    const chunk = chunks[number];
    if (!chunk) continue;
    sink.open('div', {
      class: 'lectern-chunk',
      'data-chunk': `${number}`,
      'data-start': `${chunk.start}`,
    });
    replay(onPage(chunk.nodes(), changes), sink);
    sink.close();
  }
  return `${sink.html}${end}</article>`;
}
