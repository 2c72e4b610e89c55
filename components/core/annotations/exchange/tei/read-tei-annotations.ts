import {codePointLength} from '../../../tei/code-points.js';
import {isExample, teiName} from '../../../tei/elements.js';
import {idOf} from '../../../tei/identifiers.js';
import {readPrefixes} from '../../../tei/pointers.js';
import type {TeiDocument} from '../../../tei/tei-document.js';
import {SourcePlaces} from '../../../xml/source-places.js';
import {
  attributeOf,
  childElements,
  closest,
  elementsWithin,
  labelOf,
  type XmlElement,
  type XmlTree,
} from '../../../xml/xml-tree.js';
import {PassageSelector} from '../../select-passage.js';
import {newId as newUrn} from '../../write-annotations.js';
import type {ExchangeProblem, ExchangeReading, WebAnnotation} from '../exchange-problem.js';
import {isIri, toIri} from '../iri.js';
import {readAgents, readTimes} from './read-agents.js';
import {type AnnotatedText, readPassages} from './read-pointed.js';
import {certaintyOf, readNote, readTeiBodies} from './read-tei-bodies.js';
import {motivationsIn, urnOfXmlId} from './tei-terms.js';
import {TextSpans} from './text-spans.js';

export interface TeiAnnotationOptions {
  /** Absolute IRI of the text, the source of every target in it. */
  readonly source: string;
  /** Where the annotations stand, when that is another file than the text. */
  readonly tree?: XmlTree;
  /** Gives an id to what has none: an absolute IRI. */
  readonly newId?: () => string;
}

/**
 * Reads the annotations that TEI keeps apart from the text: `annotation` and `note` with a
 * `@target` under `standOff` (TEI P5 17.10), and the `span`s of older files (17.3).
 *
 * @param document the text they are about
 * @returns every annotation with a target; what of one could not be read, and each that was left
 *   out, is named with its line
 */
export function readTeiAnnotations(
  document: TeiDocument,
  {source, tree = document.tree, newId = newUrn}: TeiAnnotationOptions,
): ExchangeReading {
  const text: AnnotatedText = {
    document,
    source,
    spans: new TextSpans(document),
    selector: new PassageSelector(document, source),
    context: {prefixes: readPrefixes(document.tree.root)},
    length: codePointLength(document.canonicalText),
  };
  const places = new SourcePlaces(tree.source);
  const annotations: WebAnnotation[] = [];
  const problems: ExchangeProblem[] = [];
  const ids = new Set<string>();
  for (const element of elementsWithin(tree.root)) {
    if (isExample(element) || !isAnnotation(element)) continue;
    const blame = (severity: ExchangeProblem['severity'], message: string): void => {
      const {line} = places.placeOf(element.start);
      const name = idOf(element) ?? `<${element.name}>`;
      problems.push({severity, file: tree.file, line, message: `${name}: ${message}`});
    };
    const tell = (message: string): void => blame('warning', message);
    const targets = targetsOf(element, text, tell);
    if (targets.length === 0) {
      blame('error', 'it is left out, for it has no target that can be read');
      continue;
    }
    let id = iriOf(element, source) ?? newId();
    if (ids.has(id)) {
      tell('another annotation has this id; it is given one of its own');
      id = newId();
    }
    ids.add(id);
    annotations.push({
      id,
      type: 'Annotation',
      ...membersOf(element, text, tell),
      ...one('target', targets),
    });
  }
  return {annotations, problems};
}

/** Annotations and notes that stand apart, and spans wherever they stand. */
function isAnnotation(element: XmlElement): boolean {
  const name = teiName(element);
  if (name === 'annotation') return true;
  if (name === 'span')
    return teiName(element.parent ?? element) === 'spanGrp' || hasTarget(element);
  if (name !== 'note' || attributeOf(element, 'target') === undefined) return false;
  if (closest(element, ({localName}) => localName === 'annotation')) return false;
  return closest(element, ({localName}) => localName === 'standOff') !== undefined;
}

const hasTarget = (element: XmlElement): boolean =>
  ['target', 'from', 'to'].some((name) => attributeOf(element, name) !== undefined);

function targetsOf(
  element: XmlElement,
  text: AnnotatedText,
  tell: (message: string) => void,
): WebAnnotation['target'][] {
  const target = attributeOf(element, 'target');
  if (target !== undefined) return readPassages(target, text, tell);
  const from = attributeOf(element, 'from')?.trim();
  if (from === undefined || !from.startsWith('#')) return [];
  const to = attributeOf(element, 'to')?.trim() ?? from;
  return readPassages(`#range(${from.slice(1)},${to.replace(/^#/, '')})`, text, tell);
}

function membersOf(
  element: XmlElement,
  text: AnnotatedText,
  tell: (message: string) => void,
): Record<string, unknown> {
  const {source, spans} = text;
  if (teiName(element) !== 'annotation') return plainMembers(element, text);
  const motivation = motivationsIn(attributeOf(element, 'motivation'));
  const {creators, generators} = readAgents(element, source, (id) => spans.elementOf(id));
  const {unread, ...times} = readTimes(element);
  for (const date of unread) tell(`its date “${date}” is no day or time, and is left out`);
  const rights = readRights(element, tell);
  const body = readTeiBodies(element, motivation, text, tell);
  return {
    ...one('motivation', motivation),
    ...times,
    ...one('creator', creators),
    ...one('generator', generators),
    ...one('rights', rights),
    ...certaintyOf(element),
    ...(body.length > 0 ? {body} : {}),
  };
}

/** A note or a span: a comment, with the type of its group as a tag. */
function plainMembers(
  element: XmlElement,
  {source, spans}: AnnotatedText,
): Record<string, unknown> {
  const group = element.parent?.localName === 'spanGrp' ? element.parent : undefined;
  const type = attributeOf(element, 'type') ?? (group && attributeOf(group, 'type'));
  const own = readAgents(element, source, (id) => spans.elementOf(id));
  const {creators} =
    own.creators.length > 0 || !group
      ? own
      : readAgents(group, source, (id) => spans.elementOf(id));
  return {
    motivation: 'commenting',
    ...one('creator', creators),
    ...certaintyOf(element),
    body: [
      ...(labelOf(element) === '' ? [] : [{...readNote(element, 'commenting')}]),
      ...(type ? [{type: 'TextualBody', purpose: 'tagging', value: type}] : []),
    ],
  };
}

function readRights(element: XmlElement, tell: (message: string) => void): string[] {
  return childElements(element, 'licence').flatMap((licence) => {
    const written = attributeOf(licence, 'target') ?? labelOf(licence);
    const iri = toIri(written);
    if (iri === undefined)
      tell(`its licence “${written.slice(0, 60)}” has no address, and is left out`);
    return iri === undefined ? [] : [iri];
  });
}

/** What it is called elsewhere, else by its `@xml:id`. */
function iriOf(element: XmlElement, source: string): string | undefined {
  const same = attributeOf(element, 'sameAs')?.trim();
  if (isIri(same)) return same;
  const id = idOf(element);
  if (id === undefined || id === '') return undefined;
  return urnOfXmlId(id) ?? toIri(`#${encodeURIComponent(id)}`, source);
}

/** JSON-LD writes one value bare; none not at all. */
function one(name: string, values: readonly unknown[]): Record<string, unknown> {
  if (values.length === 0) return {};
  return {[name]: values.length === 1 ? values[0] : values};
}
