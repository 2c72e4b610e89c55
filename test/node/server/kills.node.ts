import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {killServers} from '../../kills/kill-servers.js';

describe('a server that is killed', () => {
  it('has every decision it acknowledged, once, in order', async () => {
    const {acknowledged, torn, faults} = await killServers(25);
    assert.deepEqual(faults, []);
    assert.ok(acknowledged > 0, 'reviewers came to decide');
    assert.ok(torn > 0, 'lines were cut');
  });
});
