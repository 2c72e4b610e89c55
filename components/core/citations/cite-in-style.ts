import type {TeiHeader} from '../tei/tei-header.js';
import {countsLeaves, type PassagePages, sayPages} from './leaf-of-passage.js';
import {
  fillReference,
  plainReference,
  type Reference,
  type RenderedStyle,
} from './rendered-style.js';

/** What a page adds to a reference that was rendered before. */
export interface StyledPlace {
  /** The leaves or pages of a passage, as the text numbers them. */
  readonly pages?: PassagePages;
  /** The same in words, where no more is known: `l. 62ob.` */
  readonly locus?: string;
  /** The passage by name: `¶ 3`. */
  readonly passage?: string;
  readonly address?: string;
  /** The day of access, in words. */
  readonly accessed?: string;
}

export interface StyledCitation {
  /** For a note or the text; none where the style has but a numbered list. */
  readonly citation?: Reference;
  /** For a bibliography; none where it needs an address and the page has none. */
  readonly entry?: Reference;
}

/** A document, or a passage of it, in a style of CSL. */
export function citeInStyle(
  style: RenderedStyle,
  header: TeiHeader,
  place: StyledPlace = {},
): StyledCitation {
  const {address, accessed, pages} = place;
  const values = {...(address ? {address} : {}), ...(accessed ? {accessed} : {})};
  const entry = style.entry && fillReference(style.entry, values);
  const {from, to} = pages ?? {};
  const several = to !== undefined && to.trim() !== from?.trim();
  const rendered = several ? style.onPages : style.onPage;
  // The style's own word for a page stands before the number: it must be a bare one, of its kind.
  const isPut = pages !== undefined && rendered !== undefined && isBare(pages, header);
  const located = isPut ? rendered : style.note;
  const locus = isPut ? undefined : (place.locus ?? (pages && sayPages(header, pages)));
  const filled =
    located &&
    fillReference(located, {
      ...values,
      ...(from === undefined ? {} : {from: from.trim()}),
      ...(to === undefined ? {} : {to: to.trim()}),
    });
  const rest = [locus, place.passage].filter(Boolean).join(', ');
  return {
    ...(filled ? {citation: withinEnd(filled, rest)} : {}),
    ...(entry ? {entry: filled ? entry : withinEnd(entry, rest)} : {}),
  };
}

/** Numbers that bring no word of their own: `12`; `3r` only where leaves are counted. */
function isBare({from, to}: PassagePages, header: TeiHeader): boolean {
  const numbers = to === undefined ? [from] : [from, to];
  const pattern = countsLeaves(header) ? /^\d+\s?\p{L}{0,4}\.?$/u : /^(?:\d+|[ivxlcdm]+)$/iu;
  return numbers.every((number) => pattern.test(number.trim()));
}

/** Puts further words at the end of a reference: before its closing bracket or full stop. */
function withinEnd(reference: Reference, words: string): Reference {
  if (!words) return reference;
  const [end = ''] = /(?<![.)\]])[.)\]]*$/.exec(plainReference(reference)) ?? [];
  const last = reference.at(-1);
  const before = reference.slice(0, -1);
  if (last === undefined) return [words];
  if (typeof last === 'string') {
    const kept = end.length > last.length ? '' : end;
    return [...before, `${last.slice(0, last.length - kept.length)}, ${words}${kept}`];
  }
  return [...reference, `, ${words}`];
}
