import {writeJson} from '../natives/write-json.js';
import {checkAnnotation, checkAnnotationPage} from './check-annotation.js';
import {asObject, type JsonObject} from './json.js';

/** The namespace of the members that are Lectern's own, `lectern:certainty` and its like. */
export const lecternNamespace = 'https://lectern.example/ns#';

/** What every file begins with: the W3C's context, then the prefix of our own members. */
export const annotationContext = [
  'http://www.w3.org/ns/anno.jsonld',
  {lectern: lecternNamespace},
] as const;

export type WrittenFile =
  | {readonly ok: true; readonly json: string}
  /** Each fault names the member that breaks the model. */
  | {readonly ok: false; readonly faults: readonly string[]};

/**
 * The text of an annotation file, an `AnnotationPage`. Strict: a page that breaks a MUST of the Web
 * Annotation Data Model is not written, and the faults say why.
 *
 * @param page members of the page besides its items; `id` and the context are added where missing
 */
export function writeAnnotationPage(
  items: readonly JsonObject[],
  page: JsonObject = {},
): WrittenFile {
  const whole: JsonObject = {
    '@context': annotationContext,
    id: newId(),
    type: 'AnnotationPage',
    ...page,
    ...contextOf(page),
    items,
  };
  const faults = checkAnnotationPage(whole);
  if (faults.length > 0) return {ok: false, faults};
  return {ok: true, json: `${writeJson(whole, 2)}\n`};
}

/** One annotation on a line of its own, as a decision is kept; strict as a page is. */
export function writeAnnotationLine(annotation: JsonObject): WrittenFile {
  const whole: JsonObject = {'@context': annotationContext, ...annotation};
  const faults = checkAnnotation(whole, {alone: true});
  return faults.length > 0 ? {ok: false, faults} : {ok: true, json: `${writeJson(whole)}\n`};
}

/** A new `urn:uuid:` (version 4). Works without a secure context, where `randomUUID` is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** A page written by others keeps its context; ours is added where it lacks the prefix. */
function contextOf({'@context': context}: JsonObject): JsonObject {
  if (context === undefined) return {};
  const list = Array.isArray(context) ? context : [context];
  const [w3c, own] = annotationContext;
  const known = list.some((each) => asObject(each)?.lectern !== undefined);
  return {'@context': [...(list.includes(w3c) ? [] : [w3c]), ...list, ...(known ? [] : [own])]};
}
