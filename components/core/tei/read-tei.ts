import type {XmlTree} from '../xml/xml-tree.js';
import type {IncludableFiles} from './inclusions.js';
import {readDocument, type TeiResult} from './read-document.js';
import {readHeader} from './read-header.js';

export type {TeiResult} from './read-document.js';

/**
 * Reads a well-formed XML document as TEI P5 (P4 `TEI.2` as best it can, with a warning). A root
 * that is a part of TEI, such as a lone `div`, is read as a text without a header. Anything else
 * is refused with the place of the root.
 *
 * @param options.included the files that `xi:include` may bring in; without them nothing is
 *   included, and a warning says so
 */
export function readTei(
  tree: XmlTree,
  options: {readonly included?: IncludableFiles} = {},
): TeiResult {
  return readDocument(tree, {...options, readHeader});
}
