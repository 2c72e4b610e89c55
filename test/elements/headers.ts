import type {TeiHeader} from '../../components/core/tei/tei-header.js';
import {loadDocument, parseDocument} from '../../components/state/load-document.js';

export const memoFile = '/texts/altay/beria-molotov-1945-10-05.xml';

/** The header of a document of the edition, read as a page reads it. */
export async function loadHeader(url: string): Promise<TeiHeader> {
  const loaded = await loadDocument(url);
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.document.header;
}

/** The header of a small document with the given parts of a `fileDesc`. */
export async function headerWith(fileDesc: string): Promise<TeiHeader> {
  const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>${fileDesc}</fileDesc>
    </teiHeader><text><body><p>x</p></body></text></TEI>`;
  const read = await parseDocument(new TextEncoder().encode(source), 'small.xml');
  if (!read.ok) throw new Error(read.problem.message);
  return read.document.header;
}

/** The header of a whole document given as text. */
export async function headerIn(source: string): Promise<TeiHeader> {
  const read = await parseDocument(new TextEncoder().encode(source), 'whole.xml');
  if (!read.ok) throw new Error(read.problem.message);
  return read.document.header;
}

/** Waits until an element shows something that a selector finds in its shadow root. */
export async function shown(element: Element, selector: string): Promise<Element> {
  for (let turn = 0; turn < 200; turn++) {
    const found = element.shadowRoot?.querySelector(selector);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`${element.localName} never showed ${selector}`);
}

/** What a reader sees of an element's shadow root, white space folded. */
export function textIn(element: Element): string {
  return (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
