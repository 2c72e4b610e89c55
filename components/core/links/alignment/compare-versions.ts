import {diffArrays} from 'diff';
import {CodePointText, codePointLength} from '../../tei/code-points.js';
import type {Span, TeiDocument} from '../../tei/tei-document.js';
import type {Alignment, AlignmentRow, Side} from './alignment.js';

/** Words that follow one another in one or both versions; spans count code points of canonical text. */
export type VersionRun =
  | {readonly kind: 'kept'; readonly a: Span; readonly b: Span}
  | {readonly kind: 'removed'; readonly a: Span}
  | {readonly kind: 'added'; readonly b: Span};

export interface CompareOptions {
  /** Capitals do not count. */
  readonly ignoreCase?: boolean;
  /** Punctuation does not count. */
  readonly ignorePunctuation?: boolean;
  /** Accents and other marks do not count. */
  readonly ignoreMarks?: boolean;
}

/** What two versions of a text have in common, word by word. */
export interface VersionComparison {
  /** In the order of the rows of the alignment. */
  readonly runs: readonly VersionRun[];
  /** Words that both have, of all words of the longer, from 0 to 1. */
  readonly likeness: number;
}

/** A word, a sign, or a character of a script without spaces, with its place. */
interface Token extends Span {
  readonly key: string;
}

/** Rows that differ in more words than this are taken as different throughout. */
const mostDifferences = 2_000;

/**
 * Compares two versions of one text word by word, row by row of their alignment, so that a moved or
 * added paragraph does not spoil those after it. Words are what `Intl.Segmenter` says they are:
 * scripts without spaces are compared too. White space never counts.
 */
export function compareVersions(
  a: TeiDocument,
  b: TeiDocument,
  alignment: Alignment,
  options: CompareOptions = {},
): VersionComparison {
  const readers = {
    a: new TokenReader(a, alignment.a.language, options),
    b: new TokenReader(b, alignment.b.language, options),
  };
  const runs: VersionRun[] = [];
  const counts = {kept: 0, a: 0, b: 0};
  for (const row of alignment.rows) {
    const [left, right] = [tokensOf(row, 'a', readers.a), tokensOf(row, 'b', readers.b)];
    counts.a += left.length;
    counts.b += right.length;
    for (const run of runsOf(left, right)) {
      runs.push(run.run);
      if (run.run.kind === 'kept') counts.kept += run.words;
    }
  }
  const longer = Math.max(counts.a, counts.b);
  return {runs, likeness: longer === 0 ? 1 : counts.kept / longer};
}

function tokensOf(row: AlignmentRow, side: Side, reader: TokenReader): Token[] {
  return row[side].passages.flatMap((passage) => reader.tokensOf(passage));
}

function* runsOf(
  a: readonly Token[],
  b: readonly Token[],
): Generator<{run: VersionRun; words: number}> {
  const changes = diffArrays(
    a.map(({key}) => key),
    b.map(({key}) => key),
    {maxEditLength: mostDifferences},
  ) ?? [
    {removed: true, added: false, count: a.length},
    {removed: false, added: true, count: b.length},
  ];
  let [atA, atB] = [0, 0];
  for (const {removed, added, count = 0} of changes) {
    const left = added ? undefined : spanOf(a, atA, count);
    const right = removed ? undefined : spanOf(b, atB, count);
    if (!added) atA += count;
    if (!removed) atB += count;
    if (left && right) yield {run: {kind: 'kept', a: left, b: right}, words: count};
    else if (left) yield {run: {kind: 'removed', a: left}, words: count};
    else if (right) yield {run: {kind: 'added', b: right}, words: count};
  }
}

function spanOf(tokens: readonly Token[], from: number, count: number): Span | undefined {
  const [first, last] = [tokens[from], tokens[from + count - 1]];
  return first && last ? {start: first.start, end: last.end} : undefined;
}

/** Divides passages of one text into words. */
class TokenReader {
  readonly #text: CodePointText;
  readonly #passages: ReadonlyMap<string, Span>;
  readonly #segmenter: Intl.Segmenter;
  readonly #options: CompareOptions;

  constructor(document: TeiDocument, language: string | undefined, options: CompareOptions) {
    const {canonicalText, passages, anchors, mentions} = document;
    this.#text = new CodePointText(canonicalText);
    this.#passages = new Map(
      [...anchors, ...mentions, ...passages].map(({id, start, end}) => [id, {start, end}]),
    );
    this.#segmenter = segmenterFor(language);
    this.#options = options;
  }

  tokensOf(passage: string): Token[] {
    const span = this.#passages.get(passage);
    if (!span) return [];
    const tokens: Token[] = [];
    let at = span.start;
    for (const {segment, isWordLike} of this.#segmenter.segment(
      this.#text.slice(span.start, span.end),
    )) {
      const start = at;
      at += codePointLength(segment);
      if (/^\s*$/.test(segment) || (this.#options.ignorePunctuation && !isWordLike)) continue;
      const key = this.#keyOf(segment);
      if (key !== '') tokens.push({key, start, end: at});
    }
    return tokens;
  }

  #keyOf(segment: string): string {
    const {ignoreCase, ignoreMarks} = this.#options;
    // Soft hyphens and marks of direction are not read.
    let key = segment.normalize('NFC').replace(/[\u00ad\p{Cf}]/gu, '');
    if (ignoreMarks) key = key.normalize('NFD').replace(/\p{M}/gu, '');
    return ignoreCase ? key.toLowerCase() : key;
  }
}

/** A language that is no well-formed tag is one that is not known. */
function segmenterFor(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, {granularity: 'word'});
  } catch {
    return new Intl.Segmenter(undefined, {granularity: 'word'});
  }
}
