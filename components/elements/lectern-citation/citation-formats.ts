import type {CiteOptions} from '../../core/citations/cited-document.js';
import {toBibtex} from '../../core/citations/to-bibtex.js';
import {toCslJson} from '../../core/citations/to-csl-json.js';
import {toRis} from '../../core/citations/to-ris.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';

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
    write: (header, options) => `${JSON.stringify([toCslJson(header, options)], null, 2)}\n`,
  },
];
