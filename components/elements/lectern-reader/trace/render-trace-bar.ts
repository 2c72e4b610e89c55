import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {EntityTrace} from '../../../core/collection/trace-entity.js';
import type {Entity} from '../../../core/entities/entity.js';
import {directionOf} from '../../../core/tei/language.js';
import {counted} from '../../../core/words/counted.js';
import {msg, str} from '../../../core/words/msg.js';
import type {MentionExtent} from '../../../state/reader-store.js';
import {readerKeys} from '../../reader-keys.js';

interface TraceBar {
  readonly entity: Entity;
  readonly trace: EntityTrace;
  /** How widely it is mentioned, where not all of the collection is here. */
  readonly extent: MentionExtent | undefined;
  /** Where one is, in words. */
  readonly said: string;
  /** All forms and silent documents are listed, however many. */
  readonly isWhole: boolean;
  readonly toggle: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly end: () => void;
}

/** As many are listed at first: the bar takes room from the texts. */
const mostForms = 4;
const mostSilent = 3;

/** What is followed, what the open texts call it and which do not, and the way from one to the next. */
export function renderTraceBar(bar: TraceBar): TemplateResult {
  const {entity, trace, said, step, end} = bar;
  const lang = entity.names.find(({text}) => text === entity.name)?.lang;
  const none = trace.mentions.length === 0;
  return html`<section class="trace" part="trace" aria-label=${msg(str`${entity.name} in all panes`)}>
    <p class="traced" data-kind=${entity.kind}>
      <b lang=${ifDefined(lang)} dir=${(lang && directionOf(lang)) || 'auto'}>${entity.name}</b>
    </p>
    <p class="at" role="status" dir="auto">${said}</p>
    <div class="steps" role="group" aria-label=${msg('Mentions')}>
      <button type="button" ?disabled=${none} aria-keyshortcuts=${readerKeys.previous} aria-label=${msg('Previous mention')} title=${msg('Previous mention (key p)')} @click=${() => step(-1)}>↑</button>
      <button type="button" ?disabled=${none} aria-keyshortcuts=${readerKeys.next} aria-label=${msg('Next mention')} title=${msg('Next mention (key n)')} @click=${() => step(1)}>↓</button>
      <button type="button" aria-keyshortcuts="Escape" aria-label=${msg('End')} title=${msg('Stop following it (Escape)')} @click=${end}>×</button>
    </div>
    ${renderNaming(bar)}
  </section>`;
}

function renderNaming({trace, extent, isWhole, toggle}: TraceBar): TemplateResult {
  const forms = isWhole ? trace.forms : trace.forms.slice(0, mostForms);
  const silent = isWhole ? trace.silent : trace.silent.slice(0, mostSilent);
  const rest = trace.forms.length + trace.silent.length - forms.length - silent.length;
  return html`<div class="naming" role="group" tabindex="0" aria-label=${msg('Who names it, and how')}>
    ${
      forms.length > 0
        ? html`<ul role="list" aria-label=${msg('Forms of the name')}>
            ${forms.map(
              ({form, count}) =>
                html`<li>${msg(html`as <b dir="auto">${form}</b> <span class="count">${count}</span>`)}</li>`,
            )}
          </ul>`
        : html`<p>${msg('Not named in the open texts.')}</p>`
    }
    ${
      silent.length > 0
        ? html`<p class="silent">
            <span>${msg('Silent:')}</span>
            ${silent.map(({header}, at) => html`${at > 0 ? ' · ' : nothing}<cite dir="auto">${header.title}</cite>`)}
          </p>`
        : nothing
    }
    ${
      extent
        ? html`<p>${counted(str`Named in ${extent.naming} of ${extent.documents} {document|documents}`)}</p>`
        : nothing
    }
    ${
      rest > 0 || isWhole
        ? html`<button type="button" aria-expanded=${isWhole ? 'true' : 'false'} @click=${toggle}>
            ${isWhole ? msg('Show fewer') : msg(str`Show ${rest} more`)}
          </button>`
        : nothing
    }
  </div>`;
}
