import type {DocumentRecord} from '../../core/collection/collection.js';
import {citation, header} from '../../core/collection/header-shape.js';
import {listOf, optional} from '../../core/collection/shapes.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';

const citations = optional(listOf(citation));

/**
 * A document of a manifest, whose text can be read whatever its header is like: of one that holds
 * what it must not the title alone is kept, and where the fault is. Citations that are none go.
 */
export function soundDocument(document: DocumentRecord): DocumentRecord {
  const damaged = header(document.header, 'header');
  const isCited = citations(document.citations, '') === undefined;
  if (damaged === undefined && isCited) return document;
  const {citations: cited, ...rest} = document;
  return {
    ...rest,
    ...(isCited && cited && {citations: cited}),
    ...(damaged !== undefined && {header: bareHeader(document.header.title, damaged)}),
  };
}

function bareHeader(title: string, damaged: string): TeiHeader {
  return {
    title,
    damaged,
    ...{titles: [], authors: [], responsibilities: [], languages: [], publication: []},
    ...{licences: [], manuscripts: [], sources: [], correspondence: [], correspondenceContext: []},
    ...{encoding: [], changes: [], fields: []},
  };
}
