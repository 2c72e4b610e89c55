import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {PassageAddress} from '../../core/links/document-link.js';
import type {ContextLine, FoundPassage, Hit, SearchResult} from '../../core/search/search-index.js';
import type {Span} from '../../core/tei/tei-document.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {followPassage} from '../follow-passage.js';

interface Results {
  readonly result: SearchResult;
  /** By the words beside the hit: one list of lines, whatever document each stands in. */
  readonly asConcordance: boolean;
  readonly entityName: (id: string) => string;
  readonly hrefOf: (address: PassageAddress, words?: string) => string;
}

/** Keyword in context: by document, or as one concordance. */
export function renderResults(results: Results): TemplateResult {
  return results.asConcordance ? renderConcordance(results) : renderByDocument(results);
}

function renderByDocument(results: Results): TemplateResult {
  const {passages, documents} = results.result;
  return html`<div part="results" class="results">
    ${repeat(
      documents,
      ({id}) => id,
      ({id, title, passages: count}) => html`<section aria-label=${title}>
        <h2 part="document">
          <a
            href=${results.hrefOf({document: id})}
            dir="auto"
            @click=${(event: MouseEvent) => followPassage(event, {document: id})}
            >${title}</a
          >
          <span class="number">${counted(str`${count} {passage|passages}`)}</span>
        </h2>
        <ol>
          ${repeat(
            passages.filter(({documentId}) => documentId === id),
            (passage) => passage.id,
            (passage) => renderPassage(passage, results),
          )}
        </ol>
      </section>`,
    )}
  </div>`;
}

function renderPassage(passage: FoundPassage, results: Results): TemplateResult {
  const {documentId, id, label, opening, hits} = passage;
  const address = {document: documentId, passage: id};
  if (hits.length === 0) {
    return html`<li>${renderLink(address, label, html`<span dir="auto">${opening}</span>`, [], results)}</li>`;
  }
  // All hits of a passage are marked, the one that was followed first.
  return html`${hits.map((hit) => {
    const marked = [hit, ...hits.filter((other) => other !== hit)];
    return html`<li>${renderLink(address, label, renderContext(hit, results), marked, results)}</li>`;
  })}`;
}

function renderConcordance(results: Results): TemplateResult {
  const {lines, documents} = results.result;
  const titles = new Map(documents.map(({id, title}) => [id, title]));
  return html`<ol part="results" class="results concordance">
    ${lines.map((line: ContextLine) => {
      const {documentId, passageId, passageLabel} = line;
      const place = [titles.get(documentId) ?? documentId, passageLabel].join(' ');
      const address = {document: documentId, passage: passageId};
      return html`<li>${renderLink(address, place, renderContext(line, results), [line], results)}</li>`;
    })}
  </ol>`;
}

function renderLink(
  address: PassageAddress,
  place: string,
  words: TemplateResult,
  hits: readonly Hit[],
  {hrefOf}: Results,
): TemplateResult {
  const marked = hits.map(({start, end}): Span => ({start, end}));
  return html`<a
    part="hit"
    class="hit"
    href=${hrefOf(address, hits[0]?.hit)}
    @click=${(event: MouseEvent) => followPassage(event, address, false, marked)}
    ><span class="place">${place}</span>${words}</a
  >`;
}

function renderContext({left, hit, right, byName}: Hit, {entityName}: Results): TemplateResult {
  return html`<span class="line" dir="auto"
      ><span class="left"><bdi>${left}</bdi></span
      ><mark part="keyword">${hit}</mark
      ><span class="right">${right}</span></span
    >${byName ? html`<span class="by-name">${msg(str`names ${entityName(byName.entityId)}`)}</span>` : nothing}`;
}
