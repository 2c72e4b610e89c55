import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {JsonObject} from '../../../components/core/annotations/json.js';
import {placeAnnotation} from '../../../components/core/annotations/place-annotations.js';
import {readAnnotations} from '../../../components/core/annotations/read-annotations.js';
import {writeAnnotationPage} from '../../../components/core/annotations/write-annotations.js';
import {annotateSuggestions} from '../../../components/core/suggest/annotate-suggestions.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {documentOf, sent, suggestionsFor} from './small-texts.js';

const source = 'https://texts.example/letter.xml';

function annotate(document: TeiDocument, created = '2026-01-02T03:04:05Z'): Promise<JsonObject[]> {
  return annotateSuggestions(document, suggestionsFor(document), {
    source,
    entityIri: (id) => `https://texts.example/authority.xml#${id}`,
    documentIri: (id) => `https://texts.example/${id}.xml`,
    version: '1.2.3',
    created,
  });
}

const letter = (): TeiDocument =>
  documentOf('<p>In August of this year 𝒳 P. Orlov left Ruthen; GARF, f. 1, op. 2, d. 3.</p>', {
    header: sent('1945-10-05'),
  });

describe('suggestions as annotations', () => {
  it('pass every MUST of the model', async () => {
    const page = writeAnnotationPage(await annotate(letter()));
    assert.ok(page.ok);
  });

  it('are found again where they were made, beyond the Basic Multilingual Plane too', async () => {
    const document = letter();
    const page = writeAnnotationPage(await annotate(document));
    assert.ok(page.ok);
    const {annotations, problems} = readAnnotations(page.json, 'letter.jsonld');
    assert.deepEqual(problems, []);
    const placed = annotations.map((each) => placeAnnotation(each, () => document));
    assert.deepEqual(
      placed.map(({targets}) => [targets[0]?.selectors.quote?.exact, targets[0]?.placement.state]),
      [
        ['August of this year', 'placed'],
        ['P. Orlov', 'placed'],
        ['Ruthen', 'placed'],
        ['GARF, f. 1, op. 2, d. 3', 'placed'],
      ],
    );
    assert.equal(placed[0]?.date, '1945-08');
    assert.equal(placed[2]?.identifies.length, 2);
    assert.deepEqual(placed[3]?.tags, ['bibl']);
  });

  it('keep their ids when they are made again, and have others in another text', async () => {
    const ids = (all: readonly JsonObject[]): unknown[] => all.map(({id}) => id);
    const first = ids(await annotate(letter()));
    assert.deepEqual(ids(await annotate(letter(), '2027-01-01T00:00:00Z')), first);
    assert.equal(new Set(first).size, first.length);
    const other = documentOf('<p>In August of this year.</p>', {header: sent('1945-10-05')});
    assert.ok(!first.includes(ids(await annotate(other))[0]));
  });

  it('have no value where a relative date has nothing to be read against', async () => {
    const [annotation] = await annotate(documentOf('<p>last spring</p>'));
    const purposes = [annotation?.body].flat().map((body) => JSON.stringify(body));
    assert.ok(purposes.every((body) => !body.includes('identifying')));
  });
});
