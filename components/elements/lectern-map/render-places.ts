import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import type {MapPlace, PlaceOrder} from './map-places.js';
import {sayAbsence, sayDegrees, sayExtent} from './map-words.js';

interface PlaceContext {
  readonly places: readonly MapPlace[];
  readonly picked: string;
  readonly order: PlaceOrder;
  readonly page: number;
  pick(id: string): void;
  sortBy(order: PlaceOrder): void;
  turn(by: 1 | -1): void;
}

/** Places on one page of the list. */
const placesOnPage = 100;

/** Everything the map has, in words; then what it cannot have, with the reason. */
export function renderPlaces(context: PlaceContext): TemplateResult {
  const {places, order, page, sortBy} = context;
  const placed = places.filter(({where}) => where);
  const absent = places.filter(({where}) => !where);
  const onSort = ({target}: Event): void => {
    if (target instanceof HTMLSelectElement) sortBy(target.value === 'name' ? 'name' : 'frequency');
  };
  const from = page * placesOnPage;
  return html`<div part="places" tabindex="0" role="group" aria-label=${msg('List of places')}>
    ${
      places.length === 0
        ? html`<p part="empty" class="soft">${msg('No place is named here.')}</p>`
        : html`<label
            >${msg('In the order of')}
            <select @change=${onSort}>
              <option value="frequency" ?selected=${order === 'frequency'}>
                ${msg('how often they are named')}
              </option>
              <option value="name" ?selected=${order === 'name'}>${msg('the alphabet')}</option>
            </select>
          </label>`
    }
    ${
      placed.length > 0
        ? html`<h2 class="group">${msg('On the map')} <span class="number">${placed.length}</span></h2>
            <ul role="list">
              ${placed.slice(from, from + placesOnPage).map((place) => renderPlace(place, context))}
            </ul>
            ${renderPager(context, placed.length)}`
        : nothing
    }
    ${absent.length > 0 ? renderAbsent(absent, context) : nothing}
  </div>`;
}

function renderPager({page, turn}: PlaceContext, total: number) {
  if (total <= placesOnPage) return nothing;
  const last = Math.ceil(total / placesOnPage) - 1;
  return html`<p class="pager">
    <button type="button" ?disabled=${page === 0} @click=${() => turn(-1)}>
      ${msg('Earlier places')}
    </button>
    <button type="button" ?disabled=${page >= last} @click=${() => turn(1)}>
      ${msg('Further places')}
    </button>
  </p>`;
}

/** More places without coordinates than this are only counted. */
const mostAbsent = 300;

function renderAbsent(absent: readonly MapPlace[], context: PlaceContext): TemplateResult {
  const rest = absent.length - mostAbsent;
  return html`<h2 class="group">${msg('Not on the map')} <span class="number">${absent.length}</span></h2>
    <ul role="list">
      ${absent.slice(0, mostAbsent).map((place) => renderPlace(place, context))}
    </ul>
    ${rest > 0 ? html`<p class="soft">${msg(str`and ${rest} more`)}</p>` : nothing}`;
}

function renderPlace(place: MapPlace, {picked, pick}: PlaceContext): TemplateResult {
  const {row, count, where} = place;
  return html`<li>
    <button
      type="button"
      class="place-name"
      aria-pressed=${row.id === picked ? 'true' : 'false'}
      @click=${() => pick(row.id)}
    >
      <bdi lang=${ifDefined(row.lang)}>${row.name}</bdi> <span class="number" aria-hidden="true">${count}</span>
      <span class="visually-hidden">${count === 1 ? msg('Named once') : counted(str`Named ${count} {time|times}`)}</span>
      <small
        >${where ? `${sayDegrees(where.coordinates)} · ${sayExtent(where.extent)}` : sayAbsence(place)}</small
      >
    </button>
  </li>`;
}
