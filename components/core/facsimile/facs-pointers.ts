import {teiName} from '../tei/elements.js';
import {type PointerContext, readPointers} from '../tei/pointers.js';
import type {Pointer} from '../tei/tei-document.js';
import {attributeOf, elementsWithin, type XmlElement} from '../xml/xml-tree.js';
import {baseOf, endsAsImage, isAddress, webAddress} from './image-address.js';
import type {FacsFault} from './warnings.js';

/** What a value of `@facs` came to. */
export interface FacsReading {
  /** Surfaces, graphics and zones of this document that it points to. */
  readonly elements: readonly XmlElement[];
  /** Web addresses, resolved. */
  readonly addresses: readonly string[];
  /** What is said in words, or leads nowhere: kept for the reader. */
  readonly words?: string;
  readonly fault?: FacsFault;
}

/** What `@facs` values of one document are read against. */
export interface FacsContext extends PointerContext {
  /** The address of the document itself. */
  readonly base: string;
  readonly byId: ReadonlyMap<string, XmlElement>;
  /** Graphics by their `@url` as written: some editors repeat it in `pb/@facs`. */
  readonly byUrl: ReadonlyMap<string, XmlElement>;
}

/** Elements a `@facs` can lead to, found once. */
export function facsTargets(root: XmlElement): Pick<FacsContext, 'byId' | 'byUrl'> {
  const byId = new Map<string, XmlElement>();
  const byUrl = new Map<string, XmlElement>();
  for (const element of elementsWithin(root)) {
    const name = teiName(element);
    const id = name === '' ? undefined : attributeOf(element, 'xml:id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    const url = name === 'graphic' ? attributeOf(element, 'url')?.trim() : undefined;
    if (url && !byUrl.has(url) && isOfFacsimile(element)) byUrl.set(url, element);
  }
  return {byId, byUrl};
}

function isOfFacsimile({parent}: XmlElement): boolean {
  return parent !== undefined && /^(facsimile|surface|surfaceGrp|zone)$/.test(parent.localName);
}

/** Reads a `@facs`: pointers, addresses, bare names of a graphic, or plain words. */
export function readFacs(value: string, at: XmlElement, context: FacsContext): FacsReading {
  const written = value.trim();
  if (written === '') return {elements: [], addresses: []};
  if (/\s/.test(written) && !/(?:^|\s)(?:#|[A-Za-z][\w+.-]*:)\S/.test(written)) {
    return readSpaced(written, at, context);
  }
  const elements: XmlElement[] = [];
  const addresses: string[] = [];
  const lost: string[] = [];
  let fault: FacsFault | undefined;
  for (const pointer of readPointers(written, 'ref', context)) {
    const found = follow(pointer, at, context);
    if (found?.element) elements.push(found.element);
    else if (found?.address) addresses.push(found.address);
    else {
      lost.push(pointer.raw);
      fault ??= faultOf(pointer);
    }
  }
  const words = lost.length > 0 ? {words: lost.join(' ')} : {};
  return {elements, addresses, ...words, ...(fault ? {fault} : {})};
}

/** A file name with spaces, a list of files, or a sentence. */
function readSpaced(written: string, at: XmlElement, context: FacsContext): FacsReading {
  const base = baseOf(at, context.base);
  const words = written.split(/\s+/);
  const files = words.every(endsAsImage) ? words : endsAsImage(written) ? [written] : [];
  const addresses = files
    .map((file) => webAddress(file.replace(/\s/g, '%20'), base))
    .filter((address) => address !== undefined);
  return addresses.length > 0
    ? {elements: [], addresses}
    : {elements: [], addresses, words: written, fault: 'facs-prose'};
}

type Found =
  | {readonly element: XmlElement; readonly address?: never}
  | {readonly address: string; readonly element?: never};

/** The element or web address a pointer leads to, if it leads to either. */
function follow(pointer: Pointer, at: XmlElement, context: FacsContext): Found | undefined {
  if (pointer.kind === 'uri') return addressed(pointer.uri, context.base);
  if (pointer.kind !== 'document') return undefined;
  const {raw, file, fragment = ''} = pointer;
  // The "#" may be forgotten, or the graphic's own address repeated.
  const element = file
    ? (context.byId.get(raw) ?? context.byUrl.get(raw))
    : context.byId.get(fragment);
  if (element) return {element};
  const base = baseOf(at, context.base);
  if (file === '' || !(isAddress(file) || base !== context.base)) return undefined;
  // As written, escapes and all; what a prefix was rewritten to has been decoded.
  const rewritten = /^[A-Za-z][\w+.-]*:/.test(raw);
  return addressed(rewritten ? encodeURI(file) : raw, base);
}

function addressed(written: string, base: string): Found | undefined {
  const address = webAddress(written, base);
  return address === undefined ? undefined : {address};
}

function faultOf(pointer: Pointer): FacsFault {
  return pointer.kind === 'document' && pointer.file === ''
    ? 'facs-leads-nowhere'
    : 'facs-no-address';
}
