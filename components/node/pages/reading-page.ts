import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../../core/words/words-locale.js';
import {escapeHtml} from '../../render/html-sink.js';
import {readerStylesPath, renderReaderShell} from '../prerender/reader-shell.js';
import {renderCoins} from './coins.js';
import {oembedLink} from './oembed.js';
import {pageMetadata} from './page-metadata.js';
import type {Page, RunningHead} from './page-shell.js';
import {renderMore} from './parts-nav.js';
import {type CollectionOnPage, collectionAttributes, renderSiteHeader} from './site-header.js';
import type {SiteOptions} from './site-options.js';
import {addressTemplates, hrefTo, pageFile, sitePaths, wayToRoot} from './site-paths.js';
import {
  addressesOnParts,
  partsOfText,
  renderArticle,
  renderOnPage,
  type TextOnPage,
} from './text-on-page.js';

/** The page on which one document is read, or several side by side. */
export function readingPage(
  collection: CollectionOnPage,
  texts: readonly TextOnPage[],
  {url, script}: SiteOptions,
): Page {
  const [first] = texts;
  const {folder} = collection;
  const ids = texts.map(({id}) => id);
  const titles = texts.map(({header}) => header.title);
  const languages = texts.map(({header}) => header.languages[0]);
  const {read, entity, embed} = addressTemplates(folder);
  const title = titles.join(msg(' beside '));
  const panes = texts.map((text, at) => renderOnPage(collection, text, {at}));
  return {
    path: pageFile(sitePaths.reading(folder, ids)),
    title: `${title} · ${collection.title}`,
    description: first?.header.abstract?.split('\n').at(-1) ?? title,
    lang: wordsLocale(),
    running: texts.map(headOf),
    head: [
      // Its link stands in the shell, where the words would wait for it.
      `<link rel="preload" as="style" href="${hrefTo(readerStylesPath)}">`,
      // A page of several documents is none that one frame could show.
      ...(first && texts.length === 1 ? pageMetadata(collection, first, url) : []),
      ...(first && texts.length === 1 && url ? [oembedLink(collection, first, url)] : []),
    ],
    body: `${renderSiteHeader(collection)}
    <main>
      ${texts.length > 1 ? texts.map((text) => renderCoins(collection, text, url)).join('') : ''}
      <lectern-reader
        ${collectionAttributes(collection)}
        documents="${escapeHtml(ids.join(' '))}"
        read-href="${read}"
        entity-href="${entity}"
        embed-href="${embed}"${renderScript(script)}
        source-base="${escapeHtml(collection.base)}"
        journal-root="${wayToRoot}"
        settings="page"
        paged
        annotate
        private-notes
        url-state
      >
        ${renderReaderShell({titles, languages, styles: hrefTo(readerStylesPath)})}
        ${panes.join('\n        ')}
      </lectern-reader>
    </main>`,
  };
}

function headOf({header}: TextOnPage): RunningHead {
  return [header.title, header.manuscripts[0]?.shelfmark ?? ''];
}

/** Where the bundle lies that other pages embed a document with, for the reader to say. */
function renderScript(script: SiteOptions['script']): string {
  if (!script) return '';
  const integrity = script.integrity ? ` embed-integrity="${escapeHtml(script.integrity)}"` : '';
  const href = /^https?:/i.test(script.href) ? script.href : `${wayToRoot}${script.href}`;
  return ` embed-script="${escapeHtml(href)}"${integrity}`;
}

/** The pages on which a long document goes on for those without JavaScript; a short one has none. */
export function* furtherPages(collection: CollectionOnPage, text: TextOnPage): Generator<Page> {
  const parts = partsOfText(text);
  const {folder} = collection;
  const addresses = addressesOnParts(collection, text);
  for (const [at, part] of parts.entries()) {
    const number = at + 1;
    if (number === 1) continue;
    const title = msg(str`${text.header.title}, part ${number} of ${parts.length}`);
    yield {
      path: pageFile(sitePaths.readingPart(folder, text.id, number)),
      title: `${title} · ${collection.title}`,
      description: title,
      lang: wordsLocale(),
      running: [headOf(text)],
      body: `${renderSiteHeader(collection)}
    <main class="part">
      <header class="document-head"><h1 dir="auto">${escapeHtml(title)}</h1></header>
      <lectern-text document-id="${escapeHtml(text.id)}">${renderArticle(text, part, {
        changes: {address: addresses(number)},
        end: renderMore(collection, text, number, parts.length),
      })}</lectern-text>
    </main>`,
    };
  }
}
