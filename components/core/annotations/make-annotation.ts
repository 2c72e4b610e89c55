import type {Motivation, NewEntity} from './annotation.js';
import type {JsonObject} from './json.js';
import {newId} from './write-annotations.js';

/** Who makes an annotation: a person by name, or a program. */
export type Maker =
  | {readonly creator: string}
  | {readonly generator: {readonly name: string; readonly homepage?: string}};

/** What is said of a passage. */
export type Saying =
  | {
      readonly kind: 'identify';
      /** The TEI element the passage is to become: `persName`, `date` … */
      readonly element: string;
      /** IRIs of entities, the likeliest first; several are candidates. None: known to be a name. */
      readonly entities?: readonly {readonly iri: string; readonly certainty?: number}[];
      /** For a date, its value in Extended Date/Time Format. */
      readonly date?: string;
      readonly newEntity?: NewEntity;
      readonly comment?: string;
    }
  | {readonly kind: 'comment'; readonly comment: string; readonly tags?: readonly string[]}
  | {readonly kind: 'tag'; readonly tags: readonly string[]}
  | {
      readonly kind: 'link';
      /** The other passage, as `PassageSelector.select` gives it. */
      readonly to: JsonObject;
      readonly comment?: string;
    };

/** What every annotation may have beside what it says. */
export interface AnnotationDetails {
  /** Makes a new one of the same id; a new id by default. */
  readonly id?: string;
  /** xsd:dateTime with a zone; now by default. */
  readonly created?: string;
  /** From 0 to 1. */
  readonly certainty?: number;
  /** Language of the comment, BCP 47. */
  readonly language?: string;
}

/** An annotation as its file has it, valid by the Web Annotation Data Model. */
export function makeAnnotation(
  target: JsonObject,
  saying: Saying,
  maker: Maker,
  details: AnnotationDetails = {},
): JsonObject {
  const {id = newId(), created = now(), certainty, language} = details;
  const newEntity = saying.kind === 'identify' ? saying.newEntity : undefined;
  return {
    id,
    type: 'Annotation',
    motivation: motivationOf(saying),
    created,
    ...agentOf(maker),
    ...(certainty === undefined ? {} : {'lectern:certainty': certainty}),
    ...(newEntity ? {'lectern:newEntity': newEntity} : {}),
    body: bodiesOf(saying, language),
    target,
  };
}

/** This moment as {@link stampOf} writes it. */
export function now(): string {
  return stampOf(new Date());
}

/** A moment as xsd:dateTime, in UTC and whole seconds. */
export function stampOf(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The bodies by which a passage is identified: the entities or the date, and the TEI element. */
export function identifyingBodies({
  element,
  entities = [],
  date,
}: Pick<Saying & {kind: 'identify'}, 'element' | 'entities' | 'date'>): JsonObject[] {
  const named = entities.map(({iri, certainty}) => ({
    type: 'SpecificResource',
    purpose: 'identifying',
    source: iri,
    ...(certainty === undefined ? {} : {'lectern:certainty': certainty}),
  }));
  const values =
    date !== undefined
      ? [{type: 'TextualBody', purpose: 'identifying', format: 'text/plain', value: date}]
      : named.length > 1
        ? [{type: 'Choice', items: named}]
        : named;
  return [...values, {type: 'TextualBody', purpose: 'tagging', value: element}];
}

function motivationOf({kind}: Saying): Motivation {
  switch (kind) {
    case 'identify':
      return 'identifying';
    case 'comment':
      return 'commenting';
    case 'tag':
      return 'tagging';
    case 'link':
      return 'linking';
  }
}

function bodiesOf(saying: Saying, language: string | undefined): JsonObject[] {
  const tags = 'tags' in saying ? (saying.tags ?? []) : [];
  const comment = 'comment' in saying ? saying.comment : undefined;
  return [
    ...(saying.kind === 'identify' ? identifyingBodies(saying) : []),
    ...(saying.kind === 'link' ? [{...saying.to, purpose: 'linking'}] : []),
    ...(comment ? [commentBody(comment, language)] : []),
    ...tags.map((value) => ({type: 'TextualBody', purpose: 'tagging', value})),
  ];
}

function commentBody(value: string, language: string | undefined): JsonObject {
  const body = {type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value};
  return language ? {...body, language} : body;
}

function agentOf(maker: Maker): JsonObject {
  return 'creator' in maker
    ? {creator: {type: 'Person', name: maker.creator}}
    : {generator: {type: 'Software', ...maker.generator}};
}
