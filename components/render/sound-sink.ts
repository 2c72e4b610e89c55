import {mathTags, mathWords} from './math-tags.js';
import type {RenderAttributes, RenderSink} from './sink.js';

/** Tags that may stand in a `p` or a heading; any other would end it in an HTML parser. */
const phrasing = new Set(
  'a b bdi br cite code del em i img ins ruby small span strong sub sup time wbr math'.split(' '),
);

const holdsPhrasing = /^(p|h[1-6]|ruby|rt|math)$/;

/** Where alone a parser leaves these; elsewhere it drops or moves them (HTML 13.2.6.4). */
const homes: Readonly<Record<string, RegExp>> = {
  li: /^(ul|ol)$/,
  dt: /^dl$/,
  dd: /^dl$/,
  caption: /^table$/,
  tbody: /^table$/,
  tr: /^(table|tbody)$/,
  td: /^tr$/,
  th: /^tr$/,
};

/**
 * HTML parsers stop nesting at 512 elements and lay deeper ones beside each other, which would set
 * generated text free. Deeper than this only the text is drawn; the page around it needs the rest.
 */
const deepest = 400;
/** `table`, `tbody`, `tr`, `td` come together or not at all. */
const deepestTable = deepest - 4;

interface OpenTag {
  readonly tag: string;
  readonly inPhrase: boolean;
  readonly inLink: boolean;
  /** Inside `math`, and there not among words: a parser would end it at any HTML element. */
  readonly inMath: boolean;
  readonly drawn: boolean;
  readonly depth: number;
}

const outside: OpenTag = {
  tag: '',
  inPhrase: false,
  inLink: false,
  inMath: false,
  drawn: true,
  depth: 0,
};

/**
 * Stands before a sink and changes any tag that HTML would not leave where it is put: a link in a
 * link, a block in a paragraph, a list item without a list. So the markup reads back as written,
 * whatever a source nests in what.
 */
export class SoundSink implements RenderSink {
  readonly #sink: RenderSink;
  readonly #open: OpenTag[] = [];

  constructor(sink: RenderSink) {
    this.#sink = sink;
  }

  open(wanted: string, attributes: RenderAttributes): void {
    const around = this.#open.at(-1) ?? outside;
    const tag = fittingTag(wanted, around);
    const drawn = around.depth < deepest || attributes['data-generated'] !== undefined;
    if (!drawn) {
      this.#open.push({...around, drawn});
      return;
    }
    this.#open.push({
      tag,
      inPhrase: around.inPhrase || holdsPhrasing.test(tag),
      inLink: around.inLink || tag === 'a',
      inMath: tag === 'math' || (around.inMath && !mathWords.has(tag)),
      drawn,
      depth: around.depth + levelsOf(tag),
    });
    const kept = wanted === 'a' && tag !== 'a' ? {...attributes, href: undefined} : attributes;
    this.#sink.open(tag, kept);
  }

  text(value: string): void {
    this.#sink.text(value);
  }

  close(): void {
    if (this.#open.pop()?.drawn) this.#sink.close();
  }
}

/** A parser adds the `tbody` that a table is written without. */
function levelsOf(tag: string): number {
  return tag === 'table' ? 2 : 1;
}

function fittingTag(wanted: string, around: OpenTag): string {
  // A formula is opened by `math` and holds its own kind only; in its words, HTML holds again.
  if (around.inMath) return mathTags.has(wanted) && wanted !== 'math' ? wanted : 'mrow';
  if (mathTags.has(wanted) && wanted !== 'math') return 'span';
  if (wanted === 'a') return around.inLink ? 'span' : 'a';
  if (phrasing.has(wanted)) return wanted;
  if (wanted === 'rt') return around.tag === 'ruby' ? wanted : 'span';
  if (around.inPhrase) return 'span';
  if (wanted === 'table' && around.depth > deepestTable) return 'div';
  const home = homes[wanted];
  return home && !home.test(around.tag) ? 'div' : wanted;
}
