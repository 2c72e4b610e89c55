import {zonesAt} from '../core/facsimile/read-facsimile.js';
import {codePointLength} from '../core/tei/code-points.js';
import {directionOf, inheritedLanguage, languageOf} from '../core/tei/language.js';
import type {HiddenText, Showing, TeiDocument} from '../core/tei/tei-document.js';
import {textOf, type XmlElement, type XmlNode} from '../core/xml/xml-tree.js';
import {isHardBlock} from './block-model.js';
import type {GapPiece} from './gap-pieces.js';
import {type MarkedWords, markedWords} from './marked-spans.js';
import type {Hiding, Plan, RenderOptions, Scene} from './plan.js';
import {rendTokens} from './rend.js';
import {withEndnotes} from './rules/notes.js';
import {markInSpan} from './rules/span-ends.js';
import {substitute} from './rules/variant-signs.js';
import {variantReading} from './rules/variants.js';
import {hidingOf, mayStandIn, noticeOf} from './rules/witness-limits.js';
import {ruleFor} from './rules.js';
import {createScene} from './scene.js';
import type {Generated, RenderAttributes, RenderSink} from './sink.js';
import {SoundSink} from './sound-sink.js';
import {cutText, type Substitution} from './substitutions.js';

/**
 * The one walk of Lectern: says "open, text, close" for a whole document, in source order, to a
 * sink that builds DOM or writes HTML. Every character of the canonical text goes either to
 * `sink.text` outside `data-generated`, or into `hidden`.
 */
export function walkDocument(
  document: TeiDocument,
  options: RenderOptions,
  sink: RenderSink,
): Showing {
  let ids: ReadonlySet<string> | undefined;
  // Where nothing has two wordings nothing that can be pointed to is out of view.
  const isDrawn = (id: string): boolean => {
    if (document.alternations.length === 0) return true;
    ids ??= idsDrawn(document, options);
    return ids.has(id);
  };
  return new Walk(document, options, sink, isDrawn).run();
}

/** The ids a page will have, from a walk that draws nothing: links may lead to what comes later. */
function idsDrawn(document: TeiDocument, options: RenderOptions): ReadonlySet<string> {
  const ids = new Set<string>();
  const sink: RenderSink = {
    open: (_tag, {id}) => void (typeof id === 'string' && ids.add(id)),
    text: () => undefined,
    close: () => undefined,
  };
  new Walk(document, options, sink, () => true).run();
  return ids;
}

interface Level {
  readonly element: XmlElement;
  readonly plan: Plan;
  next: number;
}

class Walk {
  readonly #document: TeiDocument;
  readonly #sink: RenderSink;
  readonly #scene: Scene;
  readonly #hidden: HiddenText[] = [];
  readonly #generic = new Map<string, number>();
  /** Parts of the text in whose place something else stands, in order. */
  readonly #replaced: readonly (Substitution | GapPiece)[];
  readonly #marked: readonly MarkedWords[];
  readonly #said = new Set<Substitution | GapPiece>();
  #offset = 0;

  constructor(
    document: TeiDocument,
    options: RenderOptions,
    sink: RenderSink,
    isDrawn: (id: string) => boolean,
  ) {
    this.#document = document;
    this.#sink = new SoundSink(sink);
    this.#scene = createScene(document, options, isDrawn);
    const {substitutions, lacking} = this.#scene;
    this.#marked = markedWords(document);
    this.#replaced = [...substitutions, ...lacking.pieces].sort((a, b) => a.start - b.start);
  }

  run(): Showing {
    const root = this.#document.texts[0];
    const language = root ? inheritedLanguage(root) : undefined;
    this.#sink.open('article', {
      class: 'lectern-document',
      'data-document': this.#document.id,
      ...languageAttributes(language ?? this.#document.header.languages[0]),
    });
    for (const text of this.#document.texts) this.#walk(text);
    this.#sink.close();
    return {hidden: this.#hidden, generic: Object.fromEntries(this.#generic)};
  }

  #walk(root: XmlElement): void {
    const path: Level[] = [this.#enter(root)];
    for (let level = path.at(-1); level; level = path.at(-1)) {
      const child = level.element.children[level.next++];
      if (!child) {
        path.pop();
        this.#leave(level.plan);
        continue;
      }
      const hiding = level.plan.hides?.(child);
      if (hiding) this.#hide(child, hiding);
      else if (this.#isLacking(child, level)) continue;
      else if (child.kind === 'text') this.#text(child.value);
      else if (child.kind === 'element') path.push(this.#enter(child));
    }
  }

  #enter(element: XmlElement): Level {
    const rule = ruleFor(element);
    if (!rule.known) {
      const count = this.#generic.get(element.localName) ?? 0;
      this.#generic.set(element.localName, count + 1);
    }
    const plan = withEndnotes(rule.plan(element, this.#scene), element, this.#scene);
    for (const generated of plan.before ?? []) this.#generated(generated);
    this.#sink.open(
      plan.tag,
      // A copy of both would cost more than all else that is done for an element.
      Object.assign(commonAttributes(element, this.#scene), plan.attributes),
    );
    for (const generated of plan.lead ?? []) this.#generated(generated);
    if (plan.inner) this.#sink.open(plan.inner, {});
    return {element, plan, next: 0};
  }

  #leave(plan: Plan): void {
    if (plan.inner) this.#sink.close();
    for (const generated of plan.trail ?? []) this.#generated(generated);
    this.#sink.close();
    for (const generated of plan.after ?? []) this.#generated(generated);
  }

  #text(value: string): void {
    if (this.#replaced.length === 0) {
      this.#words(value);
      return;
    }
    const length = codePointLength(value);
    for (const {text, part} of cutText(value, this.#offset, length, this.#replaced)) {
      if (part) this.#replace(text, part);
      else this.#words(text);
    }
  }

  /** Words that are shown, in marks where something was done to them across elements. */
  #words(value: string): void {
    const length = codePointLength(value);
    if (this.#marked.length === 0) {
      this.#offset += length;
      this.#sink.text(value);
      return;
    }
    for (const {text, part} of cutText(value, this.#offset, length, this.#marked)) {
      // A mark around the white space between blocks or rows would part them.
      const marks = part && text.trim() !== '' ? part.marks : [];
      for (const mark of marks) {
        const {tag, attributes} = markInSpan(mark, this.#scene);
        this.#sink.open(tag, attributes);
      }
      this.#sink.text(text);
      for (const _mark of marks) this.#sink.close();
    }
    this.#offset += length;
  }

  /** The text's own words go out of view; what stands in their place does so once, as generated. */
  #replace(text: string, part: Substitution | GapPiece): void {
    const lacks = 'gap' in part;
    this.#sayOnce(part, () =>
      lacks ? noticeOf(part, 'span', this.#scene) : substitute(part, this.#scene),
    );
    const start = this.#offset;
    const end = start + codePointLength(text);
    this.#offset = end;
    const hiding = lacks ? hidingOf(part) : {...variantReading(), owner: part.owner};
    this.#hidden.push({start, end, text, element: 'text', ...hiding});
  }

  /** Leaves out an element of which the witness has nothing, once a notice says so. */
  #isLacking(child: XmlNode, {plan}: Level): boolean {
    const piece = child.kind === 'element' && this.#scene.lacking.whole.get(child);
    if (!piece || !(this.#said.has(piece) || mayStandIn(plan))) return false;
    const tag = isHardBlock(child) ? 'div' : 'span';
    this.#sayOnce(piece, () => noticeOf(piece, tag, this.#scene));
    this.#hide(child, hidingOf(piece));
    return true;
  }

  #sayOnce(part: Substitution | GapPiece, say: () => Generated): void {
    if (!this.#said.has(part)) this.#generated(say());
    this.#said.add(part);
  }

  #hide(node: XmlNode, hiding: Hiding): void {
    if (node.kind !== 'text' && node.kind !== 'element') return;
    const text = node.kind === 'text' ? node.value : textOf(node);
    if (text === '') return;
    const start = this.#offset;
    this.#offset += codePointLength(text);
    const element = node.kind === 'element' ? node.localName : node.parent.localName;
    this.#hidden.push({start, end: this.#offset, text, element, ...hiding});
  }

  #generated(part: Generated, outermost = true): void {
    const mark: RenderAttributes = outermost ? {'data-generated': true} : {};
    this.#sink.open(part.tag, {...part.attributes, ...mark});
    if (part.text) this.#sink.text(part.text);
    for (const child of part.children ?? []) this.#generated(child, false);
    this.#sink.close();
  }
}

/** What every rendered element carries, whatever its rule: its TEI name, id, language, hand. */
function commonAttributes(
  element: XmlElement,
  scene: Scene,
): Record<string, string | true | undefined> {
  const ids = scene.ids(element);
  const part = ids.passage ?? ids.mention ?? ids.note ?? ids.anchor ?? ids.link;
  const zones = zonesAt(scene.document, element);
  const attributes: Record<string, string | undefined> = {
    'data-tei': element.localName,
    'data-type': undefined,
    'data-n': undefined,
    'data-place': undefined,
    'data-cert': undefined,
    'data-rend': rendTokens(element),
    // For who looks at the page beside the text; a page break has the id of its page within.
    'data-facs': zones.length > 0 ? zones.join(' ') : undefined,
    id: part ? scene.domId(part) : undefined,
  };
  if (element.attributes.length === 0) return attributes;
  // Gone through once: a question for each name would go through them eight times.
  for (const {name, value} of element.attributes) {
    if (saidAsIs.has(name)) attributes[`data-${name}`] = value;
  }
  const own = languageOf(element);
  return own === undefined ? attributes : Object.assign(attributes, languageAttributes(own));
}

/** Attributes of TEI that a style sheet may ask for. */
const saidAsIs = new Set(['type', 'n', 'place', 'cert']);

function languageAttributes(tag: string | undefined): RenderAttributes {
  if (tag === undefined) return {};
  return {lang: tag, dir: directionOf(tag) ?? (tag === '' ? undefined : 'auto')};
}
