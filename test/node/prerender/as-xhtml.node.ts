import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {asXhtml} from '../../../components/node/prerender/as-xhtml.js';
import {readWithLibxml} from '../../../components/node/validate/libxml.js';
import {runLectern} from '../cli/run-lectern.js';

const wellFormed = (markup: string): boolean =>
  readWithLibxml(`<div xmlns="http://www.w3.org/1999/xhtml">${markup}</div>`).verdict ===
  'well-formed';

describe('markup for a page of XML', () => {
  it('has a value for every attribute, and closes every element', () => {
    assert.equal(
      asXhtml('<p data-generated title="a &quot;b&quot; &lt;\nc">one<br>two &amp; three'),
      '<p data-generated="" title="a &quot;b&quot; &lt;&#10;c">one<br/>two &amp; three</p>',
    );
  });

  it('says where formulas begin, and leaves out the roots that only HTML declares', () => {
    assert.equal(
      asXhtml('<i><template shadowrootmode="open">x</template><math><mi>y</mi></math></i>'),
      '<i><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>y</mi></math></i>',
    );
  });

  it('is well-formed for a whole document, where that for HTML is not', async () => {
    const args = ['prerender', '--fragment', 'texts/altay/osman-batur.xml'];
    const [plain, xml] = await Promise.all([runLectern(...args), runLectern(...args, '--xhtml')]);
    assert.deepEqual([xml.code, xml.err], [0, '']);
    assert.equal(wellFormed(plain.out), false);
    assert.equal(wellFormed(xml.out), true);
  });
});
