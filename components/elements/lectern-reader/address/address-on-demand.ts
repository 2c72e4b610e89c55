import {nothing, type TemplateResult} from 'lit';
import type {PassageAddress} from '../../../core/links/document-link.js';
import {atFirstSign} from '../first-sign.js';
import type {AddressedReader} from './addressed-reader.js';
import type {PageAddress} from './page-address.js';
import type {AddressedParts} from './view-of.js';

/**
 * Keeps what a reader shows in the page's address, where its page asks for that. What it takes is
 * fetched where the address says something, and else when somebody begins to read.
 */
export class AddressOnDemand {
  readonly #reader: AddressedReader & {readonly urlState: boolean};
  readonly #parts: AddressedParts;
  #address: PageAddress | undefined;
  /** As the page has it, before anybody chose. */
  #pageReading: AddressedReader['reading'] | undefined;
  #coming: Promise<void> | undefined;
  #signal: AbortSignal | undefined;
  #going: {readonly passage: PassageAddress | undefined} | undefined;

  constructor(reader: AddressedReader & {readonly urlState: boolean}, parts: AddressedParts) {
    this.#reader = reader;
    this.#parts = parts;
  }

  connect(signal: AbortSignal): void {
    this.#signal = signal;
    this.#pageReading ??= this.#reader.reading;
    this.#address = undefined;
    this.#coming = undefined;
    if (!this.#reader.urlState) return;
    if (location.search !== '' || history.state !== null) void this.#fetch();
    else atFirstSign(() => void this.#fetch(), signal);
  }

  /** One is about to go somewhere: a step that the back button undoes. */
  leave(passage?: PassageAddress): void {
    if (!this.#reader.urlState) return;
    this.#address?.leave();
    this.#going = {passage};
    this.#reader.requestUpdate();
    if (!this.#address) void this.#fetch();
  }

  /** The reader was drawn anew: something else may be shown. */
  changed(): void {
    if (!this.#address) return;
    const going = this.#going;
    this.#going = undefined;
    this.#address.changed(going);
  }

  /** What the address asked for and is not here. */
  renderNotice(): TemplateResult | typeof nothing {
    return this.#address?.renderNotice() ?? nothing;
  }

  #fetch(): Promise<void> {
    this.#coming ??= this.#open();
    return this.#coming;
  }

  async #open(): Promise<void> {
    const signal = this.#signal;
    // Without it the page is read as ever.
    const module = await import('./page-address.js').catch(() => undefined);
    // What the page itself asks for comes first: the address is told apart from that.
    await this.#reader.updateComplete;
    if (!module || !signal || signal.aborted || signal !== this.#signal) return;
    const reading = this.#pageReading ?? this.#reader.reading;
    this.#address = new module.PageAddress(this.#reader, this.#parts, reading);
    this.#address.connect(signal);
    this.changed();
  }
}
