/** TEI sources as addresses, so that an element's `src` can load them without a server. */

/** A whole document around a body. */
export function tei(
  body: string,
  header = '<fileDesc><titleStmt><title>Sample</title></titleStmt></fileDesc>',
): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="sample"><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`;
}

/** The address of a source. */
export function addressOf(source: string, type = 'application/xml'): string {
  return URL.createObjectURL(new Blob([source], {type}));
}

/** The text that is not generated, in document order: what the contract calls the text on the page. */
export function shownText(root: Element): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('[data-generated]')) text += node.nodeValue ?? '';
  }
  return text;
}

/** For `waitUntil`: the XML reader is fetched on first use, which a cold server may take a while for. */
export const patiently = {timeout: 15_000};
