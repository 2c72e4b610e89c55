import {
  attributeOf,
  childElements,
  elementsWithin,
  labelOf,
  type XmlElement,
} from '../../../xml/xml-tree.js';
import type {JsonObject} from '../../json.js';
import {toIri} from '../iri.js';
import {w3cTime} from '../w3c-time.js';
import {plainRole, softwareName} from './tei-terms.js';

/** Who made an annotation: people and bodies, and the software. */
export interface Agents {
  readonly creators: readonly JsonObject[];
  readonly generators: readonly JsonObject[];
}

/** The names of the `respStmt`s of an annotation, and of those that `@resp` points to. */
export function readAgents(
  annotation: XmlElement,
  source: string,
  elementOf: (id: string) => XmlElement | undefined,
): Agents {
  const pointers = attributeOf(annotation, 'resp')?.split(/\s+/).filter(Boolean) ?? [];
  const statements = [
    ...childElements(annotation, 'respStmt'),
    ...pointers.map((pointer) => elementOf(pointer.replace(/^#/, ''))),
  ];
  const creators: JsonObject[] = [];
  const generators: JsonObject[] = [];
  for (const statement of statements) {
    if (!statement) continue;
    const role = childElements(statement, 'resp').map(labelOf).filter(Boolean).join(', ');
    for (const name of namesIn(statement)) {
      const software = attributeOf(name, 'type') === softwareName;
      const agent = readAgent(name, source, software, role);
      if (agent) (software ? generators : creators).push(agent);
    }
  }
  return {creators, generators};
}

const naming = new Set(['persName', 'orgName', 'name']);

function namesIn(statement: XmlElement): XmlElement[] {
  const names = [...elementsWithin(statement)].filter(({localName}) => naming.has(localName));
  const outer = names.filter(({parent}) => !parent || !naming.has(parent.localName));
  // What @resp points to may be a person with several names, or have no more than words.
  if (statement.localName === 'respStmt') return outer;
  return outer.length > 0 ? outer.slice(0, 1) : [statement];
}

function readAgent(
  name: XmlElement,
  source: string,
  software: boolean,
  role: string,
): JsonObject | undefined {
  const words = labelOf(name);
  const ref = attributeOf(name, 'ref')?.trim().split(/\s+/)[0];
  const iri = ref ? toIri(ref, source) : undefined;
  if (words === '' && iri === undefined) return undefined;
  const type = software ? 'Software' : name.localName === 'orgName' ? 'Organization' : 'Person';
  return {
    ...(iri === undefined ? {} : {[software ? 'homepage' : 'id']: iri}),
    type,
    ...(words === '' ? {} : {name: words}),
    ...(role === '' || role === plainRole || software ? {} : {'lectern:role': role}),
  };
}

/** When an annotation was made and last changed, by its own `revisionDesc`. */
export function readTimes(annotation: XmlElement): {
  created?: string;
  modified?: string;
  /** Dates that are no day, and so no time W3C could have. */
  unread: string[];
} {
  const changes = childElements(annotation, 'revisionDesc')
    .flatMap((revision) => [...elementsWithin(revision)])
    .filter(({localName}) => localName === 'change');
  const unread: string[] = [];
  const times: {status: string | undefined; time: string}[] = [];
  for (const change of changes) {
    const written = attributeOf(change, 'when') ?? attributeOf(change, 'when-iso');
    if (written === undefined) continue;
    const day = /^\d{4}-\d\d-\d\d$/.test(written) ? `${written}T00:00:00Z` : written;
    const time = w3cTime(day);
    if (time === undefined) unread.push(written);
    else times.push({status: attributeOf(change, 'status'), time});
  }
  const stated = (status: string): string | undefined =>
    times.findLast((each) => each.status === status)?.time;
  const plain = times.filter(({status}) => status !== 'created' && status !== 'modified');
  const created = stated('created') ?? plain.shift()?.time;
  const modified = stated('modified') ?? plain.at(-1)?.time;
  return {...(created ? {created} : {}), ...(modified ? {modified} : {}), unread};
}
