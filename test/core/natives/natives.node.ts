import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {numbered} from '../../../components/core/natives/numbered.js';
import {endsAt, standsAt} from '../../../components/core/natives/stands-at.js';
import {times} from '../../../components/core/natives/times.js';
import {writeJson} from '../../../components/core/natives/write-json.js';
import {projectRoot} from '../../tools/shared.js';

/** What an old library does to the built-ins of a page, by the method it replaces. */
const replaced: readonly (readonly [object, string, unknown])[] = [
  [Array.prototype, 'toJSON', () => 'no JSON'],
  [
    Array.prototype,
    'entries',
    function (this: unknown[]) {
      return this.slice();
    },
  ],
  [Array, 'from', (value: unknown) => [value]],
  [String.prototype, 'startsWith', () => false],
  [String.prototype, 'endsWith', () => false],
];

describe('among built-ins that an old library replaced', () => {
  const kept = replaced.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name));
  const value = {a: [1, {b: ['x', null]}, []], c: 'text', d: undefined};
  const written = [JSON.stringify(value), JSON.stringify(value, undefined, 2)];

  before(() => {
    for (const [owner, name, method] of replaced) Reflect.set(owner, name, method);
  });
  after(() => {
    replaced.forEach(([owner, name], at) => {
      restore(owner, name, kept[at]);
    });
  });

  it('numbers what stands in a list', () => {
    assert.deepEqual([...numbered(['a', 'b'])].join(' '), '0,a 1,b');
  });

  it('makes as many as are wanted', () => {
    assert.equal(times(3, (place) => `${place}`).join(' '), '0 1 2');
    assert.equal(times(-1, String).length, 0);
  });

  it('tells what stands at a place of a text, and before one', () => {
    assert.equal(standsAt('a <!-- b', '<!--', 2), true);
    assert.equal(standsAt('a <!-- b', '<!--', 3), false);
    assert.equal(standsAt('ab', 'b', 2), false);
    assert.equal(standsAt('ab', 'a', -1), true);
    assert.equal(endsAt('one two', 'one', 3), true);
    assert.equal(endsAt('one two', 'one', 4), false);
    assert.equal(endsAt('ne', 'one', 2), false);
    assert.equal(endsAt('one', 'one', 9), true);
  });

  it('writes arrays as JSON has them, and changes nothing of what it writes', () => {
    assert.deepEqual([writeJson(value), writeJson(value, 2)].join(), written.join());
    assert.equal(Object.keys(value).join(), 'a,c,d');
  });
});

describe('what a page loads', () => {
  const rooms = ['core', 'render', 'state', 'styles', 'elements'];
  /** By the built-in that an old library replaces, how it would be used. */
  const replaceable = [
    [/ of [^\n]*\.entries\(\)/, 'numbered'],
    [/\.reduce[(<]/, 'reduced'],
    [/\bArray\.from\(/, 'times, or map of a list'],
    // Prototype 1.6 gives no list to what is called for each of it.
    [/\(\w+, \w+, (?:all|list)\) =>/, 'the list by its own name'],
    [/\.(?:starts|ends)With\([^(),\n]+, /, 'standsAt or endsAt'],
    [/import \{[^}]*\bcss\b[^}]*\} from 'lit'/, 'css of styles/css.ts'],
  ] as const;

  it('rests on no built-in that old libraries of pages replace', () => {
    const found: string[] = [];
    for (const room of rooms) {
      const folder = join(projectRoot, 'components', room);
      for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
        if (!name.endsWith('.ts')) continue;
        const source = readFileSync(join(folder, name), 'utf8');
        for (const [use, instead] of replaceable) {
          if (use.test(source)) found.push(`${room}/${name}: use ${instead}`);
        }
      }
    }
    assert.deepEqual(found, []);
  });
});

function restore(owner: object, name: string, was: PropertyDescriptor | undefined): void {
  if (was) Object.defineProperty(owner, name, was);
  else Reflect.deleteProperty(owner, name);
}
