import {divisions, isExample, teiName} from '../core/tei/elements.js';
import {traverse} from '../core/xml/traverse.js';
import {attributeOf, type XmlElement} from '../core/xml/xml-tree.js';
import {rendTokens} from './rend.js';
import {holdsRunningText} from './running-text.js';

const names = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Elements that are a block wherever they stand; HTML's `p` cannot hold them. */
const hardBlocks = names(
  `p ab head lg l list item table row cell figure sp spGrp castList castGroup castItem listBibl listPerson listPlace
  listOrg listEvent listObject listWit listNym listRelation person personGrp place org event nym object biblStruct
  biblFull msDesc opener closer postscript epigraph argument trailer byline docTitle titlePart docImprint
  floatingText egXML eg addrLine zone line set prologue epilogue performance entry superEntry witness imprimatur
  u post persona annotationBlock elementSpec classSpec macroSpec dataSpec schemaSpec`,
);

/** Elements that are a block where they ask for it, and a phrase where they do not. */
const setApart = names('quote q said formula');

/** Elements whose children stand on lines of their own. */
const containers = names(
  `${[...divisions].join(' ')} lg sp spGrp opener closer postscript list listBibl listPerson listPlace listOrg
  listEvent listObject listNym listRelation castList castGroup epigraph argument figure entry superEntry floatingText
  person personGrp place org event object nym titlePart docTitle docImprint cit listWit address zone
  msDesc msPart msFrag msContents msItem msItemStruct physDesc objectDesc supportDesc support layoutDesc handDesc
  handNotes scriptDesc typeDesc musicNotation decoDesc bindingDesc sealDesc history additional adminInfo surrogates
  biblFull titleStmt editionStmt publicationStmt seriesStmt notesStmt sourceDesc state trait listChange annotationBlock
  graph tree eTree forest listForest fLib fvLib elementSpec classSpec macroSpec dataSpec schemaSpec exemplum remarks
  attList attDef valList specList encodingDesc editorialDecl tagsDecl refsDecl listPrefixDef classDecl unitDecl appInfo
  charDecl metDecl facsimile teiHeader taxonomy category char glyph citeStructure application fsdDecl fsDecl fDecl namespace
  model modelGrp modelSequence paramList content sequence alternate constraintSpec view
  settingDesc setting particDesc textDesc textClass profileDesc recordingStmt recording langUsage recordHist
  custodialHist correspDesc annotation listAnnotation revisionDesc persona personGrp availability linkGrp joinGrp altGrp timeline`,
);

/** A list that runs on in the sentence it stands in. */
export function isInlineList(element: XmlElement): boolean {
  if (teiName(element) !== 'list') return false;
  const type = attributeOf(element, 'type') ?? '';
  return /^(inline|in-line|run-?(in|on))$/i.test(type) || asksFor(element, 'inline');
}

const partsOfLists = names('item label head headLabel headItem');

/** The elements below (and above) which a block stands, found in one pass. */
export function elementsHoldingBlocks(texts: readonly XmlElement[]): ReadonlySet<XmlElement> {
  const holding = new Set<XmlElement>();
  for (const text of texts) {
    traverse(text, {
      enter: (element) => {
        if (!isHardBlock(element)) return undefined;
        for (let at = element.parent; at && !holding.has(at); at = at.parent) holding.add(at);
        return undefined;
      },
      leave: () => undefined,
      text: () => undefined,
    });
  }
  return holding;
}

export function isHardBlock(element: XmlElement): boolean {
  const name = teiName(element);
  if (name === 'list' && isInlineList(element)) return false;
  if (partsOfLists.has(name) && element.parent && isInlineList(element.parent)) return false;
  if (hardBlocks.has(name) || divisions.has(name)) return true;
  if (setApart.has(name)) return asksFor(element, 'block');
  return isExample(element) && element.localName === 'egXML';
}

function asksFor(element: XmlElement, look: string): boolean {
  return rendTokens(element)?.split(' ').includes(look) ?? false;
}

/**
 * Whether an element stands where lines of their own are expected. Beside words of its parent it
 * does not: `<closer>I remain <signed>N.</signed></closer>` is one sentence.
 */
export function standsAlone(element: XmlElement): boolean {
  // A `cit` or `address` in running text puts nothing on lines of its own.
  let home = element.parent;
  while (home && isContainer(home) && !isHardBlock(home)) home = home.parent;
  return home === undefined || isContainer(home);
}

/** Whether an element that is a phrase elsewhere stands by itself in a division, as a lost page does. */
export function isBetweenBlocks(element: XmlElement): boolean {
  return standsAlone(element) && divisions.has(element.parent?.localName ?? '');
}

function isContainer(element: XmlElement): boolean {
  return containers.has(teiName(element)) && !holdsRunningText(element);
}
