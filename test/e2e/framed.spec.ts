import {expect, type Page, test} from '@playwright/test';
import {ForeignHost} from './hosting.js';

const host = new ForeignHost();
test.beforeAll(() => host.start());
test.afterAll(() => host.end());

const biography = '/altay/embed/osman-batur/';
const memo = '/altay/embed/beria-molotov-1945-10-05/';

interface Framing {
  readonly base: string | undefined;
  readonly attributes?: string;
}

const frame = (path: string, {base = '', attributes = ''}: Framing): string =>
  `<iframe data-lectern title="Document" width="700" height="300" src="${base}${path}" ${attributes}></iframe>`;

const hostScript = (base: string | undefined): string =>
  `<script src="${base}/lectern-frame.js"></script>`;

/** Heights of the frames of a host page, in CSS pixels. */
function heights(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map(({clientHeight}) => clientHeight),
  );
}

/** How far what a frame shows sticks out of it. */
function overflow(page: Page, at: number): Promise<number> {
  return page
    .frameLocator('iframe')
    .nth(at)
    .locator('html')
    .evaluate((root) => root.scrollHeight - root.clientHeight);
}

test('each frame grows to what it shows', async ({page, baseURL}) => {
  const both = frame(biography, {base: baseURL}) + frame(memo, {base: baseURL});
  await page.goto(host.page(both + hostScript(baseURL)));
  await expect.poll(async () => Math.min(...(await heights(page)))).toBeGreaterThan(1500);
  await expect.poll(() => overflow(page, 0)).toBe(0);
  await expect.poll(() => overflow(page, 1)).toBe(0);
  const [first, second] = await heights(page);
  expect(first).not.toBe(second);
});

test('a frame grows and shrinks when a fold in it is opened and closed', async ({
  page,
  baseURL,
}) => {
  await page.goto(host.page(frame(biography, {base: baseURL}) + hostScript(baseURL)));
  await expect.poll(async () => (await heights(page))[0]).toBeGreaterThan(1500);
  await page.waitForTimeout(500);
  const before = (await heights(page))[0] ?? 0;
  const fold = page.frameLocator('iframe').getByText('Archival record');
  await fold.click();
  await expect.poll(async () => (await heights(page))[0]).toBeGreaterThan(before + 100);
  await fold.click();
  await expect.poll(async () => (await heights(page))[0]).toBe(before);
});

test('a frame that comes after the script is heard too', async ({page, baseURL}) => {
  await page.goto(host.page(hostScript(baseURL)));
  await page.evaluate((address) => {
    const late = document.createElement('iframe');
    late.dataset.lectern = '';
    late.src = address;
    document.body.append(late);
  }, `${baseURL}${biography}`);
  await expect.poll(async () => (await heights(page))[0]).toBeGreaterThan(1500);
});

test('without the host script the frame keeps its height and scrolls', async ({page, baseURL}) => {
  await page.goto(host.page(frame(biography, {base: baseURL})));
  const text = page.frameLocator('iframe').locator('article.lectern-document');
  await expect(text).toContainText('Koktokay');
  await page.waitForTimeout(300);
  expect((await heights(page))[0]).toBeLessThan(310);
  expect(await overflow(page, 0)).toBeGreaterThan(1000);
});

test('a sandbox without an origin shows the text, its record, and its height', async ({
  page,
  baseURL,
}) => {
  const sandboxed = frame(biography, {base: baseURL, attributes: 'sandbox="allow-scripts"'});
  await page.goto(host.page(sandboxed + hostScript(baseURL)));
  await expect.poll(async () => (await heights(page))[0]).toBeGreaterThan(1500);
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('article.lectern-document')).toBeVisible();
  // Its styles came although the server gave no leave.
  await expect(inside.locator('main')).toHaveCSS('display', 'block');
  await expect(inside.locator('article.lectern-document')).toHaveCSS('font-family', /Source Serif/);
  await inside.getByText('Archival record').click();
  await expect(inside.getByText('Creative Commons').first()).toBeVisible();
});

test('what others send changes no frame', async ({page, baseURL}) => {
  const liar = host.page(
    '<script>parent.postMessage({type: "lectern-height", version: 1, height: 4321}, "*")</script>',
  );
  const wrong = `<iframe title="Liar" height="200" src="${liar}"></iframe>`;
  await page.goto(
    host.page(
      `${frame(biography, {base: baseURL, attributes: 'data-max-height="900"'})}${wrong}${hostScript(baseURL)}`,
    ),
  );
  // No more than the host allows.
  await expect.poll(async () => (await heights(page))[0]).toBe(900);
  await page.evaluate(() => {
    for (const height of [4321, -5, Number.NaN, '4321', {}, 1e9]) {
      window.postMessage({type: 'lectern-height', version: 1, height}, '*');
    }
  });
  await page.waitForTimeout(300);
  const [framed, other] = await heights(page);
  expect(framed).toBe(900);
  expect(other).toBeLessThan(220);
});

test('a frame is kept within bounds whatever it sends, and one without an address spoils no other', async ({
  page,
  baseURL,
}) => {
  const flood = host.page(`<script>
    const send = (data) => parent.postMessage(data, '*');
    const lie = (height) => send({type: 'lectern-height', version: 1, height});
    for (const each of [null, 7, [], 'lectern-height', {type: {}}]) send(each);
    for (let at = 0; at < 10_000; at++) lie(at % 2 ? 1e308 : 1e-308);
    for (const each of [Infinity, NaN, -1, '800', [800], {valueOf: 800}]) lie(each);
  </script>`);
  const frames = [
    frame('', {base: 'http://['}),
    frame('', {base: flood}),
    frame(biography, {base: baseURL, attributes: 'data-max-height="900"'}),
  ];
  const errors: string[] = [];
  page.on('pageerror', ({message}) => errors.push(message));
  await page.goto(host.page(frames.join('') + hostScript(baseURL)));
  await expect.poll(() => heights(page)).toEqual([300, 50_000, 900]);
  expect(errors).toEqual([]);
});

test('a frame that has gone to another origin is not obeyed', async ({page, baseURL}) => {
  const liar = host.page(
    '<script>parent.postMessage({type: "lectern-height", version: 1, height: 777}, "*")</script>',
  );
  await page.goto(host.page(frame(memo, {base: baseURL}) + hostScript(baseURL)));
  await expect.poll(async () => (await heights(page))[0]).toBeGreaterThan(1500);
  const inside = page.frames()[1];
  await inside?.goto(liar);
  await page.waitForTimeout(300);
  expect((await heights(page))[0]).not.toBe(777);
});

test('nothing is sent to a host that is not the one above', async ({page, baseURL}) => {
  await page.goto(host.page(frame(biography, {base: baseURL})));
  const told = await page.evaluate(
    () =>
      new Promise<unknown[]>((done) => {
        const seen: unknown[] = [];
        addEventListener('message', ({data}) => seen.push(data));
        const frame = document.querySelector('iframe');
        frame?.setAttribute('src', frame.src);
        setTimeout(() => done(seen), 1500);
      }),
  );
  expect(told.length).toBeGreaterThan(0);
  for (const each of told) {
    expect(Object.keys(each as object).sort()).toEqual(['height', 'type', 'version']);
  }
});

test('the whole document opens in the window above', async ({page, baseURL}) => {
  await page.goto(host.page(frame(biography, {base: baseURL})));
  await page.frameLocator('iframe').getByRole('link', {name: 'Open the whole'}).click();
  await expect(page).toHaveURL(`${baseURL}/altay/read/osman-batur/`);
});

test('a link into another document leaves the frame', async ({page, baseURL}) => {
  await page.goto(host.page(frame(memo, {base: baseURL})));
  const inside = page.frameLocator('iframe');
  await inside
    .locator('a[data-link]', {hasText: /biography/})
    .first()
    .click();
  await expect(page).toHaveURL(/\/altay\/read\/osman-batur\//);
});

test('where the sandbox keeps the window above, a link opens one of its own', async ({
  page,
  baseURL,
}) => {
  const sandbox = 'sandbox="allow-scripts allow-same-origin allow-popups"';
  await page.goto(host.page(frame(biography, {base: baseURL, attributes: sandbox})));
  const popup = page.waitForEvent('popup');
  await page.frameLocator('iframe').getByRole('link', {name: 'Open the whole'}).click();
  expect((await popup).url()).toBe(`${baseURL}/altay/read/osman-batur/`);
});

test('a note’s link stays in the frame', async ({page, baseURL}) => {
  const address = host.page(frame(memo, {base: baseURL}));
  await page.goto(address);
  await page.frameLocator('iframe').locator('a.note-marker').first().click();
  await page.waitForTimeout(200);
  expect(page.url()).toBe(address);
});

test('cards open in a frame of its own origin', async ({page, baseURL}) => {
  const sandbox = 'sandbox="allow-scripts allow-same-origin allow-popups"';
  await page.goto(host.page(frame(biography, {base: baseURL, attributes: sandbox})));
  const inside = page.frameLocator('iframe');
  await inside.locator('[data-entity~="choibalsan"]').first().click();
  await expect(inside.locator('lectern-card').getByRole('dialog')).toContainText('Чойбалсан');
});

test('the address names a passage and a look, and nothing else gets in by it', async ({page}) => {
  const evil = encodeURIComponent('red;background:url(https://evil.example/x)');
  await page.goto(`${biography}?theme=dark&accent=0a7&ink=${evil}&size=1.25&paper=%23fff#p3`);
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  const style = await root.evaluate(({style}) => style.cssText);
  expect(style).toContain('--lectern-accent: #0a7');
  expect(style).toContain('--lectern-paper: #fff');
  expect(style).not.toContain('ink');
  await expect(page.locator('[id="osman-batur.p3"]')).toBeInViewport();
});

test('the host’s script is small enough for anybody’s page', async ({request}) => {
  const script = await (await request.get('/lectern-frame.js')).body();
  expect(script.length).toBeLessThanOrEqual(1024);
});
