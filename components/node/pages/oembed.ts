import type {DocumentRecord} from '../../core/collection/collection.js';
import {facsimileAt} from '../../core/facsimile/facsimile-at.js';
import {frameHeight, frameSnippet} from '../../render/embed-snippets.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {Edition} from './compile-edition.js';
import {encodePath, frameScripts} from './embed-page.js';
import {sitePaths} from './site-paths.js';

/** In CSS pixels; oEmbed wants a number where a page would say “all there is”. */
const width = 720;

/** How long a consumer may keep it, in seconds: a day. */
const cacheAge = 86_400;

/**
 * What a document is embedded as (oEmbed 1.0, type `rich`): a static file, since all that is asked
 * for is the same for everybody. A consumer's `maxwidth` is met by the frame, which is fluid.
 *
 * @param site the site's whole address: oEmbed knows no relative ones
 */
export function oembedOf(edition: Edition, record: DocumentRecord, site: URL): object {
  const {collection, folder} = edition;
  const address = (path: string): string => new URL(encodePath(path), site).href;
  const {title, authors} = record.header;
  const [author] = authors;
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(author ? {author_name: author.text} : {}),
    provider_name: collection.title,
    provider_url: site.href,
    cache_age: cacheAge,
    ...thumbnailOf(record, address(`${folder}/${record.file}`)),
    html: frameSnippet({
      src: address(sitePaths.embed(folder, record.id)),
      title,
      script: address(frameScripts.outside),
    }),
    width,
    height: frameHeight,
  };
}

/** The first page image whose size is known: a thumbnail without one is not allowed (oEmbed 2.3.4). */
function thumbnailOf({facsimile}: DocumentRecord, source: string): object {
  if (!facsimile) return {};
  for (const image of facsimileAt(facsimile, source).pages.flatMap(({images}) => images)) {
    const {url, width: wide, height: high} = image;
    if (url && wide && high && /^https?:/.test(url)) {
      return {thumbnail_url: url, thumbnail_width: wide, thumbnail_height: high};
    }
  }
  return {};
}

/** The link by which a consumer that was given a reading page's address finds the file. */
export function oembedLink(edition: Edition, {id, header}: DocumentRecord, site: URL): string {
  const href = new URL(encodePath(sitePaths.oembed(edition.folder, id)), site).href;
  return `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(href)}" title="${escapeHtml(header.title)}">`;
}
