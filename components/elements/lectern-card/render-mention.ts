import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {CardSubject} from '../../state/card-subject.js';
import '../lectern-date/lectern-date-define.js';
import '../lectern-entity/lectern-entity-define.js';
import {sayCertainty} from './subject-words.js';

type MentionSubject = Extract<CardSubject, {kind: 'mention'}>;

/** What is named at this place: its form here first, then whom or what the editor takes it for. */
export function renderMention(subject: MentionSubject): TemplateResult {
  const {mention, entities, documents} = subject;
  if (mention.date) return renderDate(subject);
  const [only] = entities;
  if (only && entities.length === 1 && mention.resolution.unresolved.length === 0) {
    return html`<lectern-entity
      .subject=${only}
      .form=${mention.form}
      .certainty=${mention.certainty}
      .documents=${documents}
    ></lectern-entity>`;
  }
  return html`
    <h2 dir="auto">${mention.form}</h2>
    ${renderDoubt(subject)} ${renderState(subject)}
    ${entities.map(
      (entity) => html`<section class="candidate">
        <lectern-entity .subject=${entity} .documents=${documents}></lectern-entity>
      </section>`,
    )}
  `;
}

function renderDate({mention}: MentionSubject): TemplateResult {
  return html`<lectern-date .date=${mention.date} details>${mention.form}</lectern-date>`;
}

function renderDoubt({mention}: MentionSubject): TemplateResult | typeof nothing {
  const doubt = sayCertainty(mention.certainty);
  return doubt ? html`<p class="doubt">${doubt}</p>` : nothing;
}

/** What the pointers come to, in words. */
function renderState({mention, entities}: MentionSubject): TemplateResult {
  const {state, unresolved} = mention.resolution;
  return html`
    ${
      entities.length > 1
        ? html`<p class="lead">
            ${
              state === 'ambiguous'
                ? msg('One of these, the editor is not sure which:')
                : msg('Several are meant:')
            }
          </p>`
        : nothing
    }
    ${unresolved.map(
      (pointer) =>
        html`<p class="unresolved">${msg(str`“${pointer}” leads to no record of this collection`)}</p>`,
    )}
    ${
      entities.length === 0 && unresolved.length === 0
        ? html`<p class="unresolved">${msg('The editor names no record')}</p>`
        : nothing
    }
  `;
}
