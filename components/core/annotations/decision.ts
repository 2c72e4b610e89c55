import {numbered} from '../natives/numbered.js';
import {asList, asObject, asText, type JsonObject} from './json.js';
import {lineOfFailure} from './json-places.js';
import {now} from './make-annotation.js';
import type {AnnotationProblem} from './read-annotations.js';
import {newId} from './write-annotations.js';

/**
 * What a reviewer, or the program that writes into the text, says of an annotation. `withdrawn`
 * takes back the decision it follows; `applied` and `reverted` tell what became of the text.
 */
export const verdicts = [
  'accepted',
  'amended',
  'rejected',
  'deferred',
  'withdrawn',
  'applied',
  'reverted',
] as const;
export type Verdict = (typeof verdicts)[number];

/** How far the review of a whole text has come: a decision on the text's own IRI. */
export const reviewStates = ['open', 'in-review', 'finished'] as const;
export type ReviewState = (typeof reviewStates)[number];

const sayable = [...verdicts, ...reviewStates];

/** Members of an annotation as a reviewer changed them; those that are absent stay. */
export interface AmendedMembers {
  readonly body?: unknown;
  readonly target?: unknown;
  readonly 'lectern:newEntity'?: unknown;
}

/** One decision: an annotation of an annotation, never changed once it is written. */
export interface Decision {
  /** An absolute IRI. */
  readonly id: string;
  /** The annotation judged, or the text whose review began or ended. */
  readonly annotation: string;
  /** The version of it that was seen (`versionOf`). */
  readonly version: string;
  /** The last decision on this annotation that the reviewer had seen. */
  readonly follows?: string;
  readonly verdict: Verdict | ReviewState;
  readonly reason?: string;
  readonly creator: string;
  /** xsd:dateTime with a zone. */
  readonly created: string;
  /** Only of `amended`: the members accepted in place of the proposed ones. */
  readonly amended?: AmendedMembers;
  /** The whole line, with members of others. */
  readonly json: JsonObject;
}

export type NewDecision = Pick<
  Decision,
  'annotation' | 'version' | 'follows' | 'verdict' | 'reason' | 'creator' | 'amended'
> & {
  /** Now, by default. */
  readonly created?: string;
  /** Members of the program's own, with their prefix. */
  readonly more?: JsonObject;
};

/** A decision with an id of its own; its `json` is what `writeAnnotationLine` writes. */
export function makeDecision(decision: NewDecision): Decision {
  const {annotation, version, follows, verdict, reason, creator, amended, more} = decision;
  const id = newId();
  const created = decision.created ?? now();
  const body = [
    {type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: verdict},
    ...(reason
      ? [{type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: reason}]
      : []),
  ];
  const json: JsonObject = {
    id,
    type: 'Annotation',
    motivation: 'assessing',
    created,
    creator: {type: 'Person', name: creator},
    body,
    target: {
      type: 'SpecificResource',
      source: annotation,
      'lectern:version': version,
      ...(follows ? {'lectern:follows': follows} : {}),
    },
    ...(amended ? {'lectern:amended': amended} : {}),
    ...more,
  };
  return {
    id,
    annotation,
    version,
    verdict,
    creator,
    created,
    json,
    ...(follows ? {follows} : {}),
    ...(reason ? {reason} : {}),
    ...(amended ? {amended} : {}),
  };
}

/** Reads one decision; a sentence says what keeps it from being one. */
export function readDecision(value: unknown): Decision | string {
  const json = asObject(value);
  if (!json) return 'it is not an object';
  const id = asText(json.id);
  if (!id) return 'it has no id';
  const target = asObject(asList(json.target)[0]);
  const annotation = asText(target?.source);
  if (!annotation) return `${id} names no annotation that it decides on`;
  const bodies = asList(json.body).map((body) => asObject(body) ?? {});
  const said = bodies.find(({purpose}) => purpose === 'classifying')?.value;
  const verdict = sayable.find((known) => known === said);
  if (!verdict) return `${id} has no verdict; expected one of ${sayable.join(', ')}`;
  const agent = asList(json.creator)[0];
  const creator = asText(asObject(agent)?.name) ?? asText(asObject(agent)?.id) ?? asText(agent);
  const created = asText(json.created);
  if (!creator || !created) return `${id} does not say who decided and when`;
  const follows = asText(target?.['lectern:follows']);
  const reason = asText(bodies.find(({purpose}) => purpose === 'commenting')?.value);
  const amended = asObject(json['lectern:amended']);
  if (verdict === 'amended' && !amended) return `${id} accepts with changes, but has no changes`;
  return {
    id,
    annotation,
    version: asText(target?.['lectern:version']) ?? '',
    verdict,
    creator,
    created,
    json,
    ...(follows ? {follows} : {}),
    ...(reason ? {reason} : {}),
    ...(amended ? {amended: amendedMembers(amended)} : {}),
  };
}

/** The annotation as it stands once the changes are accepted; without changes itself. */
export function withAmendment(
  annotation: JsonObject,
  {amended}: Pick<Decision, 'amended'>,
): JsonObject {
  return amended ? {...annotation, ...amended} : annotation;
}

/** Only these may be changed by accepting: who said it when is as it was. */
function amendedMembers(amended: JsonObject): AmendedMembers {
  const names = ['body', 'target', 'lectern:newEntity'] as const;
  return Object.fromEntries(
    names.flatMap((name) => (amended[name] === undefined ? [] : [[name, amended[name]]])),
  );
}

/**
 * Reads `….decisions.jsonl`. A line that is no decision, a last line that was cut off, an id that
 * comes twice with other words: each is reported with its line, the rest is read. The same line
 * twice (a retry after a lost answer) counts once.
 */
export function readDecisions(
  jsonl: string,
  file: string,
): {decisions: Decision[]; problems: AnnotationProblem[]} {
  const decisions: Decision[] = [];
  const problems: AnnotationProblem[] = [];
  const written = new Map<string, string>();
  for (const [at, text] of numbered(jsonl.split('\n'))) {
    const line = text.trim();
    if (line === '') continue;
    const read = readLine(line);
    const message = typeof read === 'string' ? read : repeated(read, line, written);
    if (message) problems.push({file, line: at + 1, message});
    if (typeof read === 'string' || written.has(read.id)) continue;
    written.set(read.id, line);
    decisions.push(read);
  }
  return {decisions, problems};
}

function readLine(line: string): Decision | string {
  try {
    return readDecision(JSON.parse(line));
  } catch (error) {
    const cut = lineOfFailure(line, error) !== undefined && !line.endsWith('}');
    return cut ? 'this line was cut off; nothing of it is read' : 'this line is not JSON';
  }
}

function repeated(
  decision: Decision,
  line: string,
  written: ReadonlyMap<string, string>,
): string | undefined {
  const before = written.get(decision.id);
  return before === undefined || before === line
    ? undefined
    : `the id ${decision.id} is that of an earlier line with other words; the earlier one counts`;
}
