import {isExample, teiName} from '../../tei/elements.js';
import type {TeiDocument} from '../../tei/tei-document.js';
import {attributeOf, elementsWithin, type XmlElement, type XmlTree} from '../../xml/xml-tree.js';
import type {Side, Statement, TextPart} from './alignment.js';
import type {PointerTargets, Target} from './pointer-targets.js';

/** Elements of both texts that a source says belong together. */
export interface ElementTie {
  readonly a: readonly Target[];
  readonly b: readonly Target[];
  readonly statement: Statement;
}

/** Attributes by which an element of a text names what answers it elsewhere. */
const attributes = ['corresp', 'synch', 'sameAs', 'copyOf', 'ana'] as const;

/** What a note, a comment or an entry of an apparatus is about. */
const aboutAttributes = ['target', 'from', 'to'] as const;
const comments = new Set(['note', 'ab', 'seg', 'span', 'app', 'annotation', 'gloss']);

/** `ana` may point at an interpretation, `target` at anything: only what they hit counts. */
const loose = new Set<string>(['ana', 'target', 'from', 'to']);

/** Elements that two texts may both point to, and so to each other: places in a third text, points in time. */
const between =
  /^(?:text|body|div\d?|p|ab|lg?|seg|s|w|head|anchor|milestone|pb|when|ptr|join|item|note|quote|sp)$/;

/** Kinds of `link` that say something else than that their ends correspond. */
const otherLinks =
  /synta|depend|coref|anaphor|annotat|gloss-ref|facs|image|speaker|relation|narrat/i;

/** Reads what the sources state about two texts: in attributes of both, and in `link`s anywhere. */
export function statedTies(
  a: TextPart,
  b: TextPart,
  standOff: readonly TeiDocument[],
  targets: PointerTargets,
): ElementTie[] {
  const reader = new TieReader(a, b, targets);
  for (const part of [a, b]) {
    for (const root of part.elements ?? part.document.texts) reader.readText(root, part);
  }
  const trees = new Set([a.document, b.document, ...standOff].map(({tree}) => tree));
  for (const tree of trees) reader.readLinks(tree);
  return reader.finish();
}

/** Members of both texts that one outside element ties together. */
interface Meeting {
  readonly a: Target[];
  readonly b: Target[];
  readonly statement: Statement;
}

class TieReader {
  readonly #a: TextPart;
  readonly #b: TextPart;
  readonly #targets: PointerTargets;
  readonly #ties: ElementTie[] = [];
  readonly #meetings = new Map<XmlElement, Meeting>();

  constructor(a: TextPart, b: TextPart, targets: PointerTargets) {
    this.#a = a;
    this.#b = b;
    this.#targets = targets;
  }

  readText(root: XmlElement, {document}: TextPart): void {
    const {tree} = document;
    for (const element of elementsWithin(root)) {
      if (element.attributes.length === 0 || isExample(element)) continue;
      for (const name of attributes) this.#readAttribute(element, name, tree);
      if (!comments.has(teiName(element))) continue;
      for (const name of aboutAttributes) this.#readAttribute(element, name, tree);
    }
  }

  readLinks(tree: XmlTree): void {
    // A search in the source is quick; most files have none.
    if (!/<(?:[\w-]+:)?link\b/.test(tree.source)) return;
    for (const element of elementsWithin(tree.root)) {
      if (teiName(element) !== 'link') continue;
      const value = attributeOf(element, 'target') ?? attributeOf(element, 'targets');
      const group =
        element.parent && teiName(element.parent) === 'linkGrp' ? element.parent : undefined;
      const kind = [element, group].map((each) => each && attributeOf(each, 'type')).join(' ');
      if (value === undefined || otherLinks.test(kind)) continue;
      const ends = this.#targets.of(value, element, tree).flatMap((end) => this.#expanded(end));
      this.#tie(ends, this.#statement('link', value, element, tree));
    }
  }

  finish(): ElementTie[] {
    for (const {a, b, statement} of this.#meetings.values()) {
      if (a.length > 0 && b.length > 0) this.#ties.push({a, b, statement});
    }
    return this.#ties;
  }

  #readAttribute(element: XmlElement, name: string, tree: XmlTree): void {
    const value = attributeOf(element, name);
    if (value === undefined || value.trim() === '') return;
    const found = this.#targets.of(value, element, tree, loose.has(name));
    const own: Target = {tree, from: element, to: element};
    const ends = loose.has(name) ? found : found.flatMap((end) => this.#expanded(end));
    this.#tie([own, ...ends], this.#statement(name, value, element, tree), loose.has(name));
  }

  /** Sorts ends to their texts; ends outside of both may meet others there. */
  #tie(ends: readonly Target[], statement: Statement, directly = false): void {
    const [a, b]: [Target[], Target[]] = [[], []];
    const outside: XmlElement[] = [];
    for (const end of ends) {
      const side = this.#sideOf(end);
      if (side === 'a') a.push(end);
      else if (side === 'b') b.push(end);
      else if (between.test(teiName(end.from))) outside.push(end.from);
    }
    if (a.length > 0 && b.length > 0) this.#ties.push({a, b, statement});
    if (directly) return;
    for (const element of outside) {
      const meeting = this.#meetings.get(element) ?? {a: [], b: [], statement};
      meeting.a.push(...a);
      meeting.b.push(...b);
      this.#meetings.set(element, meeting);
    }
  }

  #sideOf({tree, from, to}: Target): Side | undefined {
    const isWithin = ({start, end}: XmlElement): boolean => start <= from.start && to.end <= end;
    const holds = ({document, elements, without = []}: TextPart): boolean =>
      document.tree === tree &&
      (elements ?? document.texts).some(isWithin) &&
      !without.some(isWithin);
    if (holds(this.#a)) return 'a';
    return holds(this.#b) ? 'b' : undefined;
  }

  /** `ptr`, `join` and `link` that are pointed to stand for what they point to (TEI P5 17.1.4). */
  #expanded(end: Target): readonly Target[] {
    if (!/^(?:ptr|join|link)$/.test(teiName(end.from)) || this.#sideOf(end)) return [end];
    const value = attributeOf(end.from, 'target');
    return value === undefined ? [end] : this.#targets.of(value, end.from, end.tree);
  }

  #statement(by: string, raw: string, element: XmlElement, tree: XmlTree): Statement {
    return {by, raw: raw.trim(), ...this.#targets.placeOf(element, tree)};
  }
}
