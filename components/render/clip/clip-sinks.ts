import {escapeHtml} from '../html-sink.js';

/** Attributes of HTML as they are handed to another program. */
export type ClipAttributes = Readonly<Record<string, string | undefined>>;

/** The words of a passage in lines, as a program without paragraphs of its own has them. */
export class ClipLines {
  readonly #lines: string[] = [];
  #line = '';
  #cells = 0;

  /** Whether white space says nothing here. */
  get isAfterSpace(): boolean {
    const last = this.#line.at(-1);
    return last === undefined || /\s/.test(last);
  }

  get text(): string {
    return [...this.#lines, this.#line].join('\n').trim();
  }

  write(words: string): void {
    this.#line += words;
  }

  endLine(): void {
    if (this.#cells > 0) {
      if (!this.isAfterSpace) this.#line += ' ';
      return;
    }
    const line = this.#line.trimEnd();
    if (line !== '') this.#lines.push(line);
    this.#line = '';
  }

  /** Cells of a row stand in one line: spreadsheets and tables part them at the tab. */
  enterCell(): void {
    if (this.#line.trim() !== '') this.#line = `${this.#line.trimEnd()}\t`;
    this.#cells++;
  }

  leaveCell(): void {
    this.#cells--;
  }
}

/** What holds words without a paragraph around them. */
const holdsWords = new Set(['li', 'td', 'th', 'dt', 'dd', 'caption']);

/**
 * The same as HTML for word processors: paragraphs never lie in each other, whatever the source nests,
 * and what is emphasised over several of them is emphasised in each.
 */
export class ClipBlocks {
  readonly #parts: string[] = [];
  readonly #containers: string[] = [];
  readonly #inline: string[] = [];
  /** The paragraph that is open, with its words so far. */
  #leaf: {readonly tag: string; html: string} | undefined;
  #next: {readonly tag: string; readonly attributes: ClipAttributes} | undefined;
  #isVerse = false;
  #lead: string;

  /** @param lead HTML before the first words of all */
  constructor(lead = '') {
    this.#lead = lead;
  }

  get html(): string {
    this.#close();
    return this.#parts.join('');
  }

  /** The words that follow stand in a paragraph of their own. */
  begin(tag = 'p', attributes: ClipAttributes = {}): void {
    this.#close();
    this.#next = {tag, attributes};
    this.#isVerse = false;
  }

  /** A line of verse: those of one stanza make one paragraph. */
  beginVerse(attributes: ClipAttributes): void {
    if (this.#leaf && this.#isVerse) {
      this.#leaf.html += '<br>';
      return;
    }
    this.begin('p', attributes);
    this.#isVerse = true;
  }

  /** A new line in the paragraph; before its first word it would show as an empty one. */
  breakLine(): void {
    if (this.#leaf) this.#leaf.html += '<br>';
  }

  /** @returns whether what is open can hold it; a row without its table is a paragraph */
  enter(tag: string, attributes: ClipAttributes): boolean {
    const around = homes[tag];
    if (around && !around.includes(this.#containers.at(-1) ?? '')) return false;
    this.#close();
    this.#next = undefined;
    this.#parts.push(openTag(tag, attributes));
    this.#containers.push(tag);
    return true;
  }

  leave(): void {
    this.#close();
    this.#next = undefined;
    const tag = this.#containers.pop();
    if (tag) this.#parts.push(`</${tag}>`);
  }

  enterPhrase(tag: string, attributes: ClipAttributes): void {
    const open = openTag(tag, attributes);
    this.#inline.push(open);
    if (this.#leaf) this.#leaf.html += open;
  }

  leavePhrase(): void {
    const open = this.#inline.pop();
    if (open && this.#leaf) this.#leaf.html += closeTag(open);
  }

  write(words: string): void {
    if (!this.#leaf && words.trim() === '') return;
    this.writeHtml(escapeHtml(words));
  }

  writeHtml(html: string): void {
    const leaf = this.#leaf ?? this.#open();
    leaf.html += html;
  }

  #open(): {readonly tag: string; html: string} {
    const isBare = holdsWords.has(this.#containers.at(-1) ?? '');
    const {tag, attributes} = this.#next ?? {tag: isBare ? '' : 'p', attributes: {}};
    const begun = tag === '' ? '' : openTag(tag, attributes);
    const leaf = {tag, html: `${begun}${this.#lead}${this.#inline.join('')}`};
    this.#lead = '';
    this.#next = undefined;
    this.#leaf = leaf;
    return leaf;
  }

  #close(): void {
    if (!this.#leaf) return;
    const {tag, html} = this.#leaf;
    const ends = this.#inline.map(closeTag).reverse().join('');
    this.#parts.push(`${html.trimEnd()}${ends}${tag === '' ? '' : `</${tag}>`}`);
    this.#leaf = undefined;
  }
}

/** Where those may stand that are nothing by themselves. */
const homes: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  caption: ['table'],
  tbody: ['table'],
  tr: ['table', 'tbody'],
  td: ['tr'],
  th: ['tr'],
};

function openTag(tag: string, attributes: ClipAttributes): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`],
  );
  return `<${tag}${written.join('')}>`;
}

function closeTag(open: string): string {
  return `</${/^<([a-z0-9]+)/.exec(open)?.[1] ?? ''}>`;
}
