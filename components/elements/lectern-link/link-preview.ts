import {html, type nothing, type TemplateResult} from 'lit';
import {HoverIntent, type HoverPoint} from '../../render/hover-intent.js';
import type {PassagePreview} from '../../state/card-subject.js';
import {adoptSheets, isStyledRoot} from '../../styles/adopt-sheets.js';
import {tokens} from '../../styles/tokens.js';
import {placeBeside} from '../place-beside.js';
import {lineAt, placeOfLine} from '../places.js';
import {previewStyles} from './preview.styles.js';
import {renderPreview} from './render-preview.js';

/** What of the link element its preview stands on. */
interface PreviewedLink {
  readonly isConnected: boolean;
  readonly renderRoot: ParentNode & Node;
}

/** The preview of one link: opened by a rest of the pointer or by focus, closed by Esc or leaving. */
export class LinkPreview {
  readonly #link: PreviewedLink;
  readonly #intent: HoverIntent = new HoverIntent({
    open: (_, point) => this.show(point),
    close: () => this.hide(),
    grace: 250,
  });
  #showing: AbortController | undefined;

  constructor(link: PreviewedLink) {
    this.#link = link;
    if (isStyledRoot(link.renderRoot)) adoptSheets(link.renderRoot, [tokens, previewStyles]);
  }

  /** The pointer came upon the link. */
  over(anchor: Element, {pointerType, buttons, clientX, clientY}: PointerEvent): void {
    if (pointerType === 'touch' || buttons !== 0) return;
    this.#intent.over(anchor, {x: clientX, y: clientY});
  }

  readonly out = (): void => this.#intent.out();

  show(point?: HoverPoint): void {
    const {renderRoot, isConnected} = this.#link;
    const anchor = renderRoot.querySelector('a');
    const popover = renderRoot.querySelector<HTMLElement>('[popover]');
    if (!anchor || !popover || !isConnected || this.#showing) return;
    const showing = new AbortController();
    this.#showing = showing;
    popover.showPopover();
    const stop = placeBeside(popover, placeOfLine(anchor, lineAt(anchor, point)));
    showing.signal.addEventListener('abort', () => {
      stop();
      popover.hidePopover();
    });
    // Before a card or a dialog around the link hears of the key: it closes one thing at a time.
    const options = {capture: true, signal: showing.signal};
    window.addEventListener('keydown', this.#onKey, options);
  }

  hide(): void {
    this.#showing?.abort();
    this.#showing = undefined;
  }

  /** Hides it, and drops what the pointer still waits for. */
  dismiss(): void {
    this.#intent.cancel();
    this.hide();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    this.dismiss();
  };

  /** @param inPlace as in a card, below the words that say title and passage */
  render(preview: PassagePreview, inPlace: boolean): TemplateResult | typeof nothing {
    if (inPlace) return renderPreview(preview, true);
    return html`<div
      part="preview"
      id="preview"
      role="tooltip"
      popover="manual"
      @pointerenter=${() => this.#intent.hold()}
      @pointerleave=${this.out}
    >
      ${renderPreview(preview, false)}
    </div>`;
  }
}
