import {type Annotation, type Motivation, motivations, type NewEntity} from './annotation.js';
import {asList, asObject, asText, type JsonObject} from './json.js';
import {readJsonItems} from './json-items.js';
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

/** `file:line: message`, the form editors and terminals make clickable. */
export function sayAnnotationProblem({file, line, message}: AnnotationProblem): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message}`;
}

/** An annotation beside the JSON it was read from, which keeps what is not understood. */
export interface StoredAnnotation {
  readonly json: JsonObject;
  readonly annotation: WrittenAnnotation;
}

export interface AnnotationFile {
  readonly items: readonly StoredAnnotation[];
  readonly problems: readonly AnnotationProblem[];
}

/**
 * Reads an `AnnotationPage`, an `AnnotationCollection`, bare annotations (Web Annotation Data
 * Model), or one annotation a line. What cannot be read is reported with its line; the rest of the
 * file is kept, also of one that is cut off.
 */
export function readAnnotations(
  json: string,
  file: string,
): {annotations: WrittenAnnotation[]; problems: readonly AnnotationProblem[]} {
  const {items, problems} = readAnnotationFile(json, file);
  return {annotations: items.map(({annotation}) => annotation), problems};
}

/** As {@link readAnnotations}, with the JSON of each annotation. */
export function readAnnotationFile(json: string, file: string): AnnotationFile {
  const read = readJsonItems(json, file, ['items']);
  const items: StoredAnnotation[] = [];
  const problems: AnnotationProblem[] = read.problems.map(({line, message}) => ({
    file,
    line,
    message,
  }));
  const numbers = new Map<string, number>();
  for (const {value, number, line} of read.items) {
    const blame = (message: string): void =>
      void problems.push({file, line, message: `annotation ${number}: ${message}`});
    const object = asObject(value);
    if (object && isPage(object)) continue;
    const annotation = object ? readAnnotation(object) : 'it is not an object';
    if (typeof annotation === 'string' || !object) {
      blame(String(annotation));
      continue;
    }
    const first = numbers.get(annotation.id);
    if (first === undefined) numbers.set(annotation.id, number);
    else blame(`its id ${annotation.id} is that of annotation ${first}; both are kept`);
    items.push({json: object, annotation});
  }
  return {items, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))};
}

/** A page without a list of items. */
const isPage = ({type}: JsonObject): boolean =>
  asList(type).some((each) => /^Annotation(Page|Collection)$/.test(`${each}`));

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
