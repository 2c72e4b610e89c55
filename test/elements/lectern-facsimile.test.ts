import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {Facsimile, PageImage, PageZone} from '../../components/core/facsimile/facsimile.js';
import '../../components/define-all.js';
import type {LecternFacsimile} from '../../components/elements/lectern-facsimile/lectern-facsimile.js';
import {shown, textIn} from './headers.js';
import {patiently} from './sources.js';

const folder = '/test/data/facsimile';

function pageOf(n: number, more: Partial<PageImage> = {}): PageImage {
  return {
    id: `s${n}`,
    label: `${n}r`,
    anchors: [`page/${n}`],
    images: [{kind: 'file', url: `${folder}/page-${n}.png`}],
    canvases: [],
    zones: [],
    ...more,
  };
}

const zones: readonly PageZone[] = [
  {id: 'region', box: {x: 100, y: 100, width: 800, height: 800}, part: 'p1'},
  {
    id: 'line',
    box: {x: 120, y: 120, width: 600, height: 60},
    points: [
      [120, 120],
      [720, 120],
      [720, 180],
      [120, 180],
    ],
    part: 'lb1',
    label: 'To the office',
  },
];
const frame = {x: 0, y: 0, width: 1000, height: 1500};

const twoPages: Facsimile = {
  pages: [pageOf(1, {zones, frame}), pageOf(2, {title: 'Stained <b>at</b> the foot'})],
  warnings: [],
};

const of = (facsimile: Facsimile) =>
  fixture<LecternFacsimile>(
    html`<lectern-facsimile document-id="letter" .facsimile=${facsimile}></lectern-facsimile>`,
  );
const inside = (element: Element, selector: string) => element.shadowRoot?.querySelector(selector);
const canvasOf = (element: Element) => inside(element, '[part="stage"] canvas');
const isDrawn = (element: Element) => () =>
  canvasOf(element) !== null &&
  !/Loading/.test(textIn(element)) &&
  inside(element, '.over') === null;
const drawn = async (facsimile: Facsimile) => {
  const element = await of(facsimile);
  await waitUntil(isDrawn(element), 'the image is drawn', patiently);
  return element;
};
const press = (element: Element, label: string) => {
  const button = inside(element, `button[aria-label="${label}"]`);
  if (!(button instanceof HTMLButtonElement)) throw new Error(`no button ${label}`);
  button.click();
};
const key = (element: Element, name: string) => {
  const event = new KeyboardEvent('keydown', {key: name, bubbles: true, cancelable: true});
  inside(element, '[part="stage"]')?.dispatchEvent(event);
  return event.defaultPrevented;
};
/** How much of the page is seen: the width of its zones on the screen. */
const widthOf = (element: Element) => inside(element, '.zones')?.getBoundingClientRect().width ?? 0;

/** The event an element sends when something is done to it. */
function answerTo<Type extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: Type,
  act: () => unknown,
): Promise<HTMLElementEventMap[Type]> {
  return new Promise((resolve) => {
    element.addEventListener(type, resolve, {once: true});
    act();
  });
}

/** Addresses fetched since the list was last cleared; the browser keeps no more than 250. */
const fetched = () => performance.getEntriesByType('resource').map(({name}) => name);

const hasViewer = () => fetched().some((name) => /openseadragon.*\.js$/.test(name));

describe('lectern-facsimile', () => {
  beforeEach(() => performance.clearResourceTimings());

  it('fetches no viewer and no image before it is seen', async () => {
    const element = await fixture<LecternFacsimile>(
      html`<lectern-facsimile hidden .facsimile=${twoPages}></lectern-facsimile>`,
    );
    await fixture(html`<lectern-facsimile></lectern-facsimile>`);
    await new Promise((done) => setTimeout(done, 200));
    expect(fetched().some((name) => name.includes(folder))).to.equal(false);
    expect(hasViewer()).to.equal(false);
    element.hidden = false;
    await waitUntil(isDrawn(element), 'the image is drawn', patiently);
    expect(hasViewer()).to.equal(true);
    expect(fetched().some((name) => name.includes(folder))).to.equal(true);
  });

  it('turns pages, and says where in the text they begin', async () => {
    const element = await drawn(twoPages);
    const event = await answerTo(element, 'lectern-page-change', () => press(element, 'Next page'));
    expect([event.documentId, event.pageId, event.anchor]).to.deep.equal([
      'letter',
      's2',
      'page/2',
    ]);
    await element.updateComplete;
    expect(element.page).to.equal('s2');
    expect(inside(element, '[part="stage"]')).to.have.attribute('aria-label', 'Image of page 2r');
    expect(inside(element, 'button[aria-label="Next page"]')).to.have.attribute('disabled');
    expect(textIn(element)).to.contain('2 of 2');
  });

  it('shows what the source says of a page as text', async () => {
    const element = await of(twoPages);
    element.page = 's2';
    await element.updateComplete;
    expect(inside(element, '[part="caption"]')?.textContent).to.contain('<b>at</b>');
    expect(inside(element, '[part="caption"] b')).to.equal(null);
  });

  it('follows a page set from outside by id, place in the text or label, without an event', async () => {
    const element = await of(twoPages);
    let turned = 0;
    element.addEventListener('lectern-page-change', () => turned++);
    const select = inside(element, 'select');
    for (const [name, at] of [
      ['page/2', 1],
      ['s1', 0],
      ['2r', 1],
      ['of another text', 1],
    ] as const) {
      element.page = name;
      await element.updateComplete;
      expect(select instanceof HTMLSelectElement && select.selectedIndex, name).to.equal(at);
    }
    expect(turned).to.equal(0);
  });

  it('lays zones over the image where they are, whatever units they are in', async () => {
    const element = await drawn(twoPages);
    const layer = inside(element, '.zones')?.getBoundingClientRect();
    const shape = inside(element, '[data-zone="line"]');
    if (!layer || !(shape instanceof SVGGraphicsElement)) throw new Error('no zones');
    // The shape without its stroke, which Firefox counts as part of its rectangle.
    const {x, y, width} = shape.getBBox();
    const onScreen = shape.getScreenCTM();
    const line = {
      y: new DOMPoint(x, y).matrixTransform(onScreen ?? undefined).y,
      width: width * (onScreen?.a ?? 0),
    };
    expect(line.width / layer.width).to.be.closeTo(0.6, 0.01);
    expect((line.y - layer.y) / layer.height).to.be.closeTo(0.08, 0.01);
    expect(layer.height / layer.width).to.be.closeTo(1.5, 0.01);
  });

  it('asks for what is written in a zone that is pointed at, the innermost', async () => {
    const element = await drawn(twoPages);
    const line = inside(element, '[data-zone="line"]');
    const event = await answerTo(element, 'lectern-zone-request', () =>
      line?.dispatchEvent(new PointerEvent('pointerover', {bubbles: true})),
    );
    expect([event.documentId, event.zoneId, event.part, event.cause]).to.deep.equal([
      'letter',
      'line',
      'lb1',
      'hover',
    ]);
    const shapes = [...(element.shadowRoot?.querySelectorAll('[data-zone]') ?? [])];
    expect(shapes.at(-1)).to.equal(line);
    await answerTo(element, 'lectern-zone-leave', () =>
      line?.dispatchEvent(new PointerEvent('pointerout', {bubbles: true})),
    );
  });

  it('marks the zone it is told to', async () => {
    const element = await drawn(twoPages);
    element.activeZone = 'line';
    await element.updateComplete;
    const active = element.shadowRoot?.querySelectorAll('[data-active]');
    expect([...(active ?? [])].map((each) => each.getAttribute('data-zone'))).to.deep.equal([
      'line',
    ]);
  });

  it('is worked by keyboard', async () => {
    const element = await drawn(twoPages);
    const before = widthOf(element);
    expect(key(element, '+')).to.equal(true);
    await waitUntil(() => widthOf(element) > before * 1.2, 'zoomed in');
    expect(key(element, 'ArrowRight')).to.equal(true);
    expect(key(element, '0')).to.equal(true);
    await waitUntil(() => Math.abs(widthOf(element) - before) < 2, 'back to the whole page');
    expect(key(element, 'x')).to.equal(false);
    const zone = await answerTo(element, 'lectern-zone-request', () => key(element, 'n'));
    expect([zone.zoneId, zone.cause]).to.deep.equal(['region', 'keyboard']);
    const page = await answerTo(element, 'lectern-page-change', () => key(element, 'PageDown'));
    expect(page.pageId).to.equal('s2');
  });

  it('says with its address that an image cannot be loaded, after trying the others', async () => {
    const lost = pageOf(1, {
      images: [
        {kind: 'service', service: `${folder}/gone`},
        {kind: 'file', url: `${folder}/gone.png`},
      ],
    });
    const element = await of({pages: [lost], warnings: []});
    await shown(element, '[role="alert"]').catch(() => undefined);
    await waitUntil(() => inside(element, '[role="alert"]') !== null, 'it says so', patiently);
    expect(textIn(element)).to.contain('could not be loaded');
    expect(inside(element, '[role="alert"] a')).to.have.attribute(
      'href',
      `${folder}/gone/full/max/0/default.jpg`,
    );
    expect(textIn(element)).not.to.match(/Unable to open/);
  });

  it('shows the next source where the first fails', async () => {
    const page = pageOf(1, {
      images: [
        {kind: 'file', url: `${folder}/gone.png`},
        {kind: 'file', url: `${folder}/page-1.png`},
      ],
    });
    await drawn({pages: [page], warnings: []});
  });

  it('never asks for an address that is not of the web', async () => {
    const hostile = pageOf(1, {images: [{kind: 'file', url: 'javascript:alert(1)'}]});
    const element = await of({pages: [hostile], warnings: []});
    await waitUntil(() => inside(element, '[role="alert"]') !== null, 'it says so', patiently);
    expect(inside(element, '[role="alert"] a')).to.equal(null);
  });

  it('shows the tiles of an image service', async () => {
    const page = pageOf(1, {images: [{kind: 'service', service: `${folder}/ledger`}]});
    await drawn({pages: [page], warnings: []});
    expect(fetched().some((name) => /ledger\/full\/\d+,\d+\/0\/default\.png/.test(name))).to.equal(
      true,
    );
  });

  it('shows a single image', async () => {
    const element = await fixture<LecternFacsimile>(
      html`<lectern-facsimile src="${folder}/page-2.png" label="A map of the pass"></lectern-facsimile>`,
    );
    await waitUntil(isDrawn(element), 'the image is drawn', patiently);
    expect(inside(element, '[part="stage"]')).to.have.attribute('aria-label', 'A map of the pass');
    expect(inside(element, 'select')).to.equal(null);
  });

  it('says that a page has no image', async () => {
    const element = await of({pages: [pageOf(1, {images: []})], warnings: []});
    expect(textIn(element)).to.contain('There is no image of this page.');
    expect(inside(element, '[part="stage"]')).to.have.attribute('tabindex', '-1');
  });

  it('survives being moved and taken away', async () => {
    const element = await drawn(twoPages);
    const home = element.parentElement;
    element.remove();
    expect(canvasOf(element)).to.equal(null);
    home?.append(element);
    await waitUntil(isDrawn(element), 'the image is drawn again', patiently);
  });

  it('is accessible', async function () {
    // axe looks at every node, and a machine may be busy.
    this.timeout(20_000);
    await expect(await drawn(twoPages)).to.be.accessible();
  });
});

describe('lectern-facsimile with a manifest', () => {
  const address = '/manifest-of-the-test.json';
  const original = window.fetch;
  let asked: string[];

  const answer = (body: string) => {
    window.fetch = async (input, init) => {
      if (input !== new URL(address, location.href).href) return original(input, init);
      asked.push(String(input));
      return new Response(body, {headers: {'content-type': 'application/json'}});
    };
  };
  const manifest = (...labels: readonly string[]) =>
    JSON.stringify({
      type: 'Manifest',
      id: 'https://e.org/manifest',
      items: labels.map((label, at) => ({
        id: `https://e.org/canvas/${at}`,
        type: 'Canvas',
        label: {none: [label]},
        items: [
          {
            items: [
              {
                motivation: 'painting',
                body: {id: `${location.origin}${folder}/page-${(at % 2) + 1}.png`, type: 'Image'},
              },
            ],
          },
        ],
      })),
    });

  beforeEach(() => {
    asked = [];
  });
  afterEach(() => {
    window.fetch = original;
  });

  it('finds the pages of the text by their labels', async () => {
    answer(manifest('cover', '1r', '2r'));
    const pages = [pageOf(1, {images: []}), pageOf(2, {images: []})];
    const element = await of({pages, manifest: address, warnings: []});
    await waitUntil(isDrawn(element), 'the image is drawn', patiently);
    expect(textIn(element)).to.contain('2 of 3');
    element.page = 'page/2';
    await element.updateComplete;
    expect(textIn(element)).to.contain('3 of 3');
    expect(inside(element, '[part="caption"]')).to.equal(null);
  });

  it('says when text and images were matched by order alone', async () => {
    answer(manifest('A', 'B'));
    const pages = [pageOf(1, {images: []}), pageOf(2, {images: []})];
    const element = await of({pages, manifest: address, warnings: []});
    await waitUntil(isDrawn(element), 'the image is drawn', patiently);
    expect(textIn(element)).to.contain('by their order alone');
  });

  it('is not fetched where the document has images of its own', async () => {
    answer(manifest('1r'));
    await drawn({...twoPages, manifest: address});
    expect(asked).to.deep.equal([]);
  });

  for (const [what, body, words] of [
    ['no JSON', '{', 'no list of page images'],
    ['a web page', '<html>', 'web page'],
    ['no manifest', '{"type": "Canvas"}', 'no list of page images'],
    ['a collection', '{"type": "Collection"}', 'several objects'],
    ['an empty one', '{"type": "Manifest"}', 'is empty'],
  ] as const) {
    it(`says what is wrong with ${what}`, async () => {
      answer(body);
      const element = await fixture<LecternFacsimile>(
        html`<lectern-facsimile manifest=${address}></lectern-facsimile>`,
      );
      await waitUntil(() => inside(element, '[role="alert"]') !== null, 'it says so', patiently);
      expect(textIn(element)).to.contain(words);
      expect(inside(element, '[role="alert"] a')).to.have.attribute('href', address);
    });
  }
});

describe('lectern-facsimile under a strict policy', () => {
  it('needs neither inline styles nor strings that become markup', async function () {
    this.timeout(30_000);
    // By its name, for Firefox has no 'self' in a page from `srcdoc`.
    const self = location.origin;
    const policy = `default-src 'none'; script-src ${self}; style-src ${self}; img-src ${self}; connect-src ${self}; require-trusted-types-for 'script'`;
    const page = `<!doctype html><head><meta http-equiv="Content-Security-Policy" content="${policy}">
      <base href="${location.origin}/"><script type="module" src="/components/elements/lectern-facsimile/lectern-facsimile-define.js"></script></head>
      <body><lectern-facsimile src="${folder}/page-1.png"></lectern-facsimile></body>`;
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe width="400" height="400" srcdoc=${page}></iframe>`,
    );
    const elementIn = () => frame.contentDocument?.querySelector('lectern-facsimile');
    await waitUntil(elementIn, 'the page is there');
    const [inner, element] = [frame.contentDocument, elementIn()];
    if (!inner || !element) throw new Error('no page');
    const refused: string[] = [];
    inner.addEventListener('securitypolicyviolation', ({violatedDirective, sample, blockedURI}) => {
      refused.push([violatedDirective, blockedURI, sample].join(' '));
    });
    await waitUntil(() => element.shadowRoot, 'the element is defined', patiently);
    await waitUntil(isDrawn(element), 'the image is drawn', patiently);
    element.setAttribute('src', `${folder}/page-2.png`);
    await new Promise((done) => setTimeout(done, 300));
    await waitUntil(isDrawn(element), 'the other image is drawn', patiently);
    element.remove();
    expect(refused).to.deep.equal([]);
    expect(inner.querySelector('style')).to.equal(null);
  });
});
