import {encodePath} from '../../core/tei/file-paths.js';
import type {CompiledEdition} from '../../state/compiled/compiled-edition.js';
import {type LoadedCollection, loadCollection, openEdition} from '../../state/late-load.js';
import type {ReaderStore} from '../../state/reader-store.js';
import {type LoadHost, type LoadState, SourceLoad} from '../../state/source-load.js';
import {addressList} from '../address-list.js';

/** The reader, as far as it says what it reads. */
interface CollectionHost extends LoadHost {
  readonly store: ReaderStore;
  readonly src: string;
  readonly manifest: string;
  readonly files: string;
  readonly authority: string;
}

type Loaded = LoadedCollection | CompiledEdition;

/** What a reader reads from: a compiled collection, one that is had by parts, or raw files. */
export class ReaderCollection {
  readonly #host: CollectionHost;
  readonly #source: SourceLoad<Loaded>;
  #loaded: Loaded | undefined;

  constructor(host: CollectionHost) {
    this.#host = host;
    this.#source = new SourceLoad<Loaded>(host, (request) =>
      this.#sources.length > 0
        ? loadCollection(this.#sources, {...request, authority: addressList(host.authority)})
        : openEdition(host.manifest, host.store, request),
    );
  }

  get state(): LoadState<Loaded> {
    return this.#source.state;
  }

  /** Whether it is known which documents there are, or that there will be none. */
  get isLoaded(): boolean {
    return this.#loaded !== undefined || this.#source.state.state === 'failed';
  }

  /**
   * Fetches what the host names now, and puts what has come into the store.
   *
   * @returns the documents to open of it where nobody has said which; undefined where nothing came
   */
  follow(): readonly string[] | undefined {
    const sources = this.#sources;
    const raw = sources.length > 0 && `${sources.join(' ')}\n${this.#host.authority}`;
    this.#source.follow(raw || this.#host.manifest);
    const {value} = this.#source;
    if (value === this.#loaded) return undefined;
    this.#loaded = value;
    return value && this.#take(value);
  }

  reload(): void {
    this.#source.reload();
  }

  /** Files of a collection lie beside its `collection.json`; other files are named by address. */
  addressOf(file: string): string {
    if (!this.#loaded || ('index' in this.#loaded && !this.#loaded.compiled)) return file;
    const path = encodePath(file);
    const {src, manifest, baseURI} = this.#host;
    const folder = new URL(src || manifest, baseURI);
    // Nothing lies beside a collection that was made on the page itself, a `blob:`.
    return URL.canParse(path, folder) ? new URL(path, folder).href : path;
  }

  get #sources(): readonly string[] {
    return addressList(this.#host.src || this.#host.files);
  }

  #take(value: Loaded): readonly string[] {
    const {store} = this.#host;
    const addressOf = (file: string): string => this.addressOf(file);
    if (!('index' in value)) {
      store.update({edition: value, addressOf});
      return [];
    }
    const {index, texts, compiled} = value;
    store.update({index, texts, partial: undefined, addressOf});
    return compiled ? index.collection.documents.map(({id}) => id).slice(0, 1) : [...texts.keys()];
  }
}
