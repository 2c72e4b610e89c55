import {facsimileAt} from '../../core/facsimile/facsimile-at.js';
import {frameHeight, frameSnippet} from '../../render/embed-snippets.js';
import {escapeHtml} from '../../render/html-sink.js';
import {classicScripts} from './classic-scripts.js';
import type {CollectionOnPage} from './site-header.js';
import {encodeSitePath, sitePaths} from './site-paths.js';
import type {TextOnPage} from './text-on-page.js';

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
export function oembedOf(collection: CollectionOnPage, text: TextOnPage, site: string): object {
  const {folder} = collection;
  const address = (path: string): string => new URL(encodeSitePath(path), site).href;
  const {title, authors} = text.header;
  const [author] = authors;
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(author ? {author_name: author.text} : {}),
    provider_name: collection.title,
    provider_url: site,
    cache_age: cacheAge,
    ...thumbnailOf(text, address(`${folder}/${text.file}`)),
    html: frameSnippet({
      src: address(sitePaths.embed(folder, text.id)),
      title,
      script: address(classicScripts.outside),
    }),
    width,
    height: frameHeight,
  };
}

/** The first page image whose size is known: a thumbnail without one is not allowed (oEmbed 2.3.4). */
function thumbnailOf({facsimile}: TextOnPage, source: string): object {
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
export function oembedLink(
  {folder}: CollectionOnPage,
  {id, header}: TextOnPage,
  site: string,
): string {
  const href = new URL(encodeSitePath(sitePaths.oembed(folder, id)), site).href;
  return `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(href)}" title="${escapeHtml(header.title)}">`;
}
