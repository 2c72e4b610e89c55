import {
  type Annotation,
  type Motivation,
  motivations,
  type PassageSelectors,
} from './annotation.js';
import {asList, asObject, asText, type JsonObject} from './json.js';

/** An annotation as its file has it, before its passages are looked for in the texts. */
export interface WrittenAnnotation extends Omit<Annotation, 'targets' | 'linked'> {
  readonly targets: readonly WrittenPassage[];
  readonly linked: readonly WrittenPassage[];
}

export interface WrittenPassage {
  readonly source: string;
  readonly selectors: PassageSelectors;
}

export interface AnnotationProblem {
  readonly file: string;
  readonly message: string;
}

/**
 * Reads an `AnnotationPage`, an `AnnotationCollection` or bare annotations (Web Annotation Data
 * Model). What cannot be read is reported; the rest is kept.
 */
export function readAnnotations(
  json: string,
  file: string,
): {annotations: WrittenAnnotation[]; problems: AnnotationProblem[]} {
  const problems: AnnotationProblem[] = [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    const message = `not JSON: ${error instanceof Error ? error.message : 'unreadable'}`;
    return {annotations: [], problems: [{file, message}]};
  }
  const annotations: WrittenAnnotation[] = [];
  for (const [at, value] of itemsOf(parsed).entries()) {
    const object = asObject(value);
    const read = object ? readAnnotation(object) : 'it is not an object';
    if (typeof read === 'string') problems.push({file, message: `annotation ${at + 1}: ${read}`});
    else annotations.push(read);
  }
  return {annotations, problems};
}

function itemsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  const object = asObject(value);
  if (!object) return [value];
  if (object.items !== undefined) return asList(object.items);
  const first = asObject(object.first);
  return first ? itemsOf(first) : [object];
}

function readAnnotation(object: JsonObject): WrittenAnnotation | string {
  const id = asText(object.id) ?? asText(object['@id']);
  if (!id) return 'it has no id';
  const targets = asList(object.target).flatMap(readPassage);
  if (targets.length === 0) return `${id} has no target that can be read`;
  const bodies = asList(object.body ?? object.bodyValue);
  const creator = nameOf(object.creator) ?? nameOf(object.generator);
  const created = asText(object.created);
  return {
    id,
    motivations: asList(object.motivation).map(bareTerm).filter(isMotivation),
    ...(creator ? {creator} : {}),
    ...(created ? {created} : {}),
    ...readBodies(bodies),
    targets,
  };
}

function readBodies(
  bodies: readonly unknown[],
): Pick<WrittenAnnotation, 'comments' | 'tags' | 'identifies' | 'linked'> {
  const comments: {text: string; lang?: string}[] = [];
  const tags: string[] = [];
  const identifies: string[] = [];
  const linked: WrittenPassage[] = [];
  for (const body of bodies) {
    if (typeof body === 'string') {
      comments.push({text: body});
      continue;
    }
    const object = asObject(body);
    if (!object) continue;
    const purpose = asText(object.purpose);
    const value = asText(object.value);
    const lang = asText(object.language);
    if (value !== undefined && purpose === 'tagging') tags.push(value);
    else if (value !== undefined) comments.push({text: value, ...(lang ? {lang} : {})});
    else if (purpose === 'identifying') identifies.push(asText(object.source) ?? '');
    else linked.push(...readPassage(object));
  }
  return {comments, tags, identifies: identifies.filter(Boolean), linked};
}

function readPassage(value: unknown): WrittenPassage[] {
  if (typeof value === 'string') return [{source: value, selectors: {}}];
  const object = asObject(value);
  const source =
    object && (asText(object.source) ?? asText(asObject(object.source)?.id) ?? asText(object.id));
  return object && source ? [{source, selectors: readSelectors(asList(object.selector))}] : [];
}

function readSelectors(selectors: readonly unknown[]): PassageSelectors {
  const found: {-readonly [Key in keyof PassageSelectors]: PassageSelectors[Key]} = {};
  const unread: string[] = [];
  for (const each of selectors) {
    const selector = asObject(each) ?? {};
    const before = Object.keys(found).length;
    const exact = asText(selector.exact);
    if (selector.type === 'TextQuoteSelector' && exact !== undefined) {
      const prefix = asText(selector.prefix) ?? '';
      const suffix = asText(selector.suffix) ?? '';
      found.quote = {exact, prefix, suffix};
    }
    const {start, end} = selector;
    if (
      selector.type === 'TextPositionSelector' &&
      isPosition(start) &&
      isPosition(end) &&
      start <= end
    ) {
      found.position = {start, end};
    }
    const from = readPoint(selector.startSelector);
    const to = readPoint(selector.endSelector);
    if (selector.type === 'RangeSelector' && from && to) found.range = {start: from, end: to};
    const value = asText(selector.value);
    if (selector.type === 'FragmentSelector' && value) found.fragment = value.replace(/^#/, '');
    if (Object.keys(found).length === before)
      unread.push(asText(selector.type) ?? 'without a type');
  }
  return unread.length > 0 ? {...found, unread} : found;
}

/** One end of a range: an XPath refined by a position of no length. */
function readPoint(value: unknown): {xpath: string; offset: number} | undefined {
  const selector = asObject(value);
  const xpath = selector && asText(selector.value);
  if (!selector || xpath === undefined) return undefined;
  const offset = asObject(selector.refinedBy)?.start;
  return {xpath, offset: isPosition(offset) ? offset : 0};
}

function isPosition(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
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
