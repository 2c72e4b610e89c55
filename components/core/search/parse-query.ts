import {counted} from '../words/counted.js';
import {msg, str} from '../words/msg.js';
import type {QueryFilter, QueryNode, SearchQuery, WordMatch} from './query.js';
import {readFilter} from './query-filters.js';
import {partsOfQuery, type QueryPart} from './query-lexer.js';
import {tokensOf} from './tokens.js';

/** UTF-16 units of a query that are read. */
export const longestQuery = 2000;

/** More words narrow nothing further and cost a look-up each. */
const mostWords = 32;

const deepest = 16;

/**
 * Reads a query: words (all must occur), `"phrases"`, `begin*`, `almost~` and `almost~2`, `OR`,
 * `-not`, brackets, and the conditions `type: entity: date: lang: repository: in:`. Anything is a
 * query: what makes no sense is passed over and said in `notices`, never thrown.
 */
export function parseQuery(written: string): SearchQuery {
  const notices: string[] = [];
  let text = written;
  if (text.length > longestQuery) {
    const begin = text.slice(0, longestQuery);
    // Half a word is none, unless there is nothing else.
    text = begin.replace(/\S*$/u, '') || begin;
    notices.push(
      counted(
        str`The query has ${written.length} {character|characters}; only the first ${longestQuery} are looked for.`,
      ),
    );
  }
  const {parts, unclosed} = partsOfQuery(text);
  if (unclosed) {
    notices.push(msg('A quotation mark has no second one; its words are looked for singly.'));
  }
  const reader = new QueryReader(parts, notices);
  const node = reader.read();
  if (!node && reader.filters.length === 0) {
    notices.push(
      /\S/u.test(written)
        ? msg('The query holds no word to look for, only signs.')
        : msg('Nothing is looked for yet: the query is empty.'),
    );
  }
  return {...(node ? {node} : {}), filters: reader.filters, notices};
}

class QueryReader {
  readonly filters: QueryFilter[] = [];
  #at = 0;
  #words = 0;
  #tooMany = false;

  constructor(
    readonly parts: readonly QueryPart[],
    readonly notices: string[],
  ) {}

  read(): QueryNode | undefined {
    const found: QueryNode[] = [];
    while (this.#at < this.parts.length) {
      const node = this.#all(0);
      if (node) found.push(node);
      // A bracket that closes nothing.
      this.#at++;
    }
    if (this.#tooMany) {
      this.notices.push(counted(str`Only the first ${mostWords} {word|words} are looked for.`));
    }
    return groupOf('all', found);
  }

  /** Up to the end or a closing bracket: groups of alternatives, all of which must hold. */
  #all(depth: number): QueryNode | undefined {
    const found: QueryNode[] = [];
    for (let part = this.#next; part && part.kind !== 'close'; part = this.#next) {
      const node = this.#any(depth);
      if (node) found.push(node);
    }
    return groupOf('all', found);
  }

  #any(depth: number): QueryNode | undefined {
    const found: QueryNode[] = [];
    const first = this.#unit(depth);
    if (first) found.push(first);
    while (this.#next?.kind === 'or') {
      this.#at++;
      const other = this.#unit(depth);
      if (other) found.push(other);
    }
    return groupOf('any', found);
  }

  #unit(depth: number): QueryNode | undefined {
    let negated = false;
    for (let part = this.#next; part?.kind === 'not' || part?.kind === 'and'; part = this.#next) {
      if (part.kind === 'not') negated = !negated;
      this.#at++;
    }
    const part = this.#next;
    if (!part || part.kind === 'close' || part.kind === 'or') {
      if (part?.kind === 'or') this.#at++;
      return undefined;
    }
    this.#at++;
    const node = this.#read(part, depth, negated);
    return node && negated ? {kind: 'not', part: node} : node;
  }

  #read(part: QueryPart, depth: number, negated: boolean): QueryNode | undefined {
    switch (part.kind) {
      case 'open': {
        if (depth >= deepest) return undefined;
        const node = this.#all(depth + 1);
        if (this.#next?.kind === 'close') this.#at++;
        return node;
      }
      case 'quoted':
        return this.#phrase(part.text);
      case 'field': {
        const filter = readFilter(part.name, part.value, negated);
        if (filter === undefined) return this.#word(`${part.name}:${part.value}`);
        if (typeof filter === 'string') this.notices.push(filter);
        else this.filters.push(filter);
        return undefined;
      }
      case 'bare':
        return this.#word(part.text);
      default:
        return undefined;
    }
  }

  #phrase(text: string): QueryNode | undefined {
    const words = this.#take(text);
    if (words.length === 0) return undefined;
    return {kind: 'phrase', text: words};
  }

  #word(written: string): QueryNode | undefined {
    const [, bare = written, sign = '', distance] =
      /^(.*?)(\*+|~([12])?\d*)$/su.exec(written) ?? [];
    const text = this.#take(bare);
    if (text === '') return undefined;
    let match: WordMatch = 'whole';
    if (sign.startsWith('*')) match = 'prefix';
    if (sign.startsWith('~')) match = distanceOf(distance, text);
    return {kind: 'word', text, match};
  }

  /** The text as far as words may still be looked for; empty where it has none. */
  #take(text: string): string {
    const words = tokensOf(text).filter(({kind}) => kind !== 'part');
    const left = mostWords - this.#words;
    if (words.length > left) this.#tooMany = true;
    const taken = words.slice(0, left);
    this.#words += taken.length;
    return text.slice(taken[0]?.start ?? 0, taken.at(-1)?.end ?? 0);
  }

  get #next(): QueryPart | undefined {
    return this.parts[this.#at];
  }
}

/** One letter wrong in a short word, two in a longer one, unless the query says. */
function distanceOf(written: string | undefined, text: string): 1 | 2 {
  if (written) return written === '2' ? 2 : 1;
  return [...text].length > 7 ? 2 : 1;
}

function groupOf(kind: 'all' | 'any', parts: readonly QueryNode[]): QueryNode | undefined {
  return parts.length > 1 ? {kind, parts} : parts[0];
}
