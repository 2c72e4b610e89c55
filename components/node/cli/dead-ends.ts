import {idOf} from '../../core/tei/identifiers.js';
import {inclusionsOf} from '../../core/tei/read-inclusions.js';
import type {Pointer} from '../../core/tei/tei-document.js';
import {selectElements} from '../../core/tei/xpointer.js';
import {elementsWithin, type XmlElement, type XmlTree} from '../../core/xml/xml-tree.js';

/** Parts of an XPointer with an id first: of these the id is looked up (TEI P5 17.2.4). */
const byId =
  /^(?:range|string-range|left|right|match|string-index)\(\s*(?:(?:left|right)\()?#?'?([^,()'\s/]+)/;

/** Schemes that stand for themselves; any other is a prefix that somebody has to explain. */
const schemes =
  /^(?:https?|ftps?|mailto|tel|urn|doi|info|hdl|ark|isbn|issn|file|news|geo|data|tag|javascript|lsid|cts):/i;

/** Which ids a document can be pointed to by, and why a pointer in it leads nowhere. */
export class DeadEnds {
  readonly #tree: XmlTree;
  #elements: ReadonlyMap<string, XmlElement> | undefined;
  #anyCase: ReadonlyMap<string, string> | undefined;

  constructor(tree: XmlTree) {
    this.#tree = tree;
  }

  /** The element of this file, or of one that it includes, with an id. */
  element(id: string): XmlElement | undefined {
    this.#elements ??= elementsById(this.#tree);
    return this.#elements.get(id.normalize());
  }

  /** Whether a fragment finds something here; one that only another program understands does. */
  finds(fragment: string): boolean {
    if (this.element(fragment)) return true;
    if (!fragment.includes('(')) return false;
    const id = byId.exec(fragment)?.[1];
    if (id !== undefined) return this.element(id) !== undefined;
    if (!/^(?:xpath1?|xpointer|element)\(/.test(fragment)) return true;
    return selectElements(this.#tree.root, fragment, (each) => this.element(each)).length > 0;
  }

  /** A clause that says why a pointer leads nowhere; empty where nothing more can be said. */
  why(pointer: Pointer): string {
    if (pointer.kind === 'broken') return pointer.reason;
    if (pointer.kind === 'uri') {
      const prefix = /^[^:]+/.exec(pointer.uri)?.[0] ?? '';
      if (schemes.test(pointer.uri) || pointer.uri !== pointer.raw) return '';
      return `no prefixDef of this file explains “${prefix}:”`;
    }
    if (pointer.kind !== 'document' || pointer.file !== '') return '';
    const id = pointer.fragment ?? '';
    const here = this.element(id);
    if (here) return `the <${here.name}> with that id is no record`;
    this.#anyCase ??= new Map(
      [...(this.#elements ?? [])].map(([each]) => [each.toLowerCase(), each]),
    );
    const alike = this.#anyCase.get(id.toLowerCase());
    return alike === undefined
      ? 'no element of this file has that id'
      : `no element of this file has that id; one has “${alike}”`;
  }
}

function elementsById(tree: XmlTree): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const {root} of [tree, ...(inclusionsOf(tree)?.trees ?? [])]) {
    for (const element of elementsWithin(root)) {
      const id = idOf(element)?.trim().normalize();
      if (id && !found.has(id)) found.set(id, element);
    }
  }
  return found;
}
