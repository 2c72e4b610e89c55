import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {placeAnnotation} from '../../../components/core/annotations/place-annotations.js';
import {readAnnotations} from '../../../components/core/annotations/read-annotations.js';
import {tei} from '../tei/documents.js';

const document = tei('<p xml:id="p1">𐌰 one day and one night</p>');

function annotation(selector: unknown) {
  return JSON.stringify({
    id: 'urn:uuid:1',
    type: 'Annotation',
    motivation: 'commenting',
    body: 'a bare comment',
    target: {source: 'https://x.org/texts/a.xml', selector},
  });
}

function placementOf(selector: unknown) {
  const {annotations, problems} = readAnnotations(annotation(selector), 'a.jsonld');
  assert.deepEqual(problems, []);
  const [written] = annotations;
  assert.ok(written);
  return placeAnnotation(written, () => document).targets[0]?.placement;
}

const quote = (exact: string, prefix = '', suffix = '') => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});

describe('an annotation file', () => {
  it('may be a page, a collection, a list or one annotation', () => {
    const one = annotation(quote('day'));
    const forms = [one, `[${one}]`, `{"items":[${one}]}`, `{"first":{"items":[${one}]}}`];
    for (const json of forms) assert.equal(readAnnotations(json, 'f').annotations.length, 1, json);
  });

  it('that is broken, or holds what is no annotation, says so and keeps the rest', () => {
    assert.match(readAnnotations('{', 'f').problems[0]?.message ?? '', /cut off/);
    const {annotations, problems} = readAnnotations(
      `[${annotation(quote('day'))}, 3, {"id":"x"}]`,
      'f',
    );
    assert.equal(annotations.length, 1);
    assert.deepEqual(
      problems.map(({message}) => message),
      ['annotation 2: it is not an object', 'annotation 3: x has no target that can be read'],
    );
  });

  it('may give a comment as a bare string', () => {
    const [written] = readAnnotations(annotation(quote('day')), 'f').annotations;
    assert.deepEqual(written?.comments, [{text: 'a bare comment'}]);
  });
});

describe('a passage', () => {
  it('is placed by its position in code points when the quote stands there', () => {
    const placement = placementOf([quote('one'), {type: 'TextPositionSelector', start: 2, end: 5}]);
    assert.deepEqual(placement, {state: 'placed', passage: 'p1', start: 2, end: 5});
  });

  it('has moved when its quote stands elsewhere, once', () => {
    const placement = placementOf([
      quote('night'),
      {type: 'TextPositionSelector', start: 0, end: 5},
    ]);
    assert.deepEqual(placement, {state: 'moved', passage: 'p1', start: 18, end: 23});
  });

  it('is told from its like by the words around it', () => {
    const placement = placementOf(quote('one', 'and ', ' night'));
    assert.deepEqual(placement, {state: 'placed', passage: 'p1', start: 14, end: 17});
  });

  it('is ambiguous, and not guessed, when nothing tells', () => {
    assert.equal(placementOf(quote('one'))?.state, 'ambiguous');
  });

  it('is orphaned when its words are gone, or its text', () => {
    assert.equal(placementOf(quote('week'))?.state, 'orphaned');
    const [written] = readAnnotations(annotation(quote('day')), 'f').annotations;
    assert.ok(written);
    const placed = placeAnnotation(written, () => undefined);
    assert.equal(placed.targets[0]?.placement.state, 'orphaned');
  });

  it('with a selector nobody knows is listed as orphaned, not placed by guess', () => {
    assert.equal(placementOf({type: 'SvgSelector', value: '<svg/>'})?.state, 'orphaned');
  });
});
