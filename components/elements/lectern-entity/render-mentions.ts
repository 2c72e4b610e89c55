import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {directionOf} from '../../core/tei/language.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {safeAddress} from '../../render/safe-address.js';
import type {MentionInCollection} from '../../state/card-subject.js';
import {followPassage} from '../follow-passage.js';
import type {DocumentMentions, EntityMentions} from './gather-mentions.js';

/** As many of one list are shown at first; a card is to be taken in at a glance. */
const most = 6;

/** Forms are short and stand in one line. */
const mostForms = 8;

/** Which long lists are open, and how to open or close one. */
interface Disclosure {
  readonly opened: ReadonlySet<string>;
  readonly toggle: (list: string) => void;
}

/** Every mention in the collection, and who says nothing. */
export function renderMentions(mentions: EntityMentions, disclosure: Disclosure): TemplateResult {
  const {groups, silent} = mentions;
  return html`<section part="mentions">
    <h3>${sayCount(mentions)}</h3>
    ${renderForms(mentions, disclosure)} ${groups.map((group) => renderGroup(group, disclosure))}
    ${
      silent.length > 0
        ? html`<p part="silent">
            <span class="label">${msg('Not named in:')}</span>
            ${silent.map(
              ({header}, at) =>
                html`${at > 0 ? ' · ' : nothing}<cite dir="auto">${header.title}</cite>`,
            )}
          </p>`
        : nothing
    }
  </section>`;
}

function sayCount({count, naming, documents}: EntityMentions): string {
  if (count === 0) return msg('Named nowhere in this collection');
  const times = count === 1 ? msg('Named once') : counted(str`Named ${count} {time|times}`);
  return documents > 1
    ? counted(str`${times}, in ${naming} of ${documents} {document|documents}`)
    : times;
}

/** `as Ospan Batyr 5 · as Osman Batur 11`: what it is called, and how often. */
function renderForms(
  {forms}: EntityMentions,
  disclosure: Disclosure,
): TemplateResult | typeof nothing {
  if (forms.length === 0) return nothing;
  const list = 'forms';
  const shown = disclosure.opened.has(list) ? forms : forms.slice(0, mostForms);
  return html`<ul class="forms" role="list" id=${list} aria-label=${msg('Forms of the name')}>
      ${shown.map(
        ({form, count}) =>
          html`<li>${msg('as')} <b dir="auto">${form}</b> <span class="count">${count}</span></li>`,
      )}
    </ul>
    ${renderMore(list, forms.length - mostForms, disclosure)}`;
}

function renderGroup(
  {document, mentions}: DocumentMentions,
  disclosure: Disclosure,
): TemplateResult {
  const list = `in-${document.id}`;
  const shown = disclosure.opened.has(list) ? mentions : mentions.slice(0, most);
  const lang = document.header.languages[0];
  return html`<section class="document">
    <h4>
      <cite dir="auto">${document.header.title}</cite>
      <span class="count">${mentions.length}</span>
    </h4>
    <ol role="list" id=${list}>
      ${shown.map((mention) => renderMention(mention, lang))}
    </ol>
    ${renderMore(list, mentions.length - most, disclosure)}
  </section>`;
}

/** Keyword in context, behind the passage it stands in. */
function renderMention(
  {document, mention, href, passage}: MentionInCollection,
  lang: string | undefined,
): TemplateResult {
  const address = {document: document.id, passage: mention.id};
  const safe = safeAddress(href);
  const where = passage || msg('passage');
  return html`<li>
    ${
      safe === undefined
        ? html`<span class="where">${where}</span>`
        : html`<a
            class="where"
            href=${safe}
            data-document=${address.document}
            data-passage=${address.passage}
            aria-label=${`${where}, ${mention.form}, ${document.header.title}`}
            @click=${(event: MouseEvent) => followPassage(event, address)}
            >${where}</a
          >`
    }
    <span class="context" lang=${ifDefined(lang)} dir=${(lang && directionOf(lang)) || 'auto'}
      >${mention.before}<b>${mention.form}</b>${mention.after}</span
    >
  </li>`;
}

function renderMore(
  list: string,
  rest: number,
  {opened, toggle}: Disclosure,
): TemplateResult | typeof nothing {
  if (rest <= 0) return nothing;
  const open = opened.has(list);
  return html`<button
    part="more"
    type="button"
    aria-controls=${list}
    aria-expanded=${open ? 'true' : 'false'}
    @click=${() => toggle(list)}
  >
    ${open ? msg('Show fewer') : msg(str`Show ${rest} more`)}
  </button>`;
}
