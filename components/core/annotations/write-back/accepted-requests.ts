import {fromEdtf} from '../../dates/from-edtf.js';
import {sliceCodePoints} from '../../tei/code-points.js';
import {decodePath} from '../../tei/file-paths.js';
import type {Span, TeiDocument} from '../../tei/tei-document.js';
import type {AnnotatedPassage, Annotation, NewEntity} from '../annotation.js';
import {type Decision, withAmendment} from '../decision.js';
import type {Judgement} from '../fold-decisions.js';
import {asText, type JsonObject} from '../json.js';
import {placeAnnotations} from '../place-annotations.js';
import {readAnnotation, type WrittenAnnotation} from '../read-annotations.js';
import {sha256Of} from '../version-of.js';
import {isWritable} from './content-rules.js';
import {dateAttributes} from './date-attributes.js';
import {pointerTo} from './pointer-to.js';
import type {SpliceRequest} from './request.js';

/** An accepted annotation as a request, with what its decision will have to name. */
export interface AcceptedRequest {
  readonly request: SpliceRequest;
  readonly acceptance: Decision;
  /** The last decision on it, which the next one follows. */
  readonly last: Decision;
  readonly newEntity?: NewEntity;
}

export interface RequestSettings {
  readonly document: TeiDocument;
  /** Sources of the targets that mean this text; see {@link sourcesOf}. */
  readonly isThisText: (source: string) => boolean;
  /** Whether a passage found again after the text had changed may be tagged. */
  readonly confirmMoved: boolean;
}

/** An annotation with what stands of it. */
export interface JudgedAnnotation {
  readonly json: JsonObject;
  readonly judgement: Judgement;
}

/**
 * Makes requests of annotations whose acceptance stands, in their order; a sentence says why one
 * cannot be. All are placed in the text together: to look through it once for each would cost the
 * square of their number.
 */
export function requestsOf(
  judged: readonly JudgedAnnotation[],
  {document, isThisText, confirmMoved}: RequestSettings,
): (AcceptedRequest | string)[] {
  const read = judged.map(readAccepted);
  const placed = placeAnnotations(
    read.flatMap((each) => (typeof each === 'string' ? [] : [each])),
    (source) => (isThisText(source) ? document : undefined),
  ).values();
  const settings = {document, textSha256: sha256Of(document.canonicalText), confirmMoved};
  return judged.map(({json, judgement: {acceptance, last}}, at) => {
    const fault = read[at];
    if (typeof fault === 'string') return fault;
    const annotation = placed.next().value;
    if (!annotation || !acceptance || !last) return notAccepted;
    const request = taggingOf(annotation, settings);
    if (typeof request === 'string') return request;
    const evidence = asText(json['lectern:evidence']);
    return {
      acceptance,
      last,
      ...(annotation.newEntity ? {newEntity: annotation.newEntity} : {}),
      request: {...request, ...(evidence ? {evidence} : {}), reviewer: acceptance.creator},
    };
  });
}

const notAccepted = 'It is not accepted.';

function readAccepted({json, judgement}: JudgedAnnotation): WrittenAnnotation | string {
  const {acceptance, last} = judgement;
  if (!acceptance || !last) return notAccepted;
  const annotation = readAnnotation(withAmendment(json, acceptance));
  return typeof annotation === 'string' ? `It cannot be read: ${annotation}.` : annotation;
}

/** What tagging is decided by, besides the annotation. */
export interface TaggingSettings extends Pick<RequestSettings, 'document' | 'confirmMoved'> {
  /** `sha256Of` the document's canonical text. */
  readonly textSha256: string;
}

/**
 * What an annotation that has been placed asks to be written, whoever accepts it; a sentence says
 * why it cannot be.
 */
export function taggingOf(
  annotation: Annotation,
  settings: TaggingSettings,
): SpliceRequest | string {
  const [target] = annotation.targets;
  const element = elementOf(annotation);
  if (!target || element === undefined) {
    return 'It says nothing that could be tagged: neither an element nor an entity nor a date.';
  }
  const placed = placesOf(annotation, settings);
  if (typeof placed === 'string') return placed;
  const [first, ...fragments] = placed;
  if (!first) return 'It has no place in this text.';
  const attributes = attributesOf(annotation, element, target.source);
  if (typeof attributes === 'string') return attributes;
  return {
    id: annotation.id,
    ...first,
    ...(fragments.length > 0 ? {fragments} : {}),
    element,
    attributes,
    ...(annotation.certainty === undefined ? {} : {certainty: annotation.certainty}),
  };
}

/**
 * Which sources of targets mean a text: those that end in its name; and where all annotations of a
 * file have one source, that one, whatever the text is called here.
 */
export function sourcesOf(
  annotations: readonly JsonObject[],
  file: string,
): (source: string) => boolean {
  const sources = new Set<string>();
  for (const json of annotations) {
    const read = readAnnotation(json);
    if (typeof read !== 'string') for (const {source} of read.targets) sources.add(bare(source));
  }
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return (source) =>
    sources.size <= 1 ||
    decodePath(bare(source)).normalize().split('/').at(-1) === name.normalize();
}

const bare = (source: string): string => source.replace(/#.*$/, '');

const byKind: Readonly<Record<NewEntity['kind'], string>> = {
  person: 'persName',
  place: 'placeName',
  organisation: 'orgName',
  event: 'rs',
};

function elementOf({tags, date, newEntity, identifies}: Annotation): string | undefined {
  const tagged = tags.find(isWritable);
  if (tagged !== undefined) return tagged;
  if (tags.length > 0 && !date && identifies.length === 0) return tags[0];
  if (newEntity) return byKind[newEntity.kind];
  if (date !== undefined) return 'date';
  return identifies.length > 0 ? 'rs' : undefined;
}

function attributesOf(
  {identifies, date, linked}: Annotation,
  element: string,
  text: string,
): Record<string, string> | string {
  const attributes: Record<string, string> = {};
  if (identifies.length > 1) {
    return `It names ${identifies.length} candidates; accept it with changes that leave one of them.`;
  }
  const entity = identifies[0] ?? (element === 'ref' ? linked[0]?.source : undefined);
  if (entity !== undefined) {
    const pointer = pointerTo(entity, bare(text));
    if (pointer === undefined) return `“${entity}” is no address that a pointer can be made of.`;
    attributes[element === 'ref' ? 'target' : 'ref'] = pointer;
  }
  if (date !== undefined) {
    const read = dateAttributes(fromEdtf(date));
    if (!read.ok) return `Its date “${date}” cannot be written: ${read.reason}.`;
    if (element !== 'date' && element !== 'time') return `A <${element}> takes no date.`;
    Object.assign(attributes, read.attributes);
  }
  if (element === 'ref' && attributes.target === undefined)
    return 'A <ref> needs what it leads to.';
  return attributes;
}

/** Where its targets are, in code points; a sentence where one is not surely there. */
function placesOf({targets}: Annotation, settings: TaggingSettings): Span[] | string {
  const spans: Span[] = [];
  for (const passage of targets) {
    const where = placeOf(passage, settings);
    if (typeof where === 'string') return where;
    spans.push(where);
  }
  return spans;
}

function placeOf(
  {placement, selectors, source}: AnnotatedPassage,
  {document, textSha256: hash, confirmMoved}: TaggingSettings,
): Span | string {
  if ('reason' in placement) {
    return `Its passage is not found: ${placement.reason}.`;
  }
  const {start, end} = placement;
  const {quote, position, textSha256} = selectors;
  if (!quote && !position) return `It is about the whole of ${source}, not about words in it.`;
  const words = sliceCodePoints(document.canonicalText, start, end);
  if (quote && words !== quote.exact) return 'The words it quotes do not stand in its place.';
  const same = textSha256 === hash && placement.state === 'placed';
  if (same || (textSha256 === undefined && quote && placement.state === 'placed')) {
    return {start, end};
  }
  if (!quote) return 'The text has changed since, and it quotes no words to be found again by.';
  return confirmMoved
    ? {start, end}
    : 'The text has changed since it was annotated; its words are found again, and --confirm-moved lets them be tagged.';
}
