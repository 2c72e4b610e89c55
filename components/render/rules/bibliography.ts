import {msg, str} from '@lit/localize';
import {attributeOf, labelOf, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule} from '../plan.js';
import {hasWords} from '../running-text.js';
import {sayExtent} from './say-extent.js';
import {block, blockOrPhrase, each, phrase} from './structure.js';

/**
 * A volume, an issue, pages. A bare number is told what it counts; one that says so itself
 * ("vol. 3") is left as it stands.
 */
function scope(element: XmlElement): Plan {
  const from = attributeOf(element, 'from');
  const to = attributeOf(element, 'to');
  const range = from === undefined || to === undefined || to === from ? from : `${from}–${to}`;
  const words = labelOf(element);
  const said = words || range || '';
  const unit = unitWords(attributeOf(element, 'unit') ?? attributeOf(element, 'type'), said);
  const bare = /^[\divxlcdm][-–—/,. \divxlcdm]*$/i.test(said) && said.length < 40;
  const counted = bare && unit ? `${unit} ` : '';
  const text = words === '' ? `${counted}${said}` : counted;
  return {tag: 'span', lead: text ? [{tag: 'span', text}] : []};
}

/** The words for `@unit` (TEI P5 3.12.2.3): pages by one or by several. */
function unitWords(unit: string | undefined, words: string): string | undefined {
  switch (unit) {
    case 'page':
    case 'pages':
    case 'pp':
      return /[-–—,]/.test(words) ? msg('pp.') : msg('p.');
    case 'volume':
    case 'vol':
      return msg('vol.');
    case 'issue':
    case 'number':
      return msg('no.');
    case 'chapter':
    case 'chap':
      return msg('ch.');
    case 'column':
      return msg('col.');
    case 'line':
      return msg('l.');
    case 'part':
      return msg('part');
    case 'folio':
    case 'fol':
      return msg('fol.');
    default:
      return undefined;
  }
}

/** Leaves of a manuscript; where only attributes say which, they are put in words. */
function locus(element: XmlElement): Plan {
  const from = attributeOf(element, 'from');
  const to = attributeOf(element, 'to');
  if (hasWords(element) || from === undefined) return {tag: 'span'};
  const text =
    to === undefined || to === from ? msg(str`fol. ${from}`) : msg(str`fols. ${from}–${to}`);
  return {tag: 'span', lead: [{tag: 'span', text}]};
}

/** A size that only attributes give (TEI P5 11.3.4): "290 mm", "about 20 cm". */
function size(element: XmlElement): Plan {
  const said = hasWords(element) ? '' : sayExtent((name) => attributeOf(element, name));
  return {tag: 'span', lead: said ? [{tag: 'span', text: said}] : []};
}

/** Sizes in a description are read as one: 290 × 200 mm. */
function dimensions(element: XmlElement): Plan {
  const unit = attributeOf(element, 'unit');
  const said = unit === undefined || labelOf(element).endsWith(unit);
  return {tag: 'span', trail: said ? [] : [{tag: 'span', text: ` ${unit}`}]};
}

/** Parts of a description of a manuscript, a line for each where it is a record (TEI P5 chapter 11). */
const descriptions = `msIdentifier msContents msItem msItemStruct msPart msFrag physDesc objectDesc supportDesc support
  extent foliation collation condition layoutDesc layout handDesc scriptDesc typeDesc typeNote musicNotation decoDesc
  decoNote additions bindingDesc binding sealDesc seal accMat history origin provenance acquisition additional adminInfo
  recordHist source availability custodialHist surrogates summary textLang msName institution repository collection
  altIdentifier incipit explicit rubric finalRubric colophon filiation classCode catRef`;

/** Parts of a header that `biblFull` and a nested header set out (TEI P5 chapter 2). */
const statements = `fileDesc titleStmt editionStmt edition publicationStmt distributor authority seriesStmt notesStmt
  sourceDesc recordingStmt recording broadcast equipment scriptStmt respStmt resp funder sponsor principal licence
  meeting abstract profileDesc langUsage language calendarDesc calendar correspDesc correspAction correspContext creation
  revisionDesc`;

export const bibliographyRules: Readonly<Record<string, Rule>> = {
  ...each(descriptions, blockOrPhrase),
  ...each(statements, blockOrPhrase),
  ...each('analytic monogr series imprint relatedItem', phrase),
  ...each('material watermark catchwords signatures secFol stamp heraldry origPlace', phrase),
  ...each('height width depth dim', size),
  bibl: blockOrPhrase,
  biblStruct: block,
  biblFull: block,
  msDesc: block,
  biblScope: scope,
  citedRange: scope,
  locus,
  locusGrp: phrase,
  dimensions,
};
