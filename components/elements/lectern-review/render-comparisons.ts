import {html, nothing, type TemplateResult} from 'lit';
import type {OtherValue, SameWords} from '../../core/review/evidence.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {sayEdtf, sayElement} from './review-words.js';

/** What other annotators, and the text's own tags, say of the same words. */
export function renderOthers(
  others: readonly OtherValue[],
  go: (id: string) => void,
): TemplateResult | typeof nothing {
  if (others.length === 0) return nothing;
  return html`<section class="others">
    <h3>${msg('Others on these words')}</h3>
    <ul>
      ${others.map(
        (other) => html`<li data-differs=${other.differs}>
          <b>${other.annotator || msg('Tagged in the text')}</b>
          ${other.element ? html`<span>${sayElement(other.element)}</span>` : nothing}
          ${other.sameSpan ? nothing : html`<q dir="auto">${other.words.replace(/\s+/g, ' ')}</q>`}
          ${renderValues(other.values)} ${renderDiffers(other.differs)}
          ${renderWay(other.id, msg('Show'), go)}
        </li>`,
      )}
    </ul>
  </section>`;
}

/** The same words elsewhere: keyword in context, with what they mean there. */
export function renderElsewhere(
  elsewhere: readonly SameWords[],
  {go, hides}: {readonly go: (id: string) => void; readonly hides: boolean},
): TemplateResult | typeof nothing {
  if (elsewhere.length === 0) return nothing;
  const conflicts = hides ? 0 : elsewhere.filter(({differs}) => differs).length;
  return html`<details class="elsewhere" ?open=${elsewhere.length <= 8}>
    <summary>
      ${counted(str`The same words in ${elsewhere.length} other {place|places}`)}
      ${conflicts > 0 ? html`<span class="differs">${msg(str`${conflicts} with another reference`)}</span>` : nothing}
    </summary>
    <ul>
      ${elsewhere.map(
        (place) => html`<li data-differs=${!hides && place.differs}>
          <span class="where">${place.label}</span>
          <span class="kwic" dir="auto">${place.before}<b>${place.words}</b>${place.after}</span>
          ${hides && place.source === 'proposal' ? nothing : renderValues(place.values)}
          ${hides ? nothing : renderDiffers(place.differs)}
          ${renderWay(place.id, msg('Show'), go)}
        </li>`,
      )}
    </ul>
  </details>`;
}

/** A colour would not be enough: the word is there too. */
function renderDiffers(differs: boolean): TemplateResult | typeof nothing {
  return differs ? html`<strong class="differs">${msg('another reference')}</strong>` : nothing;
}

function renderValues(values: readonly string[]): TemplateResult | typeof nothing {
  if (values.length === 0) return nothing;
  return html`<code>${values.map(sayValue).join(' / ')}</code>`;
}

/** Of an address the end is what tells two records apart; a date is said in words. */
function sayValue(value: string): string {
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(value);
  return isAddress ? (/[#/]([^#/]+)$/.exec(value)?.[1] ?? value) : sayEdtf(value);
}

function renderWay(
  id: string | undefined,
  label: string,
  go: (id: string) => void,
): TemplateResult | typeof nothing {
  if (id === undefined) return nothing;
  return html`<button type="button" class="quiet" @click=${() => go(id)}>${label}</button>`;
}
