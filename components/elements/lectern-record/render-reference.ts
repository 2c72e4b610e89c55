import {html, nothing, type TemplateResult} from 'lit';
import type {ReferencePart} from '../../core/archives/archival-reference.js';
import {doubtsAbout} from '../../core/archives/check-reference.js';
import {formatReference} from '../../core/archives/format-reference.js';
import {isadLevel, isadWords} from '../../core/archives/isad-level.js';
import {levelTerm} from '../../core/archives/level-terms.js';
import {findRepository} from '../../core/archives/repositories.js';
import {outsideHref} from '../../core/tei/header-values.js';
import type {ManuscriptRecord} from '../../core/tei/tei-header.js';
import {msg, str} from '../../core/words/msg.js';
import {certaintyWords} from './words.js';

/** The archival reference of one manuscript: archive, each level explained, doubts. */
export function renderReference(record: ManuscriptRecord): TemplateResult {
  const {shelfmark, reference, collections, identifiers, doubts} = record;
  const parts = reference?.parts ?? [];
  // What the reference has in parts already is not said a second time.
  const others = collections.filter(
    ({type, text}) => text !== '' && !parts.some(({level}) => level === type),
  );
  const suspected = reference ? doubtsAbout(reference) : [];
  return html`
    <dl>
      ${renderArchive(record)}
      ${others.map((one) => row(msg('Collection'), html`${one.text} ${certain(one.certainty)}`))}
      ${parts.map((part) => renderPart(part, certaintyOf(part, record)))}
      ${shelfmark ? row(msg('Reference, as printed'), html`<span part="reference" translate="no">${shelfmark}</span>`) : nothing}
      ${renderOwnForm(record)}
      ${identifiers.map(({type, value}) => row(numberLabel(type), linked(value)))}
    </dl>
    ${doubts.map((doubt) => renderDoubt(msg('Doubt:'), doubt))}
    ${suspected.map((doubt) => renderDoubt(msg('Found by checking:'), doubt))}
  `;
}

export function row(label: unknown, value: unknown): TemplateResult {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

/** A number that is an address leads there. */
function linked(value: string): TemplateResult | string {
  const href = outsideHref(value);
  return href ? html`<a href=${href} rel="noopener">${value}</a>` : value;
}

export function certain(certainty: string | undefined): TemplateResult | typeof nothing {
  const words = certaintyWords(certainty);
  return words ? html`<span class="certainty">(${words})</span>` : nothing;
}

function renderDoubt(label: string, doubt: string): TemplateResult {
  return html`<p part="doubt"><strong>${label}</strong> ${doubt}</p>`;
}

/** Its names in English and in its own language, and where it is. */
function renderArchive(record: ManuscriptRecord): TemplateResult | typeof nothing {
  const printed = record.repository ?? record.institution ?? record.reference?.repository;
  const known = [printed, record.reference?.repository]
    .map((name) => (name === undefined ? undefined : findRepository(name)))
    .find((one) => one !== undefined);
  const place = [record.settlement ?? known?.city(), record.country ?? known?.country()];
  const within =
    record.repository && record.institution !== record.repository ? record.institution : '';
  if (!printed && !place.some(Boolean)) return nothing;
  const own = known && known.ownName !== known.englishName ? known : undefined;
  const english = known && !printed?.includes(known.englishName) ? known.englishName : undefined;
  return html`
    ${
      printed
        ? row(
            msg('Archive'),
            html`<span class="value">${printed}</span>
              ${within ? html`<span class="explained">${within}</span>` : nothing}
              ${english ? html`<span class="explained">${english}</span>` : nothing}
              ${
                own
                  ? html`<span class="explained" lang=${own.language}
                      >${own.ownName}${own.cyrillic ? ` (${own.cyrillic})` : ''}</span
                    >`
                  : nothing
              }`,
          )
        : nothing
    }
    ${place.some(Boolean) ? row(msg('Place'), place.filter(Boolean).join(', ')) : nothing}
  `;
}

function certaintyOf({level}: ReferencePart, record: ManuscriptRecord): string | undefined {
  return record.collections.find(({type}) => type === level)?.certainty;
}

/** `Fond · фонд` with the number, and below it what a fond is, with its level in ISAD(G). */
function renderPart(part: ReferencePart, certainty: string | undefined): TemplateResult {
  const {term, native, explanation} = levelTerm(part.level);
  const isad = isadLevel(part);
  const name = term || part.label || msg('Part');
  const label = name.replace(/^./u, (first) => first.toUpperCase());
  // The explanation begins with the term, which is the label here.
  const words = explanation.replace(/^[^:]+:\s*/, '');
  return row(
    html`${label}${native ? html` <span lang=${native.language}>· ${native.term}</span>` : nothing}`,
    html`<span class="value">${part.value}</span> ${certain(certainty)}
      <span class="explained"
        >${words}${isad ? msg(str` (ISAD(G) level: ${isadWords(isad)})`) : nothing}</span
      >`,
  );
}

/** The reference as the archive writes it, for a request slip; not where it is printed so. */
function renderOwnForm({reference, shelfmark}: ManuscriptRecord): TemplateResult | typeof nothing {
  if (!reference || reference.system === 'unknown') return nothing;
  const own = formatReference(reference, {script: 'latin', style: 'own'});
  if (own === shelfmark) return nothing;
  const language = findRepository(reference.repository ?? '')?.language ?? '';
  return row(
    msg('As the archive writes it'),
    html`<span part="own-reference" lang=${language} translate="no">${own}</span>`,
  );
}

function numberLabel(type: string | undefined): string {
  if (type === undefined) return msg('Other number');
  if (type === 'document-number') return msg('Number of the document');
  return msg(str`Other number (${type})`);
}
