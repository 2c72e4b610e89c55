import {isIri} from '../../../../components/core/annotations/exchange/iri.js';
import {asList, asObject, type JsonObject} from '../../../../components/core/annotations/json.js';

const motivations = new Set(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);
const selectorTypes = new Set(
  'FragmentSelector CssSelector XPathSelector TextQuoteSelector TextPositionSelector DataPositionSelector SvgSelector RangeSelector'.split(
    ' ',
  ),
);

/** What of the MUSTs of the Web Annotation Data Model a value breaks, read from the text of W3C. */
export function brokenMusts(annotation: JsonObject): string[] {
  const broken: string[] = [];
  const ask = (holds: boolean, what: string): void => void (holds || broken.push(what));
  ask(isIri(annotation.id), `id ${String(annotation.id)} is an IRI`);
  ask(asList(annotation.type).includes('Annotation'), 'type includes Annotation');
  ask(asList(annotation.target).length > 0, 'there is a target');
  ask(!('body' in annotation && 'bodyValue' in annotation), 'body and bodyValue do not meet');
  for (const one of asList(annotation.motivation)) {
    ask(motivations.has(String(one)), `motivation ${String(one)} is known`);
  }
  for (const name of ['created', 'modified', 'generated']) {
    if (name in annotation) {
      const time = String(annotation[name]);
      ask(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(time), `${name} ${time} is in UTC`);
    }
  }
  for (const agent of [...asList(annotation.creator), ...asList(annotation.generator)]) {
    const id = typeof agent === 'string' ? agent : asObject(agent)?.id;
    ask(id === undefined || isIri(id), `agent ${String(id)} is an IRI`);
  }
  for (const rights of asList(annotation.rights)) ask(isIri(rights), 'rights is an IRI');
  for (const resource of [...asList(annotation.body), ...asList(annotation.target)]) {
    broken.push(...brokenResource(resource));
  }
  return broken;
}

function brokenResource(resource: unknown): string[] {
  if (typeof resource === 'string') return isIri(resource) ? [] : [`${resource} is an IRI`];
  const object = asObject(resource);
  if (!object) return ['a resource is an IRI or an object'];
  if (object.type === 'Choice') return asList(object.items).flatMap(brokenResource);
  const broken: string[] = [];
  const ask = (holds: boolean, what: string): void => void (holds || broken.push(what));
  if (object.type === 'TextualBody') ask(typeof object.value === 'string', 'a text has a value');
  else ask(isIri(object.source ?? object.id), `source ${String(object.source)} is an IRI`);
  if ('purpose' in object) ask(motivations.has(String(object.purpose)), 'its purpose is known');
  for (const each of asList(object.selector)) {
    const selector = asObject(each) ?? {};
    ask(selectorTypes.has(String(selector.type)), `selector ${String(selector.type)} is known`);
    if (selector.type === 'TextQuoteSelector') {
      ask(typeof selector.exact === 'string', 'a quote has exact');
    }
    if (selector.type === 'TextPositionSelector') {
      const {start, end} = selector;
      ask(Number.isInteger(start) && Number.isInteger(end), 'a position has start and end');
      ask(Number(start) >= 0 && Number(start) <= Number(end), 'a position is one');
    }
    if (selector.type === 'FragmentSelector') ask(typeof selector.value === 'string', 'a value');
    if (selector.type === 'RangeSelector') {
      const ends = [asObject(selector.startSelector), asObject(selector.endSelector)];
      ask(
        ends.every((end) => typeof end?.value === 'string'),
        'a range has two ends',
      );
    }
  }
  return broken;
}
