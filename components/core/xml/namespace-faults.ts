import type {XmlAttribute} from './xml-tree.js';

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

/**
 * Something Namespaces in XML 1.0 does not allow. Such a document is well-formed XML all the same
 * (§7), so a reader is warned and reads on.
 */
export interface NamespaceFault {
  /** What is said once a document. */
  readonly key: string;
  readonly code: string;
  readonly message: string;
}

/** A name with a colon at an end, or with two (§4 [7]). */
export function qualifiedNameFault(name: string): NamespaceFault | undefined {
  const parts = name.split(':');
  if (parts.length === 1 || (parts.length === 2 && parts[0] && parts[1])) return undefined;
  return {
    key: name,
    code: 'bad-qualified-name',
    message: `“${name}” is not a qualified name; expected one prefix, one colon and one local name.`,
  };
}

/** `<xmlns:…>`: the prefix is for declarations only (§3). */
export function elementPrefixFault(prefix: string): NamespaceFault | undefined {
  if (prefix !== 'xmlns') return undefined;
  return {
    key: '<xmlns:',
    code: 'bad-qualified-name',
    message: 'An element has the prefix “xmlns”, which only declarations may have.',
  };
}

/** Targets of instructions, entities and notations have no namespace, hence no colon (§7). */
export function colonFault(name: string, what: string): NamespaceFault | undefined {
  if (!name.includes(':')) return undefined;
  return {
    key: `${what} ${name}`,
    code: 'bad-qualified-name',
    message: `The ${what} “${name}” holds a colon, which its name may not; expected another character there.`,
  };
}

export function undeclaredPrefix(prefix: string): NamespaceFault {
  return {
    key: `${prefix}:`,
    code: 'undeclared-prefix',
    message: `The prefix “${prefix}” is not declared; expected xmlns:${prefix}="…" on this element or above it.`,
  };
}

/** The constraints on `xmlns="…"` and `xmlns:prefix="…"` (§2.2, §3). */
export function declarationFault({name, value}: XmlAttribute): NamespaceFault | undefined {
  const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined;
  if (prefix === undefined) return undefined;
  const fault = (message: string): NamespaceFault => ({
    key: `${name}=${value}`,
    code: 'bad-namespace-declaration',
    message,
  });
  if (prefix === 'xmlns') return fault('The prefix “xmlns” may not be declared.');
  if ((prefix === 'xml') !== (value === XML_NAMESPACE)) {
    return fault(
      `The namespace ${XML_NAMESPACE} and the prefix “xml” belong together; ${name}="${value}" parts them.`,
    );
  }
  if (value === XMLNS_NAMESPACE) return fault(`The namespace ${value} may not be declared.`);
  if (value === '' && prefix !== '') {
    return fault(
      `The declaration ${name}="" undoes a prefix, which XML 1.0 does not know; expected a namespace.`,
    );
  }
  return undefined;
}

/** Two attributes that differ in their prefix only, both prefixes meaning the same (§6.3). */
export function repeatedAttribute(
  attributes: readonly XmlAttribute[],
  namespaceOf: (prefix: string) => string | undefined,
): NamespaceFault | undefined {
  const seen = new Set<string>();
  for (const {name} of attributes) {
    const colon = name.indexOf(':');
    const namespace = colon > 0 ? namespaceOf(name.slice(0, colon)) : undefined;
    if (namespace === undefined) continue;
    const expanded = `${name.slice(colon + 1)} ${namespace}`;
    if (seen.has(expanded)) {
      return {
        key: `twice ${name}`,
        code: 'duplicate-attribute',
        message: `The attribute “${name}” stands on this element a second time, by another prefix of the same namespace.`,
      };
    }
    seen.add(expanded);
  }
  return undefined;
}
