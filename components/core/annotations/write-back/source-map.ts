import {reduced} from '../../natives/reduced.js';
import type {EntityTable} from '../../xml/entity-table.js';
import {readProlog} from '../../xml/read-prolog.js';
import {traverse} from '../../xml/traverse.js';
import {characterOf} from '../../xml/xml-names.js';
import type {XmlElement, XmlText, XmlTree} from '../../xml/xml-tree.js';

/** An offset in the source, in UTF-16 units, or the reason (a clause) why no tag can stand there. */
export type SourcePlace =
  | {readonly ok: true; readonly at: number}
  | {readonly ok: false; readonly reason: string};

/** A text node with its place in the canonical text, in UTF-16 units. */
export interface TextRun {
  readonly node: XmlText;
  readonly from: number;
  readonly to: number;
}

/** A stretch of one text node whose characters stand in the source in one way. */
interface Stretch {
  readonly kind: 'plain' | 'line-end' | 'reference' | 'cdata' | 'entity-with-markup';
  /** UTF-16 units from the beginning of the decoded node. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Leads from the canonical text to the source. Text values are decoded (references expanded, CRLF
 * made LF, CDATA opened), so a tag that belongs between two characters of the text has its place
 * between the two stretches of source that stand for them.
 */
export class SourceMap {
  readonly runs: readonly TextRun[];
  /** UTF-16 units of the whole text. */
  readonly length: number;
  readonly #source: string;
  readonly #stretches = new WeakMap<XmlText, readonly Stretch[]>();
  #entities: EntityTable | undefined;

  /** @param texts the roots of what is read, as `TeiDocument.texts`. */
  constructor(tree: XmlTree, texts: readonly XmlElement[]) {
    this.#source = tree.source;
    const runs: TextRun[] = [];
    let from = 0;
    for (const text of texts) {
      traverse(text, {
        enter: () => undefined,
        leave: () => {},
        text: (node) => {
          runs.push({node, from, to: from + node.value.length});
          from += node.value.length;
        },
      });
    }
    this.runs = runs;
    this.length = from;
  }

  /** Where the character at a position of a run begins. */
  before(run: TextRun, position: number): SourcePlace {
    return this.#place(run, position - run.from, 'before');
  }

  /** Where the character that ends at a position of a run ends. */
  after(run: TextRun, position: number): SourcePlace {
    return this.#place(run, position - run.from, 'after');
  }

  #place({node}: TextRun, at: number, side: 'before' | 'after'): SourcePlace {
    const stretch = this.#stretchesOf(node).find(({from, to}) =>
      side === 'before' ? from <= at && at < to : from < at && at <= to,
    );
    if (!stretch) return {ok: false, reason: 'the text there has no place of its own in the file'};
    if (stretch.kind === 'entity-with-markup') {
      return {ok: false, reason: 'the text there comes from an entity that brings tags with it'};
    }
    if (stretch.kind === 'plain') return {ok: true, at: stretch.start + at - stretch.from};
    const edge = side === 'before' ? stretch.from : stretch.to;
    if (at !== edge) {
      const where = stretch.kind === 'cdata' ? 'a CDATA section' : 'the text of an entity';
      return {ok: false, reason: `it would have to begin or end inside ${where}`};
    }
    return {ok: true, at: side === 'before' ? stretch.start : stretch.end};
  }

  #stretchesOf(node: XmlText): readonly Stretch[] {
    const known = this.#stretches.get(node);
    if (known) return known;
    const stretches = this.#readStretches(node);
    this.#stretches.set(node, stretches);
    return stretches;
  }

  #readStretches(node: XmlText): Stretch[] {
    const tokens = /\r\n|<!\[CDATA\[([\s\S]*?)\]\]>|&([^;]+);/g;
    const text = this.#source.slice(node.start, node.end);
    const found: {kind: Stretch['kind']; length: number; start: number; end: number}[] = [];
    const add = (kind: Stretch['kind'], length: number, start: number, end: number): void => {
      if (end > start) found.push({kind, length, start: node.start + start, end: node.start + end});
    };
    let from = 0;
    for (const token of text.matchAll(tokens)) {
      const end = token.index + token[0].length;
      add('plain', token.index - from, from, token.index);
      const [, cdata, reference] = token;
      if (cdata !== undefined) {
        add('cdata', cdata.replaceAll('\r\n', '\n').length, token.index, end);
      } else if (reference === undefined) add('line-end', 1, token.index, end);
      else {
        const length = this.#lengthOf(reference, node.start + token.index);
        add(
          length === undefined ? 'entity-with-markup' : 'reference',
          length ?? 0,
          token.index,
          end,
        );
      }
      from = end;
    }
    add('plain', text.length - from, from, text.length);
    return measured(found, node.value.length);
  }

  /** UTF-16 units that stand for a reference; undefined where it brings markup. */
  #lengthOf(reference: string, offset: number): number | undefined {
    if (reference.startsWith('#')) return characterOf(reference)?.length;
    this.#entities ??= this.#readEntities();
    const meaning = this.#entities?.inContent(reference, offset, []);
    return meaning?.kind === 'text' ? meaning.text.length : undefined;
  }

  #readEntities(): EntityTable | undefined {
    const prolog = readProlog(this.#source);
    return prolog.ok ? prolog.body.entities : undefined;
  }
}

/**
 * Gives each stretch its place in the decoded value. One entity with markup has what the others
 * leave; of several it cannot be told how much each brought, and the whole node has no places.
 */
function measured(
  found: readonly {kind: Stretch['kind']; length: number; start: number; end: number}[],
  length: number,
): Stretch[] {
  const known = reduced(found, (sum, each) => sum + each.length, 0);
  const unmeasured = found.filter(({kind}) => kind === 'entity-with-markup').length;
  if (unmeasured > 1 || known > length || (unmeasured === 0 && known !== length)) {
    const [first] = found;
    if (!first) return [];
    const {start, end} = first;
    return [{kind: 'entity-with-markup', from: 0, to: length, start, end}];
  }
  let from = 0;
  return found.map(({kind, start, end, ...each}) => {
    const to = from + (kind === 'entity-with-markup' ? length - known : each.length);
    const stretch = {kind, from, to, start, end};
    from = to;
    return stretch;
  });
}
