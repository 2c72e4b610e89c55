import {html, nothing, type TemplateResult} from 'lit';
import type {CollectionIndex} from '../../core/collection/collection-index.js';
import type {FacetCount, SearchResult} from '../../core/search/search-index.js';
import {mentionKinds} from '../../core/tei/every-kind.js';
import {msg} from '../../core/words/msg.js';
import {sayKind} from '../say-kind.js';
import {type Choices, type OfferedFacet, offeredFacets} from './search-state.js';

interface Facets {
  readonly result: SearchResult;
  readonly choices: Choices;
  readonly collection: CollectionIndex | undefined;
  readonly locale: string;
  readonly choose: (facet: OfferedFacet, value: string) => void;
}

/** What the found passages can be narrowed to, with how many each choice leaves. */
export function renderFacets(facets: Facets): TemplateResult {
  const heads: Readonly<Record<OfferedFacet, string>> = {
    type: msg('Passages that name a'),
    document: msg('Document'),
    language: msg('Language'),
  };
  return html`<div part="facets" class="facets">
    ${offeredFacets.map((facet) => renderFacet(heads[facet], facet, facets))}
  </div>`;
}

function renderFacet(
  head: string,
  facet: OfferedFacet,
  {result, choices, collection, locale, choose}: Facets,
): TemplateResult | typeof nothing {
  const chosen = choices[facet] ?? [];
  const counts = withChosen(result.facets[facet] ?? [], chosen);
  // One value for all is no choice.
  if (counts.length < 2 && chosen.length === 0) return nothing;
  return html`<fieldset>
    <legend>${head}</legend>
    ${counts.map(
      ({value, count}) => html`<label
        ><input
          type="checkbox"
          .checked=${chosen.includes(value)}
          @change=${() => choose(facet, value)}
        />
        <span dir="auto">${sayValue(facet, value, collection, locale)}</span>
        <span class="number">${count}</span></label
      >`,
    )}
  </fieldset>`;
}

/** What was chosen stays in the list though nothing is found of it, so that it can be taken back. */
function withChosen(counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const known = new Set(counts.map(({value}) => value));
  const missing = chosen.filter((value) => !known.has(value));
  return [...counts, ...missing.map((value) => ({value, count: 0}))];
}

function sayValue(
  facet: OfferedFacet,
  value: string,
  collection: CollectionIndex | undefined,
  locale: string,
): string {
  if (facet === 'document') return collection?.document(value)?.header.title ?? value;
  if (facet === 'type') {
    const kind = mentionKinds.find((one) => one === value);
    return kind ? sayKind(kind) : value;
  }
  try {
    return new Intl.DisplayNames([locale, 'en'], {type: 'language'}).of(value) ?? value;
  } catch {
    return value;
  }
}
