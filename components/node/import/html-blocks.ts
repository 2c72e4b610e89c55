import {isCode, phraseFor, trimInlines} from './html-inlines.js';
import type {HtmlNotes} from './html-notes.js';
import {readDefinitions, readFigure, readList, readTable} from './html-structures.js';
import {
  attributeOf,
  elementsBelow,
  type FlowReader,
  type HtmlElement,
  type HtmlNode,
  type HtmlSource,
  isElement,
  isRead,
  isText,
  textOf,
} from './html-tree.js';
import {type Block, type Inline, paragraph, type Run, run} from './imported-document.js';
import {isSomething, joinLines, linesOf, runsOfInlines, wordsOf} from './runs.js';

/** Elements that stand apart from the line they are in. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Reads the nodes of a page into blocks. */
export class HtmlReading implements FlowReader {
  /** Runs that are neither text nor page furniture: numbers of notes, links back. */
  readonly marks: Run[] = [];
  readonly furniture: {type: string; content: Inline[]}[] = [];
  readonly #source: HtmlSource;
  readonly #notes: HtmlNotes;
  readonly #holdingBlocks = new Set<HtmlNode>();
  readonly #read = new Set<HtmlNode>();
  readonly #isFurniture: (element: HtmlElement) => string | undefined;
  readonly #isGenerated: (element: HtmlElement) => boolean;

  constructor(
    roots: readonly HtmlNode[],
    source: HtmlSource,
    notes: HtmlNotes,
    isFurniture: (element: HtmlElement) => string | undefined,
    isGenerated: (element: HtmlElement) => boolean,
  ) {
    this.#source = source;
    this.#notes = notes;
    this.#isFurniture = isFurniture;
    this.#isGenerated = isGenerated;
    for (const element of elementsBelow(roots)) {
      if (!BLOCKS.has(element.tagName)) continue;
      // Up to the first ancestor that is known: all above it are known as well.
      let at = element.parentNode;
      while (at && 'tagName' in at && !this.#holdingBlocks.has(at)) {
        this.#holdingBlocks.add(at);
        at = at.parentNode;
      }
    }
  }

  /** Blocks, and paragraphs made of what stands between them. */
  blocks(nodes: readonly HtmlNode[]): Block[] {
    const blocks: Block[] = [];
    let loose: HtmlNode[] = [];
    const flush = () => {
      const content = trimInlines(this.inlines(loose));
      if (isSomething(content)) blocks.push(paragraph(content));
      loose = [];
    };
    for (const node of nodes) {
      if (!isRead(node) || this.#notes.holders.has(node)) continue;
      if (isElement(node) && (BLOCKS.has(node.tagName) || this.#holdsBlocks(node))) {
        flush();
        blocks.push(...this.#block(node));
      } else loose.push(node);
    }
    flush();
    return blocks;
  }

  /** Whether a node holds a note that stands elsewhere, where the text refers to it. */
  isNote(node: HtmlNode): boolean {
    return this.#notes.holders.has(node);
  }

  /** Notes whose reference stands where no note can be, such as in navigation. */
  notesLeft(): Block[] {
    const holders = [...this.#notes.holders].filter((one) => !this.#read.has(one));
    return holders.flatMap((one) => (isElement(one) ? this.blocks(one.childNodes) : []));
  }

  #holdsBlocks(element: HtmlElement): boolean {
    return this.#holdingBlocks.has(element) && !this.#notes.byReference.has(element);
  }

  #block(element: HtmlElement): Block[] {
    const {tagName, childNodes} = element;
    const kind = this.#isFurniture(element);
    if (kind !== undefined) {
      const content = this.#flat(element);
      if (wordsOf(content) !== '') this.furniture.push({type: kind, content});
      return [];
    }
    switch (tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6': {
        const content = trimInlines(this.inlines(childNodes));
        // The title of the whole stands above headings of the first level.
        const level = isCalled(element, /^title$/i) ? 0 : Number(tagName.slice(1));
        return isSomething(content) ? [{kind: 'heading', level, content}] : [];
      }
      case 'ul':
      case 'menu':
      case 'dir':
      case 'ol':
        return readList(element, this);
      case 'dl':
        return readDefinitions(element, this);
      case 'table':
        return readTable(element, this);
      case 'figure':
        return readFigure(element, this);
      case 'blockquote': {
        const blocks = this.blocks(childNodes);
        return blocks.length === 0 ? [] : [{kind: 'quote', blocks}];
      }
      case 'pre':
        return this.#preformatted(element);
      case 'hr':
        return [{kind: 'rule'}];
      default:
        return this.blocks(childNodes);
    }
  }

  /** Code stays as it is; other preformatted text is lines. */
  #preformatted(element: HtmlElement): Block[] {
    const content = this.inlines(element.childNodes);
    if (!isSomething(content)) return [];
    const code = element.childNodes.find((node) => isElement(node) && isCode(node));
    if (code && isElement(code)) {
      const language = /\blang(?:uage)?-([\w+-]+)/.exec(attributeOf(code, 'class'))?.[1] ?? '';
      return [{kind: 'code', language, content: [...runsOfInlines(content)]}];
    }
    return [paragraph(joinLines(linesOf(content)))];
  }

  /** Text without blocks. Blocks that stand in it all the same give their text alone. */
  inlines(nodes: readonly HtmlNode[]): Inline[] {
    return nodes.flatMap((node) => this.#inline(node));
  }

  #inline(node: HtmlNode): Inline[] {
    if (isText(node)) {
      const place = this.#source.places.get(node);
      return place ? [run(place.text, place.at)] : [];
    }
    if (!isElement(node) || !isRead(node) || this.#notes.holders.has(node)) return [];
    const note = this.#notes.byReference.get(node);
    if (!note && this.#isGenerated(node)) return [];
    if (note) {
      this.#mark(node);
      this.#read.add(note.holder);
      const blocks = this.blocks(note.holder.childNodes);
      return [{kind: 'note', attributes: {n: note.n, place: note.place}, blocks}];
    }
    if (this.#notes.backLinks.has(node)) {
      this.#mark(node);
      return [];
    }
    if (node.tagName === 'br') return [{kind: 'line-break'}];
    if (node.tagName === 'img') return [this.image(node)];
    const content = this.inlines(node.childNodes);
    if (isCode(node)) {
      const runs = [...runsOfInlines(content)];
      return runs.length === 0
        ? []
        : [{kind: 'phrase', name: 'code', attributes: {}, content: runs}];
    }
    const phrase = phraseFor(node, wordsOf(content));
    // A note is no raised sign, though its number was one.
    const isOnlyNote = content.every((one) => one.kind === 'note' || wordsOf([one]) === '');
    if (!phrase || content.length === 0 || (node.tagName === 'sup' && isOnlyNote)) return content;
    return [{kind: 'phrase', ...phrase, content}];
  }

  image(element: HtmlElement): Inline & {kind: 'image'} {
    const place = this.#source.places.get(element);
    return {
      kind: 'image',
      address: attributeOf(element, 'src'),
      description: place ? [run(place.text, place.at)] : [],
    };
  }

  #mark(element: HtmlElement): void {
    this.marks.push(...[...runsOfInlines(this.#flat(element))]);
  }

  /** All text of an element, with spaces between its texts; whatever the element is. */
  #flat(element: HtmlElement): Inline[] {
    const content: Inline[] = [];
    const waiting: HtmlNode[] = [element];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next !== element && this.#notes.holders.has(next)) continue;
      const place = this.#source.places.get(next);
      if (place) content.push(run(place.text, place.at), {kind: 'space'});
      if (!isElement(next) || !isRead(next)) continue;
      for (const child of next.childNodes.toReversed()) waiting.push(child);
    }
    return content;
  }
}

/** Whether an element is called by one of some names in its class, id or role. */
export const isCalled = (element: HtmlElement, names: RegExp): boolean =>
  ['class', 'id', 'role'].some((name) => names.test(attributeOf(element, name)));

export const hasText = (element: HtmlElement): boolean => textOf(element).trim() !== '';
