import assert from 'node:assert/strict';
import {it} from 'node:test';
import {ProgressLine, sayProgress} from '../../../components/node/cli/progress-line.js';

it('says the rate and the time to go', () => {
  assert.equal(sayProgress(50, 200, 10_000), '50 of 200 files, 5.0 a second, 30 s to go');
  assert.equal(sayProgress(200, 200, 40_000), '200 of 200 files, 5.0 a second, 0 s to go');
});

it('rewrites its line in place and takes it away', () => {
  let written = '';
  let now = 0;
  const line = new ProgressLine(
    2,
    (text) => (written += text),
    () => now,
  );
  now = 1000;
  line.advance();
  line.clear();
  assert.equal(written, '\r1 of 2 files, 1.0 a second, 1 s to go\r\u001b[K');
});
