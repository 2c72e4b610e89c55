import {numbered} from '../natives/numbered.js';
import {madeUp} from '../tei/identifiers.js';
import {readPrefixes} from '../tei/pointers.js';
import type {TeiDocument} from '../tei/tei-document.js';
import {msg, str} from '../words/msg.js';
import type {XmlElement, XmlTree} from '../xml/xml-tree.js';
import {type Draft, draftPages, withUnbroken} from './draft-pages.js';
import {facsTargets} from './facs-pointers.js';
import type {Facsimile, PageImage} from './facsimile.js';
import {facsimileAt} from './facsimile-at.js';
import {manifestOf} from './manifest-address.js';
import {readSurfaces, type Surface} from './read-surfaces.js';
import {tieZones} from './tie-zones.js';
import {FacsWarnings} from './warnings.js';

/**
 * The page images of a document: its `facsimile` or `sourceDoc`, and the `@facs` of its page
 * breaks, brought together (TEI P5 12.1). What leads nowhere is warned of and kept as words.
 *
 * @param base the document's own address, which relative ones start from; with an empty one they
 *   stay relative to the document, to be resolved by `facsimileAt` where its address is known
 */
export function readFacsimile(document: TeiDocument, base: string = document.file): Facsimile {
  return facsimileAt(readingOf(document).facsimile, base);
}

/** What a rendering needs to know of a page break. */
export interface PageBeginning {
  /** The id of the break as a part of the document. */
  readonly anchor: string;
  readonly page: PageImage;
  /** Whether an image of the page is known, or may be found in a manifest. */
  readonly viewable: boolean;
}

/**
 * The page that begins at a page break, its addresses relative to the document's own; undefined for
 * anything else.
 */
export function pageAt(document: TeiDocument, pageBreak: XmlElement): PageBeginning | undefined {
  return readingOf(document).breaks.get(pageBreak);
}

/** Ids of the zones of page images that an element of the text is written in; mostly none. */
export function zonesAt(document: TeiDocument, element: XmlElement): readonly string[] {
  return readingOf(document).zones.get(element) ?? [];
}

interface Reading {
  readonly facsimile: Facsimile;
  readonly breaks: ReadonlyMap<XmlElement, PageBeginning>;
  readonly zones: ReadonlyMap<XmlElement, readonly string[]>;
}

/** A rendering asks for every element; the document is read for them once. */
const readings = new WeakMap<XmlTree, Reading>();

function readingOf(document: TeiDocument): Reading {
  const known = readings.get(document.tree);
  if (known) return known;
  const made = read(document);
  readings.set(document.tree, made);
  return made;
}

function read(document: TeiDocument): Reading {
  const {root} = document.tree;
  const base = '';
  const context = {prefixes: readPrefixes(root), base, ...facsTargets(root)};
  const surfaces = readSurfaces(root, base);
  const warnings = new FacsWarnings();
  const drafts = withUnbroken(draftPages(document, surfaces, context, warnings), surfaces);
  const ties = tieZones(document, surfaces, context, warnings);
  const taken = new Set<string>();
  const breaks = new Map<XmlElement, PageBeginning>();
  const manifest = manifestOf(root, base);
  const pages = drafts.map((draft, at) => {
    const page = finish(draft, at, taken, ties);
    for (const [index, element] of numbered(draft.breaks)) {
      const viewable = page.images.length > 0 || manifest !== undefined;
      breaks.set(element, {anchor: draft.anchors[index] ?? page.id, page, viewable});
    }
    return page;
  });
  const facsimile = {
    pages,
    ...(manifest ? {manifest} : {}),
    warnings: warnings.list(document.tree),
  };
  return {facsimile, breaks, zones: zonesByElement(surfaces, ties.elements)};
}

function zonesByElement(
  surfaces: readonly Surface[],
  written: ReadonlyMap<XmlElement, readonly XmlElement[]>,
): ReadonlyMap<XmlElement, readonly string[]> {
  const ids = new Map(
    surfaces.flatMap(({zones}) => zones.map(({element, zone}) => [element, zone.id] as const)),
  );
  return new Map(
    [...written].map(([element, zones]) => [element, zones.flatMap((zone) => ids.get(zone) ?? [])]),
  );
}

function finish(
  draft: Draft,
  at: number,
  taken: Set<string>,
  ties: ReturnType<typeof tieZones>,
): PageImage {
  const {surface, images, canvases} = draft;
  const wanted = surface?.id ?? draft.anchors[0] ?? '';
  const id = taken.has(wanted) ? madeUp('image', at + 1) : wanted;
  taken.add(id);
  const [first = surface?.label, ...others] = draft.labels;
  const last = others.at(-1);
  const number = at + 1;
  const title = [...new Set([...draft.words, surface?.title].filter(Boolean))].join('; ');
  const anchor = surface && ties.surfaces.get(surface.element);
  return {
    id,
    label: first ? (last ? `${first}–${last}` : first) : msg(str`image ${number}`),
    ...(title ? {title} : {}),
    anchors: draft.anchors.length === 0 && anchor ? [anchor] : draft.anchors,
    images,
    canvases,
    ...(surface?.frame ? {frame: surface.frame} : {}),
    zones: (surface?.zones ?? []).map(({element, zone}) => ({...zone, ...ties.zones.get(element)})),
  };
}
