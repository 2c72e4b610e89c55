import {allowedAttributes, allowedTag} from './allow-list.js';
import {mathTags} from './math-tags.js';
import type {RenderAttributes, RenderSink} from './sink.js';

const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

/** Builds DOM nodes; text becomes text nodes, so nothing in a source is ever parsed as HTML. */
export class DomSink implements RenderSink {
  readonly fragment: DocumentFragment;
  readonly #document: Document;
  readonly #open: ParentNode[];

  constructor(owner: Document = document) {
    this.#document = owner;
    this.fragment = owner.createDocumentFragment();
    this.#open = [this.fragment];
  }

  open(tag: string, attributes: RenderAttributes): void {
    const name = allowedTag(tag);
    const element = mathTags.has(name)
      ? this.#document.createElementNS(mathNamespace, name)
      : this.#document.createElement(name);
    const allowed = Object.entries(allowedAttributes(attributes));
    for (const [name, value] of allowed) element.setAttribute(name, value);
    this.#open.at(-1)?.append(element);
    this.#open.push(element);
  }

  text(value: string): void {
    this.#open.at(-1)?.append(value);
  }

  close(): void {
    this.#open.pop();
  }
}
