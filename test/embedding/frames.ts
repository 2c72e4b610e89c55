import {fixture, html, waitUntil} from '@open-wc/testing';
import {patiently} from '../elements/sources.js';
import {elsewhere} from './troubles.js';

/** A page of its own inside the page of the tests, with what somebody else wrote into it. */
export async function pageWith(head: string, body: string): Promise<Document> {
  const page = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe width="900" height="600" srcdoc=${page}></iframe>`,
  );
  await waitUntil(() => frame.contentDocument?.body?.children.length, 'no page came', patiently);
  if (!frame.contentDocument) throw new Error('the page cannot be looked into');
  return frame.contentDocument;
}

/** The script tag of a copy of the library in one file. */
export async function copyOf(name = 'define-reading'): Promise<string> {
  return `<script type="module" src="${await elsewhere()}/copy/${name}.js"></script>`;
}
