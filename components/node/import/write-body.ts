import {mendCharacters} from './forbidden-characters.js';
import type {Attributes, Block, Cell, Inline, ListItem} from './imported-document.js';
import {wordsOf} from './runs.js';
import {isDivision, isHollow, nestHeadings, type Part} from './sections.js';
import {element, escapeText, holder, safeAddress} from './tei-markup.js';

/** Prefixes of ids by element; what is not here bears its first letter. */
const PREFIXES: Readonly<Record<string, string>> = {
  head: 'h',
  list: 'list',
  table: 'table',
  figure: 'fig',
  opener: 'opener',
  closer: 'closer',
  quote: 'q',
  item: 'i',
  dateline: 'date',
  idno: 'idno',
};

/** Writes blocks as TEI, each with an `xml:id`: `p1`, `h1`, in the order of the text. */
export class BodyWriter {
  readonly #counts = new Map<string, number>();

  /** The content of `body`, `front` or `back`. */
  divisions(blocks: readonly Block[]): string {
    return this.#sections(nestHeadings(blocks));
  }

  /** Text without blocks: runs, phrases, notes. */
  inlines(content: readonly Inline[]): string {
    return content.map((inline) => this.#inline(inline)).join('');
  }

  #id(name: string): Attributes {
    const prefix = PREFIXES[name] ?? name.slice(0, 1);
    const count = (this.#counts.get(prefix) ?? 0) + 1;
    this.#counts.set(prefix, count);
    return {'xml:id': `${prefix}${count}`};
  }

  #sections(parts: readonly Part[]): string {
    const written: string[] = [];
    // Once a division has begun, only divisions may follow (TEI P5 4.1).
    let loose: Block[] = [];
    let divided = false;
    const flush = () => {
      if (loose.length === 0) return;
      const id = divided ? this.#id('div') : {};
      const blocks = loose.map((block) => this.#block(block, true));
      if (divided) written.push(element('div', id, `\n${blocks.join('\n')}\n`));
      else written.push(...blocks);
      loose = [];
    };
    for (const part of parts) {
      if (part.kind === 'section') {
        flush();
        divided = true;
        const id = {...this.#id('div'), type: part.type};
        const head = this.#head(part.head);
        const rest = this.#sections(part.parts);
        // A heading with nothing under it still makes a division, which must hold something.
        const body = rest === '' ? element('p', this.#id('p'), '') : rest;
        written.push(element('div', id, `\n${head}\n${body}\n`));
      } else if (part.kind === 'title') {
        written.push(this.#head(part.head));
      } else if (isDivision(part)) {
        flush();
        divided = true;
        written.push(this.#block(part, true));
      } else loose.push(part);
    }
    flush();
    // Breaks alone are no content, and a body or division must have some (TEI P5 4.1).
    if (written.length > 0 && parts.every(isHollow)) {
      const closer = written.findIndex((one) => /^<(?:closer|signed)\b/.test(one));
      const p = element('p', this.#id('p'), '');
      written.splice(closer === -1 ? written.length : closer, 0, p);
    }
    return written.join('\n');
  }

  #head(content: readonly Inline[]): string {
    return element('head', this.#id('head'), this.inlines(content));
  }

  #block(block: Block, canDivide = false): string {
    switch (block.kind) {
      case 'paragraph':
        return element(
          block.name,
          {...this.#id(block.name), ...block.attributes},
          this.inlines(block.content),
        );
      case 'heading':
        // Inside a quotation or a cell there are no divisions that a head could stand over.
        return element('ab', {...this.#id('ab'), type: 'heading'}, this.inlines(block.content));
      case 'list':
        return this.#list(block.ordered, block.head, block.items);
      case 'table': {
        const id = this.#id('table');
        const caption = block.caption.length > 0 ? this.#head(block.caption) : '';
        const rows = block.rows.map(({cells}) => {
          const isLabel = cells.length > 0 && cells.every(({isHeading}) => isHeading);
          const written = cells.map((cell) => this.#cell(cell, isLabel));
          return holder('row', written, {role: isLabel ? 'label' : ''});
        });
        return holder('table', [caption, ...rows], id);
      }
      case 'quote':
        return holder('quote', this.#blocks(block.blocks), this.#id('quote'));
      case 'code': {
        const code = element('code', {lang: block.language}, this.inlines(block.content));
        return element('ab', {...this.#id('ab'), type: 'code', 'xml:space': 'preserve'}, code);
      }
      case 'figure': {
        const id = this.#id('figure');
        const caption = wordsOf(block.caption) === '' ? '' : this.#head(block.caption);
        return element('figure', id, caption + this.#picture(block.address, block.description));
      }
      case 'rule':
        return element('milestone', {unit: 'section', rend: 'rule'}, '');
      case 'page-break':
        return element('pb', {}, '');
      case 'group': {
        const attributes = {...this.#id(block.name), ...block.attributes};
        if (block.name === 'opener' || block.name === 'closer') {
          return holder(block.name, this.#lines(block.blocks), attributes);
        }
        const parts = canDivide ? [this.divisions(block.blocks)] : this.#blocks(block.blocks);
        return holder(block.name, parts, attributes);
      }
    }
  }

  #blocks(blocks: readonly Block[]): string[] {
    return blocks.map((block) => this.#block(block));
  }

  /** What stands in an opener or closer: parts that are no lines by themselves get a break. */
  #lines(blocks: readonly Block[]): string[] {
    const alone = /^(?:salute|signed|dateline|byline|address)$/;
    return blocks.map((block, index) => {
      const isLine = block.kind === 'paragraph' && alone.test(block.name);
      return (index === 0 || isLine ? '' : '<lb/>') + this.#block(block);
    });
  }

  #list(ordered: boolean, head: readonly Inline[], items: readonly ListItem[]): string {
    const id = this.#id('list');
    const isGloss = items.some(({label}) => label.length > 0);
    const rend = isGloss ? '' : ordered ? 'numbered' : 'bulleted';
    const written = items.flatMap(({n, label, blocks}) => {
      const item = element('item', {...this.#id('item'), n}, this.#loose(blocks));
      return isGloss ? [element('label', {}, this.inlines(label)), item] : [item];
    });
    // A list must have an item (TEI P5 3.8).
    const parts = written.length > 0 ? written : [element('item', {}, '')];
    const title = head.length > 0 ? this.#head(head) : '';
    return holder('list', [title, ...parts], {...id, rend, type: isGloss ? 'gloss' : ''});
  }

  #cell({isHeading, columns, rows, blocks}: Cell, inLabelRow: boolean): string {
    const attributes = {
      role: isHeading && !inLabelRow ? 'label' : '',
      cols: columns > 1 ? String(columns) : '',
      rows: rows > 1 ? String(rows) : '',
    };
    return element('cell', attributes, this.#loose(blocks));
  }

  /** Blocks where text may stand without any: one plain paragraph needs no element of its own. */
  #loose(blocks: readonly Block[]): string {
    const [first, ...more] = blocks;
    const isPlain =
      first?.kind === 'paragraph' &&
      first.name === 'p' &&
      Object.keys(first.attributes).length === 0;
    if (!isPlain) return blocks.length === 0 ? '' : `\n${this.#blocks(blocks).join('\n')}\n`;
    const inside = more.every(({kind}) => kind === 'list');
    if (!inside) return `\n${this.#blocks(blocks).join('\n')}\n`;
    const lists = this.#blocks(more).map((list) => `\n${list}`);
    return this.inlines(first.content) + lists.join('');
  }

  #inline(inline: Inline): string {
    switch (inline.kind) {
      case 'run':
        return escapeText(mendCharacters(inline.text));
      case 'phrase':
        return element(inline.name, inline.attributes, this.inlines(inline.content));
      case 'note': {
        const attributes = {...this.#id('note'), ...inline.attributes};
        return element('note', attributes, this.#loose(inline.blocks));
      }
      case 'image':
        return element('figure', {}, this.#picture(inline.address, inline.description));
      case 'line-break':
        return '\n<lb/>';
      case 'space':
        return ' ';
    }
  }

  #picture(address: string, description: readonly Inline[]): string {
    const url = safeAddress(address);
    const graphic = url === undefined ? '' : element('graphic', {url}, '');
    const said = wordsOf(description) === '' ? '' : this.inlines(description);
    return graphic + (said === '' ? '' : element('figDesc', {}, said));
  }
}
