import {asList, asObject, type JsonObject} from '../../json.js';
import type {WebAnnotation} from '../exchange-problem.js';
import {restOf, sameJson, withRest} from '../same-json.js';
import {annotationAsRow, type Thread} from './annotation-as-row.js';
import {type HypothesisOptions, rowAsAnnotation} from './row-as-annotation.js';

// Each format says things the other has no member for, and each has its own spelling of the same
// thing. What the plain conversion would lose is kept beside it, in the row's member
// `lectern:annotation` or the annotation's member `lectern:hypothesis`, and put back on the way
// home, but only beside what has not been changed since.

const keptRow = 'lectern:hypothesis';
const keptAnnotation = 'lectern:annotation';

/** A row as an annotation, nothing dropped; or why it is none. */
export function annotationOfRow(
  row: JsonObject,
  options: HypothesisOptions,
): WebAnnotation | string {
  const {[keptAnnotation]: kept, ...own} = row;
  const plain = rowAsAnnotation(own, options);
  if (typeof plain === 'string') return plain;
  const annotation = restoreAnnotation(plain, asObject(kept), options);
  const rest = restOf(own, annotationAsRow(annotation, options));
  const place = Object.entries(own).filter(([name]) => alwaysKept.has(name));
  if (!rest && place.length === 0) return annotation;
  return {...annotation, [keptRow]: {...rest, ...Object.fromEntries(place)}};
}

/**
 * The page and the conversation a row belongs to, which are kept though the annotation says them
 * too: it may be placed in a text, or stand in another file without the others.
 */
const alwaysKept: ReadonlySet<string> = new Set(['uri', 'target', 'references']);

/** An annotation as a row, nothing dropped. */
export function rowOfAnnotation(
  annotation: WebAnnotation,
  options: HypothesisOptions,
  thread?: Thread,
): JsonObject {
  const {[keptRow]: kept, '@context': _, ...own} = annotation;
  const newId = (): string => annotation.id;
  const row = restoreRow(own, asObject(kept), {...options, newId}, thread);
  const back = annotationOfRow(row, {...options, newId});
  const again: JsonObject = typeof back === 'string' ? {} : back;
  const {[keptRow]: __, ...read} = again;
  const rest = restOf(withoutPlacing(own), withoutPlacing(read));
  if (!rest) return row;
  const whole = Object.hasOwn(rest, 'target') ? {...rest, target: own.target} : rest;
  return {...row, [keptAnnotation]: whole};
}

function restoreAnnotation(
  plain: WebAnnotation,
  rest: JsonObject | undefined,
  options: HypothesisOptions,
): WebAnnotation {
  if (!rest) return plain;
  const {id, type} = plain;
  const whole = {...withRest(plain, rest, () => true), id, type};
  const [now, then] = [annotationAsRow(plain, options), annotationAsRow(whole, options)];
  const holds = (member: string): boolean =>
    (rowMembers.get(member) ?? []).every((name) => sameJson(now[name], then[name]));
  return {...withRest(plain, rest, holds), id, type};
}

function restoreRow(
  annotation: WebAnnotation,
  rest: JsonObject | undefined,
  options: HypothesisOptions,
  thread: Thread | undefined,
): JsonObject {
  if (!rest) return annotationAsRow(annotation, options, thread);
  const plain = annotationAsRow(annotation, options);
  const then = rowAsAnnotation(
    withRest(plain, rest, () => true),
    options,
  );
  if (typeof then === 'string') return plain;
  const holds = (member: string): boolean =>
    (annotationMembers.get(member) ?? []).every((name) =>
      name === 'target'
        ? sameJson(quotedPlaces(then.target), quotedPlaces(annotation.target))
        : sameJson(then[name], annotation[name]),
    );
  return withRest(plain, rest, holds);
}

/** Which members of an annotation say what a member of a row says. */
const annotationMembers: ReadonlyMap<string, readonly string[]> = new Map([
  ['id', ['id']],
  ['created', ['created']],
  ['updated', ['modified']],
  ['user', ['creator']],
  ['user_info', ['creator']],
  ['uri', ['target']],
  ['text', ['body']],
  ['tags', ['body']],
  ['group', ['audience']],
  ['permissions', ['audience']],
  ['references', ['target', 'motivation']],
  ['target', ['target']],
]);

/** And the other way round. */
const rowMembers: ReadonlyMap<string, readonly string[]> = new Map([
  ['motivation', ['references', 'text', 'tags']],
  ['created', ['created']],
  ['modified', ['updated']],
  ['creator', ['user']],
  ['audience', ['permissions']],
  ['body', ['text', 'tags']],
  ['target', ['target', 'references']],
]);

/** What a target says wherever its passage now stands: its quotation, else its address. */
function quotedPlaces(target: unknown): unknown[] {
  return asList(target).map((each) => {
    const place = asObject(each);
    if (!place) return each;
    const quote = asList(place.selector).find((one) => asObject(one)?.type === 'TextQuoteSelector');
    if (!quote) return place.source ?? place.id;
    const {exact} = asObject(quote) ?? {};
    return {exact};
  });
}

/** Places in a text are found anew from the quote; a row need not carry them. */
function withoutPlacing(annotation: JsonObject): JsonObject {
  return {...annotation, target: quotedPlaces(annotation.target)};
}
