import {html, type TemplateResult} from 'lit';
import type {TeiHeader} from '../core/tei/tei-header.js';
import type {HeaderElement, HeaderLoad} from '../state/header-load.js';
import type {LoadHost} from '../state/source-load.js';
import type {LecternElement} from './lectern-element.js';
import {LateModule} from './on-demand.js';
import type {LoadWords, Reloading} from './render-load.js';

const lateView = new LateModule(() => import('./header-view.js'));

type Host = HeaderElement & LoadHost & Reloading & LecternElement;

/**
 * The header that an element shows: one it was given, or that of the file its `src` names. What loads
 * files, and says how far that has come, is fetched for the first file.
 */
export class HeaderOnDemand {
  readonly #element: Host;
  #load: HeaderLoad | undefined;
  #isLost = false;

  constructor(element: Host) {
    this.#element = element;
  }

  /** The header in force; what the element was given goes before what it would have to load. */
  read(): TeiHeader | undefined {
    const {header, doc, src, isConnected} = this.#element;
    const given = header ?? doc?.header;
    const view = lateView.now;
    if (!this.#load && src && !given && isConnected) {
      if (view) {
        this.#load = new view.HeaderLoad(this.#element);
        this.#element.wear(view.styles);
      } else void this.#fetch();
    }
    return this.#load ? this.#load.read() : given;
  }

  /** Asks for the file again, and for what loads it where that did not come. */
  reload(): void {
    this.#load?.reload();
    this.#isLost = false;
    this.#element.requestUpdate();
  }

  async #fetch(): Promise<void> {
    if (this.#isLost) return;
    try {
      await lateView.fetch();
    } catch {
      this.#isLost = true;
    }
    this.#element.requestUpdate();
  }

  /** What stands in the place of a header that is not here. */
  render(words: LoadWords): TemplateResult | symbol {
    const view = lateView.now;
    if (view && this.#load) return view.renderLoad(this.#element, this.#load.state, words);
    if (this.#isLost) {
      return html`<div part="problem" role="alert"><slot name="error">${words.failed}</slot></div>`;
    }
    return html`<slot name=${this.#element.src ? 'loading' : 'empty'}></slot>`;
  }
}
