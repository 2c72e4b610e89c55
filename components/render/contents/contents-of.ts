import {codePointLength} from '../../core/tei/code-points.js';
import type {Chunk, ChunkElement, ChunkNode} from '../chunks/chunk.js';
import {isInlineTag} from '../chunks/inline-tags.js';

/** Where a division or a page of a text begins. */
export interface ContentsEntry {
  /** Its head or first words, or the number of the page; empty where that is not said. */
  readonly label: string;
  /** By the positions of `ChunkRuns`: the start of its chunk and so many code points in view. */
  readonly at: number;
}

export interface DivisionEntry extends ContentsEntry {
  /** How many divisions it is within. */
  readonly depth: number;
}

/** What a long text holds, to go to: its divisions and its pages, in order. */
export interface Contents {
  readonly divisions: readonly DivisionEntry[];
  readonly pages: readonly ContentsEntry[];
}

/** In UTF-16 units: a list has a line for each. */
const longestLabel = 100;
const longestOpening = 60;

/** So many code points in view after the start of a chunk. */
interface PlaceInChunk {
  readonly chunk: number;
  readonly within: number;
}

interface OpenPage {
  readonly at: PlaceInChunk;
  readonly label: string;
}

/** A division and what has been read of it. */
interface OpenDivision {
  readonly at: PlaceInChunk;
  readonly depth: number;
  readonly n: string;
  opening: string;
  head: string | undefined;
}

/** @param chunks all of a text, in order */
export function contentsOf(
  chunks: Iterable<{readonly nodes: Chunk; readonly start: number}>,
): Contents {
  const reader = new ContentsReader();
  const starts: number[] = [];
  for (const {nodes, start} of chunks) {
    reader.read(nodes);
    starts.push(start);
  }
  return reader.contents(starts);
}

/** Gathers what a text holds from its chunks, one after the other, before it is known where they start. */
export class ContentsReader {
  readonly #divisions: OpenDivision[] = [];
  readonly #pages: OpenPage[] = [];
  readonly #open: OpenDivision[] = [];
  #chunk = -1;
  #within = 0;
  /** The division of which the head is being read. */
  #headed: OpenDivision | undefined;

  read(nodes: Chunk): void {
    this.#chunk++;
    this.#within = 0;
    for (const node of nodes) this.#read(node, false);
  }

  /** @param starts of the chunks in the canonical text */
  contents(starts: readonly number[]): Contents {
    const positionOf = ({chunk, within}: PlaceInChunk): number => (starts[chunk] ?? 0) + within;
    const divisions = this.#divisions.map(
      (division): DivisionEntry => ({
        at: positionOf(division.at),
        depth: division.depth,
        label: labelOf(division),
      }),
    );
    return {
      divisions: divisions.filter(({label}) => label !== ''),
      pages: this.#pages.map(({label, at}) => ({label, at: positionOf(at)})),
    };
  }

  get #place(): PlaceInChunk {
    return {chunk: this.#chunk, within: this.#within};
  }

  #read(node: ChunkNode, isInDivision: boolean): void {
    if (typeof node === 'string') this.#addText(node);
    else this.#readElement(node, isInDivision);
  }

  #addText(text: string): void {
    this.#within += codePointLength(text);
    if (this.#headed) this.#headed.head += text;
    const division = this.#open.at(-1);
    if (division && division.opening.length < longestOpening * 2) division.opening += text;
  }

  #readElement([tag, given, ...children]: ChunkElement, isInDivision: boolean): void {
    const attributes = given || {};
    if ('data-generated' in attributes) {
      // A text of a corpus begins with the title its own header gives.
      const text = attributes.class === 'text-title' ? this.#open.at(-1) : undefined;
      if (text) text.head = children.filter((child) => typeof child === 'string').join('');
      return;
    }
    // Blocks may stand in the source without white space between them.
    const around = this.#open.at(-1);
    if (around && !isInlineTag(tag)) around.opening += ' ';
    const name = attributes['data-tei'] ?? '';
    if (name === 'pb') this.#pages.push({label: attributes['data-n'] ?? '', at: this.#place});
    const isDivision = /^div[0-7]?$/.test(name) || 'aria-labelledby' in attributes;
    if (isDivision) this.#begin(attributes);
    const division = this.#open.at(-1);
    const isHead = name === 'head' && isInDivision && division?.head === undefined;
    if (isHead && division) {
      division.head = '';
      this.#headed = division;
    }
    // A note in a head is none of its words.
    const headed = this.#headed;
    if (attributes.role === 'note') this.#headed = undefined;
    for (const child of children) this.#read(child, isDivision);
    this.#headed = isHead ? undefined : headed;
    if (isDivision) this.#open.pop();
  }

  /** One that goes on from the chunk before has its entry already. */
  #begin(attributes: Readonly<Record<string, string>>): void {
    const depth = this.#open.length;
    const known = this.#divisions.findLast((each) => each.depth === depth);
    const goesOn = 'data-continued' in attributes ? known : undefined;
    const n = attributes['data-n'] ?? '';
    const division = goesOn ?? {at: this.#place, depth, n, opening: '', head: undefined};
    if (!goesOn) this.#divisions.push(division);
    this.#open.push(division);
  }
}

/** A division without a head is called by its number and its first words. */
function labelOf({head, n, opening}: OpenDivision): string {
  if (head !== undefined && head.trim() !== '') return shortened(head, longestLabel);
  return [n, shortened(opening, longestOpening)].filter(Boolean).join(' · ');
}

/** White space folded, cut at a word's end where there is one. */
function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
}
