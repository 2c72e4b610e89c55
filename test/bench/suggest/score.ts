import {relate} from '../../../components/core/dates/compare-dates.js';
import {fromEdtf} from '../../../components/core/dates/from-edtf.js';
import type {Suggestion} from '../../../components/core/suggest/suggestion.js';
import type {Truth} from './truth.js';

/** Counts for one kind of thing. */
export interface Score {
  proposed: number;
  /** Proposed with exactly the span of something tagged. */
  right: number;
  /** Proposed where something tagged begins or ends elsewhere. */
  near: number;
  tagged: number;
  found: number;
  taggedInAuthority: number;
  foundInAuthority: number;
  /** Of the right ones, how many name the same entity, or a date that agrees. */
  same: number;
}

export const emptyScore = (): Score => ({
  proposed: 0,
  right: 0,
  near: 0,
  tagged: 0,
  found: 0,
  taggedInAuthority: 0,
  foundInAuthority: 0,
  same: 0,
});

const kindOfElement: Readonly<Record<string, string>> = {
  persName: 'person',
  placeName: 'place',
  orgName: 'organisation',
  name: 'event',
  date: 'date',
  time: 'date',
};

export const kindOf = (element: string): string => kindOfElement[element] ?? element;

interface Placed {
  readonly start: number;
  readonly end: number;
}
const equal = (a: Placed, b: Placed): boolean => a.start === b.start && a.end === b.end;
const meet = (a: Placed, b: Placed): boolean => a.start < b.end && b.start < a.end;

/** Adds the suggestions for one text to the scores of their kinds; gives those that are wrong. */
export function addScores(
  scores: Map<string, Score>,
  suggestions: readonly Suggestion[],
  truth: readonly Truth[],
): {wrong: Suggestion[]; missed: Truth[]; other: Suggestion[]} {
  const scoreOf = (kind: string): Score => {
    const score = scores.get(kind) ?? emptyScore();
    scores.set(kind, score);
    return score;
  };
  const wrong: Suggestion[] = [];
  const other: Suggestion[] = [];
  for (const suggestion of suggestions) {
    const score = scoreOf(kindOf(suggestion.element));
    score.proposed++;
    const hit = truth.find((each) => equal(each, suggestion) && isLike(each, suggestion));
    if (!hit) {
      wrong.push(suggestion);
      if (truth.some((each) => meet(each, suggestion) && isLike(each, suggestion))) score.near++;
      continue;
    }
    score.right++;
    if (agrees(suggestion, hit)) score.same++;
    else other.push(suggestion);
  }
  const missed: Truth[] = [];
  for (const each of truth) {
    if (each.nested) continue;
    const score = scoreOf(each.mention.kind === 'name' ? 'event' : each.mention.kind);
    const isFound = suggestions.some((one) => equal(one, each) && isLike(each, one));
    score.tagged++;
    if (isFound) score.found++;
    else missed.push(each);
    if (!each.inAuthority) continue;
    score.taggedInAuthority++;
    if (isFound) score.foundInAuthority++;
  }
  return {wrong, missed, other};
}

const isLike = ({mention}: Truth, {kind}: Suggestion): boolean =>
  (mention.kind === 'date') === (kind === 'date');

function agrees(suggestion: Suggestion, {entityIds, mention}: Truth): boolean {
  if (suggestion.kind === 'name') {
    return entityIds.includes(suggestion.candidates[0].entityId);
  }
  if (suggestion.kind !== 'date' || suggestion.value === undefined || !mention.date) return false;
  return /same|within|contains/.test(relate(fromEdtf(suggestion.value), mention.date));
}
