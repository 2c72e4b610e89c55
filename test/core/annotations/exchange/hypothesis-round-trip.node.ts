import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {WebAnnotation} from '../../../../components/core/annotations/exchange/exchange-problem.js';
import {
  annotationOfRow,
  rowOfAnnotation,
} from '../../../../components/core/annotations/exchange/hypothesis/convert-row.js';
import {hypothesisRow} from './hypothesis-rows.js';
import {brokenMusts} from './musts.js';

function annotationOf(row: Record<string, unknown>): WebAnnotation {
  const annotation = annotationOfRow(row, {});
  assert.ok(typeof annotation !== 'string', String(annotation));
  return annotation;
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a row of Hypothesis', () => {
  it('comes back equal to itself, whatever it holds', () => {
    fc.assert(
      fc.property(hypothesisRow, (row) => {
        const annotation = annotationOf(row);
        const back = {...rowOfAnnotation(annotation, {})};
        // What has no id is given one by the model, and keeps it.
        if (!Object.hasOwn(row, 'id')) delete back.id;
        assert.deepEqual(asJson(back), asJson(row));
      }),
      {numRuns: 500},
    );
  });

  it('becomes an annotation that keeps every MUST of W3C', () => {
    fc.assert(
      fc.property(hypothesisRow, (row) => assert.deepEqual(brokenMusts(annotationOf(row)), [])),
      {numRuns: 500},
    );
  });
});

const iri = fc.constantFrom('https://e.org/1', 'urn:uuid:5f3b1c9e-7f4a-4b1e-9d5a-0c7f5b1e2a3d');
const body = fc.oneof(
  fc.record({
    type: fc.constant('TextualBody'),
    purpose: fc.constantFrom('commenting', 'tagging', 'describing', 'classifying'),
    value: fc.constantFrom('persName', 'a *word*', ''),
    language: fc.constantFrom('en', 'kk'),
  }),
  fc.record({
    type: fc.constant('SpecificResource'),
    purpose: fc.constant('identifying'),
    source: iri,
  }),
  fc.record({
    type: fc.constant('Choice'),
    items: fc.array(
      fc.record({
        type: fc.constant('SpecificResource'),
        source: iri,
        'lectern:certainty': fc.double({min: 0, max: 1, noNaN: true}),
      }),
      {minLength: 1, maxLength: 3},
    ),
  }),
);
const annotationOfW3c: fc.Arbitrary<WebAnnotation> = fc.record(
  {
    id: iri,
    type: fc.constant('Annotation' as const),
    motivation: fc.constantFrom('identifying', 'commenting', 'linking', 'replying'),
    created: fc.constant('2026-11-26T09:00:00Z'),
    modified: fc.constant('2026-11-26T09:00:01.5Z'),
    creator: fc.constantFrom(
      {type: 'Person', name: 'Ann'},
      {id: 'https://e.org/me', type: 'Person'},
    ),
    generator: fc.constant({type: 'Software', name: 'Finder'}),
    body: fc.array(body, {minLength: 1, maxLength: 3}),
    rights: fc.constant('https://creativecommons.org/licenses/by/4.0/'),
    'lectern:certainty': fc.constantFrom(0, 0.8, 1),
    target: fc.oneof(
      iri,
      fc.record({
        type: fc.constant('SpecificResource'),
        source: fc.constant('https://x.org/a.xml'),
        selector: fc.array(
          fc.record({
            type: fc.constant('TextQuoteSelector'),
            exact: fc.string(),
            prefix: fc.string(),
          }),
          {minLength: 1, maxLength: 1},
        ),
      }),
    ),
  },
  {requiredKeys: ['id', 'type', 'target']},
);

describe('an annotation of W3C', () => {
  it('comes back from Hypothesis with every member it had', () => {
    fc.assert(
      fc.property(annotationOfW3c, (annotation) => {
        const back = annotationOf(rowOfAnnotation(annotation, {}));
        const {'lectern:hypothesis': _, ...own} = back;
        assert.deepEqual(asJson(own), asJson(annotation));
      }),
      {numRuns: 500},
    );
  });
});
