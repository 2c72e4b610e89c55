import {nothing, type TemplateResult} from 'lit';
import type {Span} from '../../core/tei/span.js';
import type {AnnotatingHost} from './annotating-host.js';
import {type Carried, Carrying} from './carrying.js';
import type {FloatingParts} from './floating-parts.js';
import type {FocusReturn} from './focus.js';
import type {Keeping} from './keeping.js';
import type {Notice} from './notice.js';
import {tabAtOffer} from './offer-tab.js';
import {renderOffer} from './render-offer.js';
import {
  placeOf,
  type SelectableText,
  type SelectedText,
  selectedIn,
  stretchOfElement,
} from './selected-text.js';
import type {SelectedBy} from './selection-watch.js';

interface OfferingOptions {
  readonly keeping: Keeping;
  readonly floating: FloatingParts;
  readonly focus: FocusReturn;
  readonly notice: Notice;
  readonly texts: () => readonly SelectableText[];
  /** Something else has the selection now. */
  readonly rests: () => boolean;
  /** True where the words selected are taken at once, and nothing is to be offered. */
  readonly take: (selected: SelectedText, by: SelectedBy) => boolean;
}

/** What annotating and private notes put into the menu. */
export interface OfferedWays {
  /** Undefined where no annotations are made. */
  readonly annotate: {readonly label: string; readonly run: () => void} | undefined;
  readonly marking: TemplateResult | typeof nothing;
}

/** What can be done with the words that are selected: the menu beside them, and carrying them away. */
export class Offering {
  readonly #host: AnnotatingHost;
  readonly #options: OfferingOptions;
  readonly #carrying: Carrying;
  #selected: SelectedText | undefined;
  /** The formats of reference managers are offered, too. */
  #showsFormats = false;
  /** A finger on the button takes the selection away before it is a click. */
  #pressing = false;

  constructor(host: AnnotatingHost, options: OfferingOptions) {
    this.#host = host;
    this.#options = options;
    this.#carrying = new Carrying(options.keeping);
  }

  /** What is selected, and something is offered for. */
  get selected(): SelectedText | undefined {
    return this.#selected;
  }

  /** What is selected, or the words of a mention. */
  chosen(mention: Element | undefined): SelectedText | undefined {
    const texts = this.#options.texts();
    return (
      this.#selected ??
      selectedIn(texts) ??
      (mention ? stretchOfElement(texts, mention) : undefined)
    );
  }

  /** The page's selection has come to rest. */
  settle(by: SelectedBy): void {
    const {rests, texts, take} = this.#options;
    if (this.#pressing || rests()) return;
    const selected = selectedIn(texts());
    if (selected && take(selected, by)) return;
    const before = this.#selected;
    if (selected?.text === before?.text && sameSpan(selected?.span, before?.span)) return;
    this.#offer(selected);
    if (selected) void this.#carrying.prepare(selected);
  }

  /** Takes the menu away, and leaves the selection. */
  withdraw(): void {
    this.#offer(undefined);
  }

  /** Takes the menu away, and the selection. */
  clearSelection(): void {
    this.withdraw();
    getSelection()?.removeAllRanges();
  }

  async carry(selected: SelectedText, carried: Carried): Promise<void> {
    this.#options.notice.say(await this.#carrying.copy(selected, carried, this.#host.renderRoot));
  }

  /** Tab leads into the menu and out of it. */
  onTab(event: KeyboardEvent): void {
    const {focus} = this.#options;
    const [selected, part, root] = [this.#selected, this.part, this.#host.renderRoot];
    if (selected) tabAtOffer(event, {selected, part, root, focus});
  }

  get part(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#offer');
  }

  /** Puts the menu beside the words, once it is drawn. */
  place(): void {
    const selected = this.#selected;
    this.#options.floating.settle('offer', this.part, selected, selected && placeOf(selected));
  }

  render({annotate, marking}: OfferedWays): TemplateResult | typeof nothing {
    const selected = this.#selected;
    if (!selected) return nothing;
    return renderOffer({
      annotate,
      open: this.#showsFormats,
      toggle: () => {
        // It grows: to be placed anew, not to be followed while it does.
        this.#options.floating.clear();
        this.#showsFormats = !this.#showsFormats;
        this.#host.requestUpdate();
      },
      styles: this.#carrying.stylesOf(selected),
      carry: (carried) => void this.carry(selected, carried),
      press: (pressing) => {
        this.#pressing = pressing;
      },
      own: marking,
    });
  }

  #offer(selected: SelectedText | undefined): void {
    this.#selected = selected;
    this.#showsFormats = false;
    this.#host.requestUpdate();
  }
}

function sameSpan(one: Span | undefined, other: Span | undefined): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}
