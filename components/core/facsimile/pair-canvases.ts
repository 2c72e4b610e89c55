import {numbered} from '../natives/numbered.js';
import {madeUp} from '../tei/identifiers.js';
import type {PageImage} from './facsimile.js';
import type {Canvas} from './read-manifest.js';

/** How the pages of a text were found in a manifest; `none` when they could not be told apart. */
export type Pairing = 'canvas' | 'label' | 'order' | 'none';

export interface Paired {
  readonly pages: readonly PageImage[];
  readonly pairing: Pairing;
  /** Pages of the text for which the manifest has no image. */
  readonly unpaired: number;
}

/**
 * Gives the pages of a text their images from a manifest: a page break naming a canvas has that
 * one; else one whose label is the page's own, where both are the only ones so called; else, if
 * nothing matched and there are as many pages as canvases, they are taken in order. Canvases that
 * no page claims (covers, blank leaves) keep their place among the pages.
 */
export function pairCanvases(pages: readonly PageImage[], canvases: readonly Canvas[]): Paired {
  const named = byCanvas(pages, canvases);
  if (named.size > 0) {
    // Some named by their canvas may leave others to be known by their label.
    const known = new Set(named.values());
    for (const [canvas, page] of byLabel(pages, canvases)) {
      if (!named.has(canvas) && !known.has(page)) named.set(canvas, page);
    }
    return arrange(pages, canvases, named, 'canvas');
  }
  const labelled = byLabel(pages, canvases);
  if (labelled.size > 0) return arrange(pages, canvases, labelled, 'label');
  const ordered = byOrder(pages, canvases);
  return arrange(pages, canvases, ordered, ordered.size > 0 ? 'order' : 'none');
}

type Pairs = Map<Canvas, PageImage>;

function byCanvas(pages: readonly PageImage[], canvases: readonly Canvas[]): Pairs {
  const known = new Map(canvases.map((canvas) => [canvas.id, canvas]));
  const pairs: Pairs = new Map();
  for (const page of pages) {
    const named = [...page.canvases, ...page.images.flatMap(({url}) => url ?? [])];
    const canvas = named.map((id) => known.get(id)).find(Boolean);
    if (canvas && !pairs.has(canvas)) pairs.set(canvas, page);
  }
  return pairs;
}

function byLabel(pages: readonly PageImage[], canvases: readonly Canvas[]): Pairs {
  const ofPages = unique(pages);
  const pairs: Pairs = new Map();
  for (const [label, canvas] of unique(canvases)) {
    const page = ofPages.get(label);
    if (page) pairs.set(canvas, page);
  }
  return pairs;
}

function byOrder(pages: readonly PageImage[], canvases: readonly Canvas[]): Pairs {
  const pairs: Pairs = new Map();
  if (pages.length !== canvases.length) return pairs;
  for (const [at, canvas] of numbered(canvases)) {
    const page = pages[at];
    if (page) pairs.set(canvas, page);
  }
  return pairs;
}

/** By label, those alone that no other shares. */
function unique<Named extends {readonly label: string}>(
  all: readonly Named[],
): ReadonlyMap<string, Named> {
  const found = new Map<string, Named | undefined>();
  for (const each of all) {
    const label = bareLabel(each.label);
    if (label !== '') found.set(label, found.has(label) ? undefined : each);
  }
  const alone = new Map<string, Named>();
  for (const [label, each] of found) if (each) alone.set(label, each);
  return alone;
}

/** `[f. 12r]`, `fol. 12r` and `12r` are one: what stands before a number is a word for "page". */
function bareLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/[[\]().,:\s]+/g, ' ')
    .trim()
    .replace(/^(?:pages?|pp?|folios?|fols?|ff?|seite|s|blatt|bl|лист|л|стр|с) (?=[\divxlcdm])/, '');
}

function arrange(
  pages: readonly PageImage[],
  canvases: readonly Canvas[],
  pairs: ReadonlyMap<Canvas, PageImage>,
  pairing: Pairing,
): Paired {
  const paired = new Set(pairs.values());
  const taken = new Set(pages.map(({id}) => id));
  const arranged: PageImage[] = canvases.map((canvas, at) => {
    const page = pairs.get(canvas);
    if (page) return {...page, images: canvas.images, ...frameOf(page, canvas)};
    let id = madeUp('canvas', at + 1);
    while (taken.has(id)) id = madeUp(id, 1);
    return {
      id,
      label: canvas.label || String(at + 1),
      anchors: [],
      images: canvas.images,
      canvases: [canvas.id],
      zones: [],
    };
  });
  return {
    pages: withUnpaired(arranged, pages, paired),
    pairing,
    unpaired: pages.length - paired.size,
  };
}

/** Zones measured in the pixels of an image are so in those of the canvas, were it scaled. */
function frameOf(page: PageImage, {width, height}: Canvas): Pick<PageImage, 'frame'> {
  const frame = page.frame ?? (width && height ? {x: 0, y: 0, width, height} : undefined);
  return frame ? {frame} : {};
}

/** Pages of the text without a canvas keep their place after the page before them. */
function withUnpaired(
  arranged: readonly PageImage[],
  pages: readonly PageImage[],
  paired: ReadonlySet<PageImage>,
): PageImage[] {
  const following = new Map<string | undefined, PageImage[]>();
  let previous: string | undefined;
  for (const page of pages) {
    if (paired.has(page)) previous = page.id;
    else {
      const others = following.get(previous);
      if (others) others.push(page);
      else following.set(previous, [page]);
    }
  }
  // Where nothing was paired, what can be looked at comes first.
  const loose = following.get(undefined) ?? [];
  const leading = paired.size > 0 ? loose : [];
  const trailing = paired.size > 0 ? [] : loose;
  return [
    ...leading,
    ...arranged.flatMap((page) => [page, ...(following.get(page.id) ?? [])]),
    ...trailing,
  ];
}
