import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {lookOf} from '../../../components/elements/lectern-reader/settings/look-of.js';
import {readLook} from '../../../components/state/settings/kept-settings.js';
import {noSettings, readSettings} from '../../../components/state/settings/settings.js';

describe('settings', () => {
  it('are as the page has it where what was kept is malformed', () => {
    const kept = {size: 1e9, measure: 'x', face: 7, airy: 'yes', leading: null, theme: '<b>'};
    assert.deepEqual(readSettings(kept), noSettings);
  });

  it('come back as they were chosen', () => {
    const chosen = {...noSettings, size: 130, theme: 'sepia', face: 'own', ownFace: 'Gentium Plus'};
    assert.deepEqual(readSettings(chosen), chosen);
  });

  it('give no look while all is as the page has it', () => {
    assert.deepEqual(lookOf(noSettings), {});
  });

  it('let nothing of CSS into the name of a face', () => {
    const {ownFace} = readSettings({face: 'own', ownFace: "x', url(//evil); } * { color: red"});
    assert.match(ownFace, /^[\p{L}\p{N} _-]*$/u);
  });

  it('set nothing that is not ours, and nothing that fetches, whatever the browser has kept', () => {
    const ink = '--lectern-ink';
    const kept = (of: unknown): object => readLook({[ink]: of, position: 'fixed', '--x': 'red'});
    assert.deepEqual(kept('light-dark(#111, rgb(9 9 9))'), {[ink]: 'light-dark(#111, rgb(9 9 9))'});
    const hostile = ['url(//a)', 'u\\72l(//a)', 'URL(//a)', '-webkit-image-set("a" 1x)', 7, null];
    for (const each of hostile) assert.deepEqual(kept(each), {}, String(each));
  });

  it('give way between lines to what was chosen for them by itself', () => {
    const airy = {...noSettings, airy: true};
    const leading = '--lectern-leading';
    assert.notEqual(lookOf(airy)[leading], lookOf({...airy, leading: 'double'})[leading]);
  });
});
