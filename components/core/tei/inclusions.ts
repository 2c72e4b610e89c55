import {
  attributeOf,
  closest,
  elementsWithin,
  type XmlElement,
  type XmlTree,
} from '../xml/xml-tree.js';
import {isExample} from './elements.js';
import {decodePath} from './file-paths.js';
import {idOf} from './identifiers.js';
import type {Pointer} from './tei-document.js';
import {idOfXPointer, selectElements} from './xpointer.js';

/**
 * XInclude in TEI (XInclude 1.0; TEI P5 4.1.1 shows it for corpora). What is included is never
 * merged into a text: positions, annotations and write-back count the text nodes of one file.
 * Registers of an included file are consulted, parts of a header are read as if they stood there
 * (see `included-head.ts`), and a part of a text is shown as a place that links to its document.
 */
const inclusionNamespace = 'http://www.w3.org/2001/XInclude';

/** A file that may be included: its tree or its text, or why it is not read. */
export type IncludedFile =
  | {readonly kind: 'xml'; readonly tree: XmlTree}
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'refused'; readonly reason: string};

/** Gives the file that a path written in the file `from` means; undefined where there is none. */
export type IncludableFiles = (
  written: string,
  from: string,
  parse: 'xml' | 'text',
) => IncludedFile | undefined;

/** What an `xi:include` asks for. */
export interface InclusionRequest {
  readonly element: XmlElement;
  /** The path as written, percent-encoding undone; empty for the file itself. */
  readonly written: string;
  readonly xpointer: string;
  readonly parse: 'xml' | 'text';
}

/** What an `xi:include` came to. */
export interface Inclusion extends InclusionRequest {
  readonly outcome:
    | {readonly ok: true; readonly tree: XmlTree; readonly elements: readonly XmlElement[]}
    | {readonly ok: true; readonly text: string}
    | {readonly ok: false; readonly reason: string};
}

export function isInclusion(element: XmlElement): boolean {
  return element.namespace === inclusionNamespace && element.localName === 'include';
}

/** What is shown where an inclusion fails. */
export function isFallback(element: XmlElement): boolean {
  return element.namespace === inclusionNamespace && element.localName === 'fallback';
}

/** The `xi:include`s of a file in document order, quoted ones aside; most files have none. */
export function requestsIn(tree: XmlTree): readonly InclusionRequest[] {
  const known = requests.get(tree);
  if (known) return known;
  const found = tree.source.includes(inclusionNamespace)
    ? [...elementsWithin(tree.root)].filter(isAsked).map(readRequest)
    : [];
  requests.set(tree, found);
  return found;
}

const requests = new WeakMap<XmlTree, readonly InclusionRequest[]>();

function isAsked(element: XmlElement): boolean {
  return isInclusion(element) && closest(element, isExample) === undefined;
}

/** What an `xi:include` asks for; the standard wants the fragment in `@xpointer`; editors also write it after the path. */
export function readRequest(element: XmlElement): InclusionRequest {
  const href = attributeOf(element, 'href')?.trim() ?? '';
  const hash = href.indexOf('#');
  return {
    element,
    written: decodePath(hash === -1 ? href : href.slice(0, hash)),
    xpointer:
      attributeOf(element, 'xpointer')?.trim() ||
      (hash === -1 ? '' : decodePath(href.slice(hash + 1))),
    parse: attributeOf(element, 'parse')?.trim() === 'text' ? 'text' : 'xml',
  };
}

/** Where the place of an inclusion leads: to the document, or to the part with an id. */
export function inclusionPointer(element: XmlElement): Pointer {
  const {written, xpointer} = readRequest(element);
  const raw = [attributeOf(element, 'href')?.trim() ?? '', xpointer].filter(Boolean).join('#');
  const fragment = idOfXPointer(xpointer);
  if (written === '' && fragment === undefined) {
    return {kind: 'broken', raw, reason: 'the inclusion names no file'};
  }
  return {kind: 'document', raw, file: written, ...(fragment ? {fragment} : {})};
}

/** Looks up what an inclusion in a file asks for. */
export function resolveInclusion(
  request: InclusionRequest,
  tree: XmlTree,
  files: IncludableFiles,
): Inclusion {
  const fail = (reason: string): Inclusion => ({...request, outcome: {ok: false, reason}});
  const {written, xpointer, parse} = request;
  const found: IncludedFile | undefined =
    written === '' && parse === 'xml' ? {kind: 'xml', tree} : files(written, tree.file, parse);
  if (!found) return fail('it is not among the files of this collection, and nothing else is read');
  if (found.kind === 'refused') return fail(found.reason);
  if (found.kind === 'text') return {...request, outcome: {ok: true, text: found.text}};
  const {root} = found.tree;
  const elements =
    xpointer === '' ? [root] : selectElements(root, xpointer, (id) => idsOf(found.tree).get(id));
  if (elements.length === 0) return fail(`“${xpointer}” leads to no element of it`);
  return {...request, outcome: {ok: true, tree: found.tree, elements}};
}

function idsOf(tree: XmlTree): ReadonlyMap<string, XmlElement> {
  const known = idsInTree.get(tree);
  if (known) return known;
  const ids = new Map<string, XmlElement>();
  for (const element of elementsWithin(tree.root)) {
    const id = idOf(element);
    if (id !== undefined && !ids.has(id)) ids.set(id, element);
  }
  idsInTree.set(tree, ids);
  return ids;
}

const idsInTree = new WeakMap<XmlTree, ReadonlyMap<string, XmlElement>>();
