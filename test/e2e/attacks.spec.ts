import {expect, type Page, test} from '@playwright/test';
import {attackCorpus} from '../attacks/corpus.js';
import type {AttackReport, ListedAttack} from '../attacks/page/run-attacks.js';
import {type AttackServer, serveAttacks, strictPolicy} from '../attacks/page/serve-attacks.js';
import {everyNth} from '../tools/deep.js';
import {browserArguments, requireBrowser} from '../tools/find-browser.js';

/** Each part opens a page of its own, so that two run beside each other. */
const parts = 4;

test.describe.configure({mode: 'parallel'});
// Nobody watches: frames need not wait for a screen.
test.use({
  launchOptions: {
    executablePath: requireBrowser(),
    args: [...browserArguments(), '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  },
});

declare global {
  interface Window {
    runAttack(attack: ListedAttack): Promise<AttackReport>;
  }
}

/** A page that embeds, with every request it makes. */
async function openHost(page: Page, {url}: AttackServer): Promise<string[]> {
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) strangers.push(request.url());
  });
  page.on('framenavigated', (frame) => {
    if (frame.url() !== url) strangers.push(`went to ${frame.url()}`);
  });
  await page.goto(url);
  await page.waitForSelector('html[data-ready]');
  return strangers;
}

for (let part = 0; part < parts; part++) {
  test(`no attack runs, fetches or changes anything outside the element, part ${part + 1}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const corpus = await attackCorpus();
    expect(corpus.length).toBeGreaterThan(300);
    // All of them take minutes: `npm run test:attacks`.
    const all = everyNth(corpus, 25);
    const server = await serveAttacks(all.filter((_, at) => at % parts === part));
    const strangers = await openHost(page, server);
    const faults: string[] = [];
    for (const attack of server.attacks) {
      const report = await page.evaluate((each) => window.runAttack(each), attack);
      for (const fault of report.faults) faults.push(`${report.name}: ${fault}`);
    }
    expect(faults).toEqual([]);
    expect(strangers).toEqual([]);
    await server.close();
  });
}

test('a page that names the policies of Lit and Lectern sees no violation either', async ({
  page,
}) => {
  const chosen = /^(onclick on names|HTML in TEI: script|script in all words|data: in every)/;
  const attacks = (await attackCorpus()).filter(({name}) => chosen.test(name));
  const server = await serveAttacks(attacks, `${strictPolicy}; trusted-types lit-html lectern`);
  await openHost(page, server);
  const kinds = new Set<string>();
  for (const attack of server.attacks) {
    const {faults} = await page.evaluate((each) => window.runAttack(each), attack);
    expect(faults, attack.name).toEqual([]);
    kinds.add(attack.kind);
  }
  expect([...kinds].sort()).toEqual(['annotations', 'collection', 'host', 'manifest', 'text']);
  await server.close();
});

test('what watches the attacks sees what a careless element does', async ({page}) => {
  const server = await serveAttacks([]);
  await openHost(page, server);
  const faults = await page.evaluate(async () => {
    class Careless extends HTMLElement {
      connectedCallback(): void {
        this.append('words');
        document.title = 'taken over';
        document.querySelector('header')?.setAttribute('hidden', '');
        Reflect.set(Object.prototype, 'polluted', true);
        Reflect.get(globalThis, 'canary')();
        void fetch('/other').catch(() => undefined);
        const link = document.createElement('a');
        link.setAttribute('href', 'javascript:canary()');
        link.setAttribute('style', 'position: fixed');
        this.append(link);
      }
    }
    customElements.define('x-careless', Careless);
    document.querySelector('#stage')?.append(document.createElement('x-careless'));
    await new Promise((done) => setTimeout(done, 50));
    const none: ListedAttack = {name: 'none', kind: 'manifest', folder: '/none/', authority: false};
    const {faults} = await window.runAttack(none);
    Reflect.deleteProperty(Object.prototype, 'polluted');
    return faults.join('\n');
  });
  for (const seen of [
    'runs script',
    'asks for',
    'title',
    'polluted',
    'outside',
    'style-src-attr',
  ]) {
    expect(faults).toContain(seen);
  }
  await server.close();
});
