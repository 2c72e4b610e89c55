import {divisions, isExample, teiName} from '../core/tei/elements.js';
import {traverse} from '../core/xml/traverse.js';
import type {XmlElement} from '../core/xml/xml-tree.js';
import {rendTokens} from './rend.js';

/** Elements that are a block wherever they stand; HTML's `p` cannot hold them. */
const hardBlocks = new Set(
  `p ab head lg l list item table row cell figure sp spGrp castList castGroup castItem listBibl listPerson listPlace
  listOrg listEvent listObject listWit listNym listRelation person personGrp place org event nym object biblStruct
  biblFull msDesc opener closer postscript epigraph argument trailer byline docTitle titlePart docImprint docAuthor
  floatingText egXML addrLine zone line set prologue epilogue performance entry superEntry witness imprimatur`.split(
    /\s+/,
  ),
);

const quotations = new Set(['quote', 'q', 'said']);

/** Elements whose children stand on lines of their own. */
const containers = new Set(
  `${[...divisions].join(' ')} lg sp spGrp opener closer postscript list listBibl listPerson listPlace listOrg
  listEvent castList castGroup epigraph argument figure entry superEntry floatingText person place org event
  titlePart docTitle docImprint cit listWit msDesc address zone`.split(/\s+/),
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
  const name = teiName(element);
  if (hardBlocks.has(name) || divisions.has(name)) return true;
  if (quotations.has(name)) return rendTokens(element)?.includes('block') ?? false;
  return isExample(element) && element.localName === 'egXML';
}

/** Whether an element stands where lines of their own are expected. */
export function standsAlone(element: XmlElement): boolean {
  // A `cit` or `address` in running text puts nothing on lines of its own.
  let home = element.parent;
  while (home && containers.has(teiName(home)) && !isHardBlock(home)) home = home.parent;
  return home === undefined || containers.has(teiName(home));
}
