import {FORBIDDEN_CHARACTER, isName} from '../../../xml/xml-names.js';

/** What XML has no character for cannot be written, not even as a reference. */
const unwritable = new RegExp(FORBIDDEN_CHARACTER.source, 'g');

/** Text as XML has it; a carriage return as a reference, or reading would make it a line feed. */
export function escapeText(text: string): string {
  return text
    .replace(unwritable, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

function escapeAttribute(value: string): string {
  return escapeText(value).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;');
}

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Writes elements of TEI with the prefix that the file uses. */
export class TeiMarkup {
  /** @param prefix `tei:` or nothing */
  constructor(readonly prefix: string) {}

  /** An element with markup in it; an attribute without a value is left out. */
  element(name: string, attributes: Attributes, content = ''): string {
    const written = Object.entries(attributes)
      .filter(([, value]) => value !== undefined)
      .map(([attribute, value]) => ` ${attribute}="${escapeAttribute(value ?? '')}"`)
      .join('');
    const tag = `${this.prefix}${name}`;
    return content === '' ? `<${tag}${written}/>` : `<${tag}${written}>${content}</${tag}>`;
  }

  /** An element with elements in it, each on a line of its own; text in them is left as it is. */
  block(name: string, attributes: Attributes, parts: readonly string[], indent = ''): string {
    if (parts.length === 0) return this.element(name, attributes);
    const lines = parts.map((part) => `\n${indent}  ${part}`).join('');
    return this.element(name, attributes, `${lines}\n${indent}`);
  }
}

/** Hands out `@xml:id`s: names that XML allows and the document does not have yet. */
export class FreshIds {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** @param wish made a name where it is none, and numbered where it is taken */
  give(wish: string): string {
    const plain = wish.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 100);
    const name = isName(plain) && !plain.startsWith('-') ? plain : `a-${plain}`;
    const stem = isName(name) ? name : 'annotation';
    let id = stem;
    for (let more = 2; this.#taken.has(id); more++) id = `${stem}-${more}`;
    this.#taken.add(id);
    return id;
  }
}
