import {divisions} from '../core/tei/elements.js';
import {traverse} from '../core/xml/traverse.js';
import type {XmlElement} from '../core/xml/xml-tree.js';

/** Elements that are a block wherever they stand; HTML's `p` cannot hold them. */
const hardBlocks = new Set(
  `p ab head lg list item table row cell figure sp spGrp castList castGroup castItem listBibl listPerson listPlace
  listOrg listEvent listObject listWit listNym listRelation person personGrp place org event nym object biblStruct
  biblFull msDesc opener closer postscript epigraph argument trailer byline docTitle titlePart docImprint docAuthor
  floatingText egXML set prologue epilogue performance entry superEntry witness`.split(/\s+/),
);

/** Elements whose children stand on lines of their own. */
const containers = new Set(
  `${[...divisions].join(' ')} lg sp spGrp opener closer postscript list listBibl listPerson listPlace listOrg
  listEvent castList castGroup epigraph argument figure entry superEntry floatingText person place org event
  titlePart docTitle docImprint cit listWit msDesc address line`.split(/\s+/),
);

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
  return hardBlocks.has(element.localName) || divisions.has(element.localName);
}

/** Whether an element stands where lines of their own are expected. */
export function standsAlone(element: XmlElement): boolean {
  return element.parent === undefined || containers.has(element.parent.localName);
}
