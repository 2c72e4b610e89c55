import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {HistoricalDate} from '../../core/dates/historical-date.js';
import {sayDate} from '../../core/dates/say-date.js';
import type {Entity, EntityDate, EntityIdentifier, EntityName} from '../../core/entities/entity.js';
import {directionOf} from '../../core/tei/language.js';
import {msg, str} from '../../core/words/msg.js';
import {safeAddress} from '../../render/safe-address.js';
import {exportParts} from '../../styles/nested-parts.js';
import {sayEvent} from '../say-event.js';
import {wordsLocale} from '../words-locale.js';
import {sayAuthority, sayCoordinates, sayLanguage} from './entity-words.js';
import {type EntityAddress, relatedRows} from './render-related.js';

/** What is known beside the record. */
interface Around {
  readonly address: EntityAddress;
  /** By pointers of the record, what they lead to is called. */
  readonly sources: ReadonlyMap<string, string> | undefined;
}

/** What the authority file says: notes, roles, dates, ties, names, where, and under which numbers. */
export function renderDescription(entity: Entity, {address, sources}: Around): TemplateResult {
  const {notes, roles, dates, names, coordinates, identifiers} = entity;
  const rows = [
    ...(roles.length > 0
      ? [
          renderRow(
            msg('Role'),
            roles.map((role) => renderRole(role, sources)),
            true,
          ),
        ]
      : []),
    ...dates.map((date) => renderRow(sayEvent(date, entity.kind), [renderDate(date, sources)])),
    ...(coordinates ? [renderRow(msg('Position'), [renderPosition(coordinates)])] : []),
    ...relatedRows(entity, address).map(({label, values}) => renderRow(label, values, true)),
    ...renderNames(names),
    ...(identifiers.length > 0
      ? [renderRow(msg('Identifiers'), identifiers.map(renderIdentifier))]
      : []),
  ];
  return html`${notes.map((note) => html`<p class="note" dir="auto">${note}</p>`)}
  ${rows.length > 0 ? html`<dl>${rows}</dl>` : nothing}`;
}

/** @param stacked where there is little room, the values stand below their label */
function renderRow(
  label: string,
  values: readonly TemplateResult[],
  stacked = false,
): TemplateResult {
  return html`<div class=${stacked ? 'row stacked' : 'row'}>
    <dt>${label}</dt>
    ${values.map((value) => html`<dd>${value}</dd>`)}
  </div>`;
}

function renderRole(
  {label, date, wording, sources}: Entity['roles'][number],
  titles: Around['sources'],
): TemplateResult {
  const when = date ? sayDatedRole(date) : wording;
  return html`<span dir="auto">${label}</span>${when ? html`<span class="aside">, ${when}</span>` : nothing}${renderSources(sources, titles)}`;
}

/** `sayDate` has a word for a low certainty only, and a role has no explanation below it. */
function sayDatedRole(date: HistoricalDate): string {
  const said = sayDate(date, wordsLocale());
  if (date.certainty === 'medium') return msg(str`${said} (medium certainty)`);
  return date.certainty === 'unknown' ? msg(str`${said} (certainty not known)`) : said;
}

/** The value in words with its explanation; the record's own wording where there is no value. */
function renderDate(
  {date, wording, place, sources}: EntityDate,
  titles: Around['sources'],
): TemplateResult {
  const hasValue = date.precision !== 'none' || date.malformed.length > 0;
  const own = wording !== place ? wording : '';
  return html`${
    hasValue
      ? html`<lectern-date exportparts=${exportParts('date')} .date=${date} details></lectern-date>`
      : html`<span dir="auto">${own}</span>`
  }${place ? html`<span class="aside" dir="auto">${place}</span>` : nothing}${renderSources(sources, titles)}`;
}

/** Who says so: the titles of the documents, each once; a pointer that leads to none as it is. */
function renderSources(
  pointers: readonly string[] = [],
  titles: Around['sources'],
): TemplateResult | typeof nothing {
  const words = [...new Set(pointers.map((pointer) => titles?.get(pointer) ?? pointer))];
  if (words.length === 0) return nothing;
  const named = words.join('; ');
  return html` <span class="source">${msg(html`according to <cite dir="auto">${named}</cite>`)}</span>`;
}

function renderPosition(coordinates: NonNullable<Entity['coordinates']>): TemplateResult {
  const {latitude, longitude} = coordinates;
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=7/${latitude}/${longitude}`;
  return html`<a href=${map} rel="external">${sayCoordinates(coordinates)}</a>`;
}

/** Names of one language and script stand together, in the order the record first has them. */
function renderNames(names: readonly EntityName[]): TemplateResult[] {
  const groups = new Map<string, EntityName[]>();
  for (const name of names) {
    const label = name.lang ? sayLanguage(name.lang, name.text) : msg('Language not stated');
    const group = groups.get(label);
    if (group) group.push(name);
    else groups.set(label, [name]);
  }
  return [...groups].map(([label, group]) => renderRow(label, [html`${group.map(renderName)}`]));
}

function renderName({text, lang}: EntityName, at: number): TemplateResult {
  return html`${at > 0 ? html`<span class="parting"> · </span>` : nothing}<span
    class="variant"
    lang=${ifDefined(lang)}
    dir=${(lang && directionOf(lang)) || 'auto'}
    >${text}</span
  >`;
}

/** A link where the address is a safe one; the bare value, as text, where it is not. */
function renderIdentifier({authority, value, href}: EntityIdentifier): TemplateResult {
  const label = sayAuthority(authority);
  const safe = href !== undefined && /^https?:/i.test(href) ? safeAddress(href) : undefined;
  // The authority of an address is its host: to print the whole of it would say no more.
  const words = value === href ? label : `${label} ${value}`;
  return safe ? html`<a href=${safe} rel="external">${words}</a>` : html`${label} ${value}`;
}
