import type {AttributeRules} from './attribute-rules.js';
import {NamespaceScope} from './namespace-scope.js';
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

/** Makes the tree of what an engine tells; keeps its own stack, so depth costs no call stack. */
export class TreeBuilder implements XmlSink {
  root: XmlElement | undefined;
  /** One for each prefix or name that Namespaces in XML does not allow. */
  readonly warnings: XmlFault[] = [];
  #rules: AttributeRules | undefined;
  #scope = new NamespaceScope();
  #current: OpenElement | undefined;
  #open: OpenElement[] = [];
  #run: Writable<XmlText> | undefined;
  #warned = new Set<string>();

  /** @param rules default values and types from the internal DTD subset, if it declares any. */
  constructor(rules?: AttributeRules) {
    this.#rules = rules;
  }

  open(name: string, written: XmlAttribute[], start: number, startTagEnd: number): void {
    this.#endRun();
    const attributes = this.#rules ? this.#rules.apply(name, written) : written;
    this.#scope.enter(attributes);
    const parent = this.#current;
    const colon = name.indexOf(':');
    const element: OpenElement = {
      kind: 'element',
      name,
      localName: colon === -1 ? name : this.#localName(name, start),
      namespace: this.#namespaceOf(colon === -1 ? '' : name.slice(0, colon), start),
      attributes,
      children: [],
      parent,
      start,
      startTagEnd,
      endTagStart: startTagEnd,
      end: startTagEnd,
    };
    for (const attribute of attributes) {
      const at = attribute.name.indexOf(':');
      if (at > 0) this.#namespaceOf(attribute.name.slice(0, at), start);
    }
    if (parent) parent.children.push(element);
    else this.root = element;
    this.#open.push(element);
    this.#current = element;
  }

  close(endTagStart: number, end: number): void {
    this.#endRun();
    const element = this.#open.pop();
    if (element) {
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
    parent.children.push(comment);
  }

  instruction(target: string, value: string, start: number, end: number): void {
    this.#endRun();
    const parent = this.#current;
    if (!parent) return;
    const instruction: XmlInstruction = {kind: 'instruction', target, value, parent, start, end};
    parent.children.push(instruction);
  }

  #endRun(): void {
    const run = this.#run;
    if (!run) return;
    this.#run = undefined;
    // `<![CDATA[]]>` and an entity with an empty value leave no node.
    if (run.value !== '') this.#current?.children.push(run);
  }

  #localName(name: string, offset: number): string {
    const parts = name.split(':');
    const local = parts[1];
    if (parts.length === 2 && local && parts[0]) return local;
    this.#warn(
      name,
      'bad-qualified-name',
      `“${name}” is not a qualified name; expected one prefix, one colon and one local name.`,
      offset,
    );
    return name;
  }

  #namespaceOf(prefix: string, offset: number): string {
    const namespace = this.#scope.namespaceOf(prefix);
    if (namespace !== undefined) return namespace;
    this.#warn(
      `${prefix}:`,
      'undeclared-prefix',
      `The prefix “${prefix}” is not declared; expected xmlns:${prefix}="…" on this element or above it.`,
      offset,
    );
    return '';
  }

  #warn(key: string, code: string, message: string, offset: number): void {
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    this.warnings.push({code, message, offset});
  }
}
