import {html, nothing, type TemplateResult} from 'lit';
import type {PassageAddress} from '../../core/links/document-link.js';
import type {SearchResult} from '../../core/search/search-index.js';
import {msg} from '../../core/words/msg.js';
import {type Reloading, renderRetry} from '../render-load.js';
import {type Facets, renderChosen, renderFacets} from './render-facets.js';
import {renderResults} from './render-results.js';

interface Found {
  readonly result: SearchResult;
  readonly element: Reloading;
  readonly facets: Facets;
  readonly asConcordance: boolean;
  /** Passages or lines that were asked for. */
  readonly limit: number;
  /** What an entity is called that the query does not name. */
  readonly nameOf: (entity: string) => string;
  readonly hrefOf: (address: PassageAddress, words?: string) => string;
  readonly more: () => void;
  /** Puts the focus on the first hit: the choices before it are many stops of Tab. */
  readonly toHits: () => void;
}

/** What was found, what is to be known of it, and what it can be narrowed to. */
export function renderFound(found: Found): TemplateResult {
  const {result, element, facets, asConcordance, limit, nameOf, hrefOf, more, toHits} = found;
  const {names, notices, problems, total, passages, lines} = result;
  const shown = asConcordance ? lines.length : passages.length;
  const hasMore = shown >= limit || (!asConcordance && shown < total && shown > 0);
  const entities = new Map(names.map(({entityId, name}) => [entityId, name]));
  return html`
    ${
      names.length > 0
        ? html`<p part="names">${msg('Also by name:')} ${names.map(({name}, at) => html`${at > 0 ? ', ' : ''}<b dir="auto">${name}</b>`)}</p>`
        : nothing
    }
    ${notices.map((notice) => html`<p part="notice">${notice}</p>`)}
    ${
      problems.length > 0
        ? html`<div part="problem" role="alert">${problems.map(({shard, message}) => html`<p>${shard}: ${message}</p>`)}${renderRetry(element)}</div>`
        : nothing
    }
    ${renderChosen(facets)}
    <div class=${facets.narrowing ? 'found' : 'found counting'}>
      ${shown > 0 ? html`<button class="to-hits" type="button" @click=${toHits}>${msg('To the passages')}</button>` : nothing}
      ${renderFacets(facets)}
      ${renderResults({
        result,
        asConcordance,
        entityName: (id) => entities.get(id) ?? nameOf(id),
        hrefOf,
      })}
    </div>
    ${hasMore ? html`<button part="more" type="button" @click=${more}>${msg('Show more')}</button>` : nothing}
  `;
}
