import type {DocumentRecord} from '../core/collection/collection.js';
import type {TeiHeader} from '../core/tei/tei-header.js';
import {loadDocument} from './late-load.js';
import {type LoadHost, SourceLoad} from './source-load.js';

/** An element that shows a header: one it was given, its document's, or that of a file. */
export interface HeaderElement {
  readonly header: TeiHeader | undefined;
  readonly doc: DocumentRecord | undefined;
  readonly src: string;
}

/** Loads the header of the raw TEI file that the element's `src` names. */
export class HeaderLoad extends SourceLoad<TeiHeader> {
  readonly #element: HeaderElement;

  constructor(element: HeaderElement & LoadHost) {
    super(element, async (request) => {
      const loaded = await loadDocument(element.src, request);
      return loaded.ok ? {ok: true, value: loaded.document.header} : loaded;
    });
    this.#element = element;
  }

  /** The header in force; what the element was given goes before what it would have to load. */
  read(): TeiHeader | undefined {
    const {header, doc, src} = this.#element;
    const given = header ?? doc?.header;
    this.follow(given ? '' : src);
    return given ?? this.value;
  }
}
