import {citeDocument} from '../../core/citations/cite-document.js';
import {sayDate} from '../../core/dates/say-date.js';
import {elementWords} from '../../core/tei/header-words.js';
import type {
  CorrespondenceAction,
  HeaderDate,
  HeaderField,
  HeaderName,
  ManuscriptRecord,
  TeiHeader,
} from '../../core/tei/tei-header.js';
import {msg} from '../../core/words/msg.js';
import {escapeHtml} from '../../render/html-sink.js';
import {safeAddress} from '../../render/safe-address.js';

/**
 * The archival record of a document as plain HTML, which `lectern-record` shows until it draws its
 * own: the reference, dates, correspondents, versions and rights, how to cite it, and the whole
 * header under its own labels, so that nothing needs a script to be read.
 *
 * @param url the permalink, for the citation
 */
export function renderRecord(header: TeiHeader, url?: string): string {
  const rows = [
    ...header.manuscripts.flatMap(keptWhere),
    ...(header.date ? [row(msg('Date'), escapeHtml(dated(header.date)))] : []),
    ...header.correspondence.map(correspondence),
    ...header.sources.map(({label, href}) => row(msg('Version'), linked(label, href))),
    ...header.licences.map(({label, href}) => row(msg('Licence'), linked(label, href))),
    row(
      msg('How to cite it'),
      escapeHtml(citeDocument(header, {style: 'chicago', ...(url ? {url} : {})})),
    ),
  ];
  const whole = header.fields.length > 0 ? renderWhole(header.fields) : '';
  return `<dl>${rows.join('')}</dl>${whole}`;
}

function row(label: string, content: string): string {
  return `<dt>${escapeHtml(label)}</dt><dd>${content}</dd>`;
}

function linked(label: string, href: string | undefined): string {
  const address = href === undefined ? undefined : safeAddress(href);
  const words = escapeHtml(label || address || '');
  return address ? `<a href="${escapeHtml(address)}" rel="noopener">${words}</a>` : words;
}

function keptWhere(record: ManuscriptRecord): string[] {
  const {country, settlement, institution, repository, shelfmark, doubts} = record;
  const place = [repository, institution, settlement, country].filter(Boolean).join(', ');
  return [
    ...(place ? [row(msg('Where it is kept'), escapeHtml(place))] : []),
    ...(shelfmark ? [row(msg('Reference'), escapeHtml(shelfmark))] : []),
    ...doubts.map((doubt) => row(msg('Doubtful'), escapeHtml(doubt))),
  ];
}

/** The words of the source, and what they come to where that says more. */
function dated({wording, date}: HeaderDate): string {
  const said = sayDate(date);
  return wording && wording !== said ? `${wording} (${said})` : said;
}

function correspondence({type, names, places, dates}: CorrespondenceAction): string {
  const words = (list: readonly HeaderName[]): string[] => list.map(({text}) => text);
  const said = [...words(names), ...words(places), ...dates.map(dated)].join(', ');
  const labels: Readonly<Record<string, string>> = {sent: msg('Sent'), received: msg('Received')};
  const known = Object.hasOwn(labels, type) ? labels[type] : undefined;
  return row(known ?? type, escapeHtml(said));
}

function renderWhole(fields: readonly HeaderField[]): string {
  return `<details><summary>${escapeHtml(msg('The whole header'))}</summary>${renderFields(fields)}</details>`;
}

/** Inline fields repeat the words of the text they stand in: those of one with words are left out. */
function renderFields(fields: readonly HeaderField[]): string {
  const items = fields.map(({element, text, href, attributes, fields: below = []}) => {
    const apart = below.filter(({at}) => text === undefined || at === undefined);
    const written = Object.entries(attributes ?? {})
      .map(([name, value]) => `${name}: ${value}`)
      .join('; ');
    const words = text === undefined && !href ? '' : linked(text ?? '', href);
    const stated = written === '' ? '' : ` <small>${escapeHtml(written)}</small>`;
    const inner = apart.length > 0 ? renderFields(apart) : '';
    return `<li><b>${escapeHtml(elementWords(element))}</b> ${words}${stated}${inner}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}
