import {asList, asObject, asText} from '../json.js';
import {readJsonItems} from '../json-items.js';
import {newId as newUrn} from '../write-annotations.js';
import type {ExchangeProblem, ExchangeReading, WebAnnotation} from './exchange-problem.js';
import {isIri} from './iri.js';

/**
 * Reads annotations of W3C as JSON, for handing them on: a page, a collection, a list, one, or one
 * a line. Their members stay as they are; what is no annotation is named with its line.
 *
 * @param newId gives an id to what has none: an absolute IRI
 */
export function readW3c(
  json: string,
  file: string,
  {newId = newUrn}: {readonly newId?: () => string} = {},
): ExchangeReading {
  const {items, problems: found} = readJsonItems(json, file, ['items']);
  const problems: ExchangeProblem[] = [...found];
  const annotations: WebAnnotation[] = [];
  const numbers = new Map<string, number>();
  for (const {value, number, line} of items) {
    const blame = (severity: ExchangeProblem['severity'], message: string): void =>
      void problems.push({severity, file, line, message: `annotation ${number}: ${message}`});
    const object = asObject(value);
    if (!object || !asList(object.type).includes('Annotation')) {
      blame('error', 'it is not an object of the type Annotation');
      continue;
    }
    if (asList(object.target).length === 0) {
      blame('error', 'it has no target');
      continue;
    }
    if (!isIri(object.id)) {
      const written = asText(object.id);
      blame('warning', `its id ${written ?? '(none)'} is no absolute IRI; it is given one`);
    }
    const id = isIri(object.id) ? object.id : newId();
    const first = numbers.get(id);
    if (first === undefined) numbers.set(id, number);
    else blame('warning', `its id ${id} is that of annotation ${first}; both are kept`);
    annotations.push({...object, id, type: 'Annotation'});
  }
  return {annotations, problems};
}
