import {type QuotationMarks, quotationMarks} from '../../core/citations/quotation-marks.js';
import {numbered} from '../../core/natives/numbered.js';
import type {Chunk, ChunkNode} from '../chunks/chunk.js';
import {isInlineTag} from '../chunks/inline-tags.js';
import {escapeHtml} from '../html-sink.js';
import {looksOfBlock, looksOfPhrase} from './clip-looks.js';
import {ClipBlocks, ClipLines} from './clip-sinks.js';

/** A passage for the clipboard: in lines, and as HTML that has nothing of ours but the words. */
export interface Clipped {
  readonly plain: string;
  readonly html: string;
}

interface Clipping {
  /** Of the text around, BCP 47. */
  readonly language?: string | undefined;
  /** What addresses start from. */
  readonly base: string;
}

/**
 * The words of a passage as they are read: with the brackets and signs of its editor, without numbers
 * of pages and lines and without what is said to screen readers alone. Notes follow behind the passage,
 * with their marks where they belong; LibreOffice makes footnotes of its own of them.
 */
export function clipWords(passage: Chunk, {language, base}: Clipping): Clipped {
  const notes = new ClippedNotes(passage);
  const writer = new ClipWriter(notes, base, language);
  writer.writeAll(passage);
  const [lines, blocks] = [[writer.lines.text], [writer.blocks.html]];
  for (const [at, {label, content}] of numbered(notes.taken)) {
    const name = `sdfootnote${at + 1}`;
    const sign = `<a class="sdfootnotesym" name="${name}sym" href="#${name}anc">${escapeHtml(label)}</a> `;
    const note = new ClipWriter(notes, base, language, sign);
    note.writeAll(content);
    lines.push(`[${label}] ${note.lines.text}`);
    blocks.push(`<div id="${name}">${note.blocks.html}</div>`);
  }
  const html = blocks.join('');
  const lang = language ? ` lang="${escapeHtml(language)}"` : '';
  return {plain: lines.join('\n').trim(), html: html && `<div${lang}>${html}</div>`};
}

/** A note whose mark stands in the passage. */
interface ClippedNote {
  readonly label: string;
  content: Chunk;
}

class ClippedNotes {
  /** In the order of their marks. */
  readonly taken: ClippedNote[] = [];
  readonly #byId = new Map<string, ClippedNote>();
  readonly #ids = new Set<string>();

  constructor(passage: Chunk) {
    this.#find(passage);
  }

  #find(nodes: readonly ChunkNode[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      const [, given, ...children] = node;
      if (given && isNote(given) && given.id) this.#ids.add(given.id);
      this.#find(children);
    }
  }

  /** @returns the note's place among those taken, from 1; undefined where it is not in the passage */
  mark(id: string, label: string): number | undefined {
    if (!this.#ids.has(id)) return undefined;
    const known = this.#byId.get(id);
    if (known) return this.taken.indexOf(known) + 1;
    const note = {label, content: []};
    this.#byId.set(id, note);
    return this.taken.push(note);
  }

  /** @returns whether the note has a mark, and stands behind the passage */
  take(id: string | undefined, content: Chunk): boolean {
    const note = id === undefined ? undefined : this.#byId.get(id);
    if (note) note.content = [...note.content, ...content];
    return note !== undefined;
  }
}

function isNote(attributes: Readonly<Record<string, string>>): boolean {
  return attributes['data-tei'] === 'note' && attributes.role === 'note';
}

/** Generated words that belong to the page, and not to the passage. */
const ofThePage =
  /(?:^|\s)(?:words|line-number|surface-number|note-place|variant-sign|lectern-more)(?:\s|$)/;

/** Breaks are words of the source's own book; spaces are left blank. */
const silent = new Set(['pb', 'cb', 'gb', 'milestone', 'handShift', 'space', 'divGen']);

class ClipWriter {
  readonly lines = new ClipLines();
  readonly blocks: ClipBlocks;
  readonly #notes: ClippedNotes;
  readonly #base: string;
  readonly #languages: (string | undefined)[];
  #preserved = 0;

  constructor(notes: ClippedNotes, base: string, language: string | undefined, lead = '') {
    this.#notes = notes;
    this.#base = base;
    this.#languages = [language];
    this.blocks = new ClipBlocks(lead);
  }

  writeAll(nodes: readonly ChunkNode[], home = ''): void {
    for (const node of nodes) this.#write(node, home);
  }

  /** @param home the TEI element around */
  #write(node: ChunkNode, home: string): void {
    if (typeof node === 'string') {
      this.#writeText(node);
      return;
    }
    const [tag, given, ...children] = node;
    const attributes = given || {};
    if ('hidden' in attributes || tag === 'img') return;
    if ('data-generated' in attributes && this.#isMadeForThePage(attributes, children, home))
      return;
    if (isNote(attributes) && this.#notes.take(attributes.id, children.filter(isNoLabel))) return;
    if (tag === 'br') {
      this.#breakLine();
      return;
    }
    if (attributes['data-tei'] === 'space' && !hasWords(children)) this.#put('\u2003');
    const {lang} = attributes;
    if (lang !== undefined) this.#languages.push(lang);
    const isPreserved =
      /^(eg|egXML)$/.test(attributes['data-tei'] ?? '') ||
      /\bpreserved\b/.test(attributes['data-rend'] ?? '');
    if (isPreserved) this.#preserved++;
    const within = (): void => this.writeAll(children, attributes['data-tei'] ?? home);
    if (isInlineTag(tag) && !standsApart(attributes)) this.#writePhrase(tag, attributes, within);
    else this.#writeBlock(tag, attributes, within);
    if (isPreserved) this.#preserved--;
    if (lang !== undefined) this.#languages.pop();
  }

  /** The mark of a note is handed on where its note is. */
  #isMadeForThePage(
    attributes: Readonly<Record<string, string>>,
    children: readonly ChunkNode[],
    home: string,
  ): boolean {
    if (attributes.class !== 'note-marker') {
      return silent.has(home) || ofThePage.test(attributes.class ?? '');
    }
    const label = children.filter((child) => typeof child === 'string').join('');
    const number = this.#notes.mark(attributes.href?.split('#').at(-1) ?? '', label);
    if (number === undefined) return true;
    const name = `sdfootnote${number}`;
    this.lines.write(`[${label}]`);
    this.blocks.writeHtml(
      `<a class="sdfootnoteanc" name="${name}anc" href="#${name}sym"><sup>${escapeHtml(label)}</sup></a>`,
    );
    return true;
  }

  #writePhrase(
    tag: string,
    attributes: Readonly<Record<string, string>>,
    within: () => void,
  ): void {
    const looks = looksOfPhrase(tag, attributes, this.#base);
    for (const [its, said] of looks) this.blocks.enterPhrase(its, said);
    const marks = this.#addedMarks(attributes);
    if (marks) this.#put(marks.open);
    // In lines a reading stands behind its characters, in brackets.
    if (tag === 'rt') this.lines.write('(');
    within();
    if (tag === 'rt') this.lines.write(')');
    if (marks) this.#put(marks.close);
    for (const _look of looks) this.blocks.leavePhrase();
  }

  /** Marks that the style sheet adds to speech, where the source has none. */
  #addedMarks(attributes: Readonly<Record<string, string>>): QuotationMarks | undefined {
    return attributes['data-marks'] === 'added'
      ? quotationMarks(this.#languages.findLast(Boolean))
      : undefined;
  }

  #writeBlock(tag: string, attributes: Readonly<Record<string, string>>, within: () => void): void {
    const looks = looksOfBlock(attributes);
    const isVerse = attributes['data-tei'] === 'l';
    const isCell = /^t[dh]$/.test(tag);
    if (!isCell) this.lines.endLine();
    if (containers.has(tag)) {
      const isOpen = this.blocks.enter(tag, looks);
      if (!isOpen) this.blocks.begin('p', looks);
      if (isCell) this.lines.enterCell();
      within();
      if (isCell) this.lines.leaveCell();
      if (isOpen) this.blocks.leave();
    } else {
      if (isVerse) this.blocks.beginVerse(looks);
      else this.blocks.begin(leafOf(tag, attributes), looks);
      within();
      if (!isVerse) this.blocks.begin();
    }
    if (!isCell) this.lines.endLine();
  }

  #writeText(text: string): void {
    if (this.#preserved > 0) {
      for (const [at, line] of numbered(text.split('\n'))) {
        if (at > 0) this.#breakLine();
        this.#put(line.replaceAll('  ', ' \u00a0'));
      }
      return;
    }
    const folded = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.#put(this.lines.isAfterSpace ? folded.trimStart() : folded);
  }

  #breakLine(): void {
    this.lines.endLine();
    this.blocks.breakLine();
  }

  #put(words: string): void {
    if (words === '') return;
    this.lines.write(words);
    this.blocks.write(words);
  }
}

/** A phrase that the style sheet gives a line of its own. */
function standsApart(attributes: Readonly<Record<string, string>>): boolean {
  const looks = attributes['data-rend']?.split(' ') ?? [];
  return attributes['data-tei'] === 'fw' || 'data-display' in attributes || looks.includes('block');
}

function hasWords(nodes: readonly ChunkNode[]): boolean {
  return nodes.some(
    (node) => typeof node === 'string' || !(node[1] && 'data-generated' in node[1]),
  );
}

function isNoLabel(node: ChunkNode): boolean {
  return typeof node === 'string' || !node[1] || node[1].class !== 'note-label';
}

const containers = new Set('blockquote ul ol li dl dt dd table caption tbody tr td th'.split(' '));

/** Headings stay headings; whatever else holds words is a paragraph. */
function leafOf(tag: string, attributes: Readonly<Record<string, string>>): string {
  if (/^h[1-6]$/.test(tag)) return tag;
  return attributes.role === 'heading' ? `h${attributes['aria-level'] ?? '2'}` : 'p';
}
