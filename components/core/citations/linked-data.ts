import type {TeiHeader} from '../tei/tei-header.js';
import {type CitedDocument, citedDocument} from './cited-document.js';
import {kindNames} from './kinds.js';
import type {PersonName} from './person-name.js';
import {archivalPhrase} from './phrases.js';

/** What is known of a document's page beside its header. */
export interface PageOfDocument {
  /** The page's whole address, where it is known. */
  readonly url?: string;
  /** The whole address of its TEI. */
  readonly source?: string;
  /** The edition it belongs to. */
  readonly edition: string;
  /** Whom and what it names, most often first. */
  readonly named?: readonly string[];
}

/** So many of those it names are said; the whole list is on the page. */
const mostNamed = 50;

/** A document in the terms of schema.org, as JSON-LD. What the header does not say is absent. */
export function toSchemaOrg(header: TeiHeader, page: PageOfDocument): object {
  const cited = citedDocument(header, page.url ? {url: page.url} : {});
  const {archive, date} = cited;
  return withoutAbsent({
    '@context': 'https://schema.org',
    '@type': kindNames[cited.kind].schemaOrg,
    '@id': page.url,
    url: page.url,
    name: cited.title,
    author: people(cited.authors),
    recipient: cited.kind === 'letter' ? people(cited.recipients) : undefined,
    translator: people(cited.translators),
    editor: people([...cited.editors, ...cited.calendarMakers]),
    dateCreated: date && isoOf(cited),
    inLanguage: cited.language,
    abstract: cited.abstract,
    holdingArchive: archive?.repository && {
      '@type': 'ArchiveOrganization',
      name: archive.repository,
      address: archive.place,
    },
    itemLocation: archive && archivalPhrase(cited, {script: 'latin', style: 'short'}),
    isPartOf: {'@type': 'Collection', name: cited.series ?? page.edition},
    publisher: cited.publisher && {'@type': 'Organization', name: cited.publisher},
    datePublished: cited.published,
    license: header.licences.find(({href}) => href)?.href,
    encoding: page.source && {
      '@type': 'MediaObject',
      contentUrl: page.source,
      encodingFormat: 'application/tei+xml',
    },
    mentions: listed(
      (page.named ?? []).slice(0, mostNamed).map((name) => ({'@type': 'Thing', name})),
    ),
  });
}

function people(names: readonly PersonName[]): readonly object[] | undefined {
  return listed(
    names.map(({literal, family, given}) =>
      withoutAbsent({'@type': 'Person', name: literal, familyName: family, givenName: given}),
    ),
  );
}

function listed(all: readonly object[]): readonly object[] | undefined {
  return all.length > 0 ? all : undefined;
}

/** The value of the date where it is one of ISO 8601, else nothing: no date is made up. */
export function isoOf({date}: CitedDocument): string | undefined {
  const {when, notBefore, notAfter, from, to} = date?.date.attributes ?? {};
  const [start, end] = [notBefore ?? from, notAfter ?? to];
  const value = when ?? (start && end ? `${start}/${end}` : undefined);
  return value !== undefined && /^\d{4}[\d/-]*$/.test(value) ? value : undefined;
}

function withoutAbsent(object: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && value !== ''),
  );
}
