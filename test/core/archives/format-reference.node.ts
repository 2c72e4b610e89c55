import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  formatReference,
  type ReferenceStyle,
} from '../../../components/core/archives/format-reference.js';
import {parseReference} from '../../../components/core/archives/parse-reference.js';
import {
  again,
  anyStyle,
  anyText,
  leaves,
  parts,
  russianReference,
  westernReference,
} from './references.js';

const memo = 'GARF, f. 9401s, op. 2, d. 10004, ll. 62-63';

const printed: readonly (readonly [
  ReferenceStyle['script'],
  ReferenceStyle['style'],
  text: string,
  expected: string,
])[] = [
  ['latin', 'short', memo, memo],
  ['cyrillic', 'short', memo, 'ГАРФ, ф. 9401с, оп. 2, д. 10004, лл. 62-63'],
  ['cyrillic', 'gost', memo, 'ГАРФ. Ф. 9401с. Оп. 2. Д. 10004. Л. 62–63.'],
  ['latin', 'gost', memo, 'GARF. F. 9401s. Op. 2. D. 10004. L. 62–63.'],
  [
    'latin',
    'chicago',
    memo,
    'State Archive of the Russian Federation (GARF), f. 9401s, op. 2, d. 10004, ll. 62–63',
  ],
  [
    'cyrillic',
    'chicago',
    memo,
    'Государственный архив Российской Федерации (ГАРФ), ф. 9401с, оп. 2, д. 10004, лл. 62–63',
  ],
  [
    'latin',
    'short',
    'ГАРФ, ф. Р-5446, оп. 17а, ед. хр. 12, л. 3об.',
    'GARF, f. R-5446, op. 17a, ed. khr. 12, l. 3ob.',
  ],
  ['latin', 'short', 'АВПРФ, ф. 06, оп. 7, п. 21, д. 3', 'AVPRF, f. 06, op. 7, papka 21, d. 3'],
  ['cyrillic', 'gost', 'FO 371/12345/F123', 'FO 371/12345/F123'],
  ['latin', 'short', 'BArch R 58/276, fol. 12', 'BArch, R 58/276, fol. 12'],
  [
    'latin',
    'chicago',
    'NARA, RG 59, Entry 1, Box 2',
    'National Archives and Records Administration (NARA), RG 59, Entry 1, Box 2',
  ],
  ['cyrillic', 'gost', 'private hands', 'private hands'],
];

describe('formatReference', () => {
  for (const [script, style, text, expected] of printed) {
    it(`prints ${text} in ${script}, ${style}`, () => {
      assert.equal(formatReference(parseReference(text), {script, style}), expected);
    });
  }

  it('gives a Russian reference back, letter for letter, after a way through Latin script', () => {
    fc.assert(
      fc.property(russianReference, (text) => {
        const latin = again(parseReference(text), {script: 'latin', style: 'short'});
        assert.equal(formatReference(latin, {script: 'cyrillic', style: 'short'}), text);
      }),
      {numRuns: 500},
    );
  });

  it('is read back as what was printed, in every style', () => {
    const dash = (text: string) => text.replaceAll('–', '-');
    fc.assert(
      fc.property(russianReference, anyStyle, (text, {script, style}) => {
        const first = again(parseReference(text), {script, style: 'short'});
        const back = again(first, {script, style});
        assert.equal(dash(parts(back)), parts(first));
        assert.deepEqual(back.leaves, first.leaves);
        // GOST closes the name of an archive with its own full stop.
        const bare = (name?: string) => name?.replace(/\.$/, '');
        assert.equal(bare(back.repository), bare(first.repository));
      }),
      {numRuns: 500},
    );
  });

  it('is read back for western archives too', () => {
    fc.assert(
      fc.property(westernReference, anyStyle, (text, style) => {
        const first = parseReference(text);
        const back = again(first, style);
        assert.notEqual(first.system, 'unknown');
        assert.deepEqual({...back, verbatim: ''}, {...first, verbatim: ''});
      }),
    );
  });

  it('prints each run of leaves where it stood', () => {
    const two = 'GARF, f. 1, op. 2, d. 3, l. 4, d. 5, ll. 6-7';
    const read = parseReference(two);
    assert.equal(formatReference(read, {script: 'latin', style: 'short'}), two);
    assert.equal(leaves(read), '4-4 6-7');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, anyStyle, (text, style) => {
        assert.equal(typeof formatReference(parseReference(text), style), 'string');
      }),
    );
  });
});
