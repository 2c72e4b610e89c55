import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {projectRoot} from '../../tools/shared.js';
import {runLectern} from './run-lectern.js';

const memo = join(projectRoot, 'texts/altay/beria-molotov-1945-10-05.xml');

describe('lectern cite', () => {
  it('cites in a style of ours, with the leaf in the shelfmark', async () => {
    const {code, out} = await runLectern('cite', '--style', 'short', '--pages', '62ob', memo);
    assert.equal(code, 0);
    assert.match(out, /d\. 10004, l\. 62ob/);
  });

  it('cites in a style of CSL, as an entry and as a note', async () => {
    const entry = await runLectern('cite', '--csl-style', 'apa', memo);
    assert.match(entry.out, /^Beria, L\. P\. \(ca\. 1945, October 5\)/);
    const note = await runLectern(
      'cite',
      '--csl-style',
      'harvard1',
      '--note',
      '--pages',
      '62',
      memo,
    );
    assert.match(note.out, /^\(Beria, .*1945, fol\. 62\)\n$/);
  });

  it('writes formats, and says what it does not know', async () => {
    assert.match((await runLectern('cite', '--format', 'ris', memo)).out, /^TY {2}- /);
    const wrong = await runLectern('cite', '--style', 'mla', memo);
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /expected one of chicago, harvard, gost/);
    const lost = await runLectern('cite', 'nowhere.xml');
    assert.equal(lost.code, 1);
    assert.match(lost.err, /^nowhere\.xml:1:1: /);
  });
});
