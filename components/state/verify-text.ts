import {reassemble, sayDifference} from '../core/tei/reassemble.js';
import type {HiddenText} from '../core/tei/tei-document.js';

/** What came of comparing a page with its file. */
export type Verification =
  | {readonly state: 'whole' /** Code points compared. */; readonly characters: number}
  | {readonly state: 'different' /** Where and how, a clause. */; readonly difference: string}
  | {
      readonly state: 'unknown' /** Why no comparison was possible, a clause. */;
      readonly reason: string;
    };

/**
 * Compares the text on a page with the browser's own reading of the file. The browser fetches,
 * decodes and parses by itself: nothing of Lectern's reading or rendering is used to read the file.
 *
 * @param address of the TEI file
 * @param article the rendered text
 * @param hidden what it leaves out of view
 */
export async function verifyText(
  address: string,
  article: Element,
  hidden: readonly HiddenText[],
  signal?: AbortSignal,
): Promise<Verification> {
  const read = await readAsBrowser(address, signal);
  if ('reason' in read) return {state: 'unknown', reason: read.reason};
  const whole = reassemble(textShownIn(article), hidden);
  const difference =
    whole === undefined ? 'what is hidden has no place in it' : sayDifference(read.text, whole);
  if (difference !== undefined) return {state: 'different', difference};
  return {state: 'whole', characters: [...read.text].length};
}

/** The source's text on the page: all of it outside what the reader adds. */
function textShownIn(article: Element): string {
  const walker = article.ownerDocument.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('[data-generated]')) text += node.nodeValue ?? '';
  }
  return text;
}

type BrowserReading = {readonly text: string} | {readonly reason: string};

/** `XMLHttpRequest` is the one way to have a browser decode and parse XML from its bytes. */
function readAsBrowser(address: string, signal: AbortSignal | undefined): Promise<BrowserReading> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const stop = (): void => request.abort();
    signal?.addEventListener('abort', stop, {once: true});
    request.addEventListener('loadend', () => {
      signal?.removeEventListener('abort', stop);
      done(readingOf(request));
    });
    request.open('GET', address);
    request.responseType = 'document';
    request.overrideMimeType('application/xml');
    request.send();
  });
}

function readingOf({status, responseXML}: XMLHttpRequest): BrowserReading {
  if (status === 0) return {reason: 'the file could not be fetched'};
  if (status >= 400) return {reason: `the server answered ${status}`};
  const root = responseXML?.documentElement;
  if (!root || root.querySelector('parsererror')) {
    return {
      reason: 'this browser cannot parse the file by itself, as with entities of an outside DTD',
    };
  }
  return {
    text: textsIn(root)
      .map(({textContent}) => textContent ?? '')
      .join(''),
  };
}

const wholeDocuments = /^(TEI|teiCorpus)(\.2)?$/;

/** Each `text` straight under a `TEI`, or its `sourceDoc`; a file that is a part of TEI is a text. */
function textsIn(root: Element): Element[] {
  if (!wholeDocuments.test(root.localName)) return [root];
  const children = [...root.children];
  const own = children.filter(({localName}) => localName === 'text');
  const sources = children.filter(({localName}) => localName === 'sourceDoc');
  const read = new Set(own.length > 0 ? own : sources);
  return children.flatMap((child) =>
    wholeDocuments.test(child.localName) ? textsIn(child) : read.has(child) ? [child] : [],
  );
}
