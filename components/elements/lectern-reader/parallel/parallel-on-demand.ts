import type {ParallelAddress} from '../../../state/address/reader-address.js';
import type {LecternText} from '../../lectern-text/lectern-text.js';
import type {ParallelReader} from './pairs-of-panes.js';
import type {ParallelView} from './parallel-view.js';
import type {Pair} from './scroll-together.js';

/** What the toolbar offers: panes that scroll together, or two versions of one file in columns. */
export interface ParallelOffer {
  readonly what: 'panes' | 'versions';
  readonly on: boolean;
  readonly toggle: () => void;
}

const plain: ParallelAddress = {rows: false, differences: false, versions: []};

/** Brings what it takes to read texts in parallel when it is first asked for. */
export class ParallelOnDemand {
  readonly #reader: ParallelReader;
  #view: ParallelView | undefined;
  #on = false;
  /** As an address asks for it, while what it takes is on its way. */
  #wanted: ParallelAddress | undefined;

  constructor(reader: ParallelReader) {
    this.#reader = reader;
  }

  /** The line below the toolbar; undefined while texts are read each by itself. */
  get bar(): HTMLElement | undefined {
    return this.#on ? this.#view?.bar : undefined;
  }

  /** The two texts of two panes that are read in parallel now. */
  get pair(): Pair | undefined {
    return this.#on ? this.#view?.pairOfPanes : undefined;
  }

  /** Undefined where there is nothing to read in parallel. */
  get offer(): ParallelOffer | undefined {
    const {panes} = this.#reader.store.state;
    const texts = panes.flatMap((id) => {
      const text = this.#reader.textOf(id);
      return text?.document ? [text] : [];
    });
    const [first, second] = texts;
    if (!first || (!second && !mayHoldVersions(first))) return undefined;
    return {what: second ? 'panes' : 'versions', on: this.#on, toggle: () => void this.#toggle()};
  }

  /** How texts are read in parallel now; undefined while each is read by itself. */
  get how(): ParallelAddress | undefined {
    return this.#on ? (this.#view?.how ?? this.#wanted ?? plain) : undefined;
  }

  /**
   * Reads the texts so, as an address asks for it.
   *
   * @returns whether they can be
   */
  async read(how: ParallelAddress | undefined): Promise<boolean> {
    this.#wanted = how;
    if (how && !this.offer) return false;
    if ((how !== undefined) !== this.#on) await this.#toggle();
    if (how) this.#view?.read(how);
    return true;
  }

  /** What stands in the panes may have changed. */
  arranged(): void {
    if (this.#on) this.#view?.arrange();
  }

  /** The reader leaves the page: nothing is measured or kept for it any more. */
  stop(): void {
    this.#on = false;
    this.#view?.stop();
    this.#view = undefined;
  }

  async #toggle(): Promise<void> {
    const reader = this.#reader;
    if (this.#on) this.stop();
    else {
      this.#on = true;
      // Where it cannot be fetched the switch goes back, to be tried again.
      const module = await import('./parallel-view.js').catch(() => undefined);
      if (module && this.#on && reader.isConnected) this.#view ??= new module.ParallelView(reader);
      else this.stop();
    }
    reader.requestUpdate();
  }
}

const known = new WeakMap<HTMLElement, boolean>();

/** Whether a block is a translation, or some that stand beside each other differ in language. */
function mayHoldVersions({article}: LecternText): boolean {
  if (!article) return false;
  const before = known.get(article);
  if (before !== undefined) return before;
  const found = [...article.querySelectorAll('[data-tei]:is([lang], [data-type])')].some(
    (block) => {
      if (isBlock(block) && isTranslation(block)) return true;
      const next = block.nextElementSibling;
      if (!next || next.getAttribute('data-tei') !== block.getAttribute('data-tei')) return false;
      const differ = (name: string): boolean =>
        block.hasAttribute(name) && block.getAttribute(name) !== next.getAttribute(name);
      return isBlock(block) && (differ('lang') || (differ('data-type') && isTranslation(next)));
    },
  );
  known.set(article, found);
  return found;
}

function isBlock(element: Element): boolean {
  return /^(?:text|floatingText|div\d?|p|ab|lg?|seg|s|quote|item|cell|note)$/.test(
    element.getAttribute('data-tei') ?? '',
  );
}

function isTranslation(element: Element): boolean {
  return /^(?:transl|trad|übers|перевод)/i.test(element.getAttribute('data-type') ?? '');
}
