import {type CitedDocument, citedDocument} from '../../core/citations/cited-document.js';
import {kindNames} from '../../core/citations/kinds.js';
import {isoOf, toSchemaOrg} from '../../core/citations/linked-data.js';
import {inverted, type PersonName} from '../../core/citations/person-name.js';
import {archivalPhrase} from '../../core/citations/phrases.js';
import {escapeHtml} from '../../render/html-sink.js';
import type {CollectionOnPage} from './site-header.js';
import {encodeSitePath, hrefTo, sitePaths} from './site-paths.js';
import type {TextOnPage} from './text-on-page.js';

/** Lines of a reading page's head by which others know what it is: machines, and reference managers. */
export function pageMetadata(
  {folder, title: edition}: CollectionOnPage,
  text: TextOnPage,
  site: string | undefined,
): string[] {
  const {header, id, file} = text;
  const address = (path: string): string | undefined =>
    site && new URL(encodeSitePath(path), site).href;
  const url = address(sitePaths.reading(folder, [id]));
  const source = address(`${folder}/${file}`);
  const cited = citedDocument(header, url ? {url} : {});
  const inJournal = cited.container?.isJournal ?? false;
  const {record, repository} = cited.archive ?? {};
  const held = archivalPhrase(cited, {script: 'latin', style: 'short'});
  const date = isoOf(cited);
  const named = [...text.named]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([entity]) => text.names.entity(entity)?.name ?? []);
  const linked = toSchemaOrg(header, {
    edition,
    ...(url ? {url} : {}),
    ...(source ? {source} : {}),
    ...(named.length > 0 ? {named} : {}),
  });
  return [
    ...(url ? [`<link rel="canonical" href="${escapeHtml(url)}">`] : []),
    `<link rel="alternate" type="application/tei+xml" href="${escapeHtml(hrefTo(`${folder}/${file}`))}" title="TEI">`,
    '<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">',
    ...meta('name', [
      // Zotero takes its own name of a kind before anything it would guess from Dublin Core or
      // OpenGraph; Highwire's `citation_title` would make a journal article of a letter.
      ['z:itemType', kindNames[cited.kind].zotero],
      // Else the edition, as the site's name, would be the book that it stands in.
      ['prism.publicationName', cited.container?.title],
      ['z:archive', repository],
      ['z:archiveLocation', record && held],
      ...creatorsForZotero(cited),
      ['DC.title', cited.title],
      ...cited.authors.map((one): Entry => ['DC.creator', inverted(one)]),
      // Where there is no creator, Zotero takes a contributor for one.
      ...(cited.authors.length > 0 ? [...cited.translators, ...cited.contributors] : []).map(
        (one): Entry => ['DC.contributor', inverted(one)],
      ),
      ['DC.date', date],
      ['DC.type', cited.kind],
      ['DC.language', cited.language],
      ['DC.source', isPattern(held) ? held : undefined],
      ['DC.publisher', cited.publisher],
      ['DC.identifier', url],
      ['DC.description', cited.abstract],
    ]),
    ...(inJournal
      ? meta('name', [
          ['citation_title', cited.title],
          ...cited.authors.map((one): Entry => ['citation_author', inverted(one)]),
          ['citation_journal_title', cited.container?.title],
          ['citation_publication_date', date],
        ])
      : []),
    ...meta('property', [
      ['og:title', cited.title],
      ['og:type', 'article'],
      ['og:site_name', edition],
      ['og:description', cited.abstract],
      ['og:url', url],
    ]),
    `<script type="application/ld+json">${jsonForScript(linked)}</script>`,
  ];
}

/**
 * Who made a document, each in the part that Zotero has for it. It reads these names before those of
 * Dublin Core; a letter has no translator there, who becomes a contributor.
 */
function creatorsForZotero({
  kind,
  authors,
  recipients,
  translators,
  contributors,
  editors,
}: CitedDocument): Entry[] {
  const entries = (property: string, names: readonly PersonName[]) =>
    names.map((one): Entry => [property, ofOneField(one)]);
  const isLetter = kind === 'letter';
  return [
    ...entries('bib:authors', authors),
    ...entries('z:recipients', isLetter ? recipients : []),
    ...entries('z:translators', isLetter ? [] : translators),
    ...entries('bib:contributors', isLetter ? [...translators, ...contributors] : contributors),
    ...entries('bib:editors', editors),
  ];
}

/** A name that nobody can take apart is one field of Zotero's, as behind a comma with nothing after it. */
function ofOneField(name: PersonName): string {
  const said = inverted(name);
  return said.includes(',') ? said : `${said},`;
}

/** Zotero looks for what it takes for the work around a document at the end of its title, as a pattern. */
function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

type Entry = readonly [name: string, content: string | undefined];

function meta(attribute: 'name' | 'property', entries: readonly Entry[]): string[] {
  return entries.flatMap(([name, content]) =>
    content ? [`<meta ${attribute}="${name}" content="${escapeHtml(oneLine(content))}">`] : [],
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A script of data runs nothing and no policy forbids it; a `<` in it could end it. */
function jsonForScript(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
