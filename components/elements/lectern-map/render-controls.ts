import {html, nothing, type TemplateResult} from 'lit';
import type {ListedDocument} from '../../core/collection/entity-list/entity-row.js';
import {msg} from '../../core/words/msg.js';
import {offered} from '../fold-for-search.js';
import {shortened} from '../render-gone.js';
import {renderTitleFilter} from '../render-title-filter.js';
import type {MapDrawing} from './map-drawing.js';

interface ControlContext {
  readonly documents: readonly ListedDocument[];
  /** Ids of the documents shown. */
  readonly shown: string;
  /** Words of the titles of the documents that are offered, where they are many. */
  readonly filtered: string;
  filter(words: string): void;
  /** The documents are not at hand, and are asked for by who wants to choose one. */
  readonly isLate: boolean;
  ask(): void;
  /** The drawing, which is made after its place on the page. */
  drawing(): MapDrawing | undefined;
  choose(document: string): void;
}

/** Whose places are drawn, and the buttons that come closer and go back. */
export function renderControls(context: ControlContext): TemplateResult {
  const {documents, shown, filtered, isLate, ask, drawing, choose} = context;
  const onChange = ({target}: Event): void => {
    if (target instanceof HTMLSelectElement) choose(target.value);
  };
  const doing = (act: (on: MapDrawing) => void) => () => {
    const on = drawing();
    if (on) act(on);
  };
  const isOne = shown === '' || documents.some(({id}) => id === shown);
  const other = shown.trim().includes(' ') ? msg('several documents') : shortened(shown);
  return html`<div part="toolbar">
    ${renderTitleFilter(context)}
    ${
      documents.length > 1 || isLate
        ? html`<label
            >${msg('Places named in')}
            <select @focus=${ask} @change=${onChange}>
              <option value="" ?selected=${shown === ''}>${msg('all documents')}</option>
              ${isOne ? nothing : html`<option value=${shown} selected>${other}</option>`}
              ${offered(documents, filtered, shown).map(({id, title}) => html`<option value=${id} ?selected=${id === shown}>${title}</option>`)}
            </select>
          </label>`
        : nothing
    }
    <div class="buttons" role="group" aria-label=${msg('The map')}>
      <button type="button" aria-label=${msg('Closer')} @click=${doing((on) => on.zoom(1))}>+</button>
      <button type="button" aria-label=${msg('Further away')} @click=${doing((on) => on.zoom(-1))}>−</button>
      <button type="button" @click=${doing((on) => on.fit())}>${msg('All places')}</button>
    </div>
  </div>`;
}
