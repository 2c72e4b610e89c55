import type {AttributeRules} from './attribute-rules.js';
import {interned} from './interned.js';
import {
  colonFault,
  declarationFault,
  elementPrefixFault,
  type NamespaceFault,
  qualifiedNameFault,
  repeatedAttribute,
  undeclaredPrefix,
} from './namespace-faults.js';
import {NamespaceScope} from './namespace-scope.js';
import {SaidAgain} from './said-again.js';
import {SharedAttributes} from './shared-attributes.js';
import type {XmlSink} from './xml-engine.js';
import type {XmlFault} from './xml-fault.js';
import type {
  XmlAttribute,
  XmlComment,
  XmlElement,
  XmlInstruction,
  XmlNode,
  XmlText,
} from './xml-tree.js';

type Writable<T> = {-readonly [K in keyof T]: T[K]};
type OpenElement = Omit<Writable<XmlElement>, 'children'> & {children: XmlNode[]};

/** Most elements hold nothing or one node: a list that grows would take room for seventeen. */
const nothing: XmlNode[] = [];

function append(parent: OpenElement, node: XmlNode): void {
  if (parent.children === nothing) parent.children = [node];
  else parent.children.push(node);
}

/** Makes the tree of what an engine tells; keeps its own stack, so depth costs no call stack. */
export class TreeBuilder implements XmlSink {
  root: XmlElement | undefined;
  /** One for each prefix, name or declaration that Namespaces in XML does not allow. */
  readonly warnings: XmlFault[] = [];
  #rules: AttributeRules | undefined;
  #scope = new NamespaceScope();
  #current: OpenElement | undefined;
  #open: OpenElement[] = [];
  #run: Writable<XmlText> | undefined;
  #warned = new Set<string>();
  readonly #names = new Map<string, string>();
  readonly #texts = new SaidAgain();
  readonly #attributes = new SharedAttributes();

  /** @param rules default values and types from the internal DTD subset, if it declares any. */
  constructor(rules?: AttributeRules) {
    this.#rules = rules;
  }

  open(written: string, given: XmlAttribute[], start: number, startTagEnd: number): void {
    this.#endRun();
    const name = this.#nameAs(written);
    const attributes = this.#shared(this.#rules ? this.#rules.apply(name, given) : given);
    this.#scope.enter(attributes);
    const parent = this.#current;
    const colon = name.indexOf(':');
    const element: OpenElement = {
      kind: 'element',
      name,
      localName: colon === -1 ? name : this.#localName(name, start),
      namespace: this.#namespaceOf(colon === -1 ? '' : name.slice(0, colon), start),
      attributes,
      children: nothing,
      parent,
      start,
      startTagEnd,
      endTagStart: startTagEnd,
      end: startTagEnd,
    };
    this.#checkAttributes(attributes, start);
    if (parent) append(parent, element);
    else this.root = element;
    this.#open.push(element);
    this.#current = element;
  }

  close(endTagStart: number, end: number): void {
    this.#endRun();
    const element = this.#open.pop();
    if (element) {
      // A list that grew has room for half as many again, and for sixteen more.
      if (element.children.length > 1) element.children = element.children.slice();
      element.endTagStart = endTagStart;
      element.end = end;
    }
    this.#scope.leave();
    this.#current = this.#open[this.#open.length - 1];
  }

  text(value: string, start: number, end: number): void {
    const run = this.#run;
    if (run) {
      run.value += value;
      run.end = end;
    } else if (this.#current) {
      this.#run = {kind: 'text', value, parent: this.#current, start, end};
    }
  }

  comment(value: string, start: number, end: number): void {
    this.#endRun();
    const parent = this.#current;
    if (!parent) return; // Comments outside the root stay in the source only.
    const comment: XmlComment = {kind: 'comment', value, parent, start, end};
    append(parent, comment);
  }

  instruction(target: string, value: string, start: number, end: number): void {
    this.#endRun();
    this.#warn(colonFault(target, 'instruction'), start);
    const parent = this.#current;
    if (!parent) return;
    const instruction: XmlInstruction = {kind: 'instruction', target, value, parent, start, end};
    append(parent, instruction);
  }

  #endRun(): void {
    const run = this.#run;
    if (!run) return;
    this.#run = undefined;
    // `<![CDATA[]]>` and an entity with an empty value leave no node.
    if (run.value === '' || !this.#current) return;
    run.value = this.#texts.of(run.value);
    append(this.#current, run);
  }

  /**
   * One and the same string for a name, however often it stands: an engine makes a new one for each
   * tag, and looking names up in sets, as all readers of a tree do, then compares characters.
   */
  #nameAs(written: string): string {
    const known = this.#names.get(written);
    if (known !== undefined) return known;
    const name = interned(written);
    this.#names.set(name, name);
    return name;
  }

  #localName(name: string, offset: number): string {
    const fault = qualifiedNameFault(name);
    this.#warn(fault ?? elementPrefixFault(name.slice(0, name.indexOf(':'))), offset);
    return fault ? name : this.#nameAs(name.slice(name.indexOf(':') + 1));
  }

  #namespaceOf(prefix: string, offset: number): string {
    const namespace = this.#scope.namespaceOf(prefix);
    if (namespace === undefined) this.#warn(undeclaredPrefix(prefix), offset);
    return namespace ?? '';
  }

  #shared(attributes: XmlAttribute[]): readonly XmlAttribute[] {
    for (let at = 0; at < attributes.length; at++) {
      const attribute = attributes[at];
      if (attribute) attributes[at] = this.#attributes.of(attribute);
    }
    return attributes;
  }

  #checkAttributes(attributes: readonly XmlAttribute[], offset: number): void {
    let prefixed = 0;
    for (const attribute of attributes) {
      const {name} = attribute;
      if (name.startsWith('xmlns')) this.#warn(declarationFault(attribute), offset);
      const colon = name.indexOf(':');
      if (colon === -1) continue;
      this.#warn(qualifiedNameFault(name), offset);
      if (colon > 0) this.#namespaceOf(name.slice(0, colon), offset);
      prefixed++;
    }
    if (prefixed < 2) return;
    const namespaceOf = (prefix: string) => this.#scope.namespaceOf(prefix);
    this.#warn(repeatedAttribute(attributes, namespaceOf), offset);
  }

  #warn(fault: NamespaceFault | undefined, offset: number): void {
    if (!fault || this.#warned.has(fault.key)) return;
    this.#warned.add(fault.key);
    this.warnings.push({code: fault.code, message: fault.message, offset});
  }
}
