import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '../../core/words/msg.js';
import type {CardSubject} from '../../state/card-subject.js';
import {exportParts} from '../../styles/nested-parts.js';

type MentionSubject = Extract<CardSubject, {kind: 'mention'}>;

/** What is named at this place: its form here first, then whom or what the editor takes it for. */
export function renderMention(subject: MentionSubject): TemplateResult {
  const {mention, entities, documents} = subject;
  if (mention.date) {
    return html`<lectern-date exportparts=${exportParts('date')} .date=${mention.date} details>${mention.form}</lectern-date>`;
  }
  const [only] = entities;
  if (only && entities.length === 1 && mention.resolution.unresolved.length === 0) {
    return html`<lectern-entity
      class="only"
      exportparts=${exportParts('entity')}
      .subject=${only}
      .form=${mention.form}
      .certainty=${mention.certainty}
      .documents=${documents}
    ></lectern-entity>`;
  }
  const lead = sayLead(subject);
  return html`
    <h2 dir="auto">${mention.form}</h2>
    ${lead ? html`<p class="lead">${lead}</p>` : nothing}
    ${entities.map(
      (entity) => html`<section class="candidate">
        <lectern-entity exportparts=${exportParts('entity')} .subject=${entity} .documents=${documents}></lectern-entity>
      </section>`,
    )}
    ${renderUnresolved(subject)}
  `;
}

/** How the entities below are meant: doubt is a word, here as everywhere. */
function sayLead({mention, entities}: MentionSubject): string | undefined {
  const {certainty, resolution} = mention;
  if (entities.length > 1 && resolution.state === 'ambiguous') {
    if (certainty === 'medium') return msg('Probably one of these, the editor is not sure which:');
    if (certainty === 'low') return msg('Possibly one of these, the editor is not sure which:');
    return msg('One of these, the editor is not sure which:');
  }
  if (entities.length > 1) {
    if (certainty === 'medium') return msg('Probably several are meant:');
    if (certainty === 'low') return msg('Possibly several are meant:');
    return msg('Several are meant:');
  }
  if (certainty === 'medium') return msg('Probably so, says the editor.');
  if (certainty === 'low') return msg('Possibly so, says the editor.');
  return undefined;
}

/** Pointers that lead nowhere, as written; or that there are none. */
function renderUnresolved({mention, entities}: MentionSubject): TemplateResult {
  const {unresolved} = mention.resolution;
  const words = unresolved.map((pointer) =>
    msg(str`“${pointer}” leads to no record of this collection`),
  );
  if (words.length === 0 && entities.length === 0) words.push(msg('The editor names no record'));
  return html`${words.map((each) => html`<p class="unresolved">${each}</p>`)}`;
}
