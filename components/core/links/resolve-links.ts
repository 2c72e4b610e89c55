import {FilesByName} from '../tei/file-paths.js';
import {idInFragment} from '../tei/pointers.js';
import {inclusionsOf} from '../tei/read-inclusions.js';
import type {TeiDocument, TextLink} from '../tei/tei-document.js';
import type {DocumentLink, PassageAddress} from './document-link.js';

/** What has to be known of a document that links lead to. */
export interface LinkTarget {
  readonly id: string;
  readonly file: string;
  /** Whether it has a part with this id. */
  has(part: string): boolean;
}

/** What has to be known of a document that links lead out of. */
export interface LinkSource {
  readonly id: string;
  readonly file: string;
  readonly links: readonly TextLink[];
  /** Files whose parts count as its own, because it includes them. */
  readonly includes: readonly string[];
}

export function linkTarget(document: TeiDocument): LinkTarget {
  const parts = new Set(linkableParts(document));
  return {id: document.id, file: document.file, has: (part) => parts.has(part)};
}

export function linkSource({id, file, links, tree}: TeiDocument): LinkSource {
  const includes = (inclusionsOf(tree)?.trees ?? []).map((included) => included.file);
  return {id, file, links, includes};
}

/** Ids of all that a link can land on. */
export function linkableParts({passages, mentions, notes, anchors}: TeiDocument): string[] {
  return [passages, mentions, notes, anchors].flatMap((parts) => parts.map(({id}) => id));
}

/** Finds documents of a collection by any of the ways real files point at them. */
export class DocumentIndex {
  readonly #documents: FilesByName<LinkTarget>;

  constructor(documents: readonly LinkTarget[]) {
    this.#documents = new FilesByName(
      documents.map((document) => ({file: document.file, id: document.id, found: document})),
    );
  }

  /** The address a path and fragment name, or undefined where no document of the collection does. */
  address(file: string, fragment: string | undefined, from: string): PassageAddress | undefined {
    const document = this.#documents.find(file, from);
    if (!document) return undefined;
    if (fragment === undefined) return {document: document.id};
    const passage = idInFragment(fragment);
    return document.has(passage) ? {document: document.id, passage} : undefined;
  }
}

/** Every link of a document: within the collection, out of it, or leading nowhere. */
export function resolveLinks(document: LinkSource, index: DocumentIndex): DocumentLink[] {
  return document.links.map((link) => resolveLink(document, link, index));
}

function resolveLink(document: LinkSource, link: TextLink, index: DocumentIndex): DocumentLink {
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
    // An included part without a passage of its own is still found in its document.
    const home =
      link.element === 'include'
        ? index.address(pointer.file, undefined, document.file)
        : undefined;
    const near =
      to ??
      inIncluded(document, pointer, index) ??
      (own && index.address('', own, document.file)) ??
      home;
    if (near) return {...base, to: near, state: 'resolved'};
  }
  return {...base, to: {document: pointer.raw}, state: 'unresolved'};
}

/** What a file includes counts as its own: `#c3` may stand in the calendar that it includes. */
function inIncluded(
  {includes}: LinkSource,
  {file, fragment}: Extract<TextLink['pointer'], {kind: 'document'}>,
  index: DocumentIndex,
): PassageAddress | undefined {
  if (file !== '' || fragment === undefined) return undefined;
  for (const included of includes) {
    const address = index.address(included, fragment, included);
    if (address) return address;
  }
  return undefined;
}
