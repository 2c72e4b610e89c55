import {citedDocument} from '../../core/citations/cited-document.js';
import {kindNames} from '../../core/citations/kinds.js';
import {isoOf} from '../../core/citations/linked-data.js';
import {inverted} from '../../core/citations/person-name.js';
import {archivalPhrase} from '../../core/citations/phrases.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {CollectionOnPage} from './site-header.js';
import {encodeSitePath, sitePaths} from './site-paths.js';
import type {TextOnPage} from './text-on-page.js';

/**
 * A document among several of a page, for reference managers: the head can describe but one, and of
 * spans by ANSI/NISO Z39.88 (COinS) Zotero lets its reader choose. The title comes before the type, which
 * would make the book of it that a part stands in.
 */
export function renderCoins(
  {folder}: CollectionOnPage,
  {id, header}: TextOnPage,
  site: string | undefined,
): string {
  const url = site && new URL(encodeSitePath(sitePaths.reading(folder, [id])), site).href;
  const cited = citedDocument(header, url ? {url} : {});
  const held = archivalPhrase(cited, {script: 'latin', style: 'short'});
  const said: readonly (readonly [key: string, value: string | undefined])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.title', cited.title],
    ...cited.authors.map((one) => ['rft.creator', inverted(one)] as const),
    ...[...cited.translators, ...cited.contributors].map(
      (one) => ['rft.contributor', inverted(one)] as const,
    ),
    ['rft.date', isoOf(cited)],
    ['rft.source', cited.container?.title ?? held],
    ['rft.publisher', cited.publisher],
    ['rft.language', cited.language],
    ['rft.description', cited.abstract?.replace(/\s+/g, ' ').trim()],
    ['rft.identifier', url],
    ['rft.type', kindNames[cited.kind].zotero],
  ];
  const context = said
    .flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : []))
    .join('&');
  return `<span class="Z3988" title="${escapeHtml(context)}"></span>`;
}
