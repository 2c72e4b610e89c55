import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {PlacedMentionRecord} from '../core/collection/compiled/compiled-files.js';
import type {EntityRow, ListedDocument} from '../core/collection/entity-list/entity-row.js';
import {directionOf} from '../core/tei/language.js';
import {msg, str} from '../core/words/msg.js';
import {safeAddress} from '../render/safe-address.js';
import type {Addresses} from '../state/addresses.js';
import type {MentionPage} from '../state/entity-list/entity-list-source.js';
import {followPassage} from './follow-passage.js';
import type {OpenedName, OpenedNames} from './opened-names.js';
import {sentence} from './render-load.js';

/** What the lines of a name need around them. */
export interface NameContext {
  readonly documents: readonly ListedDocument[];
  readonly opened: OpenedNames;
  readonly addresses: Addresses;
}

/** Titles of silent documents that are told one by one. */
const mostSilent = 30;

/** What an opened name shows: its record, its mentions in their lines, who says nothing. */
export function renderName(
  row: EntityRow,
  {state, entity, mentions, message}: OpenedName,
  context: NameContext,
): TemplateResult {
  const href = row.loose || row.total === 0 ? undefined : context.addresses.entity(row.id);
  const safe = href === undefined ? undefined : safeAddress(href);
  return html`
    ${entity ? html`<lectern-entity .entity=${entity}></lectern-entity>` : nothing}
    ${row.loose ? html`<p class="soft">${msg('No record says who or what is meant.')}</p>` : nothing}
    ${message ? html`<p part="problem" role="alert">${sentence(message)}</p>` : nothing}
    ${mentions ? renderMentions(mentions, context) : nothing}
    ${
      mentions?.next !== undefined
        ? html`<p>
            <button
              part="more"
              type="button"
              ?disabled=${state === 'loading'}
              @click=${() => void context.opened.more(row)}
            >
              ${msg(str`Show more of ${mentions.total} mentions`)}
            </button>
          </p>`
        : nothing
    }
    ${state === 'loading' ? html`<p class="soft" role="status">${msg('Loading the mentions…')}</p>` : nothing}
    ${safe === undefined ? nothing : html`<p><a href=${safe}>${msg('Page of this name')}</a></p>`}
  `;
}

function renderMentions(page: MentionPage, context: NameContext): TemplateResult {
  const {total, documents, mentions} = page;
  const byDocument = new Map<string, PlacedMentionRecord[]>();
  for (const placed of mentions) {
    const own = byDocument.get(placed.document);
    if (own) own.push(placed);
    else byDocument.set(placed.document, [placed]);
  }
  const naming = new Set(documents.map(({id}) => id));
  // Who names it is not known of all documents yet.
  const isPart = page.naming !== undefined;
  const silent = isPart ? [] : context.documents.filter(({id}) => !naming.has(id));
  return html`<div part="mentions">
    ${total === 0 ? html`<p class="soft">${msg('No text here names it.')}</p>` : nothing}
    ${documents.map(({id, title, count}) =>
      renderDocument({id, title, count}, byDocument.get(id) ?? [], context),
    )}
    ${silent.length > 0 && total > 0 ? renderSilent(silent) : nothing}
  </div>`;
}

function renderSilent(silent: NameContext['documents']): TemplateResult {
  const rest = silent.length - mostSilent;
  return html`<p part="silent">
    <span class="label">${msg('Not named in:')}</span>
    ${silent
      .slice(0, mostSilent)
      .map(
        ({title}, at) => html`${at > 0 ? ' · ' : nothing}<cite dir="auto">${title}</cite>`,
      )}${rest > 0 ? html` ${msg(str`and ${rest} more documents`)}` : nothing}
  </p>`;
}

function renderDocument(
  {id, title, count}: MentionPage['documents'][number],
  mentions: readonly PlacedMentionRecord[],
  context: NameContext,
): TemplateResult {
  const address = {document: id};
  const safe = safeAddress(context.addresses.passage(address));
  const lang = context.documents.find((document) => document.id === id)?.lang;
  return html`<section aria-label=${title}>
    <p class="document">
      ${
        safe === undefined
          ? html`<cite dir="auto">${title}</cite>`
          : html`<a href=${safe} dir="auto" @click=${(event: MouseEvent) => followPassage(event, address)}>${title}</a>`
      }
      <span class="number">${count}</span>
    </p>
    ${
      mentions.length > 0
        ? html`<ol role="list">
            ${mentions.map((placed) => renderLine(placed, title, lang, context))}
          </ol>`
        : nothing
    }
  </section>`;
}

/** A mention in its line, behind the way to its passage. */
function renderLine(
  {document, mention, label}: PlacedMentionRecord,
  title: string,
  lang: string | undefined,
  {addresses}: NameContext,
): TemplateResult {
  const address = {document, passage: mention.id};
  const safe = safeAddress(addresses.passage(address));
  const where = label || msg('passage');
  const direction = (lang && directionOf(lang)) || 'auto';
  return html`<li class="line">
    ${
      safe === undefined
        ? html`<span class="where">${where}</span>`
        : html`<a
            class="where"
            href=${safe}
            aria-label=${`${where}, ${mention.form}, ${title}`}
            @click=${(event: MouseEvent) => followPassage(event, address)}
          >${where}</a>`
    }
    <span class="words" lang=${ifDefined(lang)} dir=${direction}
      ><span class="before"><span>${mention.before}</span></span><b>${mention.form}</b
      ><span class="after">${mention.after}</span></span
    >
  </li>`;
}
