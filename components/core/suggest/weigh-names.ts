import {isBefore} from '../dates/compare-dates.js';
import type {HistoricalDate} from '../dates/historical-date.js';
import type {Entity} from '../entities/entity.js';
import {reduced} from '../natives/reduced.js';
import type {Bearer, FoundName} from './find-names.js';
import {personTitles, personVerbs, placePrepositions} from './name-words.js';
import type {Candidate, SuggestedName} from './suggestion.js';

/** What is known of the document when its names are weighed. */
export interface DocumentEvidence {
  readonly date?: HistoricalDate;
  /** How often each entity is named where nothing else is meant. */
  readonly unmistaken: ReadonlyMap<string, number>;
}

/** Counts the names that only one entity bears. */
export function unmistakenNames(names: readonly FoundName[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {bearers} of names) {
    const [only, another] = bearers;
    if (!only || another || only.certainty < 0.5) continue;
    counts.set(only.entity.id, (counts.get(only.entity.id) ?? 0) + 1);
  }
  return counts;
}

interface Weighed {
  readonly bearer: Bearer;
  readonly weight: number;
  readonly reasons: readonly string[];
}

const elements: Readonly<Partial<Record<Entity['kind'], string>>> = {
  person: 'persName',
  place: 'placeName',
  organisation: 'orgName',
  event: 'name',
  object: 'objectName',
  work: 'title',
  term: 'term',
};

/** Chooses among the bearers of a name by the evidence around it; all of them stay candidates. */
export function weighName(found: FoundName, evidence: DocumentEvidence): SuggestedName | undefined {
  const weighed = found.bearers
    .map((bearer) => weigh(bearer, found, evidence))
    .sort((a, b) => b.weight - a.weight);
  const total = reduced(weighed, (sum, {weight}) => sum + weight, 0);
  const candidates = weighed.map(({bearer, weight}): Candidate => {
    const share = total === 0 ? 0 : weight / total;
    const {id, name} = bearer.entity;
    return {entityId: id, name, certainty: round(bearer.certainty * share)};
  });
  const [best, ...others] = candidates;
  const [first] = weighed;
  if (!best || !first) return undefined;
  return {
    kind: 'name',
    start: found.start,
    end: found.end,
    element: elements[first.bearer.entity.kind] ?? 'name',
    certainty: best.certainty,
    candidates: [best, ...others],
    evidence: say(weighed),
  };
}

const round = (number: number): number => Math.round(number * 100) / 100;

function weigh(bearer: Bearer, found: FoundName, evidence: DocumentEvidence): Weighed {
  const {entity, end} = bearer;
  const reasons: string[] = [];
  let weight = bearer.certainty;
  const times = evidence.unmistaken.get(entity.id) ?? 0;
  if (times > 0) {
    weight *= 3 + Math.min(times, 10) / 5;
    const often = times === 1 ? 'once' : `${times} times`;
    reasons.push(`the document names this one ${often} where nothing else can be meant`);
  }
  const {kind} = entity;
  if (placePrepositions.has(found.before)) {
    weight *= kind === 'place' ? 2 : 0.8;
    if (kind === 'place') reasons.push(`“${found.before}” stands before it, as before places`);
  }
  if (kind === 'person' && personTitles.has(found.before)) weight *= 4;
  if (kind === 'person' && personVerbs.has(found.after)) {
    weight *= 1.5;
    reasons.push(`“${found.after}” follows, as after persons`);
  }
  const life = outOfLife(entity, evidence.date);
  if (life) {
    weight *= life.factor;
    reasons.push(life.reason);
  }
  if (end.form.text === found.words) weight *= 1.3;
  return {bearer, weight, reasons};
}

/** A document can name the dead, but nobody who is not born, and no state that is not founded. */
function outOfLife(
  {dates}: Entity,
  date: HistoricalDate | undefined,
): {readonly factor: number; readonly reason: string} | undefined {
  if (!date) return undefined;
  const of = (...events: string[]): HistoricalDate | undefined =>
    dates.find(({event}) => events.includes(event))?.date;
  const begin = of('birth', 'founded', 'took-place');
  if (begin && isBefore(date, begin)) {
    return {factor: 0.05, reason: 'it begins after the date of the document'};
  }
  const end = of('death', 'dissolved');
  if (end && isBefore(end, date)) {
    return {factor: 0.6, reason: 'it ended before the date of the document'};
  }
  return undefined;
}

function say(weighed: readonly Weighed[]): string {
  const said = weighed.map(({bearer, reasons}) => {
    const {entity, end, reasons: own} = bearer;
    const {way, shown} = end.form;
    const form =
      way !== ''
        ? `${way} “${shown}” (${entity.name})`
        : shown === entity.name
          ? `a name of ${entity.name}`
          : `“${shown}”, a name of ${entity.name}`;
    return [form, ...own, ...reasons].join('; ');
  });
  if (said.length === 1) return sentence(said[0] ?? '');
  return `Several entities bear the name. ${said.map((one) => sentence(one)).join(' ')}`;
}

const sentence = (clause: string): string =>
  `${clause.replace(/^\p{L}/u, (letter) => letter.toUpperCase())}.`;
