import {numbered} from '../../../natives/numbered.js';
import {teiName} from '../../../tei/elements.js';
import type {TeiDocument} from '../../../tei/tei-document.js';
import {childElements, type XmlElement} from '../../../xml/xml-tree.js';
import {asList, asText} from '../../json.js';
import {readAnnotation} from '../../read-annotations.js';
import type {ExchangeProblem, WebAnnotation} from '../exchange-problem.js';
import {isIri} from '../iri.js';
import {annotationParts, certOf} from './annotation-markup.js';
import {PassagePointers} from './point-at-passages.js';
import {FreshIds, TeiMarkup} from './tei-markup.js';
import {motivationsIn, urnOfXmlId, xmlIdOfUrn} from './tei-terms.js';
import {TextSpans} from './text-spans.js';

/** Annotations as TEI, and where in the source of their text they belong. */
export interface TeiAnnotations {
  /** A `listAnnotation`, in a `standOff` of its own where the document has none; empty for none. */
  readonly tei: string;
  /** UTF-16 offset in `document.tree.source`; absent where the document has no place for them. */
  readonly at?: number;
  readonly problems: readonly ExchangeProblem[];
}

/**
 * Writes annotations as `standOff/listAnnotation` (TEI P5 17.10), for splicing into their text.
 * Passages become pointers into it, from the nearest element with an `@xml:id`. What TEI has no
 * place for is named; an annotation whose passage is not found in the text is left out and named.
 *
 * @param source absolute IRI of the text; targets with another one are pointed at by that
 */
export function writeTeiAnnotations(
  annotations: readonly WebAnnotation[],
  {document, source}: {readonly document: TeiDocument; readonly source?: string},
): TeiAnnotations {
  const {root} = document.tree;
  const markup = new TeiMarkup(root.name.slice(0, -root.localName.length));
  const spans = new TextSpans(document);
  const readings = annotations.map(readAnnotation);
  const passages = readings.flatMap((read) =>
    typeof read === 'string' ? [] : [...read.targets, ...read.linked],
  );
  const pointers = new PassagePointers(document, spans, source, passages);
  const ids = new FreshIds(spans.ids);
  const problems: ExchangeProblem[] = [];
  const unplaced = new Map<string, number>();
  const written: string[] = [];
  for (const [at, annotation] of numbered(annotations)) {
    const blame = (severity: ExchangeProblem['severity'], message: string): void =>
      void problems.push({severity, file: document.file, message: `${annotation.id}: ${message}`});
    const read = readings[at];
    if (typeof read !== 'object') {
      blame('error', `it is left out: ${read}`);
      continue;
    }
    const targets = read.targets.map((passage) => pointers.pointTo(passage));
    const linked = read.linked.map((passage) => pointers.pointTo(passage));
    const found = targets.flatMap((target) => (target.ok ? [target.pointer] : []));
    const lost = targets.flatMap((target) => (target.ok ? [] : [target.reason]));
    if (found.length === 0) {
      blame('error', `it is left out: ${lost[0] ?? 'it has no target'}`);
      continue;
    }
    for (const reason of lost) blame('warning', `one of its passages is left out: ${reason}`);
    for (const passage of linked) {
      if (!passage.ok) blame('warning', `a passage it links to is left out: ${passage.reason}`);
    }
    for (const passage of [...targets, ...linked]) {
      if (passage.ok && passage.loses) blame('warning', passage.loses);
    }
    for (const member of Object.keys(annotation)) {
      if (!carried.has(member)) unplaced.set(member, (unplaced.get(member) ?? 0) + 1);
    }
    const attributes = {
      ...identity(annotation.id, source, ids),
      motivation: motivationsOf(annotation) || undefined,
      cert: certOf(annotation),
      target: found.join(' '),
    };
    const parts = annotationParts(annotation, linked, markup);
    written.push(markup.block('annotation', attributes, parts, '    '));
  }
  for (const [member, times] of unplaced) {
    const message = `TEI has no place for “${member}”; left out of ${times === 1 ? 'one annotation' : `${times} annotations`}`;
    problems.push({severity: 'warning', file: document.file, message});
  }
  return {...wrapped(written, root, markup), problems};
}

/** Members of an annotation that TEI has a place for, or that say nothing beside it. */
const carried = new Set(
  '@context id type motivation created modified creator generator rights body bodyValue target lectern:certainty lectern:cert'.split(
    ' ',
  ),
);

function motivationsOf({motivation}: WebAnnotation): string {
  return motivationsIn(
    asList(motivation)
      .map((each) => asText(each) ?? '')
      .join(' '),
  ).join(' ');
}

/** An id of ours or of the file is an `@xml:id`; any other stands beside one. */
function identity(
  iri: string,
  source: string | undefined,
  ids: FreshIds,
): {'xml:id': string; sameAs?: string | undefined} {
  const wish = xmlIdOfUrn(iri) ?? /(?<![^/#:?])[^/#:?]+$/.exec(iri)?.[0] ?? 'annotation';
  const id = ids.give(wish);
  const read =
    urnOfXmlId(id) ?? (source === undefined ? undefined : `${source}#${encodeURIComponent(id)}`);
  return {'xml:id': id, ...(read === iri || !isIri(iri) ? {} : {sameAs: iri})};
}

function wrapped(
  annotations: readonly string[],
  root: XmlElement,
  markup: TeiMarkup,
): {tei: string; at?: number} {
  if (annotations.length === 0) return {tei: ''};
  const list = markup.block('listAnnotation', {}, annotations, '  ');
  const standOff = childElements(root, 'standOff').findLast((one) => one.endTagStart < one.end);
  if (standOff) return {tei: `${list}\n`, at: standOff.endTagStart};
  const tei = `\n${markup.block('standOff', {}, [list])}`;
  // Behind the text: before it, every XPath that counts elements from the root would be off by one.
  const text = childElements(root).findLast((child) => teiName(child) === 'text');
  return text ? {tei, at: text.end} : {tei};
}
