import {type Annotation, type Motivation, motivations, type NewEntity} from './annotation.js';
import {asList, asObject, asText, type JsonObject} from './json.js';
import {lineOfFailure, linesOfItems} from './json-places.js';
import {readPassage, type WrittenPassage} from './read-passage.js';

/** An annotation as its file has it, before its passages are looked for in the texts. */
export interface WrittenAnnotation extends Omit<Annotation, 'targets' | 'linked'> {
  readonly targets: readonly WrittenPassage[];
  readonly linked: readonly WrittenPassage[];
}

export interface AnnotationProblem {
  readonly file: string;
  readonly message: string;
  /** From 1, where it can be said. */
  readonly line?: number;
}

/** An annotation beside the JSON it was read from, which keeps what is not understood. */
export interface StoredAnnotation {
  readonly json: JsonObject;
  readonly annotation: WrittenAnnotation;
}

export interface AnnotationFile {
  /** The page without its items: its id, its label, members of others. */
  readonly page: JsonObject;
  readonly items: readonly StoredAnnotation[];
  readonly problems: readonly AnnotationProblem[];
}

/**
 * Reads an `AnnotationPage`, an `AnnotationCollection` or bare annotations (Web Annotation Data
 * Model). What cannot be read is reported; the rest is kept.
 */
export function readAnnotations(
  json: string,
  file: string,
): {annotations: WrittenAnnotation[]; problems: readonly AnnotationProblem[]} {
  const {items, problems} = readAnnotationFile(json, file);
  return {annotations: items.map(({annotation}) => annotation), problems};
}

/** As {@link readAnnotations}, with the JSON of each annotation and of the page around them. */
export function readAnnotationFile(json: string, file: string): AnnotationFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    const message = `not JSON: ${error instanceof Error ? error.message : 'unreadable'}`;
    const line = lineOfFailure(json, error);
    return {page: {}, items: [], problems: [{file, message, ...(line ? {line} : {})}]};
  }
  const items: StoredAnnotation[] = [];
  const faults: {at: number; message: string}[] = [];
  const ids = new Map<string, number>();
  for (const [at, value] of itemsOf(parsed).entries()) {
    const object = asObject(value);
    const read = object ? readAnnotation(object) : 'it is not an object';
    if (typeof read === 'string' || !object) {
      faults.push({at, message: `annotation ${at + 1}: ${String(read)}`});
      continue;
    }
    const first = ids.get(read.id);
    if (first === undefined) ids.set(read.id, at);
    else {
      const message = `annotation ${at + 1}: its id ${read.id} is that of annotation ${first + 1}; both are kept`;
      faults.push({at, message});
    }
    items.push({json: object, annotation: read});
  }
  const {items: _, ...page} = asObject(parsed) ?? {};
  const lines = faults.length > 0 ? linesOfItems(json) : [];
  const problems = faults.map(({at, message}) => ({file, message, ...placeOfItem(lines[at])}));
  return {page, items, problems};
}

function placeOfItem(line: number | undefined): {line?: number} {
  return line === undefined ? {} : {line};
}

function itemsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const object = asObject(value);
  if (!object) return [value];
  if (object.items !== undefined) return asList(object.items);
  const first = asObject(object.first);
  if (first) return itemsOf(first);
  const paged = asList(object.type).some((type) => /^Annotation(Page|Collection)$/.test(`${type}`));
  return paged ? [] : [object];
}

/** Reads one annotation; a sentence says what keeps it from being one. */
export function readAnnotation(object: JsonObject): WrittenAnnotation | string {
  const id = asText(object.id) ?? asText(object['@id']);
  if (!id) return 'it has no id';
  const targets = asList(object.target).flatMap(readPassage);
  if (targets.length === 0) return `${id} has no target that can be read`;
  const bodies = asList(object.body ?? object.bodyValue);
  const generator = nameOf(object.generator);
  const creator = nameOf(object.creator) ?? generator;
  const created = asText(object.created);
  const certainty = readCertainty(object['lectern:certainty']);
  const newEntity = readNewEntity(object['lectern:newEntity']);
  return {
    id,
    motivations: asList(object.motivation).map(bareTerm).filter(isMotivation),
    ...(creator ? {creator} : {}),
    ...(generator ? {generator} : {}),
    ...(created ? {created} : {}),
    ...(certainty === undefined ? {} : {certainty}),
    ...readBodies(bodies),
    ...(newEntity ? {newEntity} : {}),
    targets,
  };
}

type Bodies = Pick<
  WrittenAnnotation,
  'comments' | 'tags' | 'identifies' | 'candidateCertainty' | 'date' | 'linked'
>;

function readBodies(bodies: readonly unknown[]): Bodies {
  const comments: {text: string; lang?: string}[] = [];
  const tags: string[] = [];
  const identifies: {source: string; certainty: number | undefined}[] = [];
  const linked: WrittenPassage[] = [];
  let date: string | undefined;
  for (const body of bodies.flatMap(alternativesOf)) {
    if (typeof body === 'string') {
      comments.push({text: body});
      continue;
    }
    const object = asObject(body);
    if (!object) continue;
    const purpose = bareTerm(object.purpose);
    const value = asText(object.value);
    const lang = asText(object.language);
    if (value !== undefined && purpose === 'tagging') tags.push(value);
    else if (value !== undefined && purpose === 'identifying') date ??= value;
    else if (value !== undefined) comments.push({text: value, ...(lang ? {lang} : {})});
    else if (purpose === 'identifying') {
      const source = sourceOf(object);
      if (source) identifies.push({source, certainty: readCertainty(object['lectern:certainty'])});
    } else linked.push(...readPassage(object));
  }
  const certainties = identifies.map(({certainty}) => certainty);
  return {
    comments,
    tags,
    identifies: identifies.map(({source}) => source),
    ...(certainties.some((each) => each !== undefined) ? {candidateCertainty: certainties} : {}),
    ...(date === undefined ? {} : {date}),
    linked,
  };
}

/** The items of a `Choice`; any other body is itself. */
function alternativesOf(body: unknown): unknown[] {
  const object = asObject(body);
  return object?.type === 'Choice' && object.items !== undefined ? asList(object.items) : [body];
}

function sourceOf(object: JsonObject): string | undefined {
  return asText(object.source) ?? asText(asObject(object.source)?.id) ?? asText(object.id);
}

function readCertainty(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
}

const entityKinds = ['person', 'place', 'organisation', 'event'] as const;

function readNewEntity(value: unknown): NewEntity | undefined {
  const object = asObject(value);
  const id = asText(object?.id);
  const name = asText(object?.name);
  const kind = entityKinds.find((known) => known === object?.kind);
  return id && name && kind ? {id, kind, name} : undefined;
}

/** `oa:commenting` and the term's whole IRI mean `commenting`. */
function bareTerm(value: unknown): string | undefined {
  return asText(value)?.replace(/^(oa:|https?:\/\/www\.w3\.org\/ns\/oa#)/, '');
}

function isMotivation(value: string | undefined): value is Motivation {
  return motivations.some((known) => known === value);
}

function nameOf(agent: unknown): string | undefined {
  const first = asList(agent)[0];
  const object = asObject(first);
  return object
    ? (asText(object.name) ?? asText(object.nickname) ?? asText(object.id))
    : asText(first);
}
