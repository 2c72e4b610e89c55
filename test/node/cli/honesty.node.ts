import assert from 'node:assert/strict';
import {afterEach, describe, it, mock} from 'node:test';
import {proveConservation} from '../../../components/node/cli/prove-conservation.js';
import {HtmlSink} from '../../../components/render/html-sink.js';
import type {RenderAttributes} from '../../../components/render/sink.js';
import {tei} from '../../core/tei/documents.js';

const document = tei(
  '<p>The <persName ref="#a">Emir</persName> <choice><sic>rod</sic><corr>rode</corr></choice> <hi>out</hi>.</p><p>No more.</p>',
);
const prove = (expected = document.canonicalText) => proveConservation(document, expected);

/** Lets the renderer do wrong: what comes of it must be told. */
describe('the proof that no text is lost', () => {
  afterEach(() => mock.restoreAll());

  it('finds nothing to tell of a renderer that does right', () => {
    assert.deepEqual(prove().losses, []);
  });

  it('tells of one that drops a word, with the words around it, in every way of reading', () => {
    const write = HtmlSink.prototype.text;
    mock.method(HtmlSink.prototype, 'text', function (this: HtmlSink, value: string) {
      if (value !== 'Emir') write.call(this, value);
    });
    const {losses} = prove();
    assert.equal(losses.length, 2);
    for (const loss of losses) assert.match(loss, /character 4 .*Emir/);
  });

  it('tells of one that writes a word twice, or a space more', () => {
    for (const more of ['out', ' ']) {
      const write = HtmlSink.prototype.text;
      mock.method(HtmlSink.prototype, 'text', function (this: HtmlSink, value: string) {
        write.call(this, value === 'out' ? `out${more}` : value);
      });
      assert.equal(prove().losses.length, 2);
      mock.restoreAll();
    }
  });

  it('tells of one that passes words of the source off as its own', () => {
    const open = HtmlSink.prototype.open;
    mock.method(
      HtmlSink.prototype,
      'open',
      function (this: HtmlSink, tag: string, attributes: RenderAttributes) {
        open.call(
          this,
          tag,
          attributes['data-tei'] === 'hi' ? {...attributes, 'data-generated': true} : attributes,
        );
      },
    );
    assert.equal(prove().losses.length, 2);
  });

  it('tells of a reading of the source that is not that of the outside parser', () => {
    const {losses} = prove(document.canonicalText.replace('No more', 'Once more'));
    assert.match(losses[0] ?? '', /read otherwise than an outside parser reads it/);
    assert.equal(losses.length, 3);
  });
});
