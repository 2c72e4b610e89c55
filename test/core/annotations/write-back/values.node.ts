import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {dateAttributes} from '../../../../components/core/annotations/write-back/date-attributes.js';
import {pointerTo} from '../../../../components/core/annotations/write-back/pointer-to.js';
import {fromEdtf} from '../../../../components/core/dates/from-edtf.js';
import {readDate} from '../../../../components/core/dates/read-date.js';

describe('A date in EDTF, written as attributes', () => {
  const written: readonly (readonly [string, Record<string, string>])[] = [
    ['1945-10-05', {when: '1945-10-05'}],
    ['1945-10', {when: '1945-10'}],
    ['1945', {when: '1945'}],
    ['1945~', {when: '1945', precision: 'low'}],
    ['-0055', {when: '-0056'}],
    ['0000', {when: '-0001'}],
    ['1945-10-05T14:30:00Z', {when: '1945-10-05T14:30:00Z'}],
    ['1944-03/1944-05', {from: '1944-03', to: '1944-05'}],
    ['1944-03/..', {from: '1944-03'}],
    ['[1944-03..1944-05]', {notBefore: '1944-03', notAfter: '1944-05'}],
    ['193X', {notBefore: '1930-01-01', notAfter: '1939-12-31'}],
    ['1944-25', {notBefore: '1944-03-01', notAfter: '1944-06-30'}],
    ['[1944,1946]', {notBefore: '1944-01-01', notAfter: '1946-12-31'}],
    ['XXXX-10-06', {when: '--10-06'}],
  ];
  for (const [edtf, attributes] of written) {
    it(`${edtf} is ${Object.keys(attributes).join(' and ')}`, () => {
      const read = dateAttributes(fromEdtf(edtf));
      assert.deepEqual(read.ok ? read.attributes : read.reason, attributes);
      const back = readDate(Object.entries(attributes).map(([name, value]) => ({name, value})));
      assert.deepEqual(back.malformed, []);
      assert.deepEqual(
        [back.earliest, back.latest],
        [fromEdtf(edtf).earliest, fromEdtf(edtf).latest],
      );
    });
  }

  it('is refused where TEI has no attribute for it, or it is no date', () => {
    for (const edtf of ['{1944,1946}', '1945-13', 'soon']) {
      assert.equal(dateAttributes(fromEdtf(edtf)).ok, false, edtf);
    }
  });
});

describe('A pointer to an entity', () => {
  const text = 'https://lectern.example/texts/altay/osman.xml';
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['https://lectern.example/texts/altay/authority.xml#osman', 'authority.xml#osman'],
    ['https://lectern.example/texts/names.xml#osman', '../names.xml#osman'],
    ['https://lectern.example/texts/altay/sub/n.xml#o', 'sub/n.xml#o'],
    [`${text}#p1`, '#p1'],
    ['https://www.wikidata.org/entity/Q1', 'https://www.wikidata.org/entity/Q1'],
    ['urn:lectern:osman', 'urn:lectern:osman'],
    ['https://lectern.example/texts/altay/a:b.xml#o', './a:b.xml#o'],
    ['two words', undefined],
    ['https://x/a" onclick="', undefined],
    ['osman', undefined],
  ];
  for (const [entity, pointer] of cases) {
    it(`${entity} is ${pointer ?? 'none'}`, () => assert.equal(pointerTo(entity, text), pointer));
  }

  it('leads back to the entity', () => {
    for (const [entity, pointer] of cases) {
      if (pointer !== undefined) assert.equal(new URL(pointer, text).href, new URL(entity).href);
    }
  });
});
