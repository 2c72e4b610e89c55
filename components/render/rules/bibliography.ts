import {teiName} from '../../core/tei/elements.js';
import {peopleNamed} from '../../core/tei/elements-by-id.js';
import {takeApart} from '../../core/tei/header-words.js';
import {msg, str} from '../../core/words/msg.js';
import {attributeOf, labelOf, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {hasWords, holdsRunningText} from '../running-text.js';
import type {Generated} from '../sink.js';
import {declaration} from './header-parts.js';
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

/** A size, which attributes may give alone (TEI P5 11.3.4): "290 mm", "relief: 345 mm". */
function size(element: XmlElement): Plan {
  const said = (name: string): string | undefined => attributeOf(element, name);
  const type = said('type')?.trim();
  const lead = type ? [{tag: 'span', text: `${type}: `}] : [];
  const attributes = {title: said('scope')?.trim() || undefined};
  if (hasWords(element)) return {tag: 'span', attributes, lead, trail: unitAfter(element)};
  const text = sayExtent(said);
  return {tag: 'span', attributes, lead: [...lead, ...(text ? [{tag: 'span', text}] : [])]};
}

function unitAfter(element: XmlElement): Generated[] {
  const unit = attributeOf(element, 'unit')?.trim();
  const said = !unit || labelOf(element).endsWith(unit);
  return said ? [] : [{tag: 'span', text: ` ${unit}`}];
}

/** Sizes in a description are read as one: 290 × 200 mm. Out of a sentence they say what is measured. */
function dimensions(element: XmlElement): Plan {
  const type = attributeOf(element, 'type')?.trim();
  const told = element.parent !== undefined && holdsRunningText(element.parent);
  return {
    tag: 'span',
    attributes: {title: told ? type : undefined},
    lead: type && !told ? [{tag: 'span', text: `${type}: `}] : [],
    trail: unitAfter(element),
  };
}

/** Another work, with how it is related to this one and, without words, what points to it. */
function relatedItem(element: XmlElement, scene: Scene): Plan {
  const type = attributeOf(element, 'type')?.trim();
  const target = hasWords(element) ? '' : (attributeOf(element, 'target') ?? '');
  const named = peopleNamed(scene.document.tree, target) ?? '';
  const text = type ? `${takeApart(type)}: ${named}` : named;
  return {
    tag: scene.holdsBlocks(element) ? 'div' : 'span',
    lead: text === '' ? [] : [{tag: 'span', text}],
  };
}

/** A text of a manuscript under its number. */
function manuscriptItem(element: XmlElement, scene: Scene): Plan {
  const n = attributeOf(element, 'n')?.trim();
  const text = n && /^[\p{L}\p{N}]+$/u.test(n) ? `${n}. ` : n ? `${n} ` : '';
  const plan = blockOrPhrase(element, scene);
  return {...plan, lead: text === '' ? [] : [{tag: 'span', text}]};
}

/** Parts of a description of a manuscript, a line for each where it is a record (TEI P5 chapter 11). */
const descriptions = `msContents physDesc objectDesc supportDesc support extent foliation collation condition layoutDesc
  layout handDesc scriptDesc typeDesc typeNote musicNotation decoDesc decoNote additions bindingDesc binding sealDesc
  seal accMat history origin provenance acquisition additional adminInfo recordHist custodialHist surrogates summary
  textLang incipit explicit rubric finalRubric colophon filiation`;

/** Its parts that say themselves what they are. */
const sayingParts = `msIdentifier msPart msFrag source msName institution repository
  collection altIdentifier`;

/** Parts of a header that `biblFull` and a nested header set out (TEI P5 chapter 2). */
const statements = `fileDesc titleStmt editionStmt edition publicationStmt distributor authority seriesStmt notesStmt
  sourceDesc recordingStmt broadcast respStmt resp funder sponsor principal meeting abstract profileDesc
  calendarDesc correspDesc revisionDesc`;

/** In a `biblFull` the number of pages is told by where it stands. */
const description: Rule = (element, scene) =>
  element.localName === 'extent' && teiName(element.parent ?? element) === 'biblFull'
    ? blockOrPhrase(element, scene)
    : declaration(element, scene);

export const bibliographyRules: Readonly<Record<string, Rule>> = {
  ...each(descriptions, description),
  ...each(sayingParts, blockOrPhrase),
  ...each(statements, blockOrPhrase),
  ...each('analytic monogr series imprint', phrase),
  relatedItem,
  ...each('material watermark catchwords signatures secFol stamp heraldry origPlace', phrase),
  ...each('height width depth dim', size),
  bibl: blockOrPhrase,
  ...each('msItem msItemStruct', manuscriptItem),
  biblStruct: block,
  biblFull: block,
  msDesc: block,
  biblScope: scope,
  citedRange: scope,
  locus,
  locusGrp: phrase,
  dimensions,
};
