import {readXml} from '../../core/xml/read-xml.js';
import {attributeOf, elementsWithin} from '../../core/xml/xml-tree.js';

/** The pattern of one element, as it stands in the schema. */
interface ElementPattern {
  /** Without a prefix. */
  readonly name: string;
  /** UTF-16 offsets in the schema. */
  readonly start: number;
  readonly end: number;
}

/**
 * A RelaxNG schema from which patterns of elements can be left out. Those of elements that do not occur
 * in a document never match in it (RELAX NG 6.2.4), so that the schema without them, `notAllowed` in
 * their place (4.19), says of its validity exactly what the whole schema says. libxml2 compiles the
 * whole of TEI in some ten seconds, what an edition uses of it in a third of one.
 */
export class NarrowableSchema {
  readonly #source: string;
  readonly #patterns: readonly ElementPattern[];

  /** @param source the schema in its XML syntax; one that cannot be read is never narrowed. */
  constructor(source: string) {
    this.#source = source;
    this.#patterns = patternsOf(source);
  }

  /** The schema without the patterns of elements of other names than these, which have no prefix. */
  keeping(names: ReadonlySet<string>): string {
    let narrow = '';
    let at = 0;
    for (const {name, start, end} of this.#patterns) {
      if (names.has(name) || start < at) continue;
      narrow += `${this.#source.slice(at, start)}<notAllowed xmlns="http://relaxng.org/ns/structure/1.0"/>`;
      at = end;
    }
    return narrow + this.#source.slice(at);
  }
}

/** In the order of the schema. Patterns without a name of their own (`anyName` and the like) are not among them. */
function patternsOf(source: string): ElementPattern[] {
  const read = readXml(source, {file: 'schema.rng'});
  if (!read.ok) return [];
  return [...elementsWithin(read.tree.root)].flatMap((element) => {
    const name = element.localName === 'element' ? attributeOf(element, 'name') : undefined;
    if (name === undefined) return [];
    return [{name: withoutPrefix(name.trim()), start: element.start, end: element.end}];
  });
}

/**
 * Names of all elements of a document, without prefixes; more where comments, strings or declared
 * entities show tags. Undefined where its entities may write tags by references to characters.
 */
export function namesShown(source: string): Set<string> | undefined {
  if (source.includes('<!ENTITY') && /#(?:0*60|x0*3c);/i.test(source)) return undefined;
  const names = new Set<string>();
  for (const [, name = ''] of source.matchAll(/<([^\s<>/!?]+)/g)) names.add(withoutPrefix(name));
  return names;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
