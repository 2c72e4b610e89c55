import {namedCharacter} from './named-entities.js';

/** An entity as declared in the internal subset (XML 1.0 §4.2). */
export type EntityDeclaration =
  | {readonly kind: 'internal'; readonly replacement: string}
  | {readonly kind: 'external'; readonly unparsed: boolean};

/** What stands in for a reference. Faults carry no offset: the reference's place is theirs. */
export type EntityMeaning = CharacterData | {readonly kind: 'markup'; readonly replacement: string};

/** The meaning where no markup can be. */
export type CharacterData = {readonly kind: 'text'; readonly text: string} | EntityFault;

export interface EntityFault {
  readonly kind: 'fault';
  readonly code: string;
  readonly message: string;
}

/** Like libxml2: what is nested deeper than this was not written by a person. */
export const MOST_NESTED_ENTITIES = 40;

export function undefinedEntity(name: string): EntityFault {
  const hint = namedCharacter(name);
  const instead = hint ? `write “${hint}” itself or declare it` : 'declare it in the DOCTYPE';
  return {
    kind: 'fault',
    code: 'undefined-entity',
    message: `The entity &${name}; is not declared, and XML itself knows only lt, gt, amp, quot and apos; ${instead}.`,
  };
}

export function unparsedEntity(name: string): EntityFault {
  return {
    kind: 'fault',
    code: 'unparsed-entity',
    message: `&${name}; refers to an entity declared with NDATA, which is not text; expected its name in an attribute of type ENTITY.`,
  };
}

export function recursiveEntity(name: string): EntityFault {
  return {
    kind: 'fault',
    code: 'recursive-entity',
    message: `The entity &${name}; refers to itself, directly or through another entity.`,
  };
}

export function entityBomb(name: string): EntityFault {
  return {
    kind: 'fault',
    code: 'entity-bomb',
    message: `With &${name}; the entities of this file grow beyond all measure (a million characters and ten times the file, or ${MOST_NESTED_ENTITIES} levels); the file is refused.`,
  };
}

export function externalInAttribute(name: string): EntityFault {
  return {
    kind: 'fault',
    code: 'external-entity-in-attribute',
    message: `&${name}; stands for another file, which an attribute value may not hold.`,
  };
}

export function badReference(name: string): EntityFault {
  return {
    kind: 'fault',
    code: 'bad-reference',
    message: `The entity &${name}; holds an “&” that begins no reference; expected &amp; or &name;.`,
  };
}
