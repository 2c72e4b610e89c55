import type {NewEntity} from '../annotations/annotation.js';
import type {AmendedMembers} from '../annotations/decision.js';
import {asList, asObject, type JsonObject} from '../annotations/json.js';
import {identifyingBodies} from '../annotations/make-annotation.js';

/** What a reviewer changes in a proposal before accepting it; what is absent stays. */
export interface Amendment {
  /** The passage, as `PassageSelector.select` gives it. */
  readonly target?: JsonObject;
  /** The TEI element. */
  readonly element?: string;
  /** The entity's IRI; `undefined` beside a `date` of `undefined` leaves the value as it is. */
  readonly entity?: string;
  /** In Extended Date/Time Format. */
  readonly date?: string;
  /** An entity that the authority file does not have yet; `entity` is its IRI to be. */
  readonly newEntity?: NewEntity;
}

/**
 * The bodies and the target that are accepted in place of the proposed ones. Comments and bodies of
 * other kinds stay; candidates give way to the one that is chosen.
 */
export function amend(annotation: JsonObject, amendment: Amendment): AmendedMembers {
  const bodies = asList(annotation.body);
  const tag = bodies.find(isTag);
  const {element = valueOfTag(tag), entity, date} = amendment;
  const chosen = entity !== undefined || date !== undefined;
  const kept = bodies.filter((body) => body !== tag && !(chosen && isIdentifying(body)));
  const said =
    element === undefined
      ? []
      : identifyingBodies({
          element,
          ...(entity === undefined ? {} : {entities: [{iri: entity}]}),
          ...(date === undefined ? {} : {date}),
        });
  const {target = annotation.target, newEntity} = amendment;
  return {
    body: [...said, ...kept],
    target,
    ...(newEntity ? {'lectern:newEntity': newEntity} : {}),
  };
}

/** The first tag of an identification names the TEI element. */
function isTag(body: unknown): boolean {
  return asObject(body)?.purpose === 'tagging';
}

function valueOfTag(body: unknown): string | undefined {
  const value = asObject(body)?.value;
  return typeof value === 'string' ? value : undefined;
}

function isIdentifying(body: unknown): boolean {
  const object = asObject(body);
  if (object?.type === 'Choice') return asList(object.items).every(isIdentifying);
  return object?.purpose === 'identifying';
}
