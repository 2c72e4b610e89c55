import {SourcePlaces} from '../xml/source-places.js';
import type {XmlElement, XmlTree} from '../xml/xml-tree.js';
import {
  type IncludableFiles,
  type Inclusion,
  type InclusionRequest,
  isFallback,
  requestsIn,
  resolveInclusion,
} from './inclusions.js';
import type {TeiWarning} from './tei-document.js';

/** Files that include files that include files … are followed so far. */
export const deepestInclusion = 8;

/** What the inclusions of one file come to. */
export interface Inclusions {
  readonly byElement: ReadonlyMap<XmlElement, Inclusion>;
  /** Every other XML file that is included, by this file or by one of those, each once. */
  readonly trees: readonly XmlTree[];
  readonly warnings: readonly TeiWarning[];
  readonly files: IncludableFiles;
}

/** Resolves the inclusions of a file. Those in a fallback that is not needed are passed over. */
export function readInclusions(tree: XmlTree, files: IncludableFiles): Inclusions {
  const reader = new InclusionReader(tree, files);
  const inclusions = reader.read();
  known.set(tree, inclusions);
  return inclusions;
}

/** The last reading of a file's inclusions; empty for a file that was not read as a document. */
export function inclusionsOf(tree: XmlTree): Inclusions | undefined {
  return known.get(tree);
}

const known = new WeakMap<XmlTree, Inclusions>();

/** A name for what an inclusion brings in, to see when it comes round again. */
export function inclusionKey(tree: XmlTree, xpointer: string): string {
  return `${tree.file}#${xpointer}`;
}

class InclusionReader {
  readonly #tree: XmlTree;
  readonly #files: IncludableFiles;
  #places: SourcePlaces | undefined;
  readonly #byElement = new Map<XmlElement, Inclusion>();
  readonly #trees = new Map<string, XmlTree>();
  readonly #warnings: TeiWarning[] = [];
  readonly #followed = new Set<string>();

  constructor(tree: XmlTree, files: IncludableFiles) {
    this.#tree = tree;
    this.#files = files;
  }

  read(): Inclusions {
    for (const request of requestsIn(this.#tree)) {
      if (!this.#isNeeded(request.element)) continue;
      const inclusion = this.#resolve(request);
      this.#byElement.set(request.element, inclusion);
      const {outcome} = inclusion;
      if (outcome.ok) this.#follow(inclusion, [inclusionKey(this.#tree, '')], request);
      else {
        this.#warn(
          request,
          'not-included',
          `“${nameOf(request)}” is not included: ${outcome.reason}`,
        );
      }
    }
    return {
      byElement: this.#byElement,
      trees: [...this.#trees.values()],
      warnings: this.#warnings,
      files: this.#files,
    };
  }

  /** A file that includes itself would have no end. */
  #resolve(request: InclusionRequest): Inclusion {
    const inclusion = resolveInclusion(request, this.#tree, this.#files);
    const {outcome} = inclusion;
    const itself =
      outcome.ok &&
      'tree' in outcome &&
      outcome.tree === this.#tree &&
      outcome.elements.some(
        ({start, end}) => start <= request.element.start && request.element.end <= end,
      );
    if (!itself) return inclusion;
    return {...request, outcome: {ok: false, reason: 'it would hold itself, in a circle'}};
  }

  #isNeeded(element: XmlElement): boolean {
    for (let at = element.parent; at; at = at.parent) {
      if (!isFallback(at) || !at.parent) continue;
      if (this.#byElement.get(at.parent)?.outcome.ok !== false) return false;
    }
    return true;
  }

  /** Goes through the inclusions of what is included; each part is followed once. */
  #follow({outcome, xpointer}: Inclusion, chain: readonly string[], top: InclusionRequest): void {
    if (!outcome.ok || !('tree' in outcome)) return;
    const {tree, elements} = outcome;
    if (tree !== this.#tree) this.#trees.set(tree.file, tree);
    const key = inclusionKey(tree, xpointer);
    if (chain.includes(key)) {
      this.#warn(
        top,
        'inclusion-circle',
        `“${tree.file}” is included again by what it includes, in a circle; it is read once`,
      );
      return;
    }
    if (this.#followed.has(key)) return;
    const inner = requestsIn(tree).filter(({element}) =>
      elements.some(({start, end}) => start <= element.start && element.end <= end),
    );
    if (inner.length > 0 && chain.length >= deepestInclusion) {
      this.#warn(
        top,
        'inclusion-depth',
        `inclusions go deeper than ${deepestInclusion} files here; what “${tree.file}” includes is left out`,
      );
      return;
    }
    this.#followed.add(key);
    for (const request of inner) {
      this.#follow(resolveInclusion(request, tree, this.#files), [...chain, key], top);
    }
  }

  #warn({element}: InclusionRequest, code: string, message: string): void {
    this.#places ??= new SourcePlaces(this.#tree.source);
    this.#warnings.push({code, message, ...this.#places.placeOf(element.start)});
  }
}

function nameOf({written, xpointer}: InclusionRequest): string {
  return written || xpointer || 'xi:include';
}
