import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {budgets} from './budgets.js';
import {weigh} from './weigh.js';

describe('what an export costs a page', () => {
  for (const {name, contents, most} of budgets) {
    it(`stays within ${most / 1000} kB for ${name}`, async () => {
      const {gzip, sources} = await weigh(contents);
      const heaviest = sources.slice(0, 8).map(([path, bytes]) => `${bytes} ${path}`);
      assert.ok(gzip <= most, `${gzip} bytes; the heaviest are:\n${heaviest.join('\n')}`);
      assert.ok(gzip > 1000, 'nothing was weighed');
    });
  }

  it('counts what is imported at once, and not what is imported when it is used', async () => {
    const late = await weigh(
      "export const say = () => import('./components/core/dates/say-date.js');",
    );
    const atOnce = await weigh("export {sayDate} from './components/core/dates/say-date.js';");
    assert.ok(late.gzip < 300);
    assert.ok(atOnce.gzip > 3000);
  });
});
