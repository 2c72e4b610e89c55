import type {CodePointText} from '../../../tei/code-points.js';
import {asList, asObject, asText, type JsonObject} from '../../json.js';
import {newId as newUrn} from '../../write-annotations.js';
import type {WebAnnotation} from '../exchange-problem.js';
import {isIri, toIri} from '../iri.js';
import {w3cTime} from '../w3c-time.js';
import {everybody, iriOfId, iriOfReader} from './hypothesis-forms.js';
import {toW3cSelectors} from './selectors.js';

export interface HypothesisOptions {
  /** The rendered text of the page at an address, where the caller has it. */
  readonly pageText?: (address: string) => CodePointText | undefined;
  /** Gives an id to what has none: an absolute IRI. */
  readonly newId?: () => string;
}

/**
 * What W3C annotations have words for in a row of Hypothesis, and nothing else of it; or why it
 * cannot be an annotation at all.
 */
export function rowAsAnnotation(
  row: JsonObject,
  {pageText, newId = newUrn}: HypothesisOptions,
): WebAnnotation | string {
  const replyTo = parentOf(row);
  const targets = replyTo === undefined ? targetsOf(row, pageText) : [replyTo];
  if (targets.length === 0) return 'it has no address of a page';
  const text = asText(row.text) ?? '';
  const tags = asList(row.tags).filter((tag) => typeof tag === 'string');
  const words = replyTo === undefined ? 'commenting' : 'replying';
  const body: JsonObject[] = [
    ...(text === '' ? [] : [{...textual(words, text), format: 'text/markdown'}]),
    ...tags.map((tag) => textual('tagging', tag)),
  ];
  const created = w3cTime(row.created);
  const modified = w3cTime(row.updated);
  const creator = creatorOf(row);
  const audience = audienceOf(row);
  return {
    id: iriOfId(row.id) ?? newId(),
    type: 'Annotation',
    motivation: motivationOf(replyTo !== undefined, text !== '', tags.length > 0),
    ...(created ? {created} : {}),
    ...(modified ? {modified} : {}),
    ...(creator ? {creator} : {}),
    ...(audience.length > 0 ? {audience} : {}),
    ...(body.length > 0 ? {body} : {}),
    target: targets.length === 1 ? targets[0] : targets,
  };
}

/** A reply lists those above it from the first to the one it answers. */
export function parentOf(row: JsonObject): string | undefined {
  return iriOfId(asList(row.references).at(-1));
}

function motivationOf(reply: boolean, text: boolean, tags: boolean): string {
  if (reply) return 'replying';
  if (text) return 'commenting';
  return tags ? 'tagging' : 'highlighting';
}

const textual = (purpose: string, value: string): JsonObject => ({
  type: 'TextualBody',
  purpose,
  value,
});

function targetsOf(
  row: JsonObject,
  pageText: HypothesisOptions['pageText'],
): (string | JsonObject)[] {
  const page = asText(row.uri);
  const written = asList(row.target).map(asObject);
  const places = written.filter((place) => place !== undefined);
  // A note on the whole page has no target, or one without selectors.
  return (places.length > 0 ? places : [{}]).flatMap(
    ({source: own, selector}): (string | JsonObject)[] => {
      const source = toIri(asText(own) ?? page ?? '') ?? toIri(page ?? '');
      if (source === undefined) return [];
      const selectors = toW3cSelectors(asList(selector), pageText?.(source));
      if (selectors.length === 0) return [source];
      return [{type: 'SpecificResource', source, selector: selectors}];
    },
  );
}

function creatorOf(row: JsonObject): JsonObject | undefined {
  const user = asText(row.user);
  const shown = asText(asObject(row.user_info)?.display_name);
  if (user === undefined && shown === undefined) return undefined;
  const nickname = user === undefined ? undefined : /^acct:([^@]+)@/.exec(user)?.[1];
  const name = shown ?? (isIri(user) ? undefined : user);
  return {
    ...(isIri(user) ? {id: user} : {}),
    type: 'Person',
    ...(name !== undefined ? {name} : {}),
    ...(nickname !== undefined ? {nickname} : {}),
  };
}

/** For whom it is, where that is not everybody. */
function audienceOf(row: JsonObject): JsonObject[] {
  const readers = asObject(row.permissions)?.read;
  if (!Array.isArray(readers) || readers.includes(everybody)) return [];
  return readers
    .map(iriOfReader)
    .filter((id) => id !== undefined)
    .map((id) => ({id, type: 'schema:Audience'}));
}
