import {asList, asObject, asText, type JsonObject} from '../../json.js';
import type {WebAnnotation} from '../exchange-problem.js';
import {isIri} from '../iri.js';
import type {PassagePointer} from './point-at-passages.js';
import {escapeText, type TeiMarkup} from './tei-markup.js';
import {
  candidatePointer,
  markdownNote,
  motivationsIn,
  plainRole,
  softwareName,
} from './tei-terms.js';

/** The children of `annotation` in the order the schema asks for. */
export function annotationParts(
  annotation: WebAnnotation,
  linked: readonly PassagePointer[],
  markup: TeiMarkup,
): string[] {
  return [
    ...asList(annotation.creator).flatMap((agent) => respStmt(agent, false, markup)),
    ...asList(annotation.generator).flatMap((agent) => respStmt(agent, true, markup)),
    ...revisions(annotation, markup),
    ...asList(annotation.rights)
      .filter(isIri)
      .map((target) => markup.element('licence', {target})),
    ...bodies(annotation, linked, markup),
  ];
}

function respStmt(value: unknown, software: boolean, markup: TeiMarkup): string[] {
  const agent = asObject(value);
  const iri = agent ? (software ? agent.homepage : agent.id) : value;
  const ref = isIri(iri) ? iri : undefined;
  const name = asText(agent?.name) ?? asText(agent?.nickname) ?? (ref === undefined ? '' : ref);
  if (name === '') return [];
  const organisation = agent?.type === 'Organization';
  const element = software ? 'name' : organisation ? 'orgName' : 'persName';
  const type = software ? softwareName : undefined;
  const role = asText(agent?.['lectern:role']) ?? plainRole;
  return [
    markup.element(
      'respStmt',
      {},
      markup.element('resp', {}, escapeText(role)) +
        markup.element(element, {type, ref}, escapeText(name)),
    ),
  ];
}

function revisions(annotation: WebAnnotation, markup: TeiMarkup): string[] {
  const changes = (['created', 'modified'] as const).flatMap((status) => {
    const when = asText(annotation[status]);
    return when === undefined ? [] : [markup.element('change', {status, when})];
  });
  return changes.length > 0 ? [markup.element('revisionDesc', {}, changes.join(''))] : [];
}

function bodies(
  annotation: WebAnnotation,
  linked: readonly PassagePointer[],
  markup: TeiMarkup,
): string[] {
  const passages = [...linked];
  return asList(annotation.body ?? annotation.bodyValue).flatMap((value) => {
    const body = asObject(value);
    if (!body) {
      const text = asText(value) ?? '';
      const isLink = annotation.bodyValue === undefined && isIri(text);
      return [
        isLink ? markup.element('ptr', {type: 'linking', target: text}) : note({value}, markup),
      ];
    }
    if (body.type === 'Choice') {
      return asList(body.items)
        .map(asObject)
        .flatMap((item) => (item ? identified(item, candidatePointer, markup) : []));
    }
    if (typeof body.value === 'string') return [note(body, markup)];
    if (body.purpose === 'identifying') return identified(body, undefined, markup);
    const passage = passages.shift();
    if (!passage?.ok) return [];
    const type = motivationsIn(asText(body.purpose))[0] ?? 'linking';
    return [markup.element('ptr', {type, target: passage.pointer})];
  });
}

function identified(body: JsonObject, subtype: string | undefined, markup: TeiMarkup): string[] {
  const target = body.source ?? body.id;
  if (!isIri(target)) return [];
  const cert = certOf(body);
  return [markup.element('ptr', {type: 'identifying', subtype, cert, target})];
}

/** White space that would be folded on reading is said to count. */
function note(body: JsonObject, markup: TeiMarkup): string {
  const text = asText(body.value) ?? '';
  const language = asText(body.language);
  const folds = text !== text.replace(/[ \t\r\n]+/g, ' ').trim();
  return markup.element(
    'note',
    {
      type: motivationsIn(asText(body.purpose))[0],
      subtype: body.format === 'text/markdown' ? markdownNote : undefined,
      'xml:lang': language !== undefined && /^[A-Za-z0-9-]+$/.test(language) ? language : undefined,
      'xml:space': folds ? 'preserve' : undefined,
    },
    escapeText(text),
  );
}

/** `@cert` from our own members. */
export function certOf(object: JsonObject): string | undefined {
  const certainty = object['lectern:certainty'];
  if (typeof certainty === 'number' && certainty >= 0 && certainty <= 1) return String(certainty);
  const word = asText(object['lectern:cert']);
  return word !== undefined && /^(?:high|medium|low|unknown)$/.test(word) ? word : undefined;
}
