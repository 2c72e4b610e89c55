import {html, nothing, type TemplateResult} from 'lit';
import {isoYear} from '../../core/dates/iso-year.js';
import type {FacetCount} from '../../core/search/search-index.js';
import {msg, str} from '../../core/words/msg.js';

interface Dates {
  readonly head: string;
  /** By year. */
  readonly counts: readonly FacetCount[];
  /** The interval, as in `date:1943..1945`. */
  readonly chosen: readonly string[];
  readonly choose: (facet: 'date', value: string) => void;
}

/** Two years between which a passage has a date; nothing where none has one. */
export function renderDates({head, counts, chosen, choose}: Dates): TemplateResult | undefined {
  const years = counts.map(({value}) => Number(value)).filter(Number.isInteger);
  const [interval = ''] = chosen;
  if (years.length < 2 && interval === '') return undefined;
  const [from = '', to = from] = interval.split('..');
  const change = ({currentTarget}: Event): void => {
    if (!(currentTarget instanceof HTMLFieldSetElement)) return;
    const [first = '', last = ''] = [...currentTarget.querySelectorAll('input')].map(({value}) =>
      value.trim(),
    );
    const asked = first === '' && last === '' ? '' : `${first}..${last}`;
    // To choose what is chosen takes it back.
    if (asked !== interval) choose('date', asked === '' ? interval : asked);
  };
  return html`<fieldset class="dates" @change=${change}>
    <legend>${head}</legend>
    ${renderYear(msg('from'), from, years[0])} ${renderYear(msg('to'), to, years.at(-1))}
    ${
      years.length > 1
        ? html`<p class="number">${msg(str`Found: ${isoYear(years[0] ?? 0)} to ${isoYear(years.at(-1) ?? 0)}`)}</p>`
        : nothing
    }
  </fieldset>`;
}

function renderYear(label: string, value: string, hint: number | undefined): TemplateResult {
  return html`<label
    ><span>${label}</span>
    <input
      type="text"
      inputmode="numeric"
      autocomplete="off"
      maxlength="10"
      placeholder=${hint === undefined ? '' : isoYear(hint)}
      .value=${value}
  /></label>`;
}
