import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {engines, findEngine} from './find-engine.js';

const engine = {
  name: 'webkit',
  title: 'Some engine',
  programs: {browser: ['/opt/browser', '/usr/lib/browser'], driver: ['driver']},
  install: 'get it',
} as const;

describe('findEngine', () => {
  it('finds each program by its path or on PATH', () => {
    const there = ['/usr/lib/browser', '/b/driver'];
    const found = findEngine(engine, '/a::/b', (path) => there.includes(path));
    assert.deepEqual(found, {browser: '/usr/lib/browser', driver: '/b/driver'});
  });

  it('takes the likelier one where there are two', () => {
    assert.equal(findEngine(engine, '/a', () => true)?.browser, '/opt/browser');
  });

  it('finds nothing where one program of several is missing', () => {
    assert.equal(
      findEngine(engine, '/a', (path) => path !== '/a/driver'),
      undefined,
    );
  });

  it('says of every engine how to get it', () => {
    for (const {install} of engines) assert.match(install, /^sudo apt-get install -y [a-z]/);
  });
});
