import type {TeiHeader} from '../tei/tei-header.js';
import {citationKey} from './citation-key.js';
import {type CitedDocument, type CiteOptions, citedDocument} from './cited-document.js';
import {kindNames} from './kinds.js';
import {archiveLocation, notesOf} from './notes.js';
import type {PersonName} from './person-name.js';
import {archivalPhrase, creditPhrase} from './phrases.js';

/** A document as a BibTeX entry in UTF-8; biblatex's archival fields are ignored by old styles. */
export function toBibtex(header: TeiHeader, options: CiteOptions = {}): string {
  const cited = citedDocument(header, options);
  const reference = archivalPhrase(cited, {script: 'latin', style: 'chicago'});
  const type = kindNames[cited.kind].bibtex;
  // What is not published has no editor: styles leave him out, and Zotero would make him an author.
  const editors = [...cited.editors, ...cited.calendarMakers];
  const credits =
    type === 'unpublished' ? creditPhrase({...cited, contributors: [], translators: []}) : '';
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', names(cited.authors)],
    // Two pairs of braces keep a style from changing capitals.
    ['title', `{${tex(cited.title)}}`],
    ['year', yearOf(cited)],
    ['date', dateOf(cited)],
    ['translator', names(cited.translators)],
    ['editor', type === 'unpublished' ? undefined : names(editors)],
    // No type of BibTeX's is a letter; biblatex says it, and Zotero keeps it with the manuscript.
    ['type', cited.kind === 'letter' ? cited.kind : undefined],
    [
      cited.container?.isJournal ? 'journal' : 'booktitle',
      cited.container && tex(cited.container.title),
    ],
    ['howpublished', cited.series && tex(cited.series)],
    ['publisher', cited.publisher && tex(cited.publisher)],
    ['address', cited.place && tex(cited.place)],
    ['institution', cited.archive?.repository && tex(cited.archive.repository)],
    ['pages', cited.pages && tex(cited.pages)],
    ['library', tex(archiveLocation(cited))],
    // By this Zotero and JabRef know a shelfmark.
    ['lccn', tex(archiveLocation(cited))],
    ['note', [reference, ...notesOf(cited), credits].filter(Boolean).map(tex).join('. ')],
    ['langid', cited.language && tex(cited.language)],
    ['url', cited.url && escapeAddress(cited.url)],
    ['urldate', cited.accessed && tex(cited.accessed)],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${citationKey(cited)},\n${lines.join('')}}\n`;
}

/** BibTeX parts names at `and` and at commas; one that cannot be taken apart is braced whole. */
function names(list: readonly PersonName[]): string | undefined {
  const said = list.map(({literal, family, given}) =>
    family && given ? `${tex(family)}, ${tex(given)}` : `{${tex(literal)}}`,
  );
  return said.join(' and ') || undefined;
}

function yearOf({date}: CitedDocument): string | undefined {
  const year = date?.date.earliest?.year;
  return year === undefined ? undefined : String(year);
}

/** biblatex reads ISO 8601-2: an interval with a slash, doubt with a question mark. */
function dateOf({date}: CitedDocument): string | undefined {
  const {when, notBefore, notAfter, from, to} = date?.date.attributes ?? {};
  const interval = [notBefore ?? from ?? '', notAfter ?? to ?? ''];
  const value = when ?? (interval.join('') ? interval.join('/') : undefined);
  if (value === undefined || date?.date.malformed.length) return undefined;
  if (!/^[\d/-]+$/.test(value)) return undefined;
  return date?.date.certainty === 'low' && !value.includes('/') ? `${value}?` : value;
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}&%$#_~^]/g, (one) => special[one] ?? one);
}

/** `url` is read verbatim, so nothing may be escaped but what would end it. */
function escapeAddress(url: string): string {
  return url.replace(/[\\{}\s]/g, (one) => encodeURIComponent(one));
}
