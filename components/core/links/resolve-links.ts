import {decodePath, fileStem, resolvePath} from '../tei/file-paths.js';
import type {TeiDocument, TextLink} from '../tei/tei-document.js';
import type {DocumentLink, PassageAddress} from './document-link.js';

/** Finds documents of a collection by any of the ways real files point at them. */
export class DocumentIndex {
  readonly #documents = new Map<string, TeiDocument>();
  readonly #parts = new Map<string, ReadonlySet<string>>();

  constructor(documents: readonly TeiDocument[]) {
    for (const document of [...documents].reverse()) {
      this.#documents.set(fileStem(document.file), document);
      this.#documents.set(decodePath(document.file), document);
      this.#documents.set(document.id, document);
      this.#documents.set(document.file, document);
      this.#parts.set(document.id, partsOf(document));
    }
  }

  /** The address a path and fragment name, or undefined where no document of the collection does. */
  address(file: string, fragment: string | undefined, from: string): PassageAddress | undefined {
    const document =
      this.#documents.get(resolvePath(file, from)) ??
      this.#documents.get(file) ??
      this.#documents.get(/\.(?!xml$|tei$)[a-z]\w{1,4}$/i.test(file) ? '' : fileStem(file));
    if (!document) return undefined;
    if (fragment === undefined) return {document: document.id};
    const passage = rangeStart(fragment);
    return this.#parts.get(document.id)?.has(passage)
      ? {document: document.id, passage}
      : undefined;
  }
}

/** `range(a,b)` and its like start at the first id they name (TEI P5 16.2.4). */
function rangeStart(fragment: string): string {
  return /^[a-z-]+\(\s*'?#?([^,)'\s]+)/i.exec(fragment)?.[1] ?? fragment;
}

function partsOf(document: TeiDocument): Set<string> {
  const parts = new Set<string>();
  for (const {id} of document.passages) parts.add(id);
  for (const {id} of document.mentions) parts.add(id);
  for (const {id} of document.notes) parts.add(id);
  for (const {id} of document.anchors) parts.add(id);
  return parts;
}

/** Every link of a document: within the collection, out of it, or leading nowhere. */
export function resolveLinks(document: TeiDocument, index: DocumentIndex): DocumentLink[] {
  return document.links.map((link) => resolveLink(document, link, index));
}

function resolveLink(document: TeiDocument, link: TextLink, index: DocumentIndex): DocumentLink {
  const {pointer} = link;
  const base = {
    id: `${document.id}.${link.id}`,
    from: {document: document.id, passage: link.passage, span: {start: link.start, end: link.end}},
    form: link.form,
    origin: link.element === 'corresp' ? ('correspondence' as const) : ('link' as const),
    raw: pointer.raw,
    ...(link.certainty ? {certainty: link.certainty} : {}),
  };
  if (pointer.kind === 'uri' && /^(https?|mailto):/i.test(pointer.uri)) {
    return {...base, to: {document: pointer.uri}, state: 'outside', href: pointer.uri};
  }
  if (pointer.kind === 'document') {
    const to = index.address(pointer.file, pointer.fragment, document.file);
    // P4 writes the bare id, and so do slips of hand: `target="n12"`.
    const own = pointer.fragment === undefined ? pointer.file : undefined;
    const near = to ?? (own && index.address('', own, document.file));
    if (near) return {...base, to: near, state: 'resolved'};
  }
  return {...base, to: {document: pointer.raw}, state: 'unresolved'};
}
