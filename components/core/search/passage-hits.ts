import {numbered} from '../natives/numbered.js';
import {CodePointText, codePointLength} from '../tei/code-points.js';
import {contextOf} from '../tei/context-of.js';
import type {Span} from '../tei/tei-document.js';
import type {Evaluation, SoughtSequence} from './evaluate-query.js';
import {type PassageText, type Run, spanInRun} from './passage-text.js';
import {passageTokens} from './passage-tokens.js';
import type {Hit} from './search-index.js';
import type {SearchToken} from './tokens.js';

/** A reader marks no more in one passage. */
const mostHits = 500;

interface PassageToken extends SearchToken {
  readonly run: Run;
}

interface Place extends Span {
  readonly run: Run;
  /** UTF-16 units of the run, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly byName?: NonNullable<Hit['byName']>;
}

/** The places of a passage that a query means, in order, each once; words before names. */
export function hitsIn(
  passage: PassageText,
  {sequences, entities}: Pick<Evaluation, 'sequences' | 'entities'>,
): Hit[] {
  const tokens = passageTokens(passage).flatMap((each) =>
    each.tokens.map((token): PassageToken => ({...token, run: each.run})),
  );
  const places = sequences.flatMap((sequence) => placesOf(sequence, tokens));
  if (entities.length > 0) places.push(...namedPlaces(passage, entities));
  const sources = new Map<Run, CodePointText>();
  const hits: Hit[] = [];
  let before: Place | undefined;
  for (const place of places.sort(inOrder)) {
    // What lies in a place before it is marked already, be it a word of a name or of a phrase.
    if (before && place.start < before.end) continue;
    before = place;
    const source = sources.get(place.run) ?? new CodePointText(place.run.text);
    sources.set(place.run, source);
    hits.push(hitAt(place, source));
    if (hits.length === mostHits) break;
  }
  return hits;
}

/** First the longer of two that begin at one place; the words themselves before a name. */
function inOrder(one: Place, other: Place): number {
  return (
    one.start - other.start ||
    Number(one.byName !== undefined) - Number(other.byName !== undefined) ||
    other.end - one.end
  );
}

function hitAt({start, end, run, from, to, byName}: Place, source: CodePointText): Hit {
  const first = source.codePoints(from);
  const span = {start: first, end: first + codePointLength(run.text.slice(from, to))};
  const {before: left, after: right} = contextOf(source, span);
  const hit = run.text.slice(from, to).replace(/\s+/g, ' ');
  return {start, end, left, hit, right, ...(byName ? {byName} : {})};
}

function placesOf({steps}: SoughtSequence, tokens: readonly PassageToken[]): Place[] {
  const [first, ...others] = steps;
  if (!first) return [];
  const places: Place[] = [];
  const byPosition = new Map<number, PassageToken[]>();
  if (others.length > 0) {
    for (const token of tokens) {
      const known = byPosition.get(token.position);
      if (known) known.push(token);
      else byPosition.set(token.position, [token]);
    }
  }
  for (const token of tokens) {
    if (!first.terms.has(token.form.term)) continue;
    const rest = others.map(({step, terms}) =>
      byPosition
        .get(token.position + step.offset)
        ?.filter((other) => terms.has(other.form.term))
        .sort((a, b) => Number(b.run === token.run) - Number(a.run === token.run))
        .at(0),
    );
    if (rest.includes(undefined)) continue;
    const last = rest.at(-1) ?? token;
    const isSingle = (others.at(-1) ?? first).step.isSingle;
    places.push(placeOf(token, last, isSingle));
  }
  return places;
}

function placeOf(first: PassageToken, last: PassageToken, isSingle: boolean): Place {
  const [letter = ''] = last.form.word;
  const endInLast = isSingle ? last.start + letter.length : last.end;
  const {start} = spanInRun(first.run, first.start, first.end);
  const {end} = spanInRun(last.run, last.start, endInLast);
  const to = last.run === first.run ? endInLast : first.end;
  return {start, end: Math.max(start + 1, end), run: first.run, from: first.start, to};
}

function namedPlaces(passage: PassageText, entities: Evaluation['entities']): Place[] {
  const forms = new Map(entities.map(({entity, form}) => [entity.id, form]));
  return passage.mentions.flatMap((mention) => {
    const entityId = mention.entities.find((id) => forms.has(id));
    if (entityId === undefined) return [];
    const place = placeOfSpan(passage, mention);
    return place ? [{...place, byName: {entityId, form: forms.get(entityId) ?? ''}}] : [];
  });
}

/** Where a span of canonical text lies in a run. */
function placeOfSpan({runs}: PassageText, {start, end}: Span): Place | undefined {
  for (const run of runs) {
    let [from, to] = [-1, -1];
    for (const [index, [offset, position]] of numbered(run.places)) {
      const next = run.places[index + 1]?.[0] ?? run.text.length;
      const piece = run.text.slice(offset, next);
      const length = codePointLength(piece);
      const [first, last] = [Math.max(start, position), Math.min(end, position + length)];
      if (first >= last) continue;
      const characters = [...piece];
      const unit = (count: number): number => offset + characters.slice(0, count).join('').length;
      if (from === -1) from = unit(first - position);
      to = unit(last - position);
    }
    if (from !== -1) return {start, end, run, from, to};
  }
  return undefined;
}
