import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {runFromSource} from '../tools/shared.js';
import {Dice} from './dice.js';
import {examine} from './examine.js';
import {mutantOf} from './mutant-of.js';
import {shrink} from './shrink.js';
import {specimens} from './specimens.js';

const found = specimens();

describe('mutated documents', () => {
  it('are read and refused as libxml2 does, and keep every character', () => {
    let wellFormed = 0;
    let proven = 0;
    for (let index = 0; index < 400; index++) {
      const {said, bytes} = mutantOf(found, 1924, index);
      const examined = examine(bytes);
      assert.equal(examined.finding, undefined, `mutant ${index}, ${said}`);
      if (examined.wellFormed) wellFormed++;
      if (examined.proven) proven++;
    }
    assert.ok(wellFormed > 80 && wellFormed < 320, `${wellFormed} were well-formed`);
    assert.ok(proven > 80);
  });

  it('are the same again for the same seed', () => {
    const made = (seed: number) => [1, 2, 3].map((index) => mutantOf(found, seed, index));
    assert.deepEqual(made(7), made(7));
    assert.notDeepEqual(made(7), made(8));
  });
});

describe('the fuzzer', () => {
  const {options, file} = runFromSource('test/fuzz/run-fuzzer.ts');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [...options, file, ...args], {encoding: 'utf8'});

  it('says what it read, and ends well when nothing failed', () => {
    const {stdout, status} = run('--seed', '3', '--count', '25', '--from', '10');
    assert.match(stdout, /25 mutants of \d+ documents and pieces, seed 3\./);
    assert.match(stdout, /25 mutants in \d+ s: \d+ well-formed, .* 0 failures\./);
    assert.equal(status, 0);
  });

  it('expects whole numbers', () => {
    const {stderr, status} = run('--count', 'many');
    assert.match(stderr, /--count expects a whole number, not “many”/);
    assert.equal(status, 2);
  });
});

describe('examine', () => {
  it('calls a file well-formed only when it is, and proves only what libxml2 has read too', () => {
    const bytes = (source: string) => new TextEncoder().encode(source);
    const said = (source: string) => examine(bytes(source));
    assert.deepEqual(said('<p>a</p>'), {finding: undefined, wellFormed: true, proven: true});
    assert.deepEqual(said('<p>a'), {finding: undefined, wellFormed: false, proven: false});
  });
});

describe('shrink', () => {
  it('leaves what the failure needs', () => {
    const bytes = Uint8Array.from({length: 500}, (_, i) => i % 256);
    const needs = (smaller: Uint8Array) => smaller.includes(7) && smaller.includes(200);
    assert.deepEqual([...shrink(bytes, needs)].sort(), [200, 7]);
  });
});

describe('dice', () => {
  it('throw every number, and none that does not exist', () => {
    const dice = new Dice(1);
    const thrown = new Set(Array.from({length: 200}, () => dice.below(6)));
    assert.deepEqual([...thrown].sort(), [0, 1, 2, 3, 4, 5]);
  });

  it('find no place within a surrogate pair', () => {
    const dice = new Dice(1);
    const places = new Set(Array.from({length: 100}, () => dice.placeIn('a\u{1F600}')));
    assert.deepEqual([...places].sort(), [0, 1, 3]);
  });
});
