import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {patiently} from '../elements/sources.js';
import {copyOf, pageWith} from './frames.js';
import {elsewhere, part, said, trouble} from './troubles.js';

/** What old libraries do to the built-ins of a page, and worse. */
const extended = `<script>
  Array.prototype.toJSON = function () { return 'not JSON'; };
  Object.prototype.inherited = function () {};
  Object.prototype.plain = 'value';
  Object.prototype.hidden = true;
  Array.prototype.first = 'value';
  Array.prototype.each = function () {};
  Array.prototype.entries = function () { return this.slice(); };
  String.prototype.startsWith = function (start) { return this.lastIndexOf(start, 0) === 0; };
  Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
  Array.from = function (value) { return value && value.length ? Array.prototype.slice.call(value) : []; };
  Object.prototype.type = 'value';
  Object.prototype.name = 'value';
  ['map', 'filter', 'some', 'every'].forEach(function (name) {
    const own = Array.prototype[name];
    Array.prototype[name] = function (step, self) {
      return own.call(this, function (each, at) { return step.call(self, each, at); });
    };
  });
  String.prototype.strip = function () { return this.trim(); };
  Element.prototype.hide = function () { this.style.display = 'none'; };
  Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
</script>`;

const letter = `<p id="own">The page's own words</p>
  <lectern-reader src="${trouble('letter')}"></lectern-reader>
  <lectern-record src="${trouble('letter')}"></lectern-record>
  <lectern-library src="${trouble('letter')}"></lectern-library>
  <lectern-date not-before="1946-11" not-after="1946-12"></lectern-date>`;

/** Waits until everything on the page of a letter is there. */
async function shown(page: Document): Promise<void> {
  const find = (tag: string): Element | null => page.querySelector(tag);
  await waitUntil(
    () =>
      find('lectern-reader article') &&
      /A letter/.test(said(find('lectern-record') ?? page.body)) &&
      /A letter/.test(said(find('lectern-library') ?? page.body)) &&
      /November/.test(said(find('lectern-date') ?? page.body)),
    'nothing came',
    patiently,
  );
}

/** The look of the first element that fits. */
function look(page: Document, selector: string): CSSStyleDeclaration {
  const element = page.querySelector(selector);
  const window = page.defaultView;
  if (!element || !window) throw new Error(`no ${selector}`);
  return window.getComputedStyle(element);
}

describe('on a page of other people', () => {
  it('works among built-ins that an old library extended', async () => {
    const search = `<lectern-search src="${trouble('letter')}" query="Ann"></lectern-search>`;
    const page = await pageWith(`${extended}${await copyOf('define-all')}`, `${letter}${search}`);
    await shown(page);
    await waitUntil(
      () => /passages? found/.test(said(page.querySelector('lectern-search') ?? page.body)),
      'nothing was found',
      patiently,
    );
    expect(look(page, 'lectern-reader').display).to.equal('block');
  });

  it('keeps its shape where the page unsets everything', async () => {
    const page = await pageWith(`<style>* {all: unset}</style>${await copyOf()}`, letter);
    await shown(page);
    await waitUntil(() => look(page, 'lectern-text').display === 'block', 'no block', patiently);
    expect(look(page, 'article.lectern-document').display).to.equal('block');
    expect(look(page, 'article [data-tei=p]').display).to.equal('block');
    expect(look(page, 'article [data-mention]').textDecorationLine).to.contain('underline');
    for (const tag of ['reader', 'record', 'library']) {
      expect(look(page, `lectern-${tag}`).display).to.equal('block');
    }
    expect(look(page, '#own').display).to.equal('inline');
  });

  it('gives way to a page that unsets everything and says something of its own', async () => {
    const css =
      '* {all: unset} lectern-record {display: flex} main article [data-tei=p] {display: grid}';
    const page = await pageWith(`<style>${css}</style>${await copyOf()}`, `<main>${letter}</main>`);
    await shown(page);
    await waitUntil(() => look(page, 'lectern-text').display === 'block', 'no block', patiently);
    expect(look(page, 'lectern-record').display).to.equal('flex');
    expect(look(page, 'article [data-tei=p]').display).to.equal('grid');
  });

  it('adds no rule outside its layer where a page leaves things as they are', async () => {
    const css = 'p {color: rgb(1, 2, 3)} * {box-sizing: border-box; margin: 0}';
    const page = await pageWith(`<style>${css}</style>${await copyOf()}`, letter);
    await shown(page);
    expect(look(page, 'article [data-tei=p]').color).to.equal('rgb(1, 2, 3)');
    expect(look(page, 'article [data-tei=p]').marginBlockStart).to.equal('0px');
    const rules = page.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const outside = rules.flatMap((rule) => ('selectorText' in rule ? [rule.selectorText] : []));
    expect(outside).to.deep.equal(['lectern-text']);
  });

  it('hides what it hides, whatever the page thinks of hidden', async () => {
    const page = await pageWith(
      `<style>[hidden] {display: block !important}</style>${await copyOf()}`,
      letter,
    );
    await shown(page);
    const date = page.querySelector('lectern-date');
    const slot = date?.shadowRoot?.querySelector('slot');
    expect(slot && page.defaultView?.getComputedStyle(slot).display).to.equal('none');
  });

  it('takes face and colours from the page', async () => {
    const css = 'body {font: 20px/1.2 monospace; color-scheme: dark; --lectern-ink: rgb(9, 8, 7)}';
    const page = await pageWith(`<style>${css}</style>${await copyOf()}`, letter);
    await shown(page);
    expect(look(page, 'article.lectern-document').fontFamily).to.equal('monospace');
    expect(look(page, 'article.lectern-document').color).to.equal('rgb(9, 8, 7)');
    const title = part(page.querySelector('lectern-record') ?? page.body, 'title');
    expect(title && page.defaultView?.getComputedStyle(title).color).to.equal('rgb(9, 8, 7)');
  });

  it('finds a relative source by the base of the page', async () => {
    const base = `<base href="${location.origin}/__trouble__/deep/">`;
    const body = letter.replaceAll('/__trouble__/', '../');
    await shown(await pageWith(`${base}${await copyOf()}`, body));
  });

  it('works in a frame without an origin, where nothing may be kept', async () => {
    const page = `<!doctype html>${await copyOf()}
      <lectern-reader annotate url-state src="${await elsewhere()}/open/letter/any"></lectern-reader>
      <script type="module">
        const faults = [];
        addEventListener('error', (event) => faults.push(event.type + String(event.message)));
        addEventListener('unhandledrejection', (event) => faults.push(event.type + String(event.reason)));
        const reader = document.querySelector('lectern-reader');
        reader.addEventListener('lectern-document-ready', () => setTimeout(() => {
          const words = reader.querySelector('article').textContent;
          reader.open('letter');
          reader.open();
          parent.postMessage({words, faults}, '*');
        }, 600));
      </script>`;
    const told = new Promise<{words: string; faults: string[]}>((done) => {
      window.addEventListener('message', ({data}) => done(data), {once: true});
    });
    await fixture(html`<iframe sandbox="allow-scripts" srcdoc=${page}></iframe>`);
    const {words, faults} = await told;
    expect(words).to.contain('Ann');
    expect(faults).to.deep.equal([]);
  });
});

describe('two copies of the library on a page', () => {
  it('can both be there, each with a Lit of its own, and their elements work together', async () => {
    const first = await copyOf('elements/lectern-text/lectern-text-define');
    const page = await pageWith(`${first}${await copyOf()}`, letter);
    const faults: string[] = [];
    page.defaultView?.addEventListener('error', ({message}) => faults.push(message));
    await shown(page);
    const reader = page.querySelector('lectern-reader');
    const text = page.querySelector('lectern-text');
    expect(text?.store).to.equal(reader?.store);
    expect(faults).to.deep.equal([]);
  });

  it('leaves a text alone whose surroundings speak another version', async () => {
    const stranger = `<script>
      addEventListener('context-request', (event) => {
        // The name before stores were numbered.
        if (event.context === Symbol.for('lectern-reader')) event.callback({strange: true});
      });
    </script>`;
    const page = await pageWith(
      `${stranger}${await copyOf()}`,
      `<lectern-text src="${trouble('letter')}"></lectern-text>`,
    );
    await waitUntil(() => page.querySelector('article'), 'nothing came', patiently);
  });
});
