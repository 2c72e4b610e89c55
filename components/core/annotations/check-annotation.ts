import {numbered} from '../natives/numbered.js';
import {motivations} from './annotation.js';
import {checkSelector, checkState} from './check-selector.js';
import {asList, asObject, asText, type JsonObject} from './json.js';
import {
  atMostOne,
  dateTime,
  exactlyOne,
  isAbsoluteIri,
  isCount,
  type Report,
  typesOf,
} from './model-rules.js';

/**
 * Every MUST of the Web Annotation Data Model (W3C Recommendation, 23 February 2017) that an
 * annotation breaks, one sentence each with the path of the member; none when it is valid.
 *
 * @param value the parsed JSON
 * @param options.alone whether it is a document of its own, which has to name the context; an item
 *   of a page has its page's
 */
export function checkAnnotation(value: unknown, {alone = false} = {}): string[] {
  const faults: string[] = [];
  const report: Report = (path, message) => void faults.push(`${path}: ${message}`);
  const annotation = asObject(value);
  if (!annotation) return ['annotation: must be an object'];
  if (alone) checkContext(annotation, report);
  checkIri(annotation.id, 'id', report);
  if (!typesOf(annotation).includes('Annotation')) report('type', 'must include Annotation');
  if (asList(annotation.target).length === 0) report('target', 'must be there');
  for (const target of asList(annotation.target)) checkResource(target, 'target', report);
  if (annotation.bodyValue !== undefined) {
    if (typeof annotation.bodyValue !== 'string') report('bodyValue', 'must be one string');
    if (annotation.body !== undefined) report('bodyValue', 'must not stand beside a body');
  }
  for (const body of asList(annotation.body)) checkResource(body, 'body', report);
  checkMotivations(annotation.motivation, 'motivation', report);
  checkProvenance(annotation, '', report);
  return faults;
}

/** As {@link checkAnnotation}, for an `AnnotationPage` and the annotations in it. */
export function checkAnnotationPage(value: unknown): string[] {
  const faults: string[] = [];
  const report: Report = (path, message) => void faults.push(`${path}: ${message}`);
  const page = asObject(value);
  if (!page) return ['page: must be an object'];
  checkContext(page, report);
  checkIri(page.id, 'id', report);
  if (!typesOf(page).includes('AnnotationPage')) report('type', 'must include AnnotationPage');
  if (!Array.isArray(page.items)) report('items', 'must be a list of annotations');
  if (page.startIndex !== undefined && !isCount(page.startIndex)) {
    report('startIndex', 'must be a whole number from 0');
  }
  for (const [at, item] of numbered(Array.isArray(page.items) ? page.items : [])) {
    for (const fault of checkAnnotation(item)) faults.push(`items[${at}].${fault}`);
  }
  return faults;
}

const contextIri = 'http://www.w3.org/ns/anno.jsonld';

function checkContext(object: JsonObject, report: Report): void {
  if (!asList(object['@context']).includes(contextIri)) {
    report('@context', `must include ${contextIri}`);
  }
}

/** A target, a body, or an item of a `Choice`: an IRI or a described resource (3.2, 4). */
function checkResource(value: unknown, path: string, report: Report): void {
  if (typeof value === 'string') {
    checkIri(value, path, report);
    return;
  }
  const resource = asObject(value);
  if (!resource) {
    report(path, 'must be an IRI or an object');
    return;
  }
  const types = typesOf(resource);
  const choice = types.some((type) =>
    ['Choice', 'Composite', 'List', 'Independents'].includes(type),
  );
  if (choice) checkItems(resource, path, report);
  else if (types.includes('TextualBody')) checkTextualBody(resource, path, report);
  else if (types.includes('SpecificResource') || resource.source !== undefined) {
    checkSpecificResource(resource, path, report);
  } else checkIri(resource.id, `${path}.id`, report);
  checkMotivations(resource.purpose, `${path}.purpose`, report);
  const direction = resource.textDirection;
  atMostOne(resource, 'textDirection', path, report);
  if (direction !== undefined && !['ltr', 'rtl', 'auto'].includes(String(direction))) {
    report(`${path}.textDirection`, 'must be ltr, rtl or auto');
  }
  atMostOne(resource, 'processingLanguage', path, report);
  checkProvenance(resource, `${path}.`, report);
}

function checkItems(resource: JsonObject, path: string, report: Report): void {
  const items = resource.items;
  if (!Array.isArray(items) || items.length === 0) report(`${path}.items`, 'must be a list');
  for (const item of asList(items)) checkResource(item, `${path}.items`, report);
}

function checkTextualBody(body: JsonObject, path: string, report: Report): void {
  if (typeof body.value !== 'string') report(`${path}.value`, 'must be one string');
}

function checkSpecificResource(resource: JsonObject, path: string, report: Report): void {
  const source = asObject(resource.source);
  if (exactlyOne(resource, 'source', path, report)) {
    checkIri(source ? source.id : resource.source, `${path}.source`, report);
  }
  for (const selector of asList(resource.selector)) {
    checkSelector(selector, `${path}.selector`, report);
  }
  for (const state of asList(resource.state)) checkState(state, `${path}.state`, report);
  for (const each of asList(resource.styleClass)) {
    if (typeof each !== 'string') report(`${path}.styleClass`, 'must be a string');
  }
}

function checkMotivations(value: unknown, path: string, report: Report): void {
  for (const each of asList(value)) {
    if (!motivations.some((known) => known === each)) {
      report(path, `must be one of the 13 motivations, not ${JSON.stringify(each)}`);
    }
  }
}

/** Agents, times, rights and canonical IRI (3.3). */
function checkProvenance(object: JsonObject, at: string, report: Report): void {
  for (const name of ['created', 'modified', 'generated'] as const) {
    const value = object[name];
    if (value === undefined) continue;
    if (typeof value !== 'string' || !dateTime.test(value)) {
      report(`${at}${name}`, 'must be one xsd:dateTime with a time zone');
    }
  }
  for (const name of ['creator', 'generator'] as const) {
    for (const agent of asList(object[name])) checkAgent(agent, `${at}${name}`, report);
  }
  for (const name of ['rights', 'via'] as const) {
    for (const each of asList(object[name])) checkIri(each, `${at}${name}`, report);
  }
  if (object.canonical !== undefined) checkIri(object.canonical, `${at}canonical`, report);
}

function checkAgent(value: unknown, path: string, report: Report): void {
  if (typeof value === 'string') {
    checkIri(value, path, report);
    return;
  }
  const agent = asObject(value);
  if (!agent) {
    report(path, 'must be an IRI or an object');
    return;
  }
  if (agent.id !== undefined) checkIri(agent.id, `${path}.id`, report);
  atMostOne(agent, 'nickname', path, report);
  for (const name of asList(agent.name)) {
    if (typeof name !== 'string') report(`${path}.name`, 'must be a string');
  }
  for (const email of asList(agent.email)) {
    if (!asText(email)?.startsWith('mailto:')) report(`${path}.email`, 'must be a mailto: IRI');
  }
  for (const page of asList(agent.homepage)) checkIri(page, `${path}.homepage`, report);
}

function checkIri(value: unknown, path: string, report: Report): void {
  if (typeof value !== 'string') report(path, 'must be exactly one IRI');
  else if (!isAbsoluteIri(value)) report(path, `must be an absolute IRI, not ${value}`);
}
