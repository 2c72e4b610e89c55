import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {writeDocument} from '../../../components/render/draw-document.js';
import {tei} from '../../core/tei/documents.js';
import {skipWithoutShared} from '../../tools/shared.js';
import {assertShape, whole} from '../conserved.js';
import {parsePage} from '../html-tree.js';
import {schemaNames} from './schema-names.js';

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** The apparatus has rules of its own, tested with it; `egXML` is one only in its own namespace. */
const testedElsewhere = set(
  'listApp rdgGrp wit witDetail witStart witEnd lacunaStart lacunaEnd egXML',
);

/** About the text, and no part of it: listed with the reason, not shown. */
const outOfView = set(
  `index interp interpGrp span spanGrp link linkGrp join joinGrp alt altGrp timeline when certainty precision respons
  standOff xenoData binaryObject`,
);

const places: readonly (readonly [string, (name: string) => string])[] = [
  ['in a sentence', (name) => `<p>one <${name}>two</${name}> three</p>`],
  ['between paragraphs', (name) => `<div><p>one</p><${name}>two</${name}><p>three</p></div>`],
  ['in an item', (name) => `<list><item>one<${name}>two</${name}>three</item></list>`],
  ['in a cell', (name) => `<table><row><cell>one<${name}>two</${name}>three</cell></row></table>`],
];

describe('every element of the schema', skipWithoutShared, () => {
  for (const [where, body] of places) {
    it(`shows its words once and in order ${where}`, () => {
      for (const name of schemaNames()) {
        const document = tei(body(name));
        const {html, hidden} = writeDocument(document, {});
        const page = parsePage(html);
        assertShape(page, html);
        assert.equal(whole(page, hidden), document.canonicalText, html);
        const words = page.ownText.replace(/\s/g, '');
        assert.equal(words, outOfView.has(name) ? 'onethree' : 'onetwothree', html);
        assert.equal(hidden.length, outOfView.has(name) ? 1 : 0, name);
      }
    });
  }

  it('has a rule of its own', () => {
    const generic = schemaNames().filter((name) => {
      const {generic: found} = writeDocument(tei(`<p>a <${name}>b</${name}></p>`), {});
      return Object.hasOwn(found, name) && !testedElsewhere.has(name);
    });
    assert.deepEqual(generic, []);
  });

  it('stands empty without a trace in the text', () => {
    for (const name of schemaNames()) {
      const document = tei(`<p>one<${name}/>two</p>`);
      const page = parsePage(writeDocument(document, {}).html);
      assert.equal(page.ownText, 'onetwo', name);
    }
  });
});
