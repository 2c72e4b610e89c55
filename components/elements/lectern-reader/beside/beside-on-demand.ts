import type {DocumentRecord} from '../../../core/collection/collection.js';
import type {ListedDocument} from '../../../core/collection/entity-list/entity-row.js';
import {loadTitles} from '../../../state/late-load.js';
import type {ReaderStore} from '../../../state/reader-store.js';

interface BesideReader extends HTMLElement {
  readonly store: ReaderStore;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly manifest: string;
  open(...documents: string[]): void;
}

/** Of so many documents one is chosen from a list; of more, and of those not all known, by its title. */
const mostListed = 60;

/** Finds a document to read beside the others where there are too many for a list. */
export class BesideOnDemand {
  readonly #reader: BesideReader;
  #titles: Promise<readonly ListedDocument[] | undefined> | undefined;

  constructor(reader: BesideReader) {
    this.#reader = reader;
  }

  /** Opens a dialog that finds them; undefined where a list of them will do. */
  get find(): (() => void) | undefined {
    const {edition, index} = this.#reader.store.state;
    const isMany = (index?.collection.documents.length ?? 0) > mostListed;
    return (edition && this.#reader.manifest) || isMany ? () => void this.#show() : undefined;
  }

  async #show(): Promise<void> {
    const {chooseBeside} = await import('./choose-beside.js');
    const {store, renderRoot} = this.#reader;
    chooseBeside({
      root: renderRoot,
      list: () => this.#listed(),
      hrefOf: ({id}) => store.state.addresses.passage({document: id}),
      open: (document) => void this.#open(document),
    });
  }

  async #listed(): Promise<readonly ListedDocument[] | undefined> {
    const {index, edition, panes} = this.#reader.store.state;
    const all = edition ? await this.#learned() : index?.collection.documents.map(listedOf);
    return all?.filter(({id}) => !panes.includes(id));
  }

  /** Fetched when somebody looks for one, and again where that failed. */
  async #learned(): Promise<readonly ListedDocument[] | undefined> {
    const {manifest, baseURI} = this.#reader;
    const {signal} = new AbortController();
    this.#titles ??= loadTitles(manifest, {signal, base: baseURI}).then(
      (loaded) => (loaded.ok ? loaded.value : undefined),
      () => undefined,
    );
    const titles = await this.#titles;
    if (!titles) this.#titles = undefined;
    return titles;
  }

  /** Of a document that nothing was known of, its title and its file are. */
  async #open({id, file, title}: ListedDocument): Promise<void> {
    const {store} = this.#reader;
    if (!store.state.index?.document(id)) {
      const {learnOutline} = await import('../../../state/growing.js');
      learnOutline(store, {id, file, title});
    }
    this.#reader.open(...store.state.panes, id);
  }
}

function listedOf({id, file, header}: DocumentRecord): ListedDocument {
  return {id, file, title: header.title};
}
