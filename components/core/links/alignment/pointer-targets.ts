import {elementById} from '../../tei/elements-by-id.js';
import {FilesByName} from '../../tei/file-paths.js';
import type {Pointer} from '../../tei/pointer.js';
import {type PointerContext, readPointers, readPrefixes} from '../../tei/pointers.js';
import type {TeiDocument} from '../../tei/tei-document.js';
import {withBase} from '../../tei/xml-base.js';
import {selectElements} from '../../tei/xpointer.js';
import {SourcePlaces} from '../../xml/source-places.js';
import type {XmlProblem} from '../../xml/xml-problem.js';
import type {XmlElement, XmlTree} from '../../xml/xml-tree.js';

/** What a pointer leads to: an element, or all from one to another (`#range(a, b)`). */
export interface Target {
  readonly tree: XmlTree;
  readonly from: XmlElement;
  readonly to: XmlElement;
}

/** Follows pointers between the files of an alignment, and keeps those that lead nowhere. */
export class PointerTargets {
  readonly #files: FilesByName<TeiDocument>;
  readonly #contexts = new Map<XmlTree, PointerContext>();
  readonly #places = new Map<XmlTree, SourcePlaces>();
  readonly #problems = new Map<string, XmlProblem>();

  constructor(documents: readonly TeiDocument[]) {
    this.#files = new FilesByName(
      documents.map((document) => ({file: document.file, id: document.id, found: document})),
    );
  }

  /** One for each pointer that leads nowhere, in the order of the files. */
  get problems(): readonly XmlProblem[] {
    return [...this.#problems.values()].sort(
      (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
    );
  }

  /**
   * What the pointers of an attribute lead to.
   *
   * @param isSilent whether pointers that lead nowhere are somebody else's business
   */
  of(value: string, element: XmlElement, tree: XmlTree, isSilent = false): Target[] {
    const pointers = withBase(readPointers(value, 'ref', this.#context(tree)), element);
    const found: Target[] = [];
    for (const pointer of pointers) {
      const targets = this.#follow(pointer, tree);
      if (targets) found.push(...targets);
      else if (!isSilent) this.#report(pointer, element, tree);
    }
    return found;
  }

  placeOf(element: XmlElement, tree: XmlTree): {file: string; line: number; column: number} {
    const places = this.#places.get(tree) ?? new SourcePlaces(tree.source);
    this.#places.set(tree, places);
    return {file: tree.file, ...places.placeOf(element.start)};
  }

  #context(tree: XmlTree): PointerContext {
    const context = this.#contexts.get(tree) ?? {prefixes: readPrefixes(tree.root)};
    this.#contexts.set(tree, context);
    return context;
  }

  /** Undefined for a pointer that leads nowhere; none where it leads out of these files. */
  #follow(pointer: Pointer, from: XmlTree): Target[] | undefined {
    if (pointer.kind === 'broken') return undefined;
    if (pointer.kind !== 'document' || pointer.fragment === undefined) return [];
    const tree = pointer.file === '' ? from : this.#files.find(pointer.file, from.file)?.tree;
    if (!tree) return [];
    const found = elementsAt(pointer.fragment, tree);
    return found.length > 0 ? found : undefined;
  }

  #report(pointer: Pointer, element: XmlElement, tree: XmlTree): void {
    const place = this.placeOf(element, tree);
    const reason = pointer.kind === 'broken' ? pointer.reason : 'there is no element with this id';
    const key = `${place.file} ${place.line} ${place.column} ${pointer.raw}`;
    this.#problems.set(key, {
      severity: 'warning',
      code: 'alignment-pointer',
      message: `“${pointer.raw}” on <${element.name}> leads nowhere: ${reason}`,
      ...place,
    });
  }
}

function elementsAt(fragment: string, tree: XmlTree): Target[] {
  const byId = (id: string): XmlElement | undefined => elementById(tree, `#${id}`);
  const [, first, last] = /^range\(\s*([^,()\s]+)\s*,\s*([^,()\s]+)\s*\)$/.exec(fragment) ?? [];
  if (first !== undefined && last !== undefined) {
    const [from, to] = [byId(first.replace(/^#/, '')), byId(last.replace(/^#/, ''))];
    return from && to ? [{tree, from, to}] : [];
  }
  const found = selectElements(tree.root, fragment, byId);
  return found.map((element) => ({tree, from: element, to: element}));
}
