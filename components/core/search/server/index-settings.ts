/** Words come folded and divided; the server only parts them (see `stored-terms.ts`). */
const analysis = {
  tokenizer: {places: {type: 'whitespace', max_token_length: 10_000}},
  filter: {
    alternatives: {type: 'pattern_capture', preserve_original: false, patterns: ['([^|]+)']},
  },
  analyzer: {terms: {type: 'custom', tokenizer: 'places', filter: ['alternatives']}},
} as const;

const keyword = {type: 'keyword'} as const;

/**
 * What an index of OpenSearch or Elasticsearch is made with. The constants of BM25 are those of our
 * own indexes; what is not named here is refused, so that a foreign record is noticed when it comes.
 */
export const indexSettings = {
  settings: {
    analysis,
    similarity: {default: {type: 'BM25', k1: 1.2, b: 0.7}},
  },
  mappings: {
    dynamic: 'strict',
    _meta: {format: 'lectern-search', version: 1},
    properties: {
      record: keyword,
      number: {type: 'integer'},
      terms: {type: 'text', analyzer: 'terms', index_options: 'positions'},
      backwards: {type: 'text', analyzer: 'terms', index_options: 'docs', norms: false},
      document: keyword,
      documentFolded: keyword,
      titled: keyword,
      named: keyword,
      type: keyword,
      entity: keyword,
      date: keyword,
      year: {type: 'integer'},
      language: keyword,
      repository: keyword,
      title: {...keyword, index: false, doc_values: false},
      file: {...keyword, index: false, doc_values: false},
      passage: {type: 'object', enabled: false},
      id: keyword,
      kind: keyword,
      name: {...keyword, index: false, doc_values: false},
      names: {...keyword, index: false, doc_values: false},
      keys: keyword,
    },
  },
} as const;
