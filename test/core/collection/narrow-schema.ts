import {readXml} from '../../../components/core/xml/read-xml.js';
import {attributeOf, elementsWithin} from '../../../components/core/xml/xml-tree.js';

/**
 * A RelaxNG schema in which elements of other names than those given are `notAllowed`. It says of a
 * document in which only those names occur exactly what the whole schema says: a pattern for an
 * element that is not there never matches (RELAX NG 6.2.4). libxml2 compiles the whole of TEI in
 * twelve seconds, what an edition uses of it in a third of one.
 */
export function narrowSchema(schema: string, names: ReadonlySet<string>): string {
  const read = readXml(schema, {file: 'schema.rng'});
  if (!read.ok) throw new Error(read.problem.message);
  let narrow = '';
  let at = 0;
  for (const element of elementsWithin(read.tree.root)) {
    // Patterns without a name of their own (`anyName` and the like) stay as they are.
    const name = element.localName === 'element' ? attributeOf(element, 'name') : undefined;
    if (name === undefined || names.has(name) || element.start < at) continue;
    narrow += `${schema.slice(at, element.start)}<notAllowed/>`;
    at = element.end;
  }
  return narrow + schema.slice(at);
}

/** Local names of all elements of these documents. */
export function namesIn(documents: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const source of documents) {
    const read = readXml(source, {file: 'text.xml'});
    if (!read.ok) throw new Error(read.problem.message);
    for (const {localName} of elementsWithin(read.tree.root)) names.add(localName);
  }
  return names;
}
