import {
  type DefaultTreeAdapterTypes,
  html,
  parseFragment,
  defaultTreeAdapter as tree,
} from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Written without an end tag in HTML, and closed at once in XML (HTML 13.1.2). */
const voidTags = new Set(['br', 'hr', 'img', 'input', 'wbr', 'link', 'meta', 'source', 'track']);

/**
 * The same markup as XML, for pages that are served as `application/xhtml+xml`. What such a page does
 * not know falls away: declarative shadow roots, of which the elements then make their own.
 *
 * @param markup a fragment of HTML
 * @returns well-formed in a page whose default namespace is that of XHTML
 */
export function asXhtml(markup: string): string {
  const parts: string[] = [];
  const write = (node: Node, around: string): void => {
    if (tree.isTextNode(node)) parts.push(escapeXml(node.value));
    if (!tree.isElementNode(node) || node.tagName === 'template') return;
    const {tagName, attrs, namespaceURI, childNodes} = node;
    parts.push(`<${tagName}`);
    if (namespaceURI !== around) parts.push(` xmlns="${namespaceURI}"`);
    for (const {name, value} of attrs) parts.push(` ${name}="${escapeXml(value, true)}"`);
    if (voidTags.has(tagName)) return void parts.push('/>');
    parts.push('>');
    for (const child of childNodes) write(child, namespaceURI);
    parts.push(`</${tagName}>`);
  };
  for (const node of parseFragment(markup).childNodes) write(node, html.NS.HTML);
  return parts.join('');
}

/** White space in an attribute counts as written only where it is written by number (XML 3.3.3). */
function escapeXml(words: string, isAttribute = false): string {
  const escaped = words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
  if (!isAttribute) return escaped;
  return escaped.replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
