import assert from 'node:assert/strict';
import {it} from 'node:test';
import {ByteReader, ByteWriter} from '../../../components/core/search/shards/bytes.js';

const encoder = new TextEncoder();
const letters = ['a', 'ü', 'ж', 'ש', '草', '\ufeff', '𐎠', '\ud800'];

it('writes texts of any script and length in UTF-8, and reads them back', () => {
  // Around the lengths from which another way is taken: 40 units, 128 and 16384 bytes.
  for (const length of [0, 1, 2, 40, 41, 42, 43, 63, 64, 127, 128, 5461, 5462, 20_000]) {
    for (const letter of letters) {
      for (const text of [letter.repeat(length), `b${letter.repeat(length)}b`]) {
        const writer = new ByteWriter(1);
        writer.number(300);
        writer.text(text);
        writer.text('after');
        const bytes = encoder.encode(text);
        const reader = new ByteReader(writer.finish());
        assert.equal(reader.number(), 300);
        assert.deepEqual(reader.part(), bytes);
        assert.equal(reader.text(), 'after');
        const again = new ByteReader(writer.written);
        again.skip(1);
        assert.equal(again.text(), new TextDecoder().decode(bytes));
      }
    }
  }
});

it('reads what is no UTF-8 as a decoder does', () => {
  for (const wrong of [[0xc3], [0xc3, 0x28], [0xc1, 0xbf], [0xe2, 0x82], [0xff, 0x61]]) {
    const writer = new ByteWriter();
    writer.part(Uint8Array.from(wrong));
    const text = new TextDecoder().decode(Uint8Array.from(wrong));
    assert.equal(new ByteReader(writer.finish()).text(), text);
  }
});

it('writes numbers of any size as a part, as if they had been bytes before', () => {
  const numbers = [
    0,
    127,
    128,
    16_383,
    16_384,
    2_097_151,
    2 ** 31,
    2 ** 40,
    Number.MAX_SAFE_INTEGER,
  ];
  for (const some of [[], numbers, Array.from({length: 200}, (_, at) => at)]) {
    const [own, expected, inner] = [new ByteWriter(1), new ByteWriter(1), new ByteWriter(1)];
    for (const each of some) inner.number(each);
    expected.part(inner.finish());
    own.partOf(some);
    assert.deepEqual(own.finish(), expected.finish());
  }
});
