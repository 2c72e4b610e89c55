import {trimInlines} from './html-inlines.js';
import {
  type Block,
  type Furniture,
  type Inline,
  type ListItem,
  paragraph,
  type Run,
  run,
} from './imported-document.js';
import type {MarkdownNode, MarkdownParts} from './markdown-parts.js';
import type {MarkdownSource} from './markdown-source.js';
import {tableIn} from './markdown-tables.js';
import {isSomething} from './runs.js';
import {safeAddress} from './tei-markup.js';

const REFERENCE = /\[\^([^[\]\s]+)\]/g;

/** Tags that may stand in a line of Markdown, with their look. */
const TAGS: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
  small: 'small',
  mark: 'highlight',
};

/** Reads the nodes of a Markdown file into blocks. */
export class MarkdownReading {
  /** Runs that became structure: bars of tables, tags, references to notes, titles of links. */
  readonly marks: Run[] = [];
  readonly furniture: Furniture[] = [];
  readonly #parts: MarkdownParts;
  readonly #source: MarkdownSource;
  readonly #addresses = new Map<string, string>();
  readonly #readNotes = new Set<string>();

  constructor(parts: MarkdownParts, source: MarkdownSource) {
    this.#parts = parts;
    this.#source = source;
    for (const root of [parts.root, ...parts.notes.values()]) {
      const waiting: MarkdownNode[] = [root];
      for (let node = waiting.pop(); node; node = waiting.pop()) {
        if (node.type === 'definition' && !this.#addresses.has(node.identifier)) {
          this.#addresses.set(node.identifier, node.url);
        }
        if ('children' in node) for (const child of node.children) waiting.push(child);
      }
    }
  }

  blocks(nodes: readonly MarkdownNode[]): Block[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  /** Notes that nothing refers to, as paragraphs. */
  notesLeft(): Block[] {
    return [...this.#parts.notes].flatMap(([label, root]) =>
      this.#readNotes.has(label) ? [] : this.#note(label, root.children),
    );
  }

  #note(label: string, nodes: readonly MarkdownNode[]): Block[] {
    this.#readNotes.add(label);
    return this.blocks(nodes);
  }

  #block(node: MarkdownNode): Block[] {
    this.#aside(node);
    switch (node.type) {
      case 'heading':
        return [{kind: 'heading', level: node.depth, content: this.inlines(node.children)}];
      case 'paragraph': {
        const content = trimInlines(this.inlines(node.children));
        if (!isSomething(content)) return [];
        return [tableIn(content, this.marks) ?? paragraph(content)];
      }
      case 'blockquote': {
        const blocks = this.blocks(node.children);
        return blocks.length === 0 ? [] : [{kind: 'quote', blocks}];
      }
      case 'list': {
        const start = node.start ?? 1;
        const items = node.children.map(
          (item, index): ListItem => ({
            n: node.ordered ? String(start + index) : '',
            label: [],
            blocks: this.blocks(item.children),
          }),
        );
        return [{kind: 'list', ordered: node.ordered === true, head: [], items}];
      }
      case 'code':
        return [{kind: 'code', language: node.lang ?? '', content: this.#runs(node)}];
      case 'thematicBreak':
        return [{kind: 'rule'}];
      case 'html': {
        const html = this.#source.places.get(node)?.html;
        if (html) {
          this.furniture.push(...html.furniture);
          return [...html.blocks];
        }
        return [{kind: 'code', language: 'html', content: this.#runs(node)}];
      }
      case 'definition':
        return [];
      default:
        return 'children' in node ? this.blocks(node.children) : this.#loose(node);
    }
  }

  #loose(node: MarkdownNode): Block[] {
    const content = this.inlines([node]);
    return isSomething(content) ? [paragraph(content)] : [];
  }

  inlines(nodes: readonly MarkdownNode[]): Inline[] {
    const done: Inline[] = [];
    // Tags that are open, the outermost first, each with what stands before it.
    const open: {tag: string; before: Inline[]}[] = [];
    let content: Inline[] = done;
    for (const node of nodes) {
      const [, slash, name = ''] =
        node.type === 'html' ? (/^<(\/?)([a-z]+)\b[^>]*>$/i.exec(node.value) ?? []) : [];
      const tag = name.toLowerCase();
      if (!Object.hasOwn(TAGS, tag)) {
        content.push(...this.#inline(node));
        continue;
      }
      this.marks.push(...this.#runs(node));
      if (!slash) {
        open.push({tag, before: content});
        content = [];
      } else if (open.at(-1)?.tag === tag) {
        const {before} = open.pop() ?? {before: done};
        const rend = TAGS[tag] ?? '';
        if (content.length > 0)
          before.push({kind: 'phrase', name: 'hi', attributes: {rend}, content});
        content = before;
      }
    }
    // A tag that nothing closes has no look.
    for (let last = open.pop(); last; last = open.pop()) {
      last.before.push(...content);
      content = last.before;
    }
    return content;
  }

  #inline(node: MarkdownNode): Inline[] {
    this.#aside(node);
    switch (node.type) {
      case 'text':
        return this.#runs(node).flatMap((one) => this.#withNotes(one));
      case 'inlineCode': {
        const content = this.#runs(node);
        return [{kind: 'phrase', name: 'code', attributes: {}, content}];
      }
      case 'emphasis':
      case 'strong': {
        const rend = node.type === 'strong' ? 'bold' : 'italic';
        return [
          {kind: 'phrase', name: 'hi', attributes: {rend}, content: this.inlines(node.children)},
        ];
      }
      case 'break':
        return [{kind: 'line-break'}];
      case 'link':
      case 'linkReference': {
        const content = this.inlines(node.children);
        const address = node.type === 'link' ? node.url : this.#addresses.get(node.identifier);
        const target = address?.startsWith('#') ? undefined : safeAddress(address ?? '');
        if (target === undefined) return content;
        return [{kind: 'phrase', name: 'ref', attributes: {target}, content}];
      }
      case 'image':
      case 'imageReference': {
        const address =
          node.type === 'image' ? node.url : (this.#addresses.get(node.identifier) ?? '');
        return [{kind: 'image', address, description: this.#runs(node)}];
      }
      case 'html':
        this.marks.push(...this.#runs(node));
        return /^<br\b/i.test(node.value) ? [{kind: 'line-break'}] : [];
      default:
        return 'children' in node ? this.inlines(node.children) : this.#runs(node);
    }
  }

  /** `[^1]` becomes the note it refers to, where there is one that nothing referred to before. */
  #withNotes(whole: Run): Inline[] {
    const parts: Inline[] = [];
    let end = 0;
    for (const match of whole.text.matchAll(REFERENCE)) {
      const label = match[1] ?? '';
      const root = this.#parts.notes.get(label);
      if (!root || this.#readNotes.has(label)) continue;
      if (match.index > end) parts.push(run(whole.text.slice(end, match.index), whole.at + end));
      this.marks.push(run(match[0], whole.at + match.index));
      const blocks = this.#note(label, root.children);
      parts.push({kind: 'note', attributes: {n: label, place: 'foot'}, blocks});
      end = match.index + match[0].length;
    }
    if (end < whole.text.length) parts.push(run(whole.text.slice(end), whole.at + end));
    return parts;
  }

  #runs(node: MarkdownNode): Run[] {
    const place = this.#source.places.get(node);
    return place && place.text !== '' ? [run(place.text, place.at)] : [];
  }

  #aside(node: MarkdownNode): void {
    const place = this.#source.asides.get(node);
    if (place) this.marks.push(run(place.text, place.at));
  }
}
