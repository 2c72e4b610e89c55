import {counted} from '../../words/counted.js';
import {msg, str} from '../../words/msg.js';
import {sayOnlyLeftOut, sayOnlyNot} from '../evaluate-query.js';
import type {ExpansionOptions} from '../expand-step.js';
import {parseQuery} from '../parse-query.js';
import type {SearchQuery} from '../query.js';
import {mostSorted, namesOf, pageAsked, resultsPage, sayMostSorted} from '../results-page.js';
import {
  type FoundDocument,
  nothingFound,
  type SearchIndex,
  type SearchOptions,
  type SearchProblem,
  type SearchResult,
} from '../search-index.js';
import type {Dsl} from './dsl.js';
import {filterQuery} from './filter-query.js';
import {markingOf} from './marking.js';
import {failedShards, isAnswer, numberIn, passagesIn, totalOf} from './server-answer.js';
import {countsAsked, countsOf, documentCounts} from './server-facets.js';
import {namesQuestion, ServerNames} from './server-names.js';
import {TreeQuery} from './tree-query.js';

/** A server's answer to a search, or a sentence about why there is none. */
export type ServerAnswer =
  | {readonly ok: true; readonly answer: unknown}
  | {readonly ok: false; readonly message: string};

/** Asks the `_search` of an index. Rejected only when `signal` gives up. */
export type AskServer = (question: object, signal?: AbortSignal) => Promise<ServerAnswer>;

/** A server gives no passages further on (`index.max_result_window`). */
const furthest = 10_000;

/**
 * Searches an index of OpenSearch or Elasticsearch that holds the records of `server-record.ts`.
 * Words are folded, divided and carried between scripts here, and marked here; the server looks up,
 * weighs and counts. What goes wrong there is named in `problems` of the result.
 *
 * @param address how problems call the server
 */
export function serverSearch(askServer: AskServer, address: string): SearchIndex {
  return {
    search: async (asked, options = {}, signal) => {
      signal?.throwIfAborted();
      const read = typeof asked === 'string' ? parseQuery(asked) : asked;
      const query = {...read, filters: [...read.filters, ...(options.filters ?? [])]};
      const search = new ServerSearch(askServer, address, options, signal);
      const result = await search.run(query);
      signal?.throwIfAborted();
      return result;
    },
  };
}

class ServerSearch {
  readonly #expansion: ExpansionOptions;
  readonly #problems: SearchProblem[] = [];

  constructor(
    readonly askServer: AskServer,
    readonly address: string,
    readonly options: SearchOptions,
    readonly signal: AbortSignal | undefined,
  ) {
    this.#expansion = {
      earlyModern: options.earlyModern ?? false,
      transliterate: options.transliterate ?? true,
    };
  }

  async run(query: SearchQuery): Promise<SearchResult> {
    if (!query.node && query.filters.length === 0) return nothingFound(query.notices, []);
    const names = await this.#names(query);
    if (!names) return nothingFound(query.notices, this.#problems);
    const tree = new TreeQuery(names, {...this.#expansion, names: this.options.names ?? true});
    const question = await this.#question(query, names, tree);
    const notices = [...query.notices, ...tree.notices];
    if (!question) return nothingFound([...new Set(notices)], []);
    const {offset, limit, size} = this.#page(notices);
    const answer = await this.#ask({
      from: Math.min(offset, furthest),
      size,
      track_total_hits: true,
      _source: ['passage', 'document', 'title', 'file'],
      query: question,
      sort: this.options.sort === 'text' ? [{number: 'asc'}] : [{_score: 'desc'}, {number: 'asc'}],
      aggs: countsAsked(this.options.facets ?? []),
    });
    const shown = answer === undefined ? [] : passagesIn(answer);
    if (!shown) this.#foreign();
    if (answer === undefined || !shown) return nothingFound(notices, this.#problems);
    const total = totalOf(answer);
    if (this.#byContext && total > mostSorted) notices.push(sayMostSorted(total));
    const marking = markingOf(shown, tree, this.#expansion);
    const {sort = 'relevance'} = this.options;
    const page = resultsPage(shown, marking, {...this.options, sort, offset, limit});
    const failed = failedShards(answer);
    if (failed > 0) this.#add(sayFailed(failed));
    return {
      total,
      documentTotal: numberIn(answer, 'documentTotal'),
      ...page,
      documents: await this.#documents(page.passages, shown, answer, question),
      ...countsOf(answer, this.options.facets ?? [], total),
      names: namesOf([...tree.entities.values()]),
      notices: [...new Set(notices)],
      problems: this.#problems,
    };
  }

  get #byContext(): boolean {
    return this.options.sort === 'left' || this.options.sort === 'right';
  }

  /** What of the found passages is to come; lines are sorted here, so they come from the first on. */
  #page(notices: string[]): {offset: number; limit: number; size: number} {
    const {offset, limit} = pageAsked(this.options);
    if (this.#byContext) return {offset: 0, limit: offset + limit, size: mostSorted};
    if (offset + limit > furthest) {
      notices.push(
        counted(
          str`Only the first ${furthest} {passage|passages} can be shown; narrow the search.`,
        ),
      );
    }
    return {offset, limit, size: Math.max(0, Math.min(limit, furthest - offset))};
  }

  async #names(query: SearchQuery): Promise<ServerNames | undefined> {
    const question = namesQuestion(query, this.options.names ?? true);
    if (!question) return ServerNames.read({});
    const answer = await this.#ask(question);
    return answer === undefined ? undefined : ServerNames.read(answer, query.filters);
  }

  /** The passages that a query finds; undefined where it says only what not to find. */
  async #question(
    {node, filters}: SearchQuery,
    names: ServerNames,
    tree: TreeQuery,
  ): Promise<Dsl | undefined> {
    const reached = node ? await tree.reach(node, true) : {excluded: []};
    const passing = await filterQuery(filters, names, tree.notices);
    const {found} = reached;
    if (!found && passing.filter.length === 0) {
      if (node) tree.notices.add(sayOnlyNot());
      else if (filters.length > 0) tree.notices.add(sayOnlyLeftOut());
      return undefined;
    }
    return {
      bool: {
        must: found ? [found] : [],
        should: [],
        filter: [{term: {record: {value: 'passage'}}}, ...passing.filter],
        must_not: [...reached.excluded, ...passing.excluded],
      },
    };
  }

  /** The documents of a page in its order; one that few passages are of is counted by itself. */
  async #documents(
    passages: SearchResult['passages'],
    shown: readonly {readonly document: FoundDocument | Omit<FoundDocument, 'passages'>}[],
    answer: unknown,
    query: Dsl,
  ): Promise<FoundDocument[]> {
    const ids = [...new Set(passages.map(({documentId}) => documentId))];
    const known = documentCounts(answer);
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0) {
      const terms = {field: 'document', include: missing, size: missing.length};
      const rest = await this.#ask({size: 0, query, aggs: {documents: {terms}}});
      for (const [id, count] of documentCounts(rest)) known.set(id, count);
    }
    return ids.flatMap((id): FoundDocument[] => {
      const entry = shown.find(({document}) => document.id === id)?.document;
      return entry ? [{...entry, passages: known.get(id) ?? 0}] : [];
    });
  }

  async #ask(question: object): Promise<unknown> {
    this.signal?.throwIfAborted();
    const answered = await this.askServer(question, this.signal);
    if (!answered.ok) this.#add(answered.message);
    else if (isAnswer(answered.answer)) return answered.answer;
    else this.#foreign();
    return undefined;
  }

  #foreign(): void {
    this.#add(
      msg('What this server answered is of another kind; is it an index of “lectern index”?'),
    );
  }

  #add(message: string): void {
    this.#problems.push({shard: this.address, message});
  }
}

const sayFailed = (failed: number): string =>
  counted(
    str`${failed} {part|parts} of the index could not be searched; what they hold is missing.`,
  );
