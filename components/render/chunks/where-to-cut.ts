import {divisions} from '../../core/tei/elements.js';

/** What is known of an element that is open where a chunk might end. */
export interface OpenAround {
  readonly tag: string;
  /** TEI name. */
  readonly name: string;
  /** TEI name of its last child so far. */
  readonly last: string;
}

/** Blocks that are rows of blocks: they part where they are too long for one chunk. */
export const rows = new Set(
  `lg sp spGrp list listBibl listPerson listPlace listOrg listEvent listObject listNym castList castGroup quote
  floatingText cit epigraph argument opener closer postscript entry superEntry figure table standOff annotationBlock`.split(
    /\s+/,
  ),
);

/** Tags that read back as they should only whole. */
const unbreakable = /^(?:ruby|math|m[a-z]+|details|figure|dl)$/;

/** Chunks begin at a division from this share of the usual size on; between blocks when it is full. */
const atDivision = 0.6;
const betweenBlocks = 1;
const withinRows = 2;
const anywhere = 8;

/**
 * Whether a chunk may end before an element that begins.
 *
 * @param around the elements that are open, outermost first
 * @param name TEI name of the element that begins; empty for what is generated
 * @param full how much of the usual size the chunk has already
 */
export function mayPart(around: readonly OpenAround[], name: string, full: number): boolean {
  const isDivision = divisions.has(name);
  if (full < (isDivision ? atDivision : betweenBlocks)) return false;
  // A heading stands with what it is the heading of.
  if (around.at(-1)?.last === 'head' && full < anywhere) return false;
  if (around.some(({tag}) => unbreakable.test(tag))) return false;
  if (around.every((each) => divisions.has(each.name))) return true;
  if (full >= anywhere) return true;
  return (
    full >= withinRows && around.every(({name: each}) => divisions.has(each) || rows.has(each))
  );
}
