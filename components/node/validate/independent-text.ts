import {type XmlDocument, XmlElement} from 'libxml2-wasm';

const wholeDocuments = new Set(['TEI', 'TEI.2', 'teiCorpus', 'teiCorpus.2']);

/**
 * The canonical text as libxml2 reads it: the character data under each `TEI/text`, or under
 * `sourceDoc` where there is no `text`, or under a root that is only a part of a document.
 * Shares no code with `core/tei`, so that the two can be held against each other.
 */
export function independentText({root}: XmlDocument): string {
  const texts = wholeDocuments.has(root.name) ? textsOf(root) : [root];
  return texts.map((text) => text.content).join('');
}

function textsOf(document: XmlElement): XmlElement[] {
  const children = elementChildren(document);
  const wanted = children.some(({name}) => name === 'text') ? 'text' : 'sourceDoc';
  return children.flatMap((child) => {
    if (child.name === wanted) return [child];
    return wholeDocuments.has(child.name) ? textsOf(child) : [];
  });
}

/** By XPath, for a chain of siblings breaks off at a processing instruction in libxml2-wasm 0.7. */
function elementChildren(parent: XmlElement): XmlElement[] {
  return parent.find('*').filter((child) => child instanceof XmlElement);
}
