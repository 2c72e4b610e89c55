import {writeJson} from '../natives/write-json.js';
import type {TeiHeader} from '../tei/tei-header.js';
import type {CiteOptions} from './cited-document.js';
import {toBibtex} from './to-bibtex.js';
import {toCslJson} from './to-csl-json.js';
import {toRis} from './to-ris.js';

/** A file format of reference managers. */
export interface CitationFormat {
  /** A proper name, the same in every language. */
  readonly name: string;
  readonly ending: string;
  readonly type: string;
  readonly write: (header: TeiHeader, options: CiteOptions) => string;
}

export const citationFormats: readonly CitationFormat[] = [
  {name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', write: toBibtex},
  {name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems', write: toRis},
  {
    name: 'CSL-JSON',
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (header, options) => `${writeJson([toCslJson(header, options)], 2)}\n`,
  },
];
