import {msg, str} from '@lit/localize';
import {calendarNotice} from '../../core/tei/calendar-notice.js';
import {decodePath} from '../../core/tei/file-paths.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';
import type {Chunk} from '../../render/chunks/chunk.js';
import {replay} from '../../render/chunks/replay.js';
import {escapeHtml, HtmlSink} from '../../render/html-sink.js';
import {pageParts} from './page-parts.js';
import type {Page} from './page-shell.js';
import {PageSink} from './page-sink.js';
import {type CollectionOnPage, collectionAttributes, renderSiteHeader} from './site-header.js';
import {addressTemplates, fromChunkToPage, hrefTo, pageFile, sitePaths} from './site-paths.js';

/** A document in chunks, as its pages are made from it. */
export interface TextOnPage {
  readonly id: string;
  readonly header: TeiHeader;
  /** Attributes of the article around the text. */
  readonly article: Readonly<Record<string, string>>;
  readonly chunks: readonly ChunkOnPage[];
  /** The manifest's path from the site's root. */
  readonly manifest: string;
}

export interface ChunkOnPage {
  readonly start: number;
  readonly size: number;
  /** HTML ids of what begins in it. */
  readonly ids: readonly string[];
  /** Only asked for where the chunk stands on the page. */
  nodes(): Chunk;
}

/** The page on which one document is read, or several side by side. */
export function readingPage(collection: CollectionOnPage, texts: readonly TextOnPage[]): Page {
  const [first] = texts;
  const ids = texts.map(({id}) => id);
  const {read, entity} = addressTemplates(collection.folder);
  const title = texts.map(({header}) => header.title).join(msg(' beside '));
  const panes = texts.map((text, at) => renderPane(collection, text, at)).join('\n');
  const lang = first?.header.languages[0] ?? 'en';
  return {
    path: pageFile(sitePaths.reading(collection.folder, ids)),
    title: `${title} · ${collection.title}`,
    description: first?.header.abstract?.split('\n').at(-1) ?? title,
    lang: 'en',
    body: `${renderSiteHeader(collection)}
    <main lang="${escapeHtml(lang)}">
      <lectern-reader
        ${collectionAttributes(collection)}
        documents="${escapeHtml(ids.join(' '))}"
        read-href="${read}"
        entity-href="${entity}"
        source-base="${escapeHtml(collection.base)}"
        journal-root="{root}"
        annotate
        url-state
      >
        ${panes}
      </lectern-reader>
    </main>`,
  };
}

/** The pages on which a long document goes on for those without JavaScript; a short one has none. */
export function furtherPages(collection: CollectionOnPage, text: TextOnPage): Page[] {
  const parts = pageParts(text.chunks.map(({size}) => size));
  const {folder} = collection;
  const pageOfId = new Map<string, number>();
  for (const [at, part] of parts.entries()) {
    for (const chunk of part) {
      for (const id of text.chunks[chunk]?.ids ?? []) pageOfId.set(id, at + 1);
    }
  }
  const lang = text.header.languages[0] ?? 'en';
  return parts.slice(1).map((part, at) => {
    const number = at + 2;
    const address = (href: string): string => {
      if (!href.startsWith('#')) return fromChunkToPage(folder, href);
      const page = pageOfId.get(decodePath(href.slice(1)));
      if (page === undefined || page === number) return href;
      return `${hrefTo(sitePaths.readingPart(folder, text.id, page))}${href}`;
    };
    const title = msg(str`${text.header.title}, part ${number} of ${parts.length}`);
    return {
      path: pageFile(sitePaths.readingPart(folder, text.id, number)),
      title: `${title} · ${collection.title}`,
      description: title,
      lang: 'en',
      body: `${renderSiteHeader(collection)}
    <main class="part" lang="${escapeHtml(lang)}">
      <header class="document-head"><h1>${escapeHtml(title)}</h1></header>
      <lectern-text document-id="${escapeHtml(text.id)}">${renderArticle(text, part, {
        sink: (sink) => new PageSink(sink, {address}),
        end: renderMore(collection, text, number, parts.length),
      })}</lectern-text>
    </main>`,
    };
  });
}

/** Head and text of one pane, as the browser will adopt them. */
function renderPane(collection: CollectionOnPage, text: TextOnPage, at: number): string {
  const parts = pageParts(text.chunks.map(({size}) => size));
  const address = (href: string): string => fromChunkToPage(collection.folder, href);
  const html = renderArticle(text, parts[0] ?? [], {
    sink: (sink) => new PageSink(sink, {address, lower: at === 0 ? 0 : 1}),
    end: renderMore(collection, text, 1, parts.length),
  });
  return `${renderHead(text, at)}
        <lectern-text slot="pane-${at}" document-id="${escapeHtml(text.id)}" manifest="${hrefTo(text.manifest)}">${html}</lectern-text>`;
}

function renderArticle(
  {article, chunks}: TextOnPage,
  part: readonly number[],
  {sink: changed, end}: {readonly sink: (sink: HtmlSink) => PageSink; readonly end: string},
): string {
  const sink = new HtmlSink();
  const onPage = changed(sink);
  sink.open('article', article);
  for (const number of part) {
    const chunk = chunks[number];
    if (!chunk) continue;
    sink.open('div', {
      class: 'lectern-chunk',
      'data-chunk': `${number}`,
      'data-start': `${chunk.start}`,
    });
    replay(chunk.nodes(), onPage);
    sink.close();
  }
  return `${sink.html}${end}</article>`;
}

/** The way on, and back, where a document has more than one page. */
function renderMore(
  {folder}: CollectionOnPage,
  {id}: TextOnPage,
  number: number,
  count: number,
): string {
  if (count === 1) return '';
  const link = (to: number, label: string, rel: string): string =>
    `<a rel="${rel}" href="${escapeHtml(hrefTo(sitePaths.readingPart(folder, id, to)))}">${escapeHtml(label)}</a>`;
  const links = [
    ...(number > 1 ? [link(number - 1, msg('Previous part'), 'prev')] : []),
    ...(number < count ? [link(number + 1, msg(str`Part ${number + 1} of ${count}`), 'next')] : []),
  ];
  return `<nav class="lectern-more" data-generated aria-label="${escapeHtml(msg('Parts of the document'))}">${links.join(' ')}</nav>`;
}

function renderHead({header}: TextOnPage, at: number): string {
  const level = at === 0 ? 'h1' : 'h2';
  const badge =
    header.genre === 'calendar' ? `<p class="badge">${escapeHtml(calendarNotice())}</p>` : '';
  return `<header slot="head-${at}" class="document-head"><${level}>${escapeHtml(header.title)}</${level}>${badge}</header>`;
}
