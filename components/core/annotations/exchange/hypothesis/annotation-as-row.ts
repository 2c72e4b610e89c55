import {asList, asObject, asText, type JsonObject} from '../../json.js';
import type {WebAnnotation} from '../exchange-problem.js';
import {everybody, hypothesisTime, idOfIri, readerOfIri} from './hypothesis-forms.js';
import type {HypothesisOptions} from './row-as-annotation.js';
import {toHypothesisSelectors} from './selectors.js';

/** What a reply needs to know of those above it. */
export interface Thread {
  /** Ids from the first annotation of the conversation to the one answered. */
  readonly references: readonly string[];
  /** The page the conversation is about. */
  readonly page?: string;
}

/** What Hypothesis has members for in an annotation, and nothing else of it. */
export function annotationAsRow(
  annotation: WebAnnotation,
  {pageText}: HypothesisOptions,
  thread?: Thread,
): JsonObject {
  const targets = asList(annotation.target);
  const above = thread ?? threadOf(annotation);
  const places = above
    ? above.page === undefined
      ? []
      : [{source: above.page}]
    : targets.map((target) => placeOf(target, pageText)).filter((place) => place !== undefined);
  const page = above ? above.page : asText(places[0]?.source);
  const user = userOf(annotation);
  const created = asText(annotation.created);
  const modified = asText(annotation.modified) ?? created;
  return {
    id: idOfIri(annotation.id),
    ...(created ? {created: hypothesisTime(created)} : {}),
    ...(modified ? {updated: hypothesisTime(modified)} : {}),
    ...user,
    ...(page === undefined ? {} : {uri: page}),
    ...readBodies(asList(annotation.body ?? annotation.bodyValue)),
    ...accessOf(annotation, user.user),
    ...(above ? {references: above.references} : {}),
    target: places,
  };
}

/** Of a reply alone only the annotation it answers is known. */
function threadOf(annotation: WebAnnotation): Thread | undefined {
  const parent = repliesTo(annotation);
  return parent === undefined ? undefined : {references: [idOfIri(parent)]};
}

/** The IRI of the annotation that a reply answers. */
export function repliesTo(annotation: WebAnnotation): string | undefined {
  if (!asList(annotation.motivation).includes('replying')) return undefined;
  const [target] = asList(annotation.target);
  return asText(target) ?? asText(asObject(target)?.source) ?? asText(asObject(target)?.id);
}

function placeOf(target: unknown, pageText: HypothesisOptions['pageText']): JsonObject | undefined {
  if (typeof target === 'string') return {source: target};
  const place = asObject(target);
  const source = asText(place?.source) ?? asText(asObject(place?.source)?.id) ?? asText(place?.id);
  if (!place || source === undefined) return undefined;
  const selector = toHypothesisSelectors(asList(place.selector), pageText?.(source));
  return selector.length > 0 ? {source, selector} : {source};
}

function userOf({creator}: WebAnnotation): {user?: string; user_info?: JsonObject} {
  const [first] = asList(creator);
  const agent = asObject(first);
  const id = asText(first) ?? asText(agent?.id);
  const name = asText(agent?.name);
  if (id === undefined && name === undefined) return {};
  const user = id ?? name;
  return {
    ...(user === undefined ? {} : {user}),
    user_info: {display_name: id === undefined ? null : (name ?? null)},
  };
}

/** Hypothesis has one text, in Markdown, and tags. */
function readBodies(bodies: readonly unknown[]): {text: string; tags: string[]} {
  const words: string[] = [];
  const tags: string[] = [];
  for (const body of bodies) {
    if (typeof body === 'string') words.push(body);
    const object = asObject(body);
    const value = asText(object?.value);
    if (value === undefined) words.push(...namesOf(object));
    else if (object?.purpose === 'tagging') tags.push(value);
    else words.push(value);
  }
  return {text: words.join('\n\n'), tags};
}

/** A body that names a thing elsewhere is a link in the text. */
function namesOf(body: JsonObject | undefined): string[] {
  if (!body) return [];
  if (body.type === 'Choice') return asList(body.items).flatMap((one) => namesOf(asObject(one)));
  const source = asText(body.source) ?? asText(body.id);
  return source === undefined ? [] : [`<${source}>`];
}

/** What was meant for some is never shown to all. */
function accessOf(annotation: WebAnnotation, user: string | undefined): JsonObject {
  const owners = user?.startsWith('acct:') ? [user] : [];
  const readers = asList(annotation.audience)
    .map((one) => asText(one) ?? asText(asObject(one)?.id))
    .filter((id) => id !== undefined)
    .map(readerOfIri);
  const isPublic = asList(annotation.audience).length === 0;
  const group = readers.find((reader) => reader.startsWith('group:'));
  const permissions = {
    read: isPublic ? [everybody] : readers.length > 0 ? readers : owners,
    admin: owners,
    update: owners,
    delete: owners,
  };
  return {group: (group ?? everybody).slice('group:'.length), permissions};
}
