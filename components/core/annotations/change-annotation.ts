import {asList, asObject, asText, type JsonObject} from './json.js';
import {type AnnotationDetails, makeAnnotation, now, type Saying} from './make-annotation.js';

/**
 * An annotation that says something else of the same passage, of the same kind as before. Its id, its
 * makers and whatever else it has stay; so do bodies that a form does not show: further comments,
 * further tags of an identification, bodies of other purposes.
 */
export function changeAnnotation(
  annotation: JsonObject,
  saying: Saying,
  details: Pick<AnnotationDetails, 'certainty' | 'language'> = {},
): JsonObject {
  const target = asObject(asList(annotation.target)[0]) ?? {};
  const made = makeAnnotation(target, saying, {creator: ''}, details);
  const {
    body,
    bodyValue,
    'lectern:certainty': _,
    'lectern:newEntity': before,
    ...kept
  } = annotation;
  const element = 'element' in saying ? saying.element : undefined;
  const bodies = asList(body ?? bodyValue);
  return {
    ...kept,
    modified: now(),
    ...pick(made, 'lectern:certainty'),
    ...(stillNamed(before, saying) ? {'lectern:newEntity': before} : {}),
    ...pick(made, 'lectern:newEntity'),
    body: [...asList(made.body), ...leftOver(bodies, saying.kind, element)],
  };
}

function pick(object: JsonObject, name: string): JsonObject {
  return object[name] === undefined ? {} : {[name]: object[name]};
}

/** Whether an entity that has no record yet is the one that is named now, too. */
function stillNamed(entity: unknown, saying: Saying): boolean {
  const id = asText(asObject(entity)?.id);
  const entities = saying.kind === 'identify' ? (saying.entities ?? []) : [];
  return id !== undefined && entities.some(({iri}) => iri.endsWith(`#${id}`));
}

/** Bodies that the new saying does not replace. */
function leftOver(
  bodies: readonly unknown[],
  kind: Saying['kind'],
  element: string | undefined,
): unknown[] {
  let [tags, comments] = [0, 0];
  return bodies.filter((each) => {
    const body = asObject(each);
    // A bare string is a comment, and so is a text without a purpose. A form shows the first.
    if (!body) return comments++ > 0;
    if (body.type === 'Choice') return false;
    const purpose = asText(body.purpose);
    const text = asText(body.value) !== undefined;
    if (purpose === 'tagging' && text)
      return kind === 'identify' && tags++ > 0 && body.value !== element;
    if (purpose === 'identifying' || purpose === 'linking') return false;
    const comment = text && (purpose === undefined || purpose === 'commenting');
    return !comment || comments++ > 0;
  });
}
