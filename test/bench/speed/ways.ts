/** One way to show a text. */
export const ways = [
  'compiled',
  'first screen',
  'raw',
  'CETEIcean',
  'DOMParser',
  'static',
] as const;
export type Way = (typeof ways)[number];

/** What compares a way of ours with its rivals. */
export const comparisons = {
  compiled: ['compiled', 'first screen', 'CETEIcean'],
  raw: ['raw', 'CETEIcean', 'DOMParser', 'static'],
} as const satisfies Readonly<Record<string, readonly Way[]>>;

/** Parses a text as a browser does, and shows all of it by plain elements. */
export const domParserScript = `
const source = await (await fetch('text.xml')).text();
const tree = new DOMParser().parseFromString(source, 'application/xml');
const blocks = new Set(['p', 'div', 'head', 'l', 'lg', 'sp', 'list', 'item', 'table', 'row', 'text', 'body', 'note']);
function show(node) {
  if (node.nodeType === 3) return document.createTextNode(node.data);
  if (node.nodeType !== 1) return document.createDocumentFragment();
  const made = document.createElement(node.localName === 'p' ? 'p' : blocks.has(node.localName) ? 'div' : 'span');
  for (const child of node.childNodes) made.append(show(child));
  return made;
}
document.body.append(show(tree.getElementsByTagName('text')[0]));
`;

/** Takes a page by CETEIcean, as its documentation has it. */
export const ceteiceanScript =
  "new CETEI().getHTML5('text.xml', (data) => document.body.append(data));";

/** A page without styles of its own. */
export function pageOf(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A long text</title><body>${body}</body></html>`;
}

/** A compiled page as it stands before any script: its first screen, and nothing that would come. */
export function withoutScripts(page: string): string {
  return page
    .replace(/<script\b[^>]*>[^<]*<\/script>/g, '')
    .replace(/<link\b[^>]*rel="modulepreload"[^>]*>/g, '');
}

/** The site's own page around a page, with what was put into it taken out again. */
export function templateOf(index: string): string {
  const head = index
    .replace(/<title>[\s\S]*?<\/title>/, '<!-- lectern:head -->')
    .replace(/<meta name="description"[^>]*>/, '')
    .replace(/<script src="[^"]*"><\/script>/, '');
  return head.replace(/<body[^>]*>[\s\S]*<\/body>/, '<body><!-- lectern:body --></body>');
}
