import {idOf} from '../../tei/identifiers.js';
import {
  elementsWithin,
  type XmlElement,
  type XmlNode,
  type XmlText,
  type XmlTree,
} from '../../xml/xml-tree.js';

/** The element or the run of text that a path leads to. */
export type XPathTarget =
  | {readonly element: XmlElement}
  /** Text nodes that no element, comment or instruction parts: to XPath they are one. */
  | {readonly texts: readonly XmlText[]};

interface Step {
  /** Without its prefix; `*` for any, `text()` for text. */
  readonly name: string;
  /** From 1. */
  readonly place: number;
}

export interface XPath {
  /** The id of the element the path starts from; from the root of the document without one. */
  readonly id?: string;
  readonly steps: readonly Step[];
}

/** A path of more steps than any document is deep is passed over. */
const mostSteps = 256;

/**
 * Reads the paths that say where an annotation is: `//*[@xml:id='p1']` or `id('p1')` and then
 * steps, or steps from the root: `/TEI[1]/text[1]/body[1]/p[3]/text()[2]`. Prefixes are passed
 * over; a step without a number is the first. Anything else of XPath is undefined, never a guess.
 */
export function readXPath(written: string): XPath | undefined {
  const path = written.trim();
  const start =
    /^id\(\s*(?:'([^']+)'|"([^"]+)")\s*\)/.exec(path) ??
    /^\.?\/\/(?:[\w.-]+:)?[\w.*-]+\[\s*@(?:xml:)?id\s*=\s*(?:'([^']+)'|"([^"]+)")\s*\](?:\[1\])?/.exec(
      path,
    );
  const id = start?.[1] ?? start?.[2];
  const steps: Step[] = [];
  const step = /\/(?:([\w.-]+):)?([\p{L}_][\p{L}\p{N}_.-]*(?:\(\))?|\*)(?:\[\s*(\d{1,9})\s*\])?/uy;
  step.lastIndex = start?.[0].length ?? 0;
  while (step.lastIndex < path.length) {
    const [whole, , name = '', place = '1'] = step.exec(path) ?? [];
    const isAxis = name.endsWith('()') && name !== 'text()';
    if (whole === undefined || isAxis || place === '0' || steps.length === mostSteps) {
      return undefined;
    }
    if (steps.at(-1)?.name === 'text()') return undefined;
    steps.push({name, place: Number(place)});
  }
  if (id === undefined && steps.length === 0) return undefined;
  return {...(id === undefined ? {} : {id}), steps};
}

/** Follows a path in a tree; undefined where it leads nowhere. */
export class XPathWalker {
  readonly #root: XmlElement;
  #ids: Map<string, XmlElement> | undefined;

  constructor({root}: XmlTree) {
    this.#root = root;
  }

  follow({id, steps}: XPath): XPathTarget | undefined {
    const [first, ...further] = steps;
    let rest = steps;
    let at: XmlElement | undefined;
    if (id !== undefined) at = this.#byId(id);
    else if (first?.place === 1 && (first.name === '*' || first.name === this.#root.localName)) {
      at = this.#root;
      rest = further;
    }
    for (const {name, place} of rest) {
      if (!at) return undefined;
      if (name === 'text()') {
        const texts = runsOfText(at.children)[place - 1];
        return texts && {texts};
      }
      at = nthChild(at, name, place);
    }
    return at && {element: at};
  }

  #byId(id: string): XmlElement | undefined {
    this.#ids ??= firstById(this.#root);
    return this.#ids.get(id);
  }
}

function firstById(root: XmlElement): Map<string, XmlElement> {
  const ids = new Map<string, XmlElement>();
  for (const element of elementsWithin(root)) {
    const id = idOf(element);
    if (id !== undefined && !ids.has(id)) ids.set(id, element);
  }
  return ids;
}

function nthChild(parent: XmlElement, name: string, place: number): XmlElement | undefined {
  let left = place;
  for (const child of parent.children) {
    if (child.kind !== 'element' || (name !== '*' && child.localName !== name)) continue;
    if (--left === 0) return child;
  }
  return undefined;
}

function runsOfText(children: readonly XmlNode[]): XmlText[][] {
  const runs: XmlText[][] = [];
  let open = false;
  for (const child of children) {
    if (child.kind !== 'text') open = false;
    else if (child.value !== '') {
      if (open) runs.at(-1)?.push(child);
      else runs.push([child]);
      open = true;
    }
  }
  return runs;
}
