import {allowedAttributes, allowedTag} from './allow-list.js';
import type {RenderAttributes, RenderSink} from './sink.js';

const voidTags = new Set(['br', 'hr', 'img', 'wbr']);

/** Writes the markup the DOM sink would build, so that a parser reads back the very same text. */
export class HtmlSink implements RenderSink {
  /** A part for each tag and text: smaller ones cost four times as much to join. */
  readonly #parts: string[] = [];
  readonly #open: string[] = [];

  get html(): string {
    return this.#parts.join('');
  }

  open(tag: string, attributes: RenderAttributes): void {
    const name = allowedTag(tag);
    let written = '';
    for (const [attribute, value] of Object.entries(allowedAttributes(attributes))) {
      written += value === '' ? ` ${attribute}` : ` ${attribute}="${escapeHtml(value)}"`;
    }
    this.#parts.push(`<${name}${written}>`);
    this.#open.push(name);
  }

  text(value: string): void {
    this.#parts.push(escapeHtml(value));
  }

  close(): void {
    const name = this.#open.pop();
    if (name && !voidTags.has(name)) this.#parts.push(`</${name}>`);
  }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser would fold a bare carriage return into a line feed.
  '\r': '&#13;',
};

/** Escapes text for element content and double-quoted attributes alike. */
export function escapeHtml(text: string): string {
  // Most texts need nothing, and a look costs less than a copy.
  if (!/[&<>"\r]/.test(text)) return text;
  return text.replace(/[&<>"\r]/g, (character) => escapes[character] ?? character);
}
