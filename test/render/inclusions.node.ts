import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {withInclusions} from '../../components/core/collection/include-files.js';
import {isFallback, isInclusion} from '../../components/core/tei/inclusions.js';
import type {TeiDocument} from '../../components/core/tei/tei-document.js';
import {elementsWithin, type XmlElement} from '../../components/core/xml/xml-tree.js';
import type {Plan, RenderOptions} from '../../components/render/plan.js';
import {inclusion} from '../../components/render/rules/inclusions.js';
import {createScene} from '../../components/render/scene.js';
import {tei} from '../core/tei/documents.js';

const place =
  '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="%D0%B0.xml" xpointer="c1"><xi:fallback><p>instead</p></xi:fallback></xi:include>';

function found(document: TeiDocument, accepts: (element: XmlElement) => boolean): XmlElement {
  const element = [...elementsWithin(document.tree.root)].find(accepts);
  assert.ok(element);
  return element;
}

function planOf(document: TeiDocument, options: RenderOptions = {}): {plan: Plan; hides: boolean} {
  const element = found(document, isInclusion);
  const plan = inclusion(
    element,
    createScene(document, options, () => true),
  );
  return {plan, hides: plan.hides?.(found(document, isFallback)) !== undefined};
}

const alone = tei(place);
const [together] = withInclusions([tei(place), tei('<p xml:id="c1">x</p>', '', 'а.xml')]);
const href = (): string => 'read/а/#c1';

describe('the place of an inclusion', () => {
  it('links to the document, and the fallback is not needed', () => {
    assert.ok(together);
    const {plan, hides} = planOf(together, {href});
    assert.deepEqual(
      plan.lead?.map(({tag, text, attributes}) => [tag, text, attributes?.href]),
      [['a', 'Included from %D0%B0.xml#c1', 'read/а/#c1']],
    );
    assert.equal(hides, true);
    assert.equal(plan.tag, 'div');
  });

  it('is words alone where the file is read but has no page', () => {
    assert.ok(together);
    const {plan, hides} = planOf(together);
    assert.deepEqual([plan.lead?.[0]?.tag, hides], ['span', true]);
    assert.equal(plan.attributes, undefined);
  });

  it('shows the fallback and says why where the file is not found', () => {
    const {plan, hides} = planOf(alone);
    assert.equal(hides, false);
    assert.equal(plan.attributes?.['data-state'], 'unresolved');
    assert.match(String(plan.attributes?.title), /not included: it is not among the files/);
  });

  it('never leads to a script', () => {
    const {plan} = planOf(alone, {href: () => 'javascript:alert(1)'});
    assert.equal(plan.lead?.[0]?.tag, 'span');
  });

  it('in a line is a phrase', () => {
    assert.equal(planOf(tei(`<p>a ${place.replace(/<p>|<\/p>/g, '')}</p>`)).plan.tag, 'span');
  });
});
