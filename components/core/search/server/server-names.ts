import {bearerOf, wordKeys} from '../name-keys.js';
import type {QueryFilter, QueryNode, SearchQuery} from '../query.js';
import type {NameBearer, NameSource} from '../term-source.js';
import {anyOf} from './dsl.js';
import {plainFilter} from './plain-filter.js';
import {bucketsIn, countIn, entitiesIn} from './server-answer.js';

/** So many bearers of the names in a query are fetched, those first that have most of the words. */
const mostBearers = 200;

/** So many values of a facet are compared with one that is not written as the index has it. */
const mostValues = 1000;

const listed = ['type', 'language', 'repository'] as const;
type Listed = (typeof listed)[number];

const isListed = (facet: string): facet is Listed => listed.some((one) => one === facet);

/** What a query can mean: fetched with one question, before the search itself. */
export class ServerNames implements NameSource {
  readonly #ids = new Set<string>();
  readonly #keys = new Map<string, NameBearer[]>();

  constructor(
    answer: unknown,
    /** The values of a facet that the index has; of those that a condition names. */
    readonly values: Readonly<Record<Listed, readonly string[]>>,
    /** Names of the conditions that no passage fulfils. */
    readonly unfulfilled: ReadonlySet<string>,
  ) {
    for (const {keys, ...entity} of entitiesIn(answer)) {
      this.#ids.add(entity.id);
      const bearer = bearerOf(entity);
      for (const key of keys) {
        const known = this.#keys.get(key);
        if (known) known.push(bearer);
        else this.#keys.set(key, [bearer]);
      }
    }
  }

  /** @param filters the conditions that the question was asked with */
  static read(answer: unknown, filters: readonly QueryFilter[] = []): ServerNames {
    const values = (facet: Listed): string[] => bucketsIn(answer, facet).map(({key}) => key);
    const names = filters.filter(plainFilter).map(nameOf);
    return new ServerNames(
      answer,
      {type: values('type'), language: values('language'), repository: values('repository')},
      new Set(names.filter((name) => countIn(answer, name) === 0)),
    );
  }

  /** Whether any passage fulfils a condition on documents or dates. */
  isKnown(filter: QueryFilter): boolean {
    return !this.unfulfilled.has(nameOf(filter));
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  async entitiesNamed(key: string): Promise<readonly NameBearer[]> {
    return this.#keys.get(key) ?? [];
  }
}

/**
 * The question for whom and what a query can mean; undefined where it names nothing.
 *
 * @param byNames whether its words are looked for as names
 */
export function namesQuestion({node, filters}: SearchQuery, byNames: boolean): object | undefined {
  const asked = filters.filter(({facet}) => facet === 'entity').map(({value}) => value);
  const words = [...(node && byNames ? plainWords(node) : []), ...asked];
  const keys = [...new Set(words.flatMap(wordKeys))];
  const facets = [...new Set(filters.map(({facet}) => facet).filter(isListed))];
  const plain = filters.flatMap((filter) => {
    const questions = plainFilter(filter);
    return questions ? [[nameOf(filter), everywhere({filter: anyOf(questions)})] as const] : [];
  });
  if (words.length === 0 && facets.length === 0 && plain.length === 0) return undefined;
  const should = [
    ...keys.map((value) => ({
      constant_score: {filter: {term: {keys: {value}}}, boost: 1},
    })),
    ...(asked.length > 0 ? [{constant_score: {filter: {terms: {id: asked}}, boost: 100}}] : []),
  ];
  const listed = facets.map(
    (facet) => [facet, everywhere({terms: {field: facet, size: mostValues}})] as const,
  );
  const aggs = Object.fromEntries([...listed, ...plain]);
  return {
    size: should.length > 0 ? mostBearers : 0,
    track_total_hits: false,
    query: {
      bool: {
        filter: [{term: {record: {value: 'entity'}}}],
        should,
        ...(should.length > 0 ? {minimum_should_match: 1} : {}),
      },
    },
    sort: [{_score: 'desc'}, {id: 'asc'}],
    aggs,
  };
}

/** Counts in the whole index, whatever is asked beside it. */
const everywhere = (values: object) => ({global: {}, aggs: {values}});

const nameOf = ({facet, value}: QueryFilter): string => `${facet}: ${encodeURIComponent(value)}`;

function plainWords(node: QueryNode): string[] {
  switch (node.kind) {
    case 'word':
      return node.match === 'whole' ? [node.text] : [];
    case 'phrase':
      return [];
    case 'not':
      return plainWords(node.part);
    case 'all':
    case 'any':
      return node.parts.flatMap(plainWords);
  }
}
