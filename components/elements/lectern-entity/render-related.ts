import {html, type TemplateResult} from 'lit';
import type {Entity, RelatedEntity} from '../../core/entities/entity.js';
import {msg, str} from '../../core/words/msg.js';
import {safeAddress} from '../../render/safe-address.js';
import {sayRelation, sayTie} from './entity-words.js';

/** So many of one sort are shown; a country may be tied to every place in it. */
const most = 24;

/** The address of an entity's own page, where there is one. */
export type EntityAddress = (id: string) => string | undefined;

/** The ties of one sort: what sort, and whom to. */
export interface RelatedRow {
  readonly label: string;
  readonly values: readonly TemplateResult[];
}

/**
 * Whom and what a record is tied to, by sort. A `relation` is written as a sentence without its
 * subject, which is this record: `parent → Osman`, `Islam → parent`.
 */
export function relatedRows({related, dates}: Entity, address: EntityAddress): RelatedRow[] {
  // The place of a birth stands beside its date.
  const told = new Set(dates.map(({event, place}) => `${event} ${place}`));
  const groups = new Map<string, RelatedEntity[]>();
  for (const tie of related) {
    if (told.has(`${tie.relation} ${tie.label}`)) continue;
    const label = sayTie(tie);
    const group = groups.get(label);
    if (!group) groups.set(label, [tie]);
    else if (!group.some((each) => isSame(each, tie))) group.push(tie);
  }
  return [...groups].map(([label, ties]) => ({label, values: renderTies(ties, address)}));
}

function isSame(one: RelatedEntity, other: RelatedEntity): boolean {
  return (
    one.label === other.label &&
    one.part === other.part &&
    (one.part === undefined || one.relation === other.relation)
  );
}

function renderTies(ties: readonly RelatedEntity[], address: EntityAddress): TemplateResult[] {
  const shown = ties.slice(0, most).map((tie) => renderTie(tie, address));
  const rest = ties.length - most;
  return rest > 0
    ? [...shown, html`<span class="aside">${msg(str`and ${rest} more`)}</span>`]
    : shown;
}

function renderTie(tie: RelatedEntity, address: EntityAddress): TemplateResult {
  const name = renderName(tie, address);
  if (tie.part === undefined) return name;
  const relation = html`<bdi class="aside">${sayRelation(tie.relation)}</bdi>`;
  if (tie.part === 'mutual') return html`${relation}: ${name}`;
  return tie.part === 'active' ? html`${relation} → ${name}` : html`${name} → ${relation}`;
}

function renderName({label, entityId}: RelatedEntity, address: EntityAddress): TemplateResult {
  const page = entityId === undefined ? undefined : address(entityId);
  const href = page === undefined ? undefined : safeAddress(page);
  const name = html`<bdi>${label}</bdi>`;
  return href === undefined ? name : html`<a href=${href}>${name}</a>`;
}
