import {textOf, type XmlElement} from '../../xml/xml-tree.js';
import {codePointLength} from '../code-points.js';
import {teiName} from '../elements.js';
import type {Span} from '../span.js';
import type {TeiDocument} from '../tei-document.js';
import type {Witness} from './alternation.js';
import {breaksOff, limitsOf, type WitnessLimit} from './witness-limits.js';

/** A stretch of the text that a fragmentary witness does not have. */
export interface WitnessGap extends Span {
  /** It breaks off and may go on; what comes before it begins; what comes after it ends. */
  readonly kind: 'lacuna' | 'before' | 'after';
  /** What says so: the limit it begins with, the one it ends with, or both. */
  readonly limits: readonly XmlElement[];
  /** The entry of the apparatus that says so. */
  readonly owner?: string;
}

/**
 * The gaps of a witness, in order (TEI P5 12.1.5). One that nothing begins starts where its part of
 * the text does (`front`, `body` …), one that nothing ends goes on to the end of that part. A second
 * end without a beginning between says nothing: never guessed.
 */
export function witnessGaps(document: TeiDocument, witness: Witness): WitnessGap[] {
  const limits = limitsOf(document, witness);
  if (limits.length === 0) return [];
  const parts = partsOf(document);
  const gaps: WitnessGap[] = [];
  let begun: WitnessLimit | undefined;
  let first = true;
  for (const limit of limits) {
    if (breaksOff(limit.element)) begun ??= limit;
    else {
      if (begun || first) gaps.push(gapBetween(begun, limit, parts));
      begun = undefined;
    }
    first = false;
  }
  if (begun) gaps.push(gapBetween(begun, undefined, parts));
  return gaps.filter(({start, end}) => start < end);
}

function gapBetween(
  begun: WitnessLimit | undefined,
  ended: WitnessLimit | undefined,
  parts: readonly Span[],
): WitnessGap {
  const limits = [begun, ended].filter((limit) => limit !== undefined);
  const at = limits[0]?.at ?? 0;
  const part = parts.find(({start, end}) => start <= at && at <= end) ?? {start: at, end: at};
  const owner = begun?.owner ?? ended?.owner;
  return {
    start: begun?.at ?? part.start,
    end: ended?.at ?? part.end,
    kind: kindOf(begun, ended),
    limits: limits.map(({element}) => element),
    ...(owner === undefined ? {} : {owner}),
  };
}

function kindOf(
  begun: WitnessLimit | undefined,
  ended: WitnessLimit | undefined,
): WitnessGap['kind'] {
  if (!begun && ended && teiName(ended.element) === 'witStart') return 'before';
  if (!ended && begun && teiName(begun.element) === 'witEnd') return 'after';
  return 'lacuna';
}

/** What a gap without a beginning or an end reaches to: a witness of the poem is none of its preface. */
function partsOf({texts}: TeiDocument): Span[] {
  const parts: Span[] = [];
  let offset = 0;
  for (const text of texts) {
    const before = offset;
    for (const child of text.children) {
      const start = offset;
      if (child.kind === 'text') offset += codePointLength(child.value);
      if (child.kind === 'element') offset += codePointLength(textOf(child));
      if (child.kind === 'element' && teiName(text) === 'text') parts.push({start, end: offset});
    }
    if (teiName(text) !== 'text') parts.push({start: before, end: offset});
  }
  return parts;
}
