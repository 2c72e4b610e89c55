import type {TeiHeader} from './tei-header.js';

/** A header of which no more than a title is known. */
export function headerOf(title: string): TeiHeader {
  return {
    title,
    titles: [],
    authors: [],
    responsibilities: [],
    languages: [],
    publication: [],
    licences: [],
    manuscripts: [],
    sources: [],
    correspondence: [],
    correspondenceContext: [],
    encoding: [],
    changes: [],
    fields: [],
  };
}
