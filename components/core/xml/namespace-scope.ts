import {interned} from './interned.js';
import {XML_NAMESPACE, XMLNS_NAMESPACE} from './namespace-faults.js';
import type {XmlAttribute} from './xml-tree.js';

/** Which prefix means which namespace at this point of a document (Namespaces in XML 1.0 §6). */
export class NamespaceScope {
  // One stack of IRIs a prefix: deep documents that declare everywhere stay linear.
  #bindings = new Map<string, string[]>([
    ['xml', [XML_NAMESPACE]],
    ['xmlns', [XMLNS_NAMESPACE]],
    ['', ['']],
  ]);
  #declared: (string[] | undefined)[] = [];

  /** Enters an element with its attributes. */
  enter(attributes: readonly XmlAttribute[]): void {
    let declared: string[] | undefined;
    for (const {name, value} of attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = name === 'xmlns' ? '' : name[5] === ':' ? name.slice(6) : undefined;
      // Binding the two reserved prefixes anew is an error of §3 that changes nothing.
      if (prefix === undefined || prefix === 'xml' || prefix === 'xmlns') continue;
      const stack = this.#bindings.get(prefix);
      const iri = interned(value);
      if (stack) stack.push(iri);
      else this.#bindings.set(prefix, [iri]);
      declared ??= [];
      declared.push(prefix);
    }
    this.#declared.push(declared);
  }

  leave(): void {
    for (const prefix of this.#declared.pop() ?? []) this.#bindings.get(prefix)?.pop();
  }

  /** The IRI of a prefix ('' is the default namespace), or undefined when it is not declared. */
  namespaceOf(prefix: string): string | undefined {
    const iri = this.#bindings.get(prefix)?.at(-1);
    // xmlns:x="" undeclares nothing in 1.0 (§2.2); such a prefix stays unknown.
    return iri === '' && prefix !== '' ? undefined : iri;
  }
}
