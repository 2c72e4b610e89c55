/** The kinds of entries in the cache. */
export const cached = {
  extract: 'extracts',
  compiled: 'compiled',
  mentions: 'mentions',
  record: 'records',
  /** Dates and events of a document; empty for one without a date. */
  dated: 'dated',
  searched: 'searched',
  /** Words of a group of documents, and their sounds. */
  words: 'words',
  sounds: 'sounds',
  /** What it names, and how often. */
  names: 'names',
} as const;
