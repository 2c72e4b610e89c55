import type {ReferencePart} from '../archives/archival-reference.js';
import {formatReference} from '../archives/format-reference.js';
import {leadingLeaves, readLeaves} from '../archives/leaves.js';
import {labelOfPart} from '../archives/russian-labels.js';
import type {ManuscriptRecord, TeiHeader} from '../tei/tei-header.js';

/** The pages a passage stands on, as the text numbers them: `62`, `3r`, `12`. */
export interface PassagePages {
  readonly from: string;
  /** Where it ends, if on another page. */
  readonly to?: string;
}

/**
 * A passage's place in its original, in the words of the field: `l. 62`, `fols. 3r–4v`, `pp. 12–13`.
 * A number that brings a word of its own (`fol. 3r`, `Bl. 7`) is left as it is. A bare number is of a
 * leaf where the document's shelfmark counts leaves or it has a side, else of a page.
 */
export function sayPages(header: TeiHeader, {from, to}: PassagePages): string {
  const [first, last] = [from.trim(), to?.trim()];
  const range = last && last !== first ? `${first}–${last}` : first;
  if (/^\p{L}{2,}|^\p{L}\./u.test(first)) return range;
  const several = last !== undefined && last !== first;
  const leaf = leafPart(header.manuscripts[0]);
  const label = leaf && labelOfPart(leaf);
  if (label)
    return `${(several ? label.several : undefined)?.latin ?? label.printed.latin} ${range}`;
  if (/^\d+\p{Ll}?\s?(?:r|v|recto|verso)\.?$/u.test(first)) {
    return `${several ? 'fols.' : 'fol.'} ${range}`;
  }
  return `${several ? 'pp.' : 'p.'} ${range}`;
}

/**
 * A header whose shelfmark names the pages of a passage in the place of all its document's, so that
 * every style and format of it does. Where a shelfmark counts no leaves, they are its citation's
 * `locus` instead.
 */
export function headerAtPages(
  header: TeiHeader,
  pages: PassagePages,
): {readonly header: TeiHeader; readonly locus?: string} {
  const [record, ...others] = header.manuscripts;
  const part = leafPart(record);
  const reference = record?.reference;
  const value = pages.to ? `${pages.from}-${pages.to}` : pages.from;
  // A number that cannot be read as a leaf has no place in a reference that is read.
  if (!record || !reference || !part || leadingLeaves(value) !== value) {
    return {header, locus: sayPages(header, pages)};
  }
  const parts = reference.parts.map((each) => (each === part ? {...part, value} : each));
  const read = {...reference, parts, leaves: readLeaves(value)};
  const shelfmark = formatReference(read, {script: 'latin', style: 'short'});
  const at = {...record, shelfmark, reference: {...read, verbatim: shelfmark}};
  return {header: {...header, manuscripts: [at, ...others]}};
}

/** Whether a document's shelfmark counts leaves, as those of Russian archives do. */
export function countsLeaves({manuscripts}: TeiHeader): boolean {
  return leafPart(manuscripts[0]) !== undefined;
}

function leafPart(record: ManuscriptRecord | undefined): ReferencePart | undefined {
  return record?.reference?.system === 'russian'
    ? record.reference.parts.find(({level}) => level === 'leaf')
    : undefined;
}
