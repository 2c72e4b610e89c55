import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Certainty} from '../../core/dates/historical-date.js';
import type {Entity} from '../../core/entities/entity.js';
import {directionOf} from '../../core/tei/language.js';
import {msg, str} from '../../core/words/msg.js';
import {safeAddress} from '../../render/safe-address.js';
import {sayKind} from '../say-kind.js';
import {sayIdentification} from './entity-words.js';

interface Head {
  /** Follows it through every pane; undefined where there are none. */
  readonly trace: (() => void) | undefined;
  readonly form: string | undefined;
  readonly certainty: Certainty | undefined;
  readonly href: string | undefined;
}

/** The document's own form first and large, the authority's name second. */
export function renderHead(entity: Entity, {form, certainty, href, trace}: Head): TemplateResult {
  const lang = entity.names.find(({text}) => text === entity.name)?.lang;
  const doubt = sayIdentification(certainty);
  const page = href === undefined ? undefined : safeAddress(href);
  const named = html`<span lang=${ifDefined(lang)} dir=${(lang && directionOf(lang)) || 'auto'}>${entity.name}</span>`;
  const name = page
    ? html`<a href=${page} title=${msg(str`All about ${entity.name}`)}>${named}</a>`
    : named;
  return html`<header>
    <p part="kind" data-kind=${entity.kind}>${sayKind(entity.kind)}</p>
    ${
      form && form !== entity.name
        ? html`<h2 part="form" dir="auto">${form}</h2>
            <p part="name">${name}</p>`
        : html`<h2 part="form name">${name}</h2>`
    }
    ${doubt ? html`<p part="doubt">${doubt}</p>` : nothing}
    ${
      trace
        ? html`<button type="button" part="trace" aria-keyshortcuts="t" title=${msg('Light it up and go from mention to mention (key t)')} @click=${trace}>
            ${msg('Trace in all panes')}
          </button>`
        : nothing
    }
  </header>`;
}
