import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  CodePointText,
  codePointLength,
  utf16Offset,
} from '../../../components/core/tei/code-points.js';

/** Long enough to pass several marks of the table. */
const text = fc
  .array(fc.constantFrom('a', '𐌰', 'ост', '\uD800', '\uDC00', '\n'), {maxLength: 60})
  .chain((parts) => fc.constant(parts.join('').repeat(40)));

describe('a long text that is asked for many positions', () => {
  it('counts as the text itself does, both ways', () => {
    fc.assert(
      fc.property(text, fc.nat(8000), (long, at) => {
        const asked = new CodePointText(long);
        assert.equal(asked.utf16(at), utf16Offset(long, at));
        const units = utf16Offset(long, at);
        assert.equal(asked.codePoints(units), codePointLength(long.slice(0, units)));
      }),
    );
  });
});
