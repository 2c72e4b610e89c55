import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import '../../components/elements/lectern-text/lectern-text-define.js';
import type {LecternText} from '../../components/elements/lectern-text/lectern-text.js';
import type {DocumentErrorEvent} from '../../components/state/events.js';
import {parseDocument} from '../../components/state/load-document.js';
import {blownUp} from '../state/raw/blown-up.js';
import {addressOf, patiently, shownText, tei} from './sources.js';

const paragraph = (at: number): string =>
  `<div><head>Day ${at}</head><p>${'Some words of that day. '.repeat(20)}<persName ref="#ann">Ann</persName> came.</p></div>`;
const person =
  '<listPerson><person xml:id="ann"><persName>Ann Lee</persName></person></listPerson>';

/** Some 300 kB: too long for the page to read by itself. */
function long(end = person): string {
  return tei(Array.from({length: 450}, (_, at) => paragraph(at)).join('\n') + end);
}

async function empty(): Promise<LecternText> {
  return fixture<LecternText>(html`<lectern-text></lectern-text>`);
}

async function shown(source: string): Promise<LecternText> {
  const text = await empty();
  const ready = oneEvent(text, 'lectern-document-ready');
  text.src = addressOf(source);
  await ready;
  return text;
}

function failureOf(text: LecternText): Promise<DocumentErrorEvent> {
  return new Promise((told) => text.addEventListener('lectern-document-error', told, {once: true}));
}

/** Answers one address piece by piece, as the test says. */
function slowly(
  address: string,
  length?: number,
): {
  give(text: string): void;
  end(): void;
  breakOff(): void;
  readonly isAborted: boolean;
  restore(): void;
} {
  const {fetch} = window;
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let isAborted = false;
  const body = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given;
    },
  });
  window.fetch = async (asked, init) => {
    if (asked !== new URL(address, document.baseURI).href) return fetch(asked, init);
    init?.signal?.addEventListener('abort', () => {
      isAborted = true;
      controller?.error(init.signal?.reason);
    });
    const told: HeadersInit = length === undefined ? {} : {'content-length': String(length)};
    return new Response(body, {headers: {'content-type': 'application/xml', ...told}});
  };
  return {
    give: (text) => controller?.enqueue(new TextEncoder().encode(text)),
    end: () => controller?.close(),
    breakOff: () => controller?.error(new TypeError('network')),
    get isAborted() {
      return isAborted;
    },
    restore: () => {
      window.fetch = fetch;
    },
  };
}

/** The text of a page on which no worker can be started. */
async function withoutWorker<Value>(act: () => Promise<Value>): Promise<Value> {
  const {Worker} = window;
  // @ts-expect-error A page may have no workers at all.
  window.Worker = class {
    constructor() {
      throw new DOMException('forbidden', 'SecurityError');
    }
  };
  try {
    return await act();
  } finally {
    window.Worker = Worker;
  }
}

describe('a long raw text', () => {
  it('shows its beginning before the rest has come, and goes on from there', async () => {
    const source = long();
    const slow = slowly('slow.xml');
    try {
      const text = await empty();
      text.src = 'slow.xml';
      slow.give(source.slice(0, 120_000));
      await waitUntil(
        () => text.article?.textContent?.includes('Day 5'),
        'no beginning',
        patiently,
      );
      expect(text.document).to.equal(undefined);
      const heading = text.querySelector('[data-tei="head"]');
      const ready = oneEvent(text, 'lectern-document-ready');
      slow.give(source.slice(120_000));
      slow.end();
      await ready;
      expect(text.document?.characters).to.be.greaterThan(200_000);
      // The page itself has not fetched what a reading takes: a worker has.
      const fetched = performance.getEntriesByType('resource').map(({name}) => name);
      expect(fetched.filter((name) => name.endsWith('/raw-work.js'))).to.deep.equal([]);
      // Who reads already is not disturbed, though who Ann is stands at the end.
      expect(text.querySelector('[data-tei="head"]')).to.equal(heading);
      expect(text.querySelector('[data-mention]')).to.have.attribute('data-entity', 'ann');
    } finally {
      slow.restore();
    }
  });

  it('has its first screen on the page before a worker is started', async () => {
    const {Worker} = window;
    const text = await empty();
    const shownBefore: boolean[] = [];
    window.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        shownBefore.push(text.article?.textContent?.includes('Day 0') ?? false);
      }
    };
    try {
      const ready = oneEvent(text, 'lectern-document-ready');
      text.src = addressOf(long());
      await ready;
      expect(shownBefore).to.deep.equal([true]);
      expect(text.textContent?.match(/Day 0/g)).to.have.length(1);
    } finally {
      window.Worker = Worker;
    }
  });

  it('has on the page only what is near the view, and brings a passage that is asked for', async () => {
    const text = await shown(long(`${person}<p xml:id="last">The very end.</p>`));
    expect(text.isWhole).to.equal(false);
    expect(text.querySelector('[id$=".last"]')).to.equal(null);
    expect(await text.bringIntoView('last')).to.equal(true);
    expect(text.querySelector('[id$=".last"]')).to.have.text('The very end.');
  });

  it('knows who is meant when a card is asked for', async () => {
    const text = await shown(long());
    const mention = text.querySelector<HTMLElement>('[data-mention]');
    mention?.click();
    await waitUntil(
      () =>
        text.shadowRoot
          ?.querySelector('lectern-card')
          ?.shadowRoot?.textContent?.includes('Ann Lee') || text.store.state.index?.entity('ann'),
      'no entity came',
      patiently,
    );
    expect(text.store.state.index?.entity('ann')?.name).to.equal('Ann Lee');
  });

  it('is drawn anew with the same passage in view', async () => {
    const choice = '<p xml:id="here"><choice><sic>teh</sic><corr>the</corr></choice></p>';
    const text = await shown(long(`${person}${choice}${paragraph(1000)}`));
    await text.bringIntoView('here');
    const ready = oneEvent(text, 'lectern-document-ready');
    text.reading = 'normalised';
    await ready;
    await waitUntil(() => text.querySelector('[id$=".here"]'), 'the passage went', patiently);
    expect(shownText(text)).to.contain('the').and.not.contain('teh');
    expect(text.querySelectorAll('article')).to.have.length(1);
  });

  it('leaves nothing half-shown when the file breaks in the middle, and says where', async () => {
    const source = long();
    const broken = `${source.slice(0, -400)}</q>${source.slice(-400)}`;
    const text = await empty();
    const failed = oneEvent(text, 'lectern-document-error');
    text.src = addressOf(broken);
    await failed;
    await text.updateComplete;
    const result = await parseDocument(new TextEncoder().encode(broken), text.src);
    if (result.ok) throw new Error('it is well-formed');
    const alert = text.shadowRoot?.querySelector('[role="alert"]');
    expect(alert).to.contain.text(result.problem.message);
    expect(alert).to.contain.text(`line ${result.problem.line}`);
    expect(text.article).to.equal(undefined);
  });

  it('says so when the connection breaks off, and takes the beginning away', async () => {
    const slow = slowly('broken-off.xml');
    try {
      const text = await empty();
      const failed = failureOf(text);
      text.src = 'broken-off.xml';
      slow.give(long().slice(0, 120_000));
      await waitUntil(() => text.article, 'no beginning', patiently);
      slow.breakOff();
      const {problem} = await failed;
      expect(problem.code).to.equal('cut-off');
      expect(text.article).to.equal(undefined);
    } finally {
      slow.restore();
    }
  });

  it('gives way to another source, whatever still comes of it', async () => {
    const slow = slowly('given-up.xml');
    try {
      const text = await empty();
      text.src = 'given-up.xml';
      slow.give(long().slice(0, 120_000));
      await waitUntil(() => text.article, 'no beginning', patiently);
      const ready = oneEvent(text, 'lectern-document-ready');
      text.src = addressOf(tei('<p>another</p>'));
      await ready;
      expect(slow.isAborted).to.equal(true);
      expect(text.article).to.have.text('another');
      expect(text.querySelectorAll('article')).to.have.length(1);
    } finally {
      slow.restore();
    }
  });

  it('shows how much has come of a text that takes long, and moves nothing by it', async () => {
    const source = long();
    const slow = slowly('long-wait.xml', source.length);
    try {
      const text = await empty();
      text.src = 'long-wait.xml';
      slow.give(source.slice(0, 120_000));
      await waitUntil(() => text.article?.querySelector('p'), 'no beginning', patiently);
      const top = text.article?.getBoundingClientRect().top;
      await waitUntil(() => text.shadowRoot?.querySelector('progress'), 'no bar', patiently);
      const bar = text.shadowRoot?.querySelector('progress');
      expect(bar).to.have.attribute('aria-label');
      expect(bar?.max).to.equal(source.length);
      expect(bar?.value).to.equal(120_000);
      expect(text.article?.getBoundingClientRect().top).to.equal(top);
      const ready = oneEvent(text, 'lectern-document-ready');
      slow.give(source.slice(120_000));
      slow.end();
      await ready;
      await text.updateComplete;
      expect(text.shadowRoot?.querySelector('progress')).to.equal(null);
      expect(text.article?.getBoundingClientRect().top).to.equal(top);
    } finally {
      slow.restore();
    }
  });

  it('says which authority file did not come, and shows the text all the same', async () => {
    const text = await empty();
    const ready = oneEvent(text, 'lectern-document-ready');
    const failed = failureOf(text);
    text.authority = 'no-such-file.xml';
    text.src = addressOf(long());
    const {problem} = await failed;
    expect(problem.code).to.equal('http-error');
    await ready;
    await text.updateComplete;
    expect(text.shadowRoot?.querySelector('[role="alert"]')).to.contain.text('no-such-file.xml');
  });

  it('goes on being read while it is loaded anew, and then shows what has changed', async () => {
    const {fetch} = window;
    let source = long();
    window.fetch = async (asked, init) =>
      String(asked).endsWith('changing.xml') ? new Response(source) : fetch(asked, init);
    try {
      const text = await empty();
      const first = oneEvent(text, 'lectern-document-ready');
      text.src = 'changing.xml';
      await first;
      source = source.replace('Day 0', 'Day naught');
      const again = oneEvent(text, 'lectern-document-ready');
      text.reload();
      expect(shownText(text)).to.contain('Day 0');
      await again;
      await waitUntil(() => shownText(text).includes('Day naught'), 'nothing new', patiently);
      expect(text.querySelectorAll('article')).to.have.length(1);
    } finally {
      window.fetch = fetch;
    }
  });

  it('is read by the page where no worker can be started', async () => {
    const source = long();
    const [text, other] = [await withoutWorker(() => shown(source)), await shown(source)];
    expect(text.document?.characters).to.equal(other.document?.characters);
    expect(text.source?.chunks).to.deep.equal(other.source?.chunks);
    expect(await text.source?.chunk(1)).to.deep.equal(await other.source?.chunk(1));
    expect(text.querySelector('[data-mention]')).to.have.attribute('data-entity', 'ann');
  });

  it('survives being moved to another place of the page', async () => {
    const text = await shown(long());
    const home = document.createElement('div');
    text.after(home);
    home.append(text);
    await text.updateComplete;
    expect(await text.bringIntoView('b600')).to.equal(true);
  });

  it('is shown at 1 MB of real texts', async function () {
    const names = ['L03324.xml', 'gogol-tjazhba.xml', 'EHRI-BF-UH-19380423_SK_DE.xml'];
    const answers = await Promise.all(names.map((name) => fetch(`/__shared__/fixtures/${name}`)));
    if (!answers.every(({ok}) => ok)) return this.skip();
    const sources = await Promise.all(answers.map((answer) => answer.text()));
    const text = await shown(blownUp(sources, 1_000_000));
    expect(text.document?.characters).to.be.greaterThan(200_000);
    expect(text.querySelectorAll('.lectern-chunk').length).to.be.within(1, 12);
    const last = (text.source?.chunks.length ?? 0) - 1;
    expect((await text.source?.records(last))?.ok).to.equal(true);
  });
});
