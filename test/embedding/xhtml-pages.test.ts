import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {patiently} from '../elements/sources.js';
import {elsewhere, said, trouble} from './troubles.js';

/** A page served as XML, in a frame. */
async function xhtmlPage(body: string): Promise<Document> {
  const copies = `${await elsewhere()}/copy`;
  const page = `<?xml version="1.0"?><!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>XHTML</title>
    <script src="${copies}/lectern-xhtml.js" data-script="define-reading.js"></script>
    </head><body>${body}</body></html>`;
  const address = URL.createObjectURL(new Blob([page], {type: 'application/xhtml+xml'}));
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe width="900" height="600" src=${address}></iframe>`,
  );
  await waitUntil(() => frame.contentDocument?.body?.children.length, 'no page came', patiently);
  URL.revokeObjectURL(address);
  if (!frame.contentDocument) throw new Error('the page cannot be looked into');
  return frame.contentDocument;
}

describe('on a page of XML', () => {
  it('draws elements, takes up prerendered text, and opens cards', async () => {
    const letter = `${location.origin}${trouble('letter')}`;
    const page = await xhtmlPage(
      `<p>On <lectern-date when="1945-10-05"/>.</p><lectern-record src="${letter}"/>
       <lectern-library src="${letter}"/>
       <lectern-text src="${letter}"><article class="lectern-document"><p data-generated="">before<br/>it</p></article></lectern-text>`,
    );
    expect(page.contentType).to.equal('application/xhtml+xml');
    const find = (tag: string): Element => page.querySelector(tag) ?? page.body;
    const says = (tag: string, words: RegExp) =>
      waitUntil(() => words.test(said(find(tag))), `${tag} is not drawn`, patiently);
    await says('lectern-date', /5 October 1945/);
    await says('lectern-record', /A letter/);
    await says('lectern-library', /A letter/);
    await waitUntil(() => page.querySelector('[data-mention]'), 'no text', patiently);
    const text = page.querySelector('lectern-text');
    const card = () =>
      text?.shadowRoot?.querySelector('lectern-card')?.shadowRoot?.querySelector('[part=card]');
    await waitUntil(
      () => {
        if (!card()) text?.querySelector<HTMLElement>('[data-mention]')?.click();
        return (card()?.getBoundingClientRect().height ?? 0) > 40;
      },
      'no card',
      {...patiently, interval: 100},
    );
    expect(page.defaultView).to.not.have.property('litHtmlPolyfillSupport');
  });
});
