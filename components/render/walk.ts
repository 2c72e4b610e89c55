import {zonesAt} from '../core/facsimile/read-facsimile.js';
import {codePointLength} from '../core/tei/code-points.js';
import {directionOf, inheritedLanguage, languageOf} from '../core/tei/language.js';
import type {HiddenText, Showing, TeiDocument} from '../core/tei/tei-document.js';
import {attributeOf, textOf, type XmlElement, type XmlNode} from '../core/xml/xml-tree.js';
import type {Hiding, Plan, RenderOptions, Scene} from './plan.js';
import {rendTokens} from './rend.js';
import {withEndnotes} from './rules/notes.js';
import {substitute, variantReading} from './rules/variants.js';
import {ruleFor} from './rules.js';
import {createScene} from './scene.js';
import type {Generated, RenderAttributes, RenderSink} from './sink.js';
import {SoundSink} from './sound-sink.js';
import {cutText, type Substitution, substitutionsFor} from './substitutions.js';

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
  return new Walk(document, options, sink).run();
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
  readonly #substitutions: readonly Substitution[];
  readonly #substituted = new Set<Substitution>();
  #offset = 0;

  constructor(document: TeiDocument, options: RenderOptions, sink: RenderSink) {
    this.#document = document;
    this.#sink = new SoundSink(sink);
    this.#scene = createScene(document, options);
    this.#substitutions = substitutionsFor(document, this.#scene.witness);
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
    this.#sink.open(plan.tag, {...commonAttributes(element, this.#scene), ...plan.attributes});
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
    const length = codePointLength(value);
    if (this.#substitutions.length === 0) {
      this.#sink.text(value);
      this.#offset += length;
      return;
    }
    for (const {text, substitution} of cutText(value, this.#offset, length, this.#substitutions)) {
      if (substitution) this.#substitute(text, substitution);
      else this.#sink.text(text);
      this.#offset += codePointLength(text);
    }
  }

  /** The text's own words go out of view; what the witness has stands there once, as generated. */
  #substitute(text: string, substitution: Substitution): void {
    if (!this.#substituted.has(substitution)) this.#generated(substitute(substitution));
    this.#substituted.add(substitution);
    const start = this.#offset;
    const end = start + codePointLength(text);
    const {owner} = substitution;
    this.#hidden.push({start, end, text, element: 'text', ...variantReading(), owner});
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
function commonAttributes(element: XmlElement, scene: Scene): RenderAttributes {
  const ids = scene.ids(element);
  const part = ids.passage ?? ids.mention ?? ids.note ?? ids.anchor ?? ids.link;
  const own = languageOf(element);
  const zones = zonesAt(scene.document, element);
  return {
    'data-tei': element.localName,
    'data-type': attributeOf(element, 'type'),
    'data-n': attributeOf(element, 'n'),
    'data-place': attributeOf(element, 'place'),
    'data-cert': attributeOf(element, 'cert'),
    'data-rend': rendTokens(element),
    // For who looks at the page beside the text; a page break has the id of its page within.
    'data-facs': zones.length > 0 ? zones.join(' ') : undefined,
    id: part ? scene.domId(part) : undefined,
    ...languageAttributes(own),
  };
}

function languageAttributes(tag: string | undefined): RenderAttributes {
  if (tag === undefined) return {};
  return {lang: tag, dir: directionOf(tag) ?? (tag === '' ? undefined : 'auto')};
}
