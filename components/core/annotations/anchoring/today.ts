import {blocks, divisions} from '../../tei/elements.js';
import type {Span, TeiDocument} from '../../tei/tei-document.js';
import type {PassageSelectors, Placement} from '../annotation.js';
import {sha256Of} from '../version-of.js';
import {ElementSpans} from './element-spans.js';
import {Offsets} from './offsets.js';
import {PassageIndex} from './passage-index.js';
import {readXPath} from './xpath.js';

/** Today's text as anchoring needs it. Offsets are UTF-16 units, spans of elements code points. */
export class Today {
  readonly text: string;
  readonly offsets: Offsets;
  readonly elements: ElementSpans;
  readonly #passages: PassageIndex;
  readonly #blockPaths = new Map<string, boolean>();
  #textSha256: string | undefined;

  constructor(readonly document: TeiDocument) {
    this.text = document.canonicalText;
    this.offsets = new Offsets(this.text);
    this.elements = new ElementSpans(document);
    this.#passages = new PassageIndex(document.passages);
  }

  /** Whether the selectors were written for another text; undefined where they do not say. */
  hasChanged({textSha256}: PassageSelectors): boolean | undefined {
    if (textSha256 === undefined) return undefined;
    this.#textSha256 ??= sha256Of(this.text);
    return textSha256.toLowerCase() !== this.#textSha256;
  }

  /** @param now UTF-16 units @param position where it was, in code points */
  placedAt(now: Span, position: Span | undefined): Placement {
    const start = this.offsets.codePoints(now.start);
    const end = this.offsets.codePoints(now.end);
    const stays = !position || (position.start === start && position.end === end);
    return this.placed(stays ? 'placed' : 'moved', {start, end});
  }

  placed(state: 'placed' | 'moved', {start, end}: Span): Placement {
    return {state, passage: this.#passages.at(start)?.id ?? '', start, end};
  }

  /**
   * Whether an XPath of an annotation means a block: by the name in its last step; where there is
   * none, as in the paths written here, unless it leads to what is no block.
   */
  meansBlock(xpath: string): boolean {
    const known = this.#blockPaths.get(xpath);
    if (known !== undefined) return known;
    const means = this.#findBlock(xpath);
    this.#blockPaths.set(xpath, means);
    return means;
  }

  #findBlock(xpath: string): boolean {
    const path = readXPath(xpath);
    if (!path) return false;
    const name = path.steps.at(-1)?.name ?? '*';
    if (name !== '*') return isBlockName(name);
    const element = path.steps.length === 0 ? this.elements.of(xpath)?.element : undefined;
    return !element || isBlockName(element.localName);
  }
}

function isBlockName(name: string): boolean {
  return blocks.has(name) || divisions.has(name);
}
