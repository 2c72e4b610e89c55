import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '../../core/words/msg.js';
import {readerKeys} from '../reader-keys.js';
import type {ParallelOffer} from './parallel/parallel-on-demand.js';
import {placeBelow} from './place-below.js';
import {type Layers, renderLayers} from './render-layers.js';

interface Toolbar extends Layers {
  readonly most: number;
  readonly reading: 'diplomatic' | 'normalised';
  readonly open: (panes: readonly string[]) => void;
  /** Finds a document by its title; undefined where all of them can be listed. */
  readonly findBeside: (() => void) | undefined;
  readonly read: (reading: 'diplomatic' | 'normalised') => void;
  /** Shows where the texts contradict each other; undefined where nothing is known to. */
  readonly contradictions: (() => void) | undefined;
  readonly showKeys: () => void;
  /** Undefined where there are no settings. */
  readonly showSettings: (() => void) | undefined;
  /** What is done with the text in front; undefined while there is none. */
  readonly going: Going | undefined;
  /** Undefined where there is nothing to read in parallel. */
  readonly parallel: ParallelOffer | undefined;
  /** Says how to embed the document in front; undefined where none can be. */
  readonly embed: (() => void) | undefined;
  /** Undefined where no annotations are made. */
  readonly annotating: Annotating | undefined;
}

/** What a browser does with a page, for a text of which only some is on it. */
interface Going {
  /** It stays in view: a way back to it would be long. */
  readonly isLong: boolean;
  /** Undefined where there is little to go to. */
  readonly showContents: (() => void) | undefined;
  readonly showFind: () => void;
  /** Undefined where the browser prints all of it. */
  readonly print: (() => void) | undefined;
}

interface Annotating {
  readonly selecting: boolean;
  readonly toggleKeys: () => void;
  readonly showOwn: (() => void) | undefined;
  readonly showPrivate: (() => void) | undefined;
}

/**
 * The controls above the panes: what stands beside what, how it is read, what is marked. Where there is
 * little room all but the first of them are in a panel, one button away.
 */
export function renderToolbar(bar: Toolbar): TemplateResult {
  return html`<div class=${bar.going?.isLong ? 'toolbar long' : 'toolbar'} part="toolbar" role="toolbar" aria-label=${msg('Reader')}>
    ${bar.going ? renderGoing(bar.going) : nothing} ${renderCompare(bar)}
    <button type="button" class="more" popovertarget="rest">${msg('More')}</button>
    <div id="rest" class="rest" popover role="group" aria-label=${msg('More')} @toggle=${placeBelow} @click=${beforeDialog}>
      ${bar.parallel ? renderParallel(bar.parallel) : nothing} ${renderReading(bar)}
      ${renderLayers(bar)} ${renderContradictions(bar)}
      ${bar.annotating ? renderAnnotating(bar.annotating) : nothing}
      ${
        bar.embed
          ? html`<button type="button" class="embed" aria-haspopup="dialog" @click=${bar.embed}>${msg('Embed')}</button>`
          : nothing
      }
      ${bar.showSettings ? renderSettings(bar.showSettings) : nothing}
      <button
        type="button"
        class="keys"
        aria-haspopup="dialog"
        aria-keyshortcuts=${readerKeys.sheet}
        aria-label=${msg('Keys')}
        title=${msg('Keys of the reader (key ?)')}
        @click=${bar.showKeys}
      ><span class="sign">?</span><span class="words">${msg('Keys')}</span></button>
    </div>
  </div>`;
}

/** A dialog gives the focus back to what had it: to the button of the panel, which is seen. */
const beforeDialog = {
  capture: true,
  handleEvent({currentTarget: panel, target}: Event): void {
    if (!(panel instanceof HTMLElement) || !(target instanceof Element)) return;
    const opens = target.closest('[aria-haspopup="dialog"]');
    if (opens && panel.matches(':popover-open')) panel.hidePopover();
  },
};

function renderSettings(showSettings: () => void): TemplateResult {
  return html`<button
    type="button"
    class="settings"
    aria-haspopup="dialog"
    aria-keyshortcuts=${readerKeys.settings}
    aria-label=${msg('Settings')}
    title=${msg('Size, face, colours and other settings (key s)')}
    @click=${showSettings}
  ><span class="sign">Aa</span><span class="words">${msg('Settings')}</span></button>`;
}

function renderGoing({showContents, showFind, print}: Going): TemplateResult {
  return html`<div class="going" role="group" aria-label=${msg('In this text')}>
    ${
      showContents
        ? html`<button type="button" aria-haspopup="dialog" @click=${showContents}>${msg('Contents')}</button>`
        : nothing
    }
    <button type="button" aria-keyshortcuts=${readerKeys.find} title=${msg('Find in the text (key /)')} @click=${showFind}>${msg('Find')}</button>
    ${
      print
        ? html`<button type="button" aria-haspopup="dialog" title=${msg('Print the whole text')} @click=${print}>${msg('Print')}</button>`
        : nothing
    }
  </div>`;
}

function renderCompare(bar: Toolbar): TemplateResult | typeof nothing {
  const {index, panes, most, open, findBeside} = bar;
  if (findBeside && index && panes.length < most) {
    return html`<button type="button" class="find-beside" aria-haspopup="dialog" @click=${findBeside}>${msg('Read beside…')}</button>`;
  }
  const others = index?.collection.documents.filter(({id}) => !panes.includes(id)) ?? [];
  if (others.length === 0 || panes.length >= most) return nothing;
  return html`<label
    ><span class="visually-hidden">${msg('Read beside')}</span>
    <select class="beside"
      @change=${(event: Event) => {
        const select = event.target;
        if (!(select instanceof HTMLSelectElement) || !select.value) return;
        open([...panes, select.value]);
        select.value = '';
      }}
    >
      <option value="">${msg('Read beside…')}</option>
      ${others.map(({id, header}) => html`<option value=${id}>${header.title}</option>`)}
    </select></label
  >`;
}

function renderParallel({what, on, toggle}: ParallelOffer): TemplateResult {
  const [words, title] =
    what === 'panes'
      ? [msg('Scroll together'), msg('Scrolling one text carries the others to the same passage')]
      : [msg('Original beside translation'), msg('Two columns of the versions this file holds')];
  return html`<button type="button" class="parallel-switch" aria-pressed=${on ? 'true' : 'false'} title=${title} @click=${toggle}>${words}</button>`;
}

function renderReading({index, reading, panes, read}: Toolbar): TemplateResult | typeof nothing {
  const choices = panes.some((id) =>
    index?.document(id)?.hidden.some(({code}) => code === 'alternative-encoding'),
  );
  if (!choices) return nothing;
  return html`<label
    ><span>${msg('Doubtful readings')}</span>
    <select
      title=${msg('Doubtful readings')}
      @change=${(event: Event) => {
        if (!(event.target instanceof HTMLSelectElement)) return;
        read(event.target.value === 'normalised' ? 'normalised' : 'diplomatic');
      }}
    >
      <option value="diplomatic" ?selected=${reading === 'diplomatic'}>${msg('as in the source')}</option>
      <option value="normalised" ?selected=${reading === 'normalised'}>${msg('as the editor reads')}</option>
    </select></label
  >`;
}

/** They are looked for late: its place is kept, so that nothing moves when there are some. */
function renderContradictions({index, contradictions}: Toolbar): TemplateResult | typeof nothing {
  if (!index || index.collection.documents.length < 2) return nothing;
  return html`<button
    type="button"
    class="contradictions"
    aria-haspopup="dialog"
    ?disabled=${!contradictions}
    @click=${contradictions}
  >
    ${msg('Contradictions')}
  </button>`;
}

function renderAnnotating({
  selecting,
  toggleKeys,
  showOwn,
  showPrivate,
}: Annotating): TemplateResult {
  return html`<div class="annotating" role="group" aria-label=${msg('Annotate')}>
    <button
      type="button"
      aria-pressed=${selecting ? 'true' : 'false'}
      aria-keyshortcuts=${readerKeys.select}
      title=${msg('Select words with the keyboard (key v)')}
      @click=${toggleKeys}
    >
      ${msg('Select with keys')}
    </button>
    ${showPrivate ? html`<button type="button" aria-haspopup="dialog" @click=${showPrivate}>${msg('My notes')}</button>` : nothing}
    ${showOwn ? html`<button type="button" aria-haspopup="dialog" @click=${showOwn}>${msg('Own annotations')}</button>` : nothing}
  </div>`;
}
