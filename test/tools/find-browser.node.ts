import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findBrowser, type Surroundings} from './find-browser.js';

const around = (working: readonly string[], env: Surroundings['env'] = {}): Surroundings => ({
  env: {PATH: '/a:/b', ...env},
  runs: (path) => working.includes(path),
  playwrights: () => '/playwright/chrome',
});

describe('findBrowser', () => {
  it('takes CHROMIUM_PATH first, then Playwright’s own, then one on PATH', () => {
    const all = ['/own/chrome', '/playwright/chrome', '/b/chromium', '/a/google-chrome'];
    assert.equal(findBrowser(around(all, {CHROMIUM_PATH: '/own/chrome'})), '/own/chrome');
    assert.equal(findBrowser(around(all)), '/playwright/chrome');
    assert.equal(findBrowser(around(all.slice(2))), '/b/chromium');
    assert.equal(findBrowser(around(['/a/google-chrome'])), '/a/google-chrome');
  });

  it('passes over one that does not start', () => {
    const env = {CHROMIUM_PATH: '/broken'};
    assert.equal(findBrowser(around(['/b/chromium-browser'], env)), '/b/chromium-browser');
    assert.equal(findBrowser(around([], env)), undefined);
  });
});
