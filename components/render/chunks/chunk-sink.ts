import {codePointLength} from '../../core/tei/code-points.js';
import {allowedAttributes, allowedTag} from '../allow-list.js';
import type {RenderAttributes, RenderSink} from '../sink.js';
import type {ChunkNode, CutChunk} from './chunk.js';
import {mayPart} from './where-to-cut.js';

type Attributes = Readonly<Record<string, string>>;
type GrowingElement = [tag: string, attributes: Attributes | 0, ...children: ChunkNode[]];

/** An element that is still open. */
interface OpenElement {
  readonly tag: string;
  readonly name: string;
  readonly attributes: Attributes;
  /** As it stands in the chunk in hand. */
  node: GrowingElement;
  last: string;
  /** List items so far, in earlier chunks too. */
  items: number;
}

/** Markup that one request should bring, in UTF-16 units. */
export const usualChunk = 32_768;
/**
 * The same of the first chunk of a long text, which the page itself has: it fills the screens that
 * people read at, and is laid out before anything is seen.
 */
export const firstOfMany = 16_384;

/**
 * Cuts a rendered document into chunks while it is walked. The article around the text belongs to
 * no chunk.
 */
export class ChunkSink implements RenderSink {
  readonly #give: (chunk: CutChunk) => void;
  readonly #usual: number;
  #target: number;
  readonly #open: OpenElement[] = [];
  #article: Attributes | undefined;
  #nodes: ChunkNode[] = [];
  #ids: string[] = [];
  #size = 0;
  #shown = 0;
  #shownFrom = 0;
  /** How many open elements are generated, or inside of one that is. */
  #generated = 0;

  /**
   * @param give gets each chunk as soon as it is full
   * @param target UTF-16 units of markup a chunk should have
   * @param first the same of the first chunk
   */
  constructor(give: (chunk: CutChunk) => void, target = usualChunk, first = target) {
    this.#give = give;
    this.#usual = target;
    this.#target = first;
  }

  /** What the article around the text carries. */
  get article(): Attributes {
    return this.#article ?? {};
  }

  open(wanted: string, given: RenderAttributes): void {
    const tag = allowedTag(wanted);
    const attributes = allowedAttributes(given);
    if (!this.#article) {
      this.#article = attributes;
      return;
    }
    const name = attributes['data-tei'] ?? '';
    if (this.#generated === 0 && mayPart(this.#open, name, this.#size / this.#target)) this.#cut();
    if (this.#generated > 0 || 'data-generated' in attributes) this.#generated++;
    const home = this.#open.at(-1);
    if (home) {
      home.last = name;
      if (tag === 'li') home.items++;
    }
    const node = elementOf(tag, attributes);
    this.#add(node);
    this.#open.push({tag, name, attributes, node, last: '', items: 0});
    this.#size += 2 * tag.length + 5;
    for (const [attribute, value] of Object.entries(attributes)) {
      this.#size += attribute.length + value.length + 4;
      if (attribute === 'id') this.#ids.push(value);
    }
  }

  text(value: string): void {
    if (this.#generated === 0) this.#shown += codePointLength(value);
    this.#size += value.length;
    this.#add(value);
  }

  close(): void {
    if (!this.#open.pop()) this.#finish();
    else if (this.#generated > 0) this.#generated--;
  }

  #add(node: ChunkNode): void {
    (this.#open.at(-1)?.node ?? this.#nodes).push(node);
  }

  /** Ends a chunk; what is open goes on in the next one. */
  #cut(): void {
    for (const {node, attributes} of this.#open) {
      node[1] = {...(node[1] || attributes), 'data-continues': ''};
    }
    this.#finish();
    this.#target = this.#usual;
    this.#nodes = [];
    this.#ids = [];
    this.#size = 0;
    this.#shownFrom = this.#shown;
    let home: {push(node: ChunkNode): unknown} = this.#nodes;
    for (const each of this.#open) {
      each.node = elementOf(each.tag, continued(each));
      home.push(each.node);
      home = each.node;
    }
  }

  #finish(): void {
    this.#give({
      nodes: this.#nodes,
      shownFrom: this.#shownFrom,
      shownTo: this.#shown,
      size: this.#size,
      ids: this.#ids,
    });
  }
}

function elementOf(tag: string, attributes: Attributes): GrowingElement {
  return [tag, Object.keys(attributes).length === 0 ? 0 : attributes];
}

/** An id stands once on a page; a numbered list counts on. */
function continued({tag, attributes, items}: OpenElement): Attributes {
  const {id: _id, ...kept} = attributes;
  const counts = tag === 'ol' ? {start: String(Number(attributes.start ?? 1) + items)} : {};
  return {...kept, ...counts, 'data-continued': ''};
}
