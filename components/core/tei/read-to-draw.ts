import type {XmlTree} from '../xml/xml-tree.js';
import {headerOf} from './header-of.js';
import {readDocument, type TeiResult} from './read-document.js';
import {readLanguages} from './read-languages.js';

/**
 * Reads a document as far as drawing its text needs: all of the text, and of the header only the
 * languages. The rest of a header takes longer to read than the first screen takes to draw.
 */
export function readToDraw(tree: XmlTree): TeiResult {
  return readDocument(tree, {
    readHeader: (element) => ({...headerOf(''), ...(element && readLanguages(element))}),
  });
}
