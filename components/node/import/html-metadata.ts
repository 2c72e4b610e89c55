import {languageTagOf} from './html-inlines.js';
import {attributeOf, elementsBelow, type HtmlNode, textOf} from './html-tree.js';
import type {Facts} from './imported-document.js';
import {findDate} from './written-date.js';

/** What the head of a page says of it: `title`, `meta` with the names of Dublin Core and others. */
export function readMetadata(roots: readonly HtmlNode[]): Facts {
  const values = new Map<string, string[]>();
  let language = '';
  let title = '';
  let address = '';
  for (const element of elementsBelow(roots)) {
    const {tagName} = element;
    if (tagName === 'html' || (tagName === 'body' && language === '')) {
      language = languageTagOf(element) || language;
    }
    if (tagName === 'title' && title === '') title = textOf(element).replace(/\s+/g, ' ').trim();
    if (tagName === 'link' && /\bcanonical\b/i.test(attributeOf(element, 'rel'))) {
      address = attributeOf(element, 'href');
    }
    if (tagName !== 'meta') continue;
    const name = attributeOf(element, 'name') || attributeOf(element, 'property');
    const content = attributeOf(element, 'content').replace(/\s+/g, ' ').trim();
    const key = name.toLowerCase().replace(/^(?:dc|dcterms|citation|article|og)[.:_]/, '');
    if (content !== '') values.set(key, [...(values.get(key) ?? []), content]);
  }
  const all = (...keys: string[]) => keys.map((key) => values.get(key)).find(Boolean) ?? [];
  const authors = [...new Set(all('creator', 'author'))];
  const [date] = all('date', 'created', 'issued', 'publication_date', 'published_time');
  const [publisher] = all('publisher', 'site_name');
  const named = all('title')[0] ?? title;
  const rights = all('rights', 'license');
  const when = date === undefined ? undefined : findDate(date)?.when;
  const known = language || all('language')[0] || '';
  return {
    ...(named !== '' && {title: named}),
    ...(authors.length > 0 && {authors}),
    ...(date !== undefined && {date: {wording: date, ...(when !== undefined && {when})}}),
    ...(publisher !== undefined && {publisher}),
    ...(rights.length > 0 && {rights}),
    ...((address || all('url')[0]) && {address: address || (all('url')[0] ?? '')}),
    ...(/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(known) && {language: known}),
  };
}

/** The encoding a page declares in its first bytes (HTML 4.2.5.5). */
export function charsetIn(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1];
}
