/**
 * What Lectern understands of TEI, dates, archival references and annotations, without a screen:
 * the public part of `core`, for a page, a worker and Node alike. What is not here may change.
 */

// Annotations
export type {AnnotatedPassage, Annotation, Placement} from './annotations/annotation.js';
export {checkAnnotation, checkAnnotationPage} from './annotations/check-annotation.js';
export {type Decision, makeDecision, readDecisions} from './annotations/decision.js';
export {foldDecisions, type Judgement} from './annotations/fold-decisions.js';
export {makeAnnotation} from './annotations/make-annotation.js';
export {placeAnnotation, placeAnnotations} from './annotations/place-annotations.js';
export {
  type AnnotationFile,
  readAnnotation,
  readAnnotationFile,
  readAnnotations,
} from './annotations/read-annotations.js';
export {PassageSelector, type SelectedPassage} from './annotations/select-passage.js';
export {writeAnnotationPage} from './annotations/write-annotations.js';
// Archival references
export type {
  ArchivalReference,
  Leaf,
  LeafRange,
  ReferencePart,
} from './archives/archival-reference.js';
export {doubtsAbout} from './archives/check-reference.js';
export {compareReferences} from './archives/compare-references.js';
export {formatReference, type ReferenceStyle} from './archives/format-reference.js';
export {parseReference} from './archives/parse-reference.js';
// Citing
export {
  type CitationStyle,
  type CiteDocumentOptions,
  citationStyles,
  citeDocument,
} from './citations/cite-document.js';
export type {CiteOptions} from './citations/cited-document.js';
export {toBibtex} from './citations/to-bibtex.js';
export {type CslItem, toCslJson} from './citations/to-csl-json.js';
export {toRis} from './citations/to-ris.js';
// Entities, links, and many documents as one
export {alignVersions} from './collection/align-versions.js';
export {assembleCollection, type CollectionSources} from './collection/assemble-collection.js';
export type {Collection, DocumentRecord} from './collection/collection.js';
export {CollectionIndex} from './collection/collection-index.js';
// Dates
export {compareDates, isBefore, overlaps, type Relation, relate} from './dates/compare-dates.js';
export {fromEdtf} from './dates/from-edtf.js';
export type {Certainty, HistoricalDate} from './dates/historical-date.js';
export {toIso} from './dates/iso.js';
export {type DateAttributes, readDate} from './dates/read-date.js';
export {sayDate} from './dates/say-date.js';
export {type DateSentence, explainDate} from './dates/say-details.js';
export {sayOriginal} from './dates/say-original.js';
export {toEdtf} from './dates/to-edtf.js';
export type {Entity, EntityIdentifier, EntityKind, EntityName} from './entities/entity.js';
export {EntityIndex} from './entities/entity-index.js';
export {type AlignOptions, alignTexts} from './links/alignment/align-texts.js';
export type {
  AlignedText,
  Alignment,
  AlignmentResult,
  AlignmentRow,
  Evidence,
  RowSide,
  Side,
  Statement,
  TextPart,
  Unalignable,
} from './links/alignment/alignment.js';
export {carry, rowAt, rowOfPassage} from './links/alignment/carry.js';
export {
  type CompareOptions,
  compareVersions,
  type VersionComparison,
  type VersionRun,
} from './links/alignment/compare-versions.js';
export {
  type ParallelVersion,
  parallelVersions,
  type VersionRole,
} from './links/alignment/parallel-versions.js';
export {sayOrigin, sayUnalignable} from './links/alignment/say-alignment.js';
export type {DocumentLink, PassageAddress} from './links/document-link.js';
export {buildMemoryIndex} from './search/memory-index.js';
export type {
  FoundPassage,
  SearchIndex,
  SearchOptions,
  SearchProblem,
  SearchResult,
} from './search/search-index.js';
export {
  type AskServer,
  type ServerAnswer,
  serverSearch,
} from './search/server/server-search.js';
export {shardSearch} from './search/shards/shard-search.js';
export type {FetchShard} from './search/shards/shard-store.js';
export {Suggester} from './suggest/suggest.js';
export type {Suggestion} from './suggest/suggestion.js';
export {readTei, type TeiResult} from './tei/read-tei.js';
export {reassemble, sayDifference} from './tei/reassemble.js';
export type {
  HiddenText,
  Mention,
  MentionKind,
  Passage,
  TeiDocument,
  TeiNote,
  TeiWarning,
  TextLink,
} from './tei/tei-document.js';
export type {HeaderField, ManuscriptRecord, TeiHeader} from './tei/tei-header.js';
export {type DecodedXml, decodeXml} from './xml/decode-xml.js';
export {type ReadXmlOptions, readXml, type XmlResult} from './xml/read-xml.js';
// XML, and TEI in it
export type {XmlEngine} from './xml/xml-engine.js';
export {sayProblem, type XmlProblem} from './xml/xml-problem.js';
export type {XmlElement, XmlNode, XmlTree} from './xml/xml-tree.js';
