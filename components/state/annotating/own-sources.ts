import {decodePath, encodeNames} from '../../core/tei/file-paths.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {sayProblem} from '../../core/xml/xml-problem.js';
import {loadDocument} from '../load-document.js';
import type {ReaderStore} from '../reader-store.js';

/** Where the texts of a reader lie, and how annotations call them. */
export interface OwnSourcesOptions {
  readonly store: ReaderStore;
  /** IRI before a document's file path. */
  readonly sourceBase: string;
  /** The address of the site's root. */
  readonly root: URL;
  /** The address of a file of the collection. */
  readonly addressOf: (file: string) => string;
}

/**
 * The TEI behind the texts of a reader, read when an annotation has to be placed or written. The
 * reader's own store is left alone: a text that is put there is drawn anew.
 */
export class OwnSources {
  readonly #options: OwnSourcesOptions;
  readonly #read = new Map<string, Promise<TeiDocument>>();

  constructor(options: OwnSourcesOptions) {
    this.#options = options;
  }

  /** IRI by which annotations call a document. */
  sourceOf(documentId: string): string {
    return this.iriOf(this.#fileOf(documentId));
  }

  /** IRI of a file of the collection. */
  iriOf(file: string): string {
    return `${this.#options.sourceBase}${encodeNames(file)}`;
  }

  /** Path under which annotations of a document are kept: below the site's root, without ending. */
  pathOf(documentId: string): string {
    const {addressOf, root} = this.#options;
    const {host, pathname} = new URL(addressOf(this.#fileOf(documentId)), document.baseURI);
    const path = pathname.startsWith(root.pathname)
      ? pathname.slice(root.pathname.length)
      : `${host}${pathname}`;
    return path
      .split('/')
      .map(decodePath)
      .join('/')
      .replace(/\.xml$/, '');
  }

  /** The document an annotation's IRI means. */
  documentOf(source: string): string | undefined {
    const wanted = decodePath(source.replace(/[?#].*$/s, ''));
    const documents = this.#options.store.state.index?.collection.documents ?? [];
    return documents.find(({file}) => decodePath(this.iriOf(file)) === wanted)?.id;
  }

  /** The TEI of a document; rejects with a sentence where it cannot be read. */
  read(documentId: string): Promise<TeiDocument> {
    const known = this.#read.get(documentId);
    if (known) return known;
    const read = this.#load(documentId);
    this.#read.set(documentId, read);
    read.catch(() => this.#read.delete(documentId));
    return read;
  }

  async #load(documentId: string): Promise<TeiDocument> {
    const {store, addressOf} = this.#options;
    const drawn = store.state.texts.get(documentId);
    if (drawn) return drawn;
    const file = this.#fileOf(documentId);
    const loaded = await loadDocument(addressOf(file), {file});
    if (!loaded.ok) throw new Error(sayProblem(loaded.problem));
    return {...loaded.document, id: documentId};
  }

  #fileOf(documentId: string): string {
    return this.#options.store.state.index?.document(documentId)?.file ?? documentId;
  }
}
