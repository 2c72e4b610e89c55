import {teiName} from '../tei/elements.js';
import {madeUp} from '../tei/identifiers.js';
import {idsOf} from '../tei/read-document.js';
import type {TeiDocument} from '../tei/tei-document.js';
import {attributeOf, elementsWithin, type XmlElement} from '../xml/xml-tree.js';
import {type FacsContext, type FacsReading, readFacs} from './facs-pointers.js';
import type {ImageSource} from './facsimile.js';
import {imageAt} from './image-address.js';
import type {Surface} from './read-surfaces.js';
import type {FacsWarnings} from './warnings.js';

/** A page while it is put together. */
export interface Draft {
  readonly surface?: Surface;
  readonly breaks: XmlElement[];
  readonly anchors: string[];
  readonly labels: string[];
  readonly words: string[];
  readonly images: readonly ImageSource[];
  readonly canvases: readonly string[];
}

/** Whether a page begins here: `pb`, or a milestone that has an image of its own. */
function isPageBreak(element: XmlElement): boolean {
  const name = teiName(element);
  return name === 'pb' || (name === 'milestone' && attributeOf(element, 'facs') !== undefined);
}

function* pageBreaks({texts}: TeiDocument): Generator<XmlElement> {
  for (const text of texts) {
    for (const element of elementsWithin(text)) if (isPageBreak(element)) yield element;
  }
}

/** One draft a page break; breaks that follow each other and share an image are one opening. */
export function draftPages(
  document: TeiDocument,
  surfaces: readonly Surface[],
  context: FacsContext,
  warnings: FacsWarnings,
): Draft[] {
  const byElement = new Map(surfaces.map((surface) => [surface.element, surface]));
  const startingAt = surfacesByStart(surfaces);
  const drafts: Draft[] = [];
  let count = 0;
  for (const element of pageBreaks(document)) {
    count++;
    const reading = readFacs(attributeOf(element, 'facs') ?? '', element, context);
    if (reading.fault) warnings.add(reading.fault, element, reading.words ?? '');
    const anchor = idsOf(document, element).anchor ?? madeUp('page', count);
    const surface =
      surfaceOf(reading, byElement) ?? startingAt.get(attributeOf(element, 'xml:id') ?? '');
    const found = pictures(reading, surface);
    const last = drafts.at(-1);
    const draft =
      last && sharesImage(last, surface, found.images)
        ? last
        : {...(surface ? {surface} : {}), breaks: [], anchors: [], labels: [], words: [], ...found};
    if (draft !== last) drafts.push(draft);
    draft.breaks.push(element);
    draft.anchors.push(anchor);
    const n = attributeOf(element, 'n')?.trim();
    const edition = attributeOf(element, 'ed')?.trim();
    if (n) draft.labels.push(edition ? `${n} (${edition})` : n);
    if (reading.words) draft.words.push(reading.words);
  }
  return drafts;
}

/** The surface a pointer names, or in which the zone or graphic it names stands. */
function surfaceOf(
  reading: FacsReading,
  byElement: ReadonlyMap<XmlElement, Surface>,
): Surface | undefined {
  for (const element of reading.elements) {
    for (let at: XmlElement | undefined = element; at; at = at.parent) {
      const surface = byElement.get(at);
      if (surface) return surface;
    }
    // A group of surfaces, or a leaf, begins with its first.
    if (!/^(surfaceGrp|facsimile|sourceDoc)$/.test(teiName(element))) continue;
    for (const below of elementsWithin(element)) {
      const surface = byElement.get(below);
      if (surface) return surface;
    }
  }
  return undefined;
}

/** `surface/@start` names the page break it begins at. */
function surfacesByStart(surfaces: readonly Surface[]): ReadonlyMap<string, Surface> {
  const found = new Map<string, Surface>();
  for (const surface of surfaces) {
    for (const pointer of (attributeOf(surface.element, 'start') ?? '').split(/\s+/)) {
      if (pointer.startsWith('#')) found.set(pointer.slice(1), surface);
    }
  }
  return found;
}

function pictures(
  reading: FacsReading,
  surface: Surface | undefined,
): Pick<Draft, 'images' | 'canvases'> {
  const own = reading.addresses.map((url) => ({url, image: imageAt(url)}));
  return {
    images: [...own.flatMap(({image}) => image ?? []), ...(surface?.images ?? [])],
    canvases: [...own.flatMap(({url, image}) => (image ? [] : url)), ...(surface?.canvases ?? [])],
  };
}

function sharesImage(
  last: Draft,
  surface: Surface | undefined,
  images: readonly ImageSource[],
): boolean {
  if (surface) return last.surface === surface;
  const [image] = images;
  return image !== undefined && JSON.stringify(last.images[0]) === JSON.stringify(image);
}

/** Surfaces that no page break names stand where the facsimile has them. */
export function withUnbroken(drafts: readonly Draft[], surfaces: readonly Surface[]): Draft[] {
  const named = new Set(drafts.map(({surface}) => surface));
  const after = new Map<Surface | undefined, Draft[]>();
  let previous: Surface | undefined;
  for (const surface of surfaces) {
    if (named.has(surface)) previous = surface;
    else {
      const {images, canvases} = surface;
      const draft = {surface, breaks: [], anchors: [], labels: [], words: [], images, canvases};
      const others = after.get(previous);
      if (others) others.push(draft);
      else after.set(previous, [draft]);
    }
  }
  const placed = [...(after.get(undefined) ?? [])];
  for (const draft of drafts) {
    placed.push(draft);
    const {surface} = draft;
    if (!surface) continue;
    placed.push(...(after.get(surface) ?? []));
    after.delete(surface);
  }
  return placed;
}
