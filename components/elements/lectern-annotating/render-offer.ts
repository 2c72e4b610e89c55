import {html, nothing, type TemplateResult} from 'lit';
import type {RenderedStyle} from '../../core/citations/rendered-style.js';
import {msg} from '../../core/words/msg.js';
import {type Carried, carriedFormats} from './carrying.js';

interface OfferOptions {
  /** Undefined where no annotations are made. */
  readonly annotate: {readonly label: string; readonly run: () => void} | undefined;
  /** The formats of reference managers are shown. */
  readonly open: boolean;
  readonly toggle: () => void;
  readonly carry: (carried: Carried) => void;
  /** Styles of CSL that the document can be cited in. */
  readonly styles: readonly RenderedStyle[];
  /** A press has begun on the menu, or was given up: it must leave the selection alone. */
  readonly press: (pressing: boolean) => void;
  /** What readers keep for themselves, where they may. */
  readonly own: TemplateResult | typeof nothing;
}

/** What can be done with the words that are selected, beside them. */
export function renderOffer(options: OfferOptions): TemplateResult {
  const {annotate, open, own} = options;
  const act = (run: () => void) => () => {
    options.press(false);
    run();
  };
  return html`<div
    id="offer"
    popover="manual"
    role="group"
    aria-label=${msg('The words selected')}
    @pointerdown=${(event: Event) => {
      event.preventDefault();
      options.press(true);
    }}
    @pointercancel=${() => options.press(false)}
    @pointerup=${(event: Event) => {
      if (event.target === event.currentTarget) options.press(false);
    }}
    @mousedown=${(event: Event) => event.preventDefault()}
  >
    ${
      annotate
        ? html`<button type="button" aria-keyshortcuts="m" @click=${act(annotate.run)}>
            ${annotate.label} <kbd aria-hidden="true">m</kbd>
          </button>`
        : nothing
    }
    ${own}
    <button type="button" class="cite" aria-keyshortcuts="q" @click=${act(() => options.carry('reference'))}>
      ${msg('Copy with reference')} <kbd aria-hidden="true">q</kbd>
    </button>
    <button type="button" class="link" aria-keyshortcuts="l" @click=${act(() => options.carry('link'))}>
      ${msg('Copy link')} <kbd aria-hidden="true">l</kbd>
    </button>
    <button
      type="button"
      class="more"
      aria-expanded=${open ? 'true' : 'false'}
      aria-label=${msg('For reference managers')}
      title=${msg('For reference managers')}
      @click=${act(options.toggle)}
    >
      <span aria-hidden="true">…</span>
    </button>
    ${
      open
        ? html`<div class="formats" role="group" aria-label=${msg('For reference managers')}>
            ${carriedFormats.map(
              (format) =>
                html`<button type="button" @click=${act(() => options.carry(format))}>${format}</button>`,
            )}
            ${options.styles.map(
              ({id, title}) =>
                html`<button type="button" class="style" @click=${act(() => options.carry({style: id}))}>${title}</button>`,
            )}
          </div>`
        : nothing
    }
  </div>`;
}
