import {numbered} from '../../../natives/numbered.js';
import {asList, asObject, asText, type JsonObject} from '../../json.js';
import {
  type KeptAnnotation,
  type ListOutcome,
  type StoreFailure,
  storeFailure,
} from '../annotation-store.js';
import type {ExchangeProblem} from '../exchange-problem.js';
import {type Answer, askServer} from './ask-server.js';
import {annotationMediaType, failureOf, jsonOf} from './judge-answer.js';
import {linksOf} from './link-header.js';
import {addressToFollow, type ProtocolOptions, protocolLimits} from './protocol-options.js';
import {asAnnotation, readKept} from './read-kept.js';

const headers = {
  Accept: annotationMediaType,
  // Whole annotations, not their addresses alone (Web Annotation Protocol 4.2).
  Prefer: 'return=representation;include="http://www.w3.org/ns/oa#PreferContainedDescriptions"',
};

/** So many annotations a server names by address only are read at once. */
const atOnce = 6;

/** Reads a container page by page to its end, or as far as it is sound. */
export async function listContainer(options: ProtocolOptions): Promise<ListOutcome> {
  const {mostPages = protocolLimits.mostPages, mostAnnotations = protocolLimits.mostAnnotations} =
    options;
  const opened = await readPage(options.container, options);
  if (!opened.ok) return opened;
  if (!isContainer(opened.answer, opened.json)) {
    const message = `${options.container} is no container of annotations.`;
    return storeFailure('unreadable', message);
  }
  const annotations: KeptAnnotation[] = [];
  const problems: ExchangeProblem[] = [];
  const finish = (file: string, message?: string): ListOutcome => {
    if (message !== undefined) problems.push({severity: 'error', file, message});
    return {ok: true, annotations, complete: problems.length === 0, problems};
  };

  const {answer, json} = opened;
  let step: Step =
    json.items === undefined
      ? stepTo(json.first, answer.address, options)
      : {kind: 'page', address: answer.address, page: json};
  const visited = new Set<string>();
  let {address} = answer;
  for (;;) {
    if (step.kind === 'end') return finish(address);
    if (step.kind === 'closed') return finish(address, elsewhere(step.link));
    address = step.address;
    if (visited.has(address)) return finish(address, 'its pages lead round in a circle');
    if (visited.size === mostPages)
      return finish(address, `there are more than ${mostPages} pages`);
    visited.add(address);
    const read =
      step.kind === 'page'
        ? {ok: true as const, json: step.page}
        : await readPage(address, options);
    if (!read.ok) return finish(address, `a page cannot be read: ${read.message}`);
    const items = asList(read.json.items);
    const room = mostAnnotations - annotations.length;
    await readItems(items.slice(0, room), address, options, {annotations, problems});
    if (items.length > room) {
      return finish(address, `there are more than ${mostAnnotations} annotations`);
    }
    step = stepTo(read.json.next, address, options);
  }
}

/** What `first` or `next` leads to. */
type Step =
  | {readonly kind: 'end'}
  | {readonly kind: 'closed'; readonly link: string}
  | {readonly kind: 'link'; readonly address: string}
  | {readonly kind: 'page'; readonly address: string; readonly page: JsonObject};

function stepTo(value: unknown, from: string, options: ProtocolOptions): Step {
  const page = asObject(value);
  const link = asText(value) ?? asText(page?.id);
  const address = link === undefined ? undefined : addressToFollow(link, from, options);
  // A page that stands in its collection asks nobody, whatever its address.
  if (page?.items !== undefined) return {kind: 'page', address: address ?? from, page};
  if (link === undefined) return {kind: 'end'};
  return address === undefined ? {kind: 'closed', link} : {kind: 'link', address};
}

const elsewhere = (link: string): string =>
  `it leads to ${link}, which is not on the server's own origin; not followed`;

async function readPage(
  address: string,
  options: ProtocolOptions,
): Promise<{readonly ok: true; readonly answer: Answer; readonly json: JsonObject} | StoreFailure> {
  const answer = await askServer(address, {method: 'GET', headers}, options);
  if (!answer.ok) return answer;
  const failure = failureOf(answer);
  if (failure) return failure;
  const read = jsonOf(answer);
  return read.ok ? {ok: true, answer, json: read.json} : read;
}

/** By the `Link` of type that the protocol asks for (4.1), or by what the answer says it is. */
function isContainer(answer: Answer, {type}: JsonObject): boolean {
  const stated = linksOf(answer.headers.get('link'), 'type');
  return (
    stated.some((iri) => /^http:\/\/www\.w3\.org\/ns\/ldp#\w*Container$/.test(iri)) ||
    asList(type).some((name) => /^(?:AnnotationCollection|AnnotationPage)$/.test(String(name)))
  );
}

async function readItems(
  items: readonly unknown[],
  page: string,
  options: ProtocolOptions,
  found: {readonly annotations: KeptAnnotation[]; readonly problems: ExchangeProblem[]},
): Promise<void> {
  for (let from = 0; from < items.length; from += atOnce) {
    const some = items.slice(from, from + atOnce);
    const read = await Promise.all(some.map((item) => readItem(item, page, options)));
    for (const [at, outcome] of numbered(read)) {
      if (typeof outcome !== 'string') found.annotations.push(outcome);
      else {
        const message = `item ${from + at + 1} of the page: ${outcome}`;
        found.problems.push({severity: 'error', file: page, message});
      }
    }
  }
}

async function readItem(
  item: unknown,
  page: string,
  options: ProtocolOptions,
): Promise<KeptAnnotation | string> {
  const object = asObject(item);
  const annotation = object && asAnnotation(object);
  if (annotation) return {address: annotation.id, annotation};
  const link = asText(item) ?? (object?.target === undefined ? asText(object?.id) : undefined);
  if (link === undefined) return 'it is no annotation';
  const address = addressToFollow(link, page, options);
  if (address === undefined) return elsewhere(link);
  const read = await readKept(address, options);
  return read.ok ? read.kept : read.message;
}
