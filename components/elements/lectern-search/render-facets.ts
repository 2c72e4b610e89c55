import {html, nothing, type TemplateResult} from 'lit';
import type {FacetCount} from '../../core/search/search-index.js';
import {mentionKinds} from '../../core/tei/every-kind.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {sayKind} from '../say-kind.js';
import {renderDates} from './render-dates.js';
import {
  type Choices,
  chosenIn,
  isChosen,
  type Narrowing,
  type OfferedFacet,
  offeredFacets,
} from './search-state.js';

/** What a search is and can be narrowed to. */
export interface Facets {
  readonly narrowing: Narrowing | undefined;
  readonly choices: Choices;
  readonly locale: string;
  /** What a value is called. */
  readonly labelOf: (facet: OfferedFacet, value: string) => string;
  /** Whether a narrow page shows them. */
  readonly isOpen: boolean;
  /** Facets of which more than the first values are shown; `unfold` turns one about. */
  readonly unfolded: ReadonlySet<OfferedFacet>;
  /** Chooses a value, or takes it back. */
  readonly choose: (facet: OfferedFacet, value: string) => void;
  readonly clear: () => void;
  readonly open: () => void;
  readonly unfold: (facet: OfferedFacet) => void;
}

/** Values of one facet that are shown at first. */
const fewValues = 7;

/** More are no list to choose from: a condition in the query reaches the others. */
const mostValues = 60;

const heads = (): Readonly<Record<OfferedFacet, string>> => ({
  type: msg('Passages that name a'),
  person: msg('Person'),
  place: msg('Place'),
  entity: msg('Organisation, event, work'),
  date: msg('Dates between'),
  repository: msg('Archive'),
  language: msg('Language'),
  document: msg('Document'),
});

/** What is chosen, each to be taken back; nothing where nothing is. */
export function renderChosen(facets: Facets): TemplateResult | typeof nothing {
  const {choices, choose, clear} = facets;
  if (!isChosen(choices)) return nothing;
  const chosen = offeredFacets.flatMap((facet) =>
    chosenIn(choices, facet).map((value) => ({facet, value})),
  );
  return html`<div part="chosen" class="chosen" role="group" aria-label=${msg('Narrowed to')}>
    ${chosen.map(({facet, value}) => {
      const words = sayValue(facet, value, facets);
      return html`<button type="button" title=${msg(str`Without “${words}”`)} @click=${() => choose(facet, value)}>
        <span class="visually-hidden">${msg('Without')}</span> <span dir="auto">${words}</span>
        <span aria-hidden="true">×</span>
      </button>`;
    })}
    <button type="button" @click=${clear}>${msg('Everything found')}</button>
  </div>`;
}

/** What the found passages can be narrowed to, with how many each choice leaves. */
export function renderFacets(facets: Facets): TemplateResult {
  const {narrowing, isOpen, open} = facets;
  const sets = offeredFacets.flatMap((facet) => renderFacet(facet, facets) ?? []);
  // While they are counted their room is kept, so that what is found does not move.
  if (sets.length === 0) {
    return html`<div part="facets" class="facets" ?hidden=${narrowing !== undefined}></div>`;
  }
  const some = narrowing && narrowing.counted < narrowing.total;
  return html`<div part="facets" class="facets">
    <button class="narrow" type="button" aria-expanded=${isOpen} aria-controls="facets" @click=${open}
      >${msg('Narrow the search')}</button
    >
    <div id="facets" class=${isOpen ? 'sets open' : 'sets'}>
      ${
        some
          ? html`<p class="number">${counted(str`Numbers are those of ${narrowing.counted} {passage|passages} from all over the texts.`)}</p>`
          : nothing
      }
      ${sets}
    </div>
  </div>`;
}

function renderFacet(facet: OfferedFacet, facets: Facets): TemplateResult | undefined {
  const {narrowing, choices, unfolded, choose, unfold} = facets;
  const chosen = chosenIn(choices, facet);
  const counts = withChosen(narrowing?.counts[facet] ?? [], chosen);
  if (facet === 'date') return renderDates({head: heads().date, counts, chosen, choose});
  // One value for all is no choice.
  if (counts.length < 2 && chosen.length === 0) return undefined;
  const isUnfolded = unfolded.has(facet);
  const most = isUnfolded ? mostValues : fewValues;
  const shown = counts.filter(({value}, at) => at < most || chosen.includes(value));
  const more = Math.min(counts.length, mostValues) - fewValues;
  return html`<fieldset>
    <legend>${heads()[facet]}</legend>
    ${shown.map(
      ({value, count}) => html`<label
        ><input
          type="checkbox"
          .checked=${chosen.includes(value)}
          @change=${() => choose(facet, value)}
        />
        <span dir="auto">${sayValue(facet, value, facets)}</span>
        <span class="number">${count}</span></label
      >`,
    )}
    ${more > 0 ? html`<button type="button" class="unfold" aria-expanded=${isUnfolded} @click=${() => unfold(facet)}>${isUnfolded ? msg('Fewer') : msg(str`${more} more`)}</button>` : nothing}
  </fieldset>`;
}

/** What was chosen stays in the list though nothing is found of it, so that it can be taken back. */
function withChosen(counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const known = new Set(counts.map(({value}) => value));
  const missing = chosen.filter((value) => !known.has(value));
  return [...counts, ...missing.map((value) => ({value, count: 0}))];
}

function sayValue(facet: OfferedFacet, value: string, {labelOf, locale}: Facets): string {
  if (facet === 'type') {
    const kind = mentionKinds.find((one) => one === value);
    return kind ? sayKind(kind) : value;
  }
  if (facet === 'date') return value.replace('..', '–');
  if (facet !== 'language') return labelOf(facet, value);
  try {
    return new Intl.DisplayNames([locale, 'en'], {type: 'language'}).of(value) ?? value;
  } catch {
    return value;
  }
}
