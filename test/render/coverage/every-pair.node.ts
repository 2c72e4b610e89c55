import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {writeDocument} from '../../../components/render/draw-document.js';
import {tei} from '../../core/tei/documents.js';
import {everyNth} from '../../tools/deep.js';
import {skipWithoutShared} from '../../tools/shared.js';
import {assertShape, whole} from '../conserved.js';
import {parsePage} from '../html-tree.js';
import {schemaNames} from './schema-names.js';

/** Records, between whose fields marks are made, and blocks whose form depends on what is in them. */
const records =
  'bibl biblStruct monogr imprint entry sense form list table row castItem fs p'.split(' ');

describe('every element in every other', skipWithoutShared, () => {
  // Some 350,000 pairs: a document for each element around, with all the others one after another.
  it('leaves the order of the text and the shape of the page alone', () => {
    const names = schemaNames();
    for (const around of everyNth(names, 4)) {
      const pairs = names.map((within) => `<${around}>a<${within}>b</${within}>c</${around}>\n`);
      const document = tei(pairs.join(''));
      const {html, hidden} = writeDocument(document, {reading: 'normalised', images: true});
      const page = parsePage(html);
      assert.equal(whole(page, hidden), document.canonicalText, around);
      assertShape(page, html);
    }
  });

  it('keeps records without words of their own in order', () => {
    const names = schemaNames();
    for (const around of everyNth(records, 2)) {
      const pairs = names.map(
        (within) => `<${around}><${within}>b</${within}><${within}>c</${within}></${around}>`,
      );
      const document = tei(pairs.join(''));
      const {html, hidden} = writeDocument(document, {});
      const page = parsePage(html);
      assert.equal(whole(page, hidden), document.canonicalText, around);
      assertShape(page, html);
    }
  });
});
