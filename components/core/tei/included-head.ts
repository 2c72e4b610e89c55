import {childElements, type XmlElement, type XmlNode, type XmlTree} from '../xml/xml-tree.js';
import {
  type Inclusion,
  isFallback,
  isInclusion,
  readRequest,
  resolveInclusion,
} from './inclusions.js';
import {deepestInclusion, type Inclusions, inclusionKey} from './read-inclusions.js';

/** Texts are never merged; registers are consulted where they are, not copied into every header. */
const texts = /^(?:text|sourceDoc|facsimile|standOff)$/;
const apart = /^(?:TEI|teiCorpus|list(?:Person|Place|Org|Event|Object|Nym|Relation|Bibl))(?:\.2)?$/;

/** So many nodes make the longest header; more are not copied, however often files include files. */
const mostNodes = 100_000;

type Growing = {-readonly [Key in keyof XmlElement]: XmlElement[Key]} & {children: XmlNode[]};

interface Step {
  readonly node: XmlNode;
  readonly home: Growing;
  readonly tree: XmlTree;
  readonly chain: readonly string[];
}

/**
 * The root of a document with what its header includes in its place, for the reading of the header;
 * the root itself where nothing is included there. The copy has no texts, and its offsets count the
 * order of its elements only.
 */
export function headWithInclusions(tree: XmlTree, inclusions: Inclusions): XmlElement {
  const head = new HeadCopy(inclusions);
  return [...inclusions.byElement].some(
    ([element, {outcome}]) => outcome.ok && standsInHead(element),
  )
    ? head.copy(tree)
    : tree.root;
}

function standsInHead(element: XmlElement): boolean {
  for (let at = element.parent; at?.parent; at = at.parent)
    if (texts.test(at.localName)) return false;
  return true;
}

class HeadCopy {
  readonly #inclusions: Inclusions;
  #count = 0;

  constructor(inclusions: Inclusions) {
    this.#inclusions = inclusions;
  }

  copy(tree: XmlTree): XmlElement {
    const root = this.#shell(tree.root, undefined);
    const chain = [inclusionKey(tree, '')];
    const waiting: (Step | Growing)[] = [root];
    const wait = (nodes: readonly XmlNode[], step: Omit<Step, 'node'>): void => {
      for (const node of [...nodes].reverse()) waiting.push({node, ...step});
    };
    wait(tree.root.children, {home: root, tree, chain});
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (!('node' in next)) next.end = this.#count++;
      else if (this.#count < mostNodes) this.#take(next, waiting, wait);
    }
    return root;
  }

  #take(
    {node, ...step}: Step,
    waiting: (Step | Growing)[],
    wait: (nodes: readonly XmlNode[], step: Omit<Step, 'node'>) => void,
  ): void {
    const {home, tree} = step;
    if (node.kind === 'element' && isInclusion(node)) {
      this.#include(this.#inclusionAt(node, tree), step, wait);
    } else if (node.kind === 'element') {
      if (texts.test(node.localName)) return;
      const copy = this.#shell(node, home);
      home.children.push(copy);
      waiting.push(copy);
      wait(node.children, {...step, home: copy});
    } else {
      home.children.push({...node, parent: home, start: this.#count, end: this.#count++});
    }
  }

  #inclusionAt(element: XmlElement, tree: XmlTree): Inclusion {
    this.#count++;
    const own = this.#inclusions.byElement.get(element);
    if (own) return own;
    return resolveInclusion(readRequest(element), tree, this.#inclusions.files);
  }

  #include(
    {element, outcome, xpointer}: Inclusion,
    step: Omit<Step, 'node'>,
    wait: (nodes: readonly XmlNode[], step: Omit<Step, 'node'>) => void,
  ): void {
    const {home, chain} = step;
    if (!outcome.ok) {
      const fallbacks = childElements(element).filter(isFallback);
      wait(
        fallbacks.flatMap(({children}) => children),
        step,
      );
    } else if ('text' in outcome) {
      const at = this.#count++;
      home.children.push({kind: 'text', value: outcome.text, parent: home, start: at, end: at});
    } else {
      const key = inclusionKey(outcome.tree, xpointer);
      if (chain.includes(key) || chain.length >= deepestInclusion) return;
      const parts = outcome.elements.filter(({localName}) => !apart.test(localName));
      wait(parts, {home, tree: outcome.tree, chain: [...chain, key]});
    }
  }

  #shell(element: XmlElement, parent: XmlElement | undefined): Growing {
    const start = this.#count++;
    return {
      ...element,
      parent,
      children: [],
      start,
      startTagEnd: start,
      endTagStart: start,
      end: start,
    };
  }
}
